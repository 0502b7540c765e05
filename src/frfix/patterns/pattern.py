"""A compiled pattern and how it is matched around the word that anchors it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from frfix.language.names import opens_sentence
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.patterns.matcher import END, ONCE, OPTIONAL, START, Matcher

_AT_MOST: Final = 4
_BETWEEN: Final = " | "
"""Stands between replacements."""


class Match(NamedTuple):
    """Where a pattern stands: token indices of the whole match and of its target, ends excluded."""

    first: int
    last: int
    target_first: int
    target_last: int


class Pattern:
    """A pattern of the rule ``rule``; ``anchor`` is the element that its words are looked up by."""

    __slots__ = (
        "anchor",
        "checks",
        "elements",
        "grade",
        "message",
        "offsets",
        "replacements",
        "rule",
        "target",
    )

    def __init__(self, text: str, matchers: dict[str, Matcher]) -> None:
        """Read the ``text`` of the compiled file (`packed`); ``matchers`` keeps each element once."""
        rule, numbers, grade, message, replacements, *elements = text.split("\n")
        anchor, first, last = map(int, numbers.split())
        self.rule = rule
        self.grade = grade
        self.message = message
        self.replacements = tuple(replacements.split(_BETWEEN)) if replacements else ()
        self.anchor = anchor
        self.target = (first, last)
        self.elements: list[Matcher] = []
        for element in elements:
            matcher = matchers.get(element)
            if matcher is None:
                matcher = matchers[element] = Matcher(element)
            self.elements.append(matcher)
        fixed = _fixed(self.elements, anchor)
        self.checks = tuple([element for _, element in fixed])
        """The elements but for the anchor: words first, then what is nearest."""
        self.offsets = tuple([offset for offset, _ in fixed])
        """Where they stand from the anchor; () if that depends on the text."""

    def match(self, sentence: Sentence, at: int) -> Match | None:
        """Return where the pattern stands with its anchor at token ``at``, None if it does not.

        The token must be one that the anchor asks for.
        """
        if not self.offsets:
            return self._search(sentence, at)
        tokens = sentence.tokens
        size = len(tokens)
        for offset, matcher in zip(self.offsets, self.checks, strict=True):
            place = at + offset
            repeat = matcher.repeat
            if repeat == ONCE:
                if place < 0 or place >= size or not matcher.matches(tokens[place]):
                    return None
            elif repeat == START:
                if place < 0 or not opens_sentence(sentence, place):
                    return None
            elif place < size and tokens[place].kind is not TokenKind.PUNCTUATION:
                return None
        places = _places(self.elements, self.anchor)
        first, last = self.target
        return Match(at + places[0], at + places[-1], at + places[first], at + places[last + 1])

    def _search(self, sentence: Sentence, at: int) -> Match | None:
        """Do what `match` does for elements that may stand more or less often."""
        places = [at] * (len(self.elements) + 1)
        end = self._forward(sentence.tokens, self.anchor + 1, at + 1, places)
        if end < 0:
            return None
        start = self._backward(sentence, self.anchor - 1, at, places)
        if start < 0:
            return None
        first, last = self.target
        return Match(start, end, places[first], places[last + 1])

    def _forward(self, tokens: Sequence[Token], element: int, at: int, places: list[int]) -> int:
        """Match the elements from ``element`` on from token ``at`` on; return where they end, or -1."""
        places[element] = at
        if element == len(self.elements):
            return at
        matcher = self.elements[element]
        repeat = matcher.repeat
        if repeat == ONCE:
            if at < len(tokens) and matcher.matches(tokens[at]):
                return self._forward(tokens, element + 1, at + 1, places)
            return -1
        if repeat == END:
            ends = at >= len(tokens) or tokens[at].kind is TokenKind.PUNCTUATION
            return self._forward(tokens, element + 1, at, places) if ends else -1
        if repeat == START:
            return -1
        most = 1 if repeat == OPTIONAL else _AT_MOST
        taken = 0
        while taken < most and at + taken < len(tokens) and matcher.matches(tokens[at + taken]):
            taken += 1
        for count in range(taken, -1, -1):
            end = self._forward(tokens, element + 1, at + count, places)
            if end >= 0:
                return end
        return -1

    def _backward(self, sentence: Sentence, element: int, at: int, places: list[int]) -> int:
        """Match the elements from ``element`` down, the last to end before token ``at``."""
        if element < 0:
            return at
        tokens = sentence.tokens
        matcher = self.elements[element]
        repeat = matcher.repeat
        if repeat == ONCE:
            if at > 0 and matcher.matches(tokens[at - 1]):
                places[element] = at - 1
                return self._backward(sentence, element - 1, at - 1, places)
            return -1
        places[element] = at
        if repeat == START:
            return self._backward(sentence, element - 1, at, places) if opens_sentence(sentence, at) else -1
        if repeat == END:
            return -1
        most = 1 if repeat == OPTIONAL else _AT_MOST
        taken = 0
        while taken < most and at - taken > 0 and matcher.matches(tokens[at - taken - 1]):
            taken += 1
        for count in range(taken, -1, -1):
            places[element] = at - count
            start = self._backward(sentence, element - 1, at - count, places)
            if start >= 0:
                return start
        return -1


def packed(
    rule: str,
    anchor: int,
    target: tuple[int, int],
    elements: Sequence[str],
    replacements: Sequence[str],
    message: str,
    grade: str,
) -> str:
    """Return a pattern as the compiled file holds it: lines, the last ones an element each."""
    numbers = f"{anchor} {target[0]} {target[1]}"
    return "\n".join((rule, numbers, grade, message, _BETWEEN.join(replacements), *elements))


def _fixed(elements: Sequence[Matcher], anchor: int) -> list[tuple[int, Matcher]]:
    """Return (place from the anchor, element) for all others, in the order of `Pattern.checks`.

    It is empty when an element may stand more or less often than once.
    """
    if not all(element.repeat in (ONCE, START) for element in elements[:anchor]):
        return []
    if not all(element.repeat in (ONCE, END) for element in elements[anchor + 1 :]):
        return []
    found = list(zip(_places(elements, anchor), elements, strict=False))
    del found[anchor]
    return sorted(found, key=lambda check: (not check[1].literal, abs(check[0])))


def _places(elements: Sequence[Matcher], anchor: int) -> list[int]:
    """Return where each element, and what follows the last, stands from the anchor."""
    place = -sum([element.repeat == ONCE for element in elements[:anchor]])
    places = [place]
    for element in elements:
        if element.repeat == ONCE:
            place += 1
        places.append(place)
    return places
