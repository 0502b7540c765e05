"""Steps to the left over what may stand between a subject and its verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from frfix.language.phrases.groups import is_preposition
from frfix.language.phrases.subject import PRONOUN_SUBJECTS, RELATIVES
from frfix.language.tags import ADV, DET, FINITE, PPAS, PREP, SCONJ, VERB
from frfix.language.tokens import Token, TokenKind

if TYPE_CHECKING:
    from frfix.language.phrases.syntax import Syntax
    from frfix.language.phrases.verbs import VerbGroup

_SKIPPED: Final = frozenset(
    """
    aussi également donc alors ainsi même seul seule seuls seules toujours souvent parfois encore déjà
    jamais bien enfin ensuite désormais aujourd'hui hier demain maintenant ci tous toutes notamment
    """.split()
)
_CLAUSES: Final = frozenset(("que", "qu'", "comme", "si", "quand"))
_COMPARING: Final = frozenset(
    "tel telle tels telles ainsi autant même mêmes autre autres tant plutôt autrement".split()
)


def over_adverbs(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the first word left of ``at``, itself included, that is no adverb."""
    while at >= 0:
        token = tokens[at]
        lower = token.lower
        opens = at == 0 or tokens[at - 1].kind is TokenKind.PUNCTUATION
        if lower in ("tous", "toutes") and opens:
            return at
        adverb = lower in _SKIPPED or (token.tag & ADV and lower not in PRONOUN_SUBJECTS)
        if not adverb or lower in _CLAUSES or lower in RELATIVES:
            return at
        at -= 1
    return at


def before_incise(tokens: Sequence[Token], comma: int) -> int:
    """Return the index before what two commas enclose, of which ``comma`` is the second; -1 if none."""
    for at in range(comma - 1, -1, -1):
        token = tokens[at]
        if token.text == ",":
            return at - 1
        if token.kind is TokenKind.PUNCTUATION and token.text not in "«»“”\"'-()’":
            return -1
    return -1


def is_complement(token: Token) -> bool:
    """Whether a word behind a comma begins no group of its own: a complement, a participle, a relative."""
    return is_preposition(token) or bool(token.tag & PPAS) or token.lower in ("qui", "dont", "où")


def before_clause(syntax: Syntax, verb: VerbGroup) -> int | None:
    """Return the index before the relative clause, infinitive or participle of ``verb``; None if neither."""
    tokens = syntax.tokens
    before = verb.start - 1
    if verb.finite < 0:
        if verb.infinitive < 0:
            return before - 1 if before >= 0 and tokens[before].lower == "en" else before
        if before >= 0 and tokens[before].tag & PREP:
            return before - 1
        return before if verb.governor is not None else None
    for at in range(before, -1, -1):
        token = tokens[at]
        if token.lower == "qui" or token.lower in RELATIVES:
            return _before_relative(syntax, at)
        if token.kind is TokenKind.PUNCTUATION or (token.tag & VERB and token.tag & FINITE):
            return None
        if token.tag & SCONJ:
            return None
    return None


def _before_relative(syntax: Syntax, at: int) -> int | None:
    """Return the index of the antecedent's end, left of the relative pronoun at ``at``."""
    tokens = syntax.tokens
    before = at - 1
    if before >= 0 and tokens[before].tag & PREP and not tokens[before].tag & DET:
        before -= 1
    if before >= 0 and tokens[before].text == ",":
        before -= 1
    if before < 0:
        return None
    antecedent = syntax.group_ending(before) is not None or tokens[before].lower in PRONOUN_SUBJECTS
    return before if antecedent else None


def compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether « que » at ``at`` begins no clause: « tels que », « ainsi que », « plus grand que »."""
    if not at or tokens[at].lower not in ("que", "qu'"):
        return False
    if any(tokens[i].lower in _COMPARING for i in range(max(0, at - 3), at)):
        return True
    degrees = ("plus", "moins", "aussi", "si", "autant", "ne", "n'")
    return any(tokens[i].lower in degrees for i in range(max(0, at - 5), at))


def followed_by_group(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether a noun group that may be an inverted subject stands behind the verb."""
    tokens = syntax.tokens
    after = syntax.group_at(group.end)
    if after is None:
        return group.end < len(tokens) and bool(tokens[group.end].tag & ADV)
    return after.preposition < 0
