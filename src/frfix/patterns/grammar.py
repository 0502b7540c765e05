"""The language of pattern rules: its text, read once when the package is built.

A pattern is elements separated by spaces, each for one token, with the target between braces::

    <avoir> {foie} en -> foi
    une|deux|plusieurs {foi|foie} -> fois

``docs`` of every element stand in `Element`; the corrections behind the arrow are templates
(`frfix.patterns.replacement`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import product
from typing import Any, Final

from frfix.language.tags import parse_tag

_ARROW: Final = re.compile(r"\s+->\s*")
_TAG: Final = re.compile(r"\[([?=!]?)([^\]]+)\]")
_LEMMA: Final = re.compile(r"<([^:>]+)(?::([^>]+))?>")


class PatternError(ValueError):
    """A pattern that cannot be read; the message says why."""


class Test(IntEnum):
    """What a test that is not a literal asks of a token."""

    CHOSEN = 0
    """``[NOUN+f]``: the reading that the tagger chose has these features."""
    POSSIBLE = 1
    """``[?NOUN+f]``: some reading has them."""
    ONLY = 2
    """``[=VERB]``: every reading is one of these parts of speech."""
    NEVER = 3
    """``[!VERB]``: no reading has them."""
    LEMMA = 4
    """``<avoir>``, ``<avoir:pres+3>``: some reading is of this lemma and has these features."""
    ENDING = 5
    """``~er``: the form ends so."""
    WORD = 6
    """``_``: any word."""
    NUMBER = 7
    """``#``: a number in digits."""
    CAPITAL = 8
    """``Maj``: a word that begins with a capital."""


class Repeat(IntEnum):
    """How often an element may stand."""

    ONCE = 0
    OPTIONAL = 1
    """``mot?``"""
    SOME = 2
    """``mot*``: up to four times."""
    START = 3
    """``^``: the beginning of the sentence, zero width."""
    END = 4
    """``$``: its end or a sign of punctuation, zero width."""


@dataclass(frozen=True, slots=True)
class Element:
    """One element: literal ``forms`` or ``tests``, of which one must hold (none, when ``negated``)."""

    forms: tuple[str, ...] = ()
    tests: tuple[tuple[int, str, int], ...] = ()
    """(`Test`, lemma or ending, tag)."""
    negated: bool = False
    repeat: Repeat = Repeat.ONCE

    @property
    def anchors(self) -> bool:
        """Whether words can be looked up that the element asks for."""
        named = all(test in (Test.LEMMA, Test.ENDING) for test, _, _ in self.tests)
        words = all(form[-1:].isalpha() or form[-1:] == "'" for form in self.forms)
        return self.repeat is Repeat.ONCE and not self.negated and named and words

    def packed(self) -> list[Any]:
        """Return the element as the compiled file holds it."""
        return [int(self.repeat), int(self.negated), list(self.forms), [list(test) for test in self.tests]]


@dataclass(frozen=True, slots=True)
class PatternText:
    """A pattern as read: elements, the target ``first`` to ``last`` among them, and templates."""

    elements: tuple[Element, ...]
    first: int
    last: int
    replacements: tuple[str, ...] = field(default=())


def variants(text: str) -> list[str]:
    """Return the patterns that ``text`` spells: ``^`` and ``$`` have no width, so each of them that is an
    alternative to words (``^|mais {ou}``, ``{cour} $|de``) makes a pattern of its own.
    """
    left, arrow, right = text.partition(" -> ")
    choices: list[tuple[str, ...]] = []
    for word in left.split():
        parts = word.split("|")
        edges = [part for part in parts if part in ("^", "$")]
        if not edges or len(parts) == 1:
            choices.append((word,))
            continue
        words = "|".join(part for part in parts if part not in edges)
        choices.append((words, *edges) if words else tuple(edges))
    return [" ".join(words) + arrow + right for words in product(*choices)]


def read_pattern(text: str) -> PatternText:
    """Return the pattern that ``text`` spells. Raises PatternError, naming what is wrong."""
    left, *rest = _ARROW.split(text.strip(), maxsplit=1)
    replacements = tuple(part.strip() for part in rest[0].split(" | ")) if rest else ()
    if rest and not all(replacements):
        raise PatternError(f"empty replacement in {text!r}")
    elements: list[Element] = []
    first = last = -1
    for word in left.split():
        opens, closes = word.startswith("{") and len(word) > 1, word.endswith("}") and len(word) > 1
        if opens:
            if first >= 0:
                raise PatternError(f"two targets in {text!r}")
            first = len(elements)
        elements.append(_element(word[opens : len(word) - closes], text))
        if closes:
            last = len(elements) - 1
    if first < 0 or last < first:
        raise PatternError(f"no target between braces in {text!r}")
    if not any(element.anchors for element in elements):
        raise PatternError(f"no word to look up in {text!r}")
    return PatternText(tuple(elements), first, last, replacements)


def _element(word: str, pattern: str) -> Element:
    if word in ("^", "$"):
        return Element(repeat=Repeat.START if word == "^" else Repeat.END)
    negated = word.startswith("!") and len(word) > 1
    word = word[negated:]
    repeat = Repeat.ONCE
    if len(word) > 1 and word[-1] in "?*":
        repeat = Repeat.OPTIONAL if word[-1] == "?" else Repeat.SOME
        word = word[:-1]
    forms: list[str] = []
    tests: list[tuple[int, str, int]] = []
    for part in word.split("|"):
        test = _test(part, pattern)
        if test is None:
            forms.append(part.replace("’", "'").lower())
        else:
            tests.append(test)
    return Element(tuple(forms), tuple(tests), negated, repeat)


def _test(part: str, pattern: str) -> tuple[int, str, int] | None:
    """Return the test that ``part`` spells, or None for a literal form."""
    if not part:
        raise PatternError(f"empty alternative in {pattern!r}")
    single = {"_": Test.WORD, "#": Test.NUMBER, "Maj": Test.CAPITAL}.get(part)
    if single is not None:
        return int(single), "", 0
    if part[0] == "~" and len(part) > 1:
        return int(Test.ENDING), part[1:].lower(), 0
    try:
        if (found := _TAG.fullmatch(part)) is not None:
            kind = {"": Test.CHOSEN, "?": Test.POSSIBLE, "=": Test.ONLY, "!": Test.NEVER}[found[1]]
            return int(kind), "", parse_tag(found[2])
        if (found := _LEMMA.fullmatch(part)) is not None:
            return int(Test.LEMMA), found[1].replace("’", "'"), parse_tag(found[2]) if found[2] else 0
    except ValueError as error:
        raise PatternError(f"{error} in {pattern!r}") from error
    if part[0] in "[<":
        raise PatternError(f"cannot read {part!r} in {pattern!r}")
    return None
