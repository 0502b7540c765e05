"""A detached participle or adjective: située au nord, le village…; l’homme, blessés dans son orgueil."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.phrases import Syntax
from frfix.language.phrases.features import ANY, P1S, P2S, P3P, P3S, PLURAL, SINGULAR, features
from frfix.language.phrases.groups import NounGroup
from frfix.language.phrases.lists import DEGREE_ADVERBS
from frfix.language.phrases.subject import PRONOUN_SUBJECTS
from frfix.language.tags import ADJ, ADV, FEM, NOUN, PPAS, PREP, PRON, VERB
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.accords.predicates import finding
from frfix.rules.base import Context, Rule

_FIXED: Final = frozenset(
    """
    vu excepté compris passé étant hormis possible net plein pire mieux dit soit quitte entendu attendu
    supposé approuvé certes bref seul seule sûr fin bon vrai faux exact juste tel telle tels telles quelque
    certain certains certaines divers autre autres même idem fort mis réflexion faite pris considérant lu
    nombreux nombreuses premier première second seconde dernier dernière toutes tous tout fini terminé
    seuls seules adopté rejeté signé inclus incluse joint ci-joint enchanté désolé merci garanti
    """.split()
)

_IMPLIED: Final = {
    "me": SINGULAR, "m'": SINGULAR, "te": SINGULAR, "t'": SINGULAR, "moi": SINGULAR, "toi": SINGULAR,
    "l'": SINGULAR, "les": PLURAL, "vous": ANY, "se": ANY, "s'": ANY,
}  # fmt: skip
"""What pronouns that are no subjects may stand for."""


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.text in (",", "(") or index == 0:
            at = index if index == 0 else index + 1
            while (
                at < len(tokens)
                and (tokens[at].tag & ADV)
                and tokens[at].lower in (*DEGREE_ADVERBS, "absolument")
            ):
                at += 1
            if at < len(tokens) and _is_detached(sentence.syntax, at, first=at == 0 or index == 0):
                found = (
                    _opening(rule, sentence, at, context)
                    if index == 0
                    else _behind(rule, sentence, index, at, context)
                )
                if found is not None:
                    yield found


def _is_detached(syntax: Syntax, at: int, *, first: bool) -> bool:
    tokens = syntax.tokens
    token = tokens[at]
    if token.form is None or token.unchecked or token.lower in _FIXED or not token.tag & (ADJ | PPAS):
        return False
    if token.tag & VERB and not token.tag & PPAS:
        return False
    behind = syntax.tokens[at + 1].lower if at + 1 < len(syntax.tokens) else ""
    if behind != "par" and any(
        t & NOUN and t & FEM and lemma == token.lower for lemma, t in token.form.analyses
    ):
        return False  # « mise en forme », « reprise »
    if token.form.case is not Case.LOWER and not (first and at == 0 and token.form.case is Case.TITLE):
        return False
    group = syntax.group_at(at)
    if group is not None and group.head != at and (group.start < at or group.end > at + 1):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None:
        return True
    if following.text == ")" and at and syntax.tokens[at - 1].text == "(":
        return False
    if following.kind is TokenKind.PUNCTUATION:
        return following.text in (",", ")", ".", ";", "!", "?")
    return bool(following.tag & PREP) or following.lower in ("par", "de", "d'", "en")


def _opening(rule: Rule, sentence: Sentence, at: int, context: Context) -> Diagnostic | None:
    """Judge what opens the sentence against the subject behind the comma."""
    tokens, syntax = sentence.tokens, sentence.syntax
    comma = next((i for i in range(at + 1, len(tokens)) if tokens[i].text == ","), -1)
    if comma < 0 or any(syntax.verb_at(i) is not None for i in range(at, comma)):
        return None
    for group in syntax.verb_groups:
        if group.finite < comma:
            continue
        subject = syntax.subject(group)
        if (
            subject is None
            or not subject.certain
            or subject.start != comma + 1
            or subject.kind not in ("pronom", "nom", "coordination")
        ):
            return None
        if tokens[subject.head].lower in ("il", "ce", "c'", "on", "ça", "cela"):
            return None
        has = features(tokens[at]).adjective
        if not has or has & subject.agreement:
            return None
        return finding(rule, tokens[at], has, subject.agreement, tokens[subject.head], context, _("le sujet"))
    return None


def _behind(rule: Rule, sentence: Sentence, comma: int, at: int, context: Context) -> Diagnostic | None:
    """Judge what follows a comma or a parenthesis against every noun and pronoun of the sentence."""
    tokens, syntax = sentence.tokens, sentence.syntax
    has = features(tokens[at]).adjective
    if not has or any(t.text in "€$%£" for t in tokens):
        return None
    if any(v.lemma in ("avoir", "être") and v.participle < 0 and v.end <= comma for v in syntax.verb_groups):
        return None  # « ils ont, de plus, commencé »
    group = _group_before(syntax, comma)
    if group is None:
        return _behind_subject(rule, syntax, comma, at, context)
    if not group.coherent or not group.sure:
        return None
    together = _everything(syntax, at, _closing(tokens, at))
    if has & together or together == 0:
        return None
    return finding(rule, tokens[at], has, group.agreement, tokens[group.head], context, _("le nom"))


def _behind_subject(rule: Rule, syntax: Syntax, comma: int, at: int, context: Context) -> Diagnostic | None:
    """Judge what follows a comma against the subject before it: « la table est là, couverte »."""
    tokens = syntax.tokens
    has = features(tokens[at]).adjective
    subject = next(
        (syntax.subject(v) for v in reversed(syntax.verb_groups) if v.finite >= 0 and v.end <= comma), None
    )
    if subject is None or not subject.certain or subject.kind != "nom":
        return None
    if has & _everything(syntax, at, _closing(tokens, at)) or has & subject.agreement:
        return None
    return finding(rule, tokens[at], has, subject.agreement, tokens[subject.head], context, _("le nom"))


def _group_before(syntax: Syntax, comma: int) -> NounGroup | None:
    """Return the head of the chain of groups that ends at a comma."""
    group = syntax.group_ending(comma - 1)
    if group is None:
        return None
    steps = 0
    while group.preposition > 0 and steps < 5:
        before = syntax.group_ending(group.preposition - 1)
        if before is None:
            break
        group = before
        steps += 1
    return group


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the sign that closes what begins at ``at``."""
    for index in range(at, len(tokens)):
        if tokens[index].text in (",", ")", ".", ";", ":", "!", "?"):
            return index
    return len(tokens)


def _everything(syntax: Syntax, at: int, closing: int) -> int:
    """Return what all nouns and pronouns of the sentence agree with; `ANY` where someone is only implied."""
    tokens = syntax.tokens
    found = 0
    count = 0
    for group in syntax.noun_groups:
        if at < group.end and group.start < closing:
            continue
        found |= group.agreement
        count += 1
        if group.named and not group.proper:
            return ANY
    if count > 1 and any(t.lower in ("et", "ou", "ni") for t in tokens):
        found |= PLURAL
    for token in tokens:
        known = PRONOUN_SUBJECTS.get(token.lower.lstrip("-").removeprefix("t-")) if token.tag & PRON else None
        if known is not None:
            found |= known[1]
        elif token.tag & PRON:
            found |= _IMPLIED.get(token.lower, 0)
    for verb in syntax.verb_groups:
        if verb.finite >= 0 and not features(tokens[verb.finite]).persons & (P3S | P3P | P1S | P2S):
            return ANY
    return found


RULE = Rule(
    id="accords/apposition",
    message="L’adjectif détaché s’accorde avec le nom qu’il qualifie.",
    explanation="Un participe ou un adjectif détaché par une virgule s’accorde avec le nom dont il parle : « Située au "
    "nord, la ville… », « le maire, inquiet de la situation, … ».",
    corrects=(
        (
            "Située au nord du fleuve, le village abrite mille habitants.",
            "Situé au nord du fleuve, le village abrite mille habitants.",
        ),
        ("Ma tante, fatigué par le voyage, dort.", "Ma tante, fatiguée par le voyage, dort."),
        ("La nappe reste là, trempé par la pluie.", "La nappe reste là, trempée par la pluie."),
    ),
    accepts=(
        "Situé au nord, le village abrite mille habitants.",
        "Le maire a reçu la ministre, accompagné de son adjoint.",
        "Vu la situation, elle part.",
        "Fatiguées par la route, elles dorment.",
    ),
    grade=Grade.SUGGESTION,
    priority=56,
    on_sentence=_check,
)
