"""Reads what follows the head of a noun group: names, numbers, adjectives and participles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.language.phrases.features import (
    features,
)
from frfix.language.phrases.groups import NounGroup
from frfix.language.phrases.inversion import INVERTED
from frfix.language.phrases.lists import (
    BEFORE_NOUN,
    DEGREE_ADVERBS,
    FIXED_ENDINGS,
)
from frfix.language.tags import (
    ADJ,
    ADV,
    DET,
    NAME,
    NOUN,
    PPAS,
    PREP,
    TITLE,
    VERB,
)
from frfix.language.tokens import Case, Token, TokenKind

_COORDINATORS: Final = frozenset(("et", "ou", "mais", ","))


class GroupTail:
    """Reads the words behind the heads of one sentence."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._size = len(tokens)

    def names(self, at: int) -> int:
        """Return the place after the names at ``at``: « le président Traoré », « M. Jean Dupont »."""
        tokens, size = self._tokens, self._size
        while at < size:
            token = tokens[at]
            if self._is_negative_number(at):
                at += 2
                continue
            if token.tag & (NAME | TITLE) or (
                token.kind is TokenKind.NUMBER and not (at + 1 < size and tokens[at + 1].tag & (NOUN | ADJ))
            ):
                at += 1
            else:
                break
        return at

    def _is_negative_number(self, at: int) -> bool:
        """Whether a sign and a number that belong together stand at ``at``: « la valeur -1 »."""
        tokens = self._tokens
        if tokens[at].text not in ("-", "–", "−") or at + 1 >= self._size:
            return False
        return tokens[at + 1].kind is TokenKind.NUMBER and not tokens[at + 1].space

    def adjectives(self, group: NounGroup, at: int) -> int:
        """Give ``group`` the adjectives and participles at ``at``; return the place after them."""
        tokens, size = self._tokens, self._size
        while at < size:
            ahead = at
            token = tokens[ahead]
            if token.lower in _COORDINATORS:
                if not group.after or (token.text == "," and not self._is_list(ahead)):
                    return at
                ahead += 1
            while (
                ahead < size
                and tokens[ahead].lower in DEGREE_ADVERBS
                and (
                    tokens[ahead].tag & ADV
                    or (tokens[ahead].lower == "si" and self._is_participle(ahead + 1))
                )
            ):
                ahead += 1
            if ahead >= size or not self._qualifies(ahead, group, after_noun=ahead == at):
                return at
            apart = self._is_complemented(ahead, group) or self._begins_another_group(ahead)
            if ahead > at and token.lower in _COORDINATORS and apart:
                return at
            group.after.append(ahead)
            at = ahead + 1
        return at

    def _is_participle(self, at: int) -> bool:
        return at < self._size and bool(self._tokens[at].tag & PPAS)

    def _is_list(self, comma: int) -> bool:
        """Whether « et » or « ou » closes the list of adjectives that goes on at a comma: « A, B et C »."""
        for at in range(comma + 1, min(comma + 6, self._size)):
            token = self._tokens[at]
            if token.lower in ("et", "ou"):
                return at + 1 < self._size and bool(self._tokens[at + 1].tag & (ADJ | PPAS))
            if not token.tag & (ADJ | ADV | PPAS) and token.text != ",":
                return False
        return False

    def _qualifies(self, at: int, group: NounGroup, *, after_noun: bool) -> bool:
        """Whether the word at ``at`` can be an adjective of the noun before it."""
        token = self._tokens[at]
        tag = token.tag
        if not tag & (ADJ | PPAS) and not (after_noun and tag & NOUN):
            return False
        if token.lemma == "seul" and at + 1 < self._size and self._tokens[at + 1].tag & DET:
            return False  # « dans ces pays seule la capitale croît »
        following = self._tokens[at + 1].lower if at + 1 < self._size else "."
        if (self._tokens[at - 1].lower, token.lower) in FIXED_ENDINGS or (token.lower, following) == (
            "bon",
            "enfant",
        ):
            return False
        if following in INVERTED:
            return False
        apart = not features(token).adjective & features(self._tokens[group.head]).noun
        if after_noun and at + 1 < self._size and (token.lower in BEFORE_NOUN or apart):
            then = self._tokens[at + 1]
            kinds = NOUN | ADJ if token.lower in BEFORE_NOUN else NOUN
            agrees = features(then).noun & features(token).adjective
            if then.tag & kinds and not then.tag & DET and agrees:
                return False  # « un moteur nouvelle génération »
        if tag & ADJ or (tag & VERB and tag & PPAS):
            return token.form is not None and (token.form.case is Case.LOWER or token.form.case is Case.UPPER)
        # A word that is taken for a noun right behind another noun: it agrees, or is plainly a participle.
        if not after_noun or not tag & NOUN or token.form is None or token.form.case is not Case.LOWER:
            return False
        found = features(token)
        head = features(self._tokens[group.head])
        return bool(found.adjective & head.noun) or bool(found.participle and following == "par")

    def _is_complemented(self, at: int, group: NounGroup) -> bool:
        """Whether a participle behind an adjective goes its own way: « rude et aguerris par l’effort »."""
        tokens = self._tokens
        if not group.after or not tokens[at].tag & PPAS or tokens[group.after[-1]].tag & PPAS:
            return False
        return at + 1 < self._size and bool(tokens[at + 1].tag & PREP)

    def _begins_another_group(self, at: int) -> bool:
        """Whether the adjective at ``at`` stands before a noun of its own: « et grande nation »."""
        following = self._tokens[at + 1] if at + 1 < self._size else None
        return following is not None and bool(following.tag & NOUN) and not following.tag & ADJ
