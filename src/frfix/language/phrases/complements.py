"""How the words around a noun group leave its person, number and gender open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases.features import ANY, P3P, P3S, SINGULAR
from frfix.language.phrases.groups import NounGroup
from frfix.language.phrases.lists import COLLECTIVES
from frfix.language.phrases.subject import Subject
from frfix.language.tags import NAME, NUM
from frfix.language.tokens import Token, TokenKind

_NUMBER_NOUNS: Final = frozenset(
    "dizaine douzaine quinzaine vingtaine centaine millier million milliard".split()
)


class Candidate:
    """A noun group that may be the subject, with the persons and combinations that it leaves open."""

    __slots__ = ("agreement", "certain", "group", "persons")

    def __init__(self, tokens: Sequence[Token], group: NounGroup) -> None:
        head = tokens[group.head]
        self.group = group
        self.persons = group.persons
        self.agreement = group.agreement
        self.certain = group.coherent and group.sure and not (group.named and head.tags & NUM)
        if head.lemma in _NUMBER_NOUNS:
            self.persons |= P3P
            self.agreement = ANY
        elif (head.lemma in COLLECTIVES or head.lower in COLLECTIVES) and group.agreement & SINGULAR:
            # « une foule de gens crie » or « crient »
            self.persons |= P3P
            self.agreement = ANY
        elif (head.tag & NAME and not group.proper) or head.kind is not TokenKind.WORD:
            self.persons = P3S | P3P
            self.agreement = ANY

    def subject(self) -> Subject:
        """Return the subject that the group alone makes."""
        group = self.group
        return Subject(
            group.start, group.end, group.head, self.persons, self.agreement, "nom", certain=self.certain
        )


def is_bare(tokens: Sequence[Token], group: NounGroup) -> bool:
    """Whether a group has no determiner and is no name: a title, a list, an elliptic note."""
    if group.determiner >= 0 or group.number >= 0 or group.quantity >= 0:
        return False
    return not tokens[group.head].tag & NAME
