"""The words of a noun group that have to agree, and what each of them shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import ANY, PLURAL, SINGULAR, features
from frfix.language.phrases.groups import determiner_agreement, head_agreement, number_agreement
from frfix.language.phrases.lists import MONTHS
from frfix.language.tags import ADJ, NAME, NOUN, PPAS, SYMBOL, TITLE
from frfix.language.tokens import Token, TokenKind
from frfix.rules.accords.group_excuses import belongs_elsewhere, does_not_vary, is_no_group
from frfix.rules.accords.group_heads import other_heads

_STREETS: Final = frozenset("rue avenue boulevard place chemin allée impasse quai route cours square".split())
# Words with rules of their own.
_ELSEWHERE: Final = frozenset(
    """
    tout toute tous toutes même mêmes demi demie nu possible possibles tel telle tels telles
    cent cents vingt vingts mille quelque neuf fort
    """.split()
)
# Agree with what they mean, or not at all.
_LOOSE_NOUNS: Final = frozenset(
    "gens œuvre amour orgue délice chose hymne pâque après-midi orge acre regex".split()
)


class Member(NamedTuple):
    """The word at ``place``, the combinations it ``has``; ``role`` is determiner, number, adjective, head or after."""

    place: int
    role: str
    has: int


def members_of(syntax: Syntax, group: NounGroup) -> list[Member]:
    """Return the words that have to agree; empty when the group is no business of this rule."""
    tokens = syntax.tokens
    if is_no_group(syntax, group):
        return []
    members: list[Member] = []
    if group.determiner >= 0 and tokens[group.determiner].lower not in _ELSEWHERE:
        members.append(Member(group.determiner, "determiner", determiner_agreement(tokens, group.determiner)))
    if group.number >= 0:
        if not _is_count(tokens, group):
            return []
        members.append(Member(group.number, "number", number_agreement(tokens[group.number])))
    for index in group.before:
        # « à lui seul 15 milliards »
        if index > group.number and tokens[index].lower not in _ELSEWHERE:
            members.append(Member(index, "adjective", features(tokens[index]).adjective or ANY))
    members.append(Member(group.head, "head", _head(tokens[group.head])))
    return members + _after(syntax, group, members)


def _head(head: Token) -> int:
    own = head_agreement(head, features(head))
    if head.lemma in _LOOSE_NOUNS:
        own |= (SINGULAR if own & SINGULAR else 0) | (PLURAL if own & PLURAL else 0)
    return own


def _after(syntax: Syntax, group: NounGroup, members: list[Member]) -> list[Member]:
    """Return the adjectives behind the head that can only be its own."""
    tokens = syntax.tokens
    if not group.after or belongs_elsewhere(syntax, group):
        return []
    own = ANY
    for member in members:
        own &= member.has
    shown = own or members[0].has | members[-1].has
    alone = tokens[group.head].lemma in ("manière", "façon") and group.preposition >= 0
    found = []
    for index in group.after:
        has = features(tokens[index]).adjective or ANY
        if tokens[index].lower in _ELSEWHERE or does_not_vary(syntax, index, shown):
            continue
        participle = bool(tokens[index].tags & PPAS)
        if own & has or alone or not has & other_heads(syntax, group, participle=participle):
            found.append(Member(index, "after", has))
    return found


def _is_count(tokens: Sequence[Token], group: NounGroup) -> bool:
    """Whether the number of a group counts its noun: not a date, a page or a year."""
    head = tokens[group.head]
    if group.determiner >= 0 and tokens[group.determiner].lower in ("un", "une"):
        return False  # « un mille milliards »
    if head.lemma in MONTHS or head.tag & (NAME | TITLE) or head.tags & SYMBOL or head.lemma in _STREETS:
        return False
    if group.determiner >= 0 and not features(tokens[group.determiner]).determiner & PLURAL:
        return False  # « le huit bits », « le 110 mètres »
    number = tokens[group.number]
    before = tokens[group.start - 1] if group.start else None
    if number.kind is TokenKind.NUMBER:
        if not number.text.isdigit() or 1000 <= int(number.text) <= 2100 or len(number.text) > 6:
            return False
        if group.determiner < 0 and before is not None and before.tag & (NOUN | NAME | ADJ | SYMBOL):
            return False
        if group.determiner < 0 and (before is None or before.kind is not TokenKind.WORD):
            return False
    return not (group.determiner < 0 and before is not None and before.tag & (NOUN | NAME))
