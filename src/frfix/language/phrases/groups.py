"""Noun groups: a head with its determiner, its numbers and its adjectives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases.features import (
    ANY,
    MASCULINE,
    P3P,
    P3S,
    PLURAL,
    SINGULAR,
    Features,
    combinations,
    features,
)
from frfix.language.phrases.lists import (
    MONTHS,
    QUANTITIES,
)
from frfix.language.tags import (
    FIRST_NAME,
    NAME,
    NOUN,
    NUM,
    ORDINAL,
    PREP,
    PRON,
    SCONJ,
    TITLE,
)
from frfix.language.tokens import Token, TokenKind

_CONSONANTS: Final = frozenset("bcdfgjklmnpqrstvwxzç")


class NounGroup:
    """A noun with what determines and qualifies it, at the tokens ``start`` to ``end`` (exclusive).

    ``head`` is the noun (or the adjective, the number that stands for one), ``determiner`` the last
    determiner, ``preposition`` what governs the group (« des » is both): indices, -1 for none.
    ``before`` and ``after`` are the adjectives and participles on either side of the head.
    ``agreement`` is the set of combinations that others may agree with, `features.ANY` where it is
    unknown; ``coherent`` says whether the group's own words meet in it.
    """

    __slots__ = (
        "after", "agreement", "before", "coherent", "determiner", "distributive", "end", "head", "named",
        "number", "preposition", "proper", "quantity", "start",
    )  # fmt: skip

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.head = -1
        self.determiner = -1
        self.number = -1
        """The index of a number among the words before the head, -1 for none."""
        self.preposition = -1
        self.quantity = -1
        """The index of « beaucoup », « plupart »… of a compound determiner, -1 for none."""
        self.before: list[int] = []
        self.after: list[int] = []
        self.agreement = ANY
        self.coherent = True
        self.named = False
        """Whether the head is a name, or has a capital: its number may be that of a title."""
        self.proper = False
        """Whether the head is a person or a place that the lexicon knows."""
        self.distributive = False
        """Whether several singular adjectives share a plural noun: « les secteurs public et privé »."""

    @property
    def persons(self) -> int:
        """The person set of a verb whose subject it is."""
        return (P3S if self.agreement & SINGULAR else 0) | (P3P if self.agreement & PLURAL else 0)

    @property
    def sure(self) -> bool:
        """Whether its number is not that of a title or a brand."""
        return not self.named or self.proper

    def __repr__(self) -> str:
        return f"<NounGroup {self.start}-{self.end} head={self.head} {self.agreement:04b}>"


def is_preposition(token: Token) -> bool:
    """Whether a token governs what follows: « auquel » and « dont » do not."""
    return bool(token.tag & PREP) and not token.tag & (PRON | SCONJ)


def head_agreement(head: Token, found: Features) -> int:
    """Return the combinations that a head allows by itself; all where it is not known."""
    if head.tag & NAME and head.form is not None:
        first = 0
        for _, tag in head.form.analyses:
            if tag & FIRST_NAME:
                first |= combinations(tag)
        return first & SINGULAR or found.noun or ANY
    if head.tag & (NOUN | TITLE):
        return found.noun or ANY
    if head.tag & NUM or head.kind is TokenKind.NUMBER:
        return number_agreement(head)
    return found.noun | found.adjective or ANY


def determiner_agreement(tokens: Sequence[Token], at: int) -> int:
    """Return what the determiner at ``at`` asks of its noun: « mon » is feminine only before a vowel."""
    token = tokens[at]
    asked = features(token).determiner or ANY
    if token.lower in ("mon", "ton", "son") and at + 1 < len(tokens):
        following = tokens[at + 1].lower
        if following[:1] in _CONSONANTS:
            asked &= MASCULINE
    return asked


def named_agreement(head: Token, agreement: int) -> int:
    """Return what a head with a capital agrees with: titles and brands hide their number."""
    return ANY if not head.tag & (NAME | TITLE) else agreement


def number_agreement(token: Token) -> int:
    """Return what a number before a noun asks of it: plural from two on."""
    if token.kind is TokenKind.NUMBER:
        text = token.text.replace(",", ".")
        try:
            return PLURAL if float(text) >= 2 else ANY
        except ValueError:
            return ANY
    return ANY if token.lower in ("zéro", "un", "une", "demi") or token.tag & ORDINAL else PLURAL


def is_quantity(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` makes a determiner with the « de » behind it: « beaucoup de »."""
    return (
        tokens[at].lower in QUANTITIES
        and at + 1 < len(tokens)
        and tokens[at + 1].lower in ("de", "d'", "des", "du")
    )


def settle(tokens: Sequence[Token], group: NounGroup) -> None:
    """Work out what a group that is read whole agrees with, and whether its words meet."""
    head = tokens[group.head]
    agreement = head_agreement(head, features(head))
    if head.lower == "personne" and group.determiner < 0:
        agreement = ANY  # « il n’y a personne qui soit appelé ainsi »
    if group.named:
        agreement = named_agreement(head, agreement)
    met = agreement
    if group.determiner >= 0:
        met &= determiner_agreement(tokens, group.determiner)
    if group.number >= 0 and group.number != group.head and head.lemma not in MONTHS:
        met &= number_agreement(tokens[group.number])
    for index in group.before:
        met &= features(tokens[index]).adjective or ANY
    group.coherent = met != 0
    after = met
    for index in group.after:
        after &= features(tokens[index]).adjective or ANY
    if not after and met & PLURAL and len(group.after) > 1:
        between = tokens[group.after[0] : group.after[-1]]
        group.distributive = any(t.lower in ("et", "ou", ",") for t in between) and all(
            features(tokens[index]).adjective & met >> 1 for index in group.after
        )
    if after:
        group.agreement = after
    else:
        group.agreement = met or ANY
        group.coherent = group.coherent and group.distributive
