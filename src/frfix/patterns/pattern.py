"""A compiled pattern and how it is matched around the word that anchors it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from frfix.language.names import opens_sentence
from frfix.language.tags import POS
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.patterns.grammar import Repeat, Test

_AT_MOST: Final = 4


class Matcher:
    """One element at run time: whether a token is what it asks for."""

    __slots__ = ("forms", "mask", "negated", "repeat", "tests")

    def __init__(self, repeat: int, negated: int, forms: Sequence[str], tests: Sequence[Any]) -> None:
        self.repeat = repeat
        self.negated = bool(negated)
        self.forms = frozenset(forms)
        self.tests = [(kind, text, tag) for kind, text, tag in tests]
        self.mask = self._mask()

    def _mask(self) -> int:
        """Return bits of which a token must have one to match, 0 when nothing can be said."""
        mask = 0
        for kind, _, tag in self.tests:
            if kind not in (Test.CHOSEN, Test.POSSIBLE, Test.ONLY):
                return 0
            mask |= tag
        return 0 if self.negated or self.forms else mask

    def matches(self, token: Token) -> bool:
        """Whether ``token`` is a word or a sign that the element asks for."""
        if token.lower in self.forms:
            return not self.negated
        for kind, text, tag in self.tests:
            if _holds(token, kind, text, tag):
                return not self.negated
        return self.negated and token.form is not None


def _holds(token: Token, kind: int, text: str, tag: int) -> bool:
    form = token.form
    if form is None:
        return kind == Test.NUMBER and token.kind is TokenKind.NUMBER
    if kind == Test.CHOSEN:
        return token.tag & tag == tag
    if kind == Test.POSSIBLE:
        return form.tags & tag == tag and any(other & tag == tag for _, other in form.analyses)
    if kind == Test.ONLY:
        return form.only(tag & POS)
    if kind == Test.NEVER:
        return not any(other & tag == tag for _, other in form.analyses)
    if kind == Test.LEMMA:
        return any(lemma == text and other & tag == tag for lemma, other in form.analyses)
    if kind == Test.ENDING:
        return form.lower.endswith(text)
    return kind == Test.WORD or (kind == Test.CAPITAL and form.text[:1].isupper())


class Match(NamedTuple):
    """Where a pattern stands: token indices of the whole match and of its target, ends excluded."""

    first: int
    last: int
    target_first: int
    target_last: int


class Pattern:
    """A pattern of the rule ``rule``; ``anchor`` is the element that its words are looked up by."""

    __slots__ = ("anchor", "elements", "grade", "message", "replacements", "rule", "target")

    def __init__(self, packed: Sequence[Any]) -> None:
        self.rule: str = packed[0]
        self.anchor: int = packed[1]
        self.elements = [Matcher(*element) for element in packed[2]]
        self.target: tuple[int, int] = (packed[3], packed[4])
        self.replacements: tuple[str, ...] = tuple(packed[5])
        self.message: str = packed[6]
        self.grade: str = packed[7]

    def match(self, sentence: Sentence, at: int) -> Match | None:
        """Return where the pattern stands with its anchor at token ``at``, None if it does not."""
        tokens = sentence.tokens
        anchor = self.elements[self.anchor]
        # A lemma's patterns are looked up at all of its forms, whatever features it asks for.
        if anchor.tests and not anchor.matches(tokens[at]):
            return None
        places = [at] * (len(self.elements) + 1)
        end = self._forward(tokens, self.anchor + 1, at + 1, places)
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
        if repeat == Repeat.ONCE:
            if at < len(tokens) and matcher.matches(tokens[at]):
                return self._forward(tokens, element + 1, at + 1, places)
            return -1
        if repeat == Repeat.END:
            ends = at >= len(tokens) or tokens[at].kind is TokenKind.PUNCTUATION
            return self._forward(tokens, element + 1, at, places) if ends else -1
        if repeat == Repeat.START:
            return -1
        most = 1 if repeat == Repeat.OPTIONAL else _AT_MOST
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
        if repeat == Repeat.ONCE:
            if at > 0 and matcher.matches(tokens[at - 1]):
                places[element] = at - 1
                return self._backward(sentence, element - 1, at - 1, places)
            return -1
        places[element] = at
        if repeat == Repeat.START:
            return self._backward(sentence, element - 1, at, places) if opens_sentence(sentence, at) else -1
        if repeat == Repeat.END:
            return -1
        most = 1 if repeat == Repeat.OPTIONAL else _AT_MOST
        taken = 0
        while taken < most and at - taken > 0 and matcher.matches(tokens[at - taken - 1]):
            taken += 1
        for count in range(taken, -1, -1):
            places[element] = at - count
            start = self._backward(sentence, element - 1, at - count, places)
            if start >= 0:
                return start
        return -1
