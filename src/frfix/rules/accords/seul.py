"""« Seul » before a group it qualifies: seul nos amis, seuls cette porte; and « ceux » with its participle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.phrases.features import features
from frfix.language.phrases.subject import PRONOUN_SUBJECTS
from frfix.language.tags import ADJ, PPAS, PREP
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.accords.predicates import finding
from frfix.rules.base import Context, Rule, Trigger

_SEUL: Final = frozenset(("seul", "seule", "seuls", "seules"))
_CELUI: Final = frozenset(("celui", "celle", "ceux", "celles"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    tokens = sentence.tokens
    token = tokens[index]
    if token.lower in _CELUI:
        following = sentence.word(index + 1)
        if following is None or following.unchecked or not following.tag & (ADJ | PPAS):
            return
        agreement, at = PRONOUN_SUBJECTS[token.lower][1], index + 1
        because = token
    else:
        if index and not (
            tokens[index - 1].kind is TokenKind.PUNCTUATION
            or tokens[index - 1].lower in ("mais", "car", "et", "que")
        ):
            return
        group = sentence.syntax.group_at(index + 1)
        if group is None or group.start != index + 1 or group.determiner != index + 1 or not group.coherent:
            return
        if tokens[group.determiner].tag & PREP or not group.sure:
            return
        if group.end < len(tokens) and tokens[group.end].lower in ("et", "ou", ","):
            return
        agreement, at, because = group.agreement, index, tokens[group.head]
    has = features(tokens[at]).adjective
    if not has or has & agreement:
        return
    found = finding(rule, tokens[at], has, agreement, because, context, _("le mot"))
    if found is not None:
        yield found


RULE = Rule(
    id="accords/seul",
    message="Cet adjectif s’accorde avec le nom ou le pronom voisin.",
    explanation="« Seul » placé devant un groupe s’accorde avec lui : « seules ces portes ferment ». De même le participe "
    "qui suit « celui », « celle », « ceux », « celles » : « celles arrivées hier ».",
    corrects=(
        ("Seul ces portes ferment à clé.", "Seules ces portes ferment à clé."),
        ("Seuls cette clé ouvre la porte.", "Seule cette clé ouvre la porte."),
        ("Celles arrivé hier sont fatiguées.", "Celles arrivées hier sont fatiguées."),
    ),
    accepts=("Seul le maire signe.", "Seules les portes ferment.", "Ceux venus hier repartent."),
    priority=48,
    trigger=Trigger(forms=_SEUL | _CELUI),
    on_token=_check,
)
