"""An adjective that disagrees with the object it qualifies: il les rend heureux, la réponse que tu trouves bonne."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.phrases import Syntax, VerbGroup
from frfix.language.phrases.features import ANY, FS, MS, PLURAL, SINGULAR, features
from frfix.language.tokens import Sentence, Token
from frfix.rules.accords.objects import antecedent
from frfix.rules.accords.predicates import finding, predicate_places
from frfix.rules.base import Context, Rule

_VERBS: Final = frozenset(
    "rendre trouver croire juger estimer savoir tenir laisser imaginer supposer".split()
)
_OBJECTS: Final = {
    "le": MS,
    "la": FS,
    "les": PLURAL,
    "l'": SINGULAR,
    "me": SINGULAR,
    "m'": SINGULAR,
    "te": SINGULAR,
    "t'": SINGULAR,
    "nous": PLURAL,
}


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    tokens = sentence.tokens
    for group in syntax.verb_groups:
        if group.lemma not in _VERBS or group.reflexive or group.passive:
            continue
        wanted, because = _object(syntax, group)
        if wanted == ANY:
            continue
        for at in predicate_places(syntax, group):
            has = features(tokens[at]).adjective
            if not has or has & wanted or _impersonal(tokens, at):
                continue
            found = finding(rule, tokens[at], has, wanted, because, context, _("le complément"))
            if found is not None:
                yield found


def _object(syntax: Syntax, group: VerbGroup) -> tuple[int, Token | None]:
    """Return what the object before the verb agrees with, and its word; `ANY` when there is none."""
    tokens = syntax.tokens
    subject = syntax.subject(group)
    for index in group.clitics:
        found = _OBJECTS.get(tokens[index].lower)
        if found is None or (subject is not None and subject.head == index):
            continue
        same = subject is not None and tokens[subject.head].lower in ("nous", "vous", "je", "j'", "tu")
        if tokens[index].lower in ("me", "m'", "te", "t'", "nous") and same:
            continue
        return found, tokens[index]
    if subject is None or subject.start == 0 or subject.end != group.start:
        return ANY, None
    que = subject.start - 1
    if tokens[que].lower in ("que", "qu'"):
        before = antecedent(syntax, que)
        if before is not None:
            return before
    return ANY, None


def _impersonal(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective stands alone: « il les croit bon de… », « juger utile que »."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return following in ("que", "qu'") or tokens[at].lower in ("bon", "utile", "nécessaire", "opportun")


RULE = Rule(
    id="accords/attribut-objet",
    message="L’adjectif s’accorde avec le complément qu’il qualifie.",
    explanation="Après « rendre », « trouver », « croire », « juger », « laisser », l’adjectif prend le genre et le "
    "nombre du complément : « il les rend heureux », « la réponse que je trouve bonne ».",
    corrects=(
        ("Ce bruit la rend nerveux.", "Ce bruit la rend nerveuse."),
        ("Je les trouve trop grand.", "Je les trouve trop grands."),
        ("Voici la robe que tu trouves beau.", "Voici la robe que tu trouves belle."),
    ),
    accepts=(
        "Je les trouve grands.",
        "Elle nous laisse tranquilles.",
        "Il l’a jugé bon.",
        "Je le crois capable.",
    ),
    priority=54,
    on_sentence=_check,
)
