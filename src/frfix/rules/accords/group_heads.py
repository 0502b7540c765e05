"""The nouns before a group that one of its adjectives may belong to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import FP, FS, MASCULINE, MP, MS, PLURAL, features
from frfix.language.phrases.groups import head_agreement
from frfix.language.tags import ADJ, ADV, PPAS, PREP, PRON
from frfix.language.tokens import Token

_JOINING: Final = frozenset(("et", "ou", ",", "ni", "/", "&"))
_LOOSE: Final = frozenset(("de", "d'", "des", "du", "à", "au", "aux", "en", "sans"))


def other_heads(syntax: Syntax, group: NounGroup, *, participle: bool) -> int:
    """Return what the nouns before a group agree with.

    They are joined by prepositions or « et ». A participle may go back to any noun of the clause.
    """
    found = _of_the_clause(syntax, group) if participle else 0
    current: NounGroup | None = group
    while current is not None:
        current, more = _previous(syntax, current, group, participle=participle)
        found |= more
    return found


def _of_the_clause(syntax: Syntax, group: NounGroup) -> int:
    tokens = syntax.tokens
    found = start = 0
    for verb in syntax.verb_groups:
        if verb.finite >= 0 and verb.end <= group.start:
            start = 0 if verb.lemma == "être" else verb.end
    for token in tokens[start : group.start]:
        # « je le ramène dans la ville enchaîné »
        if token.tag & PRON:
            found |= {"le": MS, "la": FS, "les": PLURAL}.get(token.lower, 0)
    for other in syntax.noun_groups:
        if start - 1 <= other.start and other.end <= group.start and not _joined(tokens, other, group):
            found |= other.agreement
            if any(tokens[i].lower in _JOINING for i in range(other.end, group.start)):
                found |= PLURAL
    return found


def _previous(
    syntax: Syntax, current: NounGroup, group: NounGroup, *, participle: bool
) -> tuple[NounGroup | None, int]:
    """Return the group that ``current`` is a complement or a companion of, and what it adds."""
    tokens = syntax.tokens
    left = current.start - 1
    far = current.preposition >= 0
    if far:
        bare = current.determiner < 0 and current.number < 0
        loose = bare or participle or tokens[current.preposition].lower in _LOOSE
        if not loose and (current is not group or not _complemented(tokens, group)):
            return None, 0
        left = current.preposition - 1
    if left < 0:
        return None, 0
    joined = tokens[left].lower in _JOINING
    if joined:
        left -= 1
    elif not far and syntax.group_ending(left) is None:
        return None, 0
    found = 0
    while left >= 0 and syntax.group_at(left) is None and tokens[left].tag & (ADJ | ADV | PPAS | PREP):
        if tokens[left].tag & (ADJ | PPAS):
            found |= features(tokens[left]).noun
        left -= 1
    other = syntax.group_at(left)
    if other is None:
        return None, found
    if joined:
        both = other.agreement | head_agreement(tokens[current.head], features(tokens[current.head]))
        found |= MP if both & MASCULINE else FP
        if tokens[left + 1].lower == "et":
            return other, found
    return other, found | other.agreement


def _complemented(tokens: Sequence[Token], group: NounGroup) -> bool:
    """Whether a preposition follows the adjective: « des informations sur le matériel utiles pour… »."""
    return group.end < len(tokens) and bool(tokens[group.end].tag & PREP)


def _joined(tokens: Sequence[Token], other: NounGroup, group: NounGroup) -> bool:
    """Whether « et » alone stands between: « le père et la mère fatigués », never the first alone."""
    return other.end + 1 == group.start and tokens[other.end].lower == "et" and other.determiner >= 0
