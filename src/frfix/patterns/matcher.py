"""One element of a compiled pattern: whether a token is what it asks for."""

from __future__ import annotations

import json
from typing import Final

from frfix.language.tags import POS
from frfix.language.tokens import Token, TokenKind, WordForm
from frfix.patterns.grammar import Repeat, Test

# Plain numbers: an enumeration's member is dear to look up for each token.
ONCE: Final = int(Repeat.ONCE)
OPTIONAL: Final = int(Repeat.OPTIONAL)
START: Final = int(Repeat.START)
END: Final = int(Repeat.END)
_CHOSEN: Final = int(Test.CHOSEN)
_POSSIBLE: Final = int(Test.POSSIBLE)
_ONLY: Final = int(Test.ONLY)
_NEVER: Final = int(Test.NEVER)
_LEMMA: Final = int(Test.LEMMA)
_ENDING: Final = int(Test.ENDING)
_WORD: Final = int(Test.WORD)
_NUMBER: Final = int(Test.NUMBER)
_CAPITAL: Final = int(Test.CAPITAL)


class Matcher:
    """An element, made of its text in the compiled file (`frfix.patterns.grammar.Element.packed`)."""

    __slots__ = ("forms", "literal", "mask", "negated", "repeat", "tests")

    def __init__(self, text: str) -> None:
        repeat, negated, forms, tests = json.loads(text)
        self.repeat: int = repeat
        self.negated = bool(negated)
        self.forms: frozenset[str] = frozenset(forms)
        self.tests: tuple[tuple[int, str, int], ...] = tuple((kind, text, tag) for kind, text, tag in tests)
        self.literal = bool(forms) and not tests and not negated
        """Whether it asks for one of `forms` and nothing else."""
        self.mask = self._mask()
        """Bits of which a token must have one to match, 0 when nothing can be said."""

    def _mask(self) -> int:
        mask = 0
        for kind, _, tag in self.tests:
            if kind not in (_CHOSEN, _POSSIBLE, _ONLY):
                return 0
            mask |= tag
        return 0 if self.negated or self.forms else mask

    def matches(self, token: Token) -> bool:
        """Whether ``token`` is a word or a sign that the element asks for."""
        if token.lower in self.forms:
            return not self.negated
        form = token.form
        if form is None:
            asked = token.kind is TokenKind.NUMBER and any(kind == _NUMBER for kind, _, _ in self.tests)
            return asked and not self.negated
        for kind, text, tag in self.tests:
            if token.tag & tag == tag if kind == _CHOSEN else _holds(form, kind, text, tag):
                return not self.negated
        return self.negated

    def anchors(self, form: WordForm) -> bool:
        """Whether a word of this form is what the element asks for, which only asks for words and lemmas."""
        if form.lower in self.forms:
            return True
        return any(_holds(form, kind, text, tag) for kind, text, tag in self.tests)


def _holds(form: WordForm, kind: int, text: str, tag: int) -> bool:
    """Whether a test that looks at the form alone holds."""
    if kind == _POSSIBLE:
        return form.tags & tag == tag and _has(form, tag)
    if kind == _ONLY:
        return form.only(tag & POS)
    if kind == _NEVER:
        return not _has(form, tag)
    if kind == _LEMMA:
        return any(lemma == text and other & tag == tag for lemma, other in form.analyses)
    if kind == _ENDING:
        return form.lower.endswith(text)
    return kind == _WORD or (kind == _CAPITAL and form.text[:1].isupper())


def _has(form: WordForm, tag: int) -> bool:
    """Whether a reading has all of ``tag``."""
    return any(other & tag == tag for _, other in form.analyses)
