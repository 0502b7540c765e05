"""What a candidate's neighbours in the sentence say about it: does its class of word fit there?

Words fall into classes: part of speech with gender, number and verb form; the commonest grammatical
words are each a class of their own (``=les``). A compiled table says how much likelier than by chance
two classes stand side by side (1 where it is silent); ``scripts/learn_neighbours.py`` learnt it.
"""

from __future__ import annotations

import json
from functools import cached_property
from math import log
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix.language.tags import (
    ADJ,
    ADV,
    CONJ,
    DET,
    FEM,
    FINITE,
    INF,
    MASC,
    NAME,
    NOUN,
    NUM,
    P1,
    P2,
    P3,
    PLUR,
    PPAS,
    PPRE,
    PREP,
    PRON,
    SCONJ,
    SING,
    VERB,
)

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

NEIGHBOURS_FILE: Final = "spelling-neighbours.json"
EDGE: Final = "^"
"""The class of what stands before a sentence's first word and after its last."""
UNKNOWN: Final = "?"

_PARTS: Final = (
    (NAME, "NAME"), (DET, "DET"), (PREP, "PREP"), (PRON, "PRON"), (CONJ, "CONJ"), (SCONJ, "CONJ"),
    (NUM, "NUM"), (ADV, "ADV"), (NOUN, "NOUN"), (ADJ, "ADJ"),
)  # fmt: skip
_AGREEING: Final = frozenset(("NOUN", "ADJ", "DET"))

RAREST: Final = 0.02
"""What a pair never seen side by side is worth: the table rounds such a ratio to nothing."""


class Context(NamedTuple):
    """The words around a misspelling, in reading order, at most three a side, and those of the sentence.

    ``previous`` and ``next`` are in lower case; ``words`` are as written: a name has a topic of its own.
    Apostrophes are ASCII; an elided word keeps its apostrophe (``l'``).
    """

    previous: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class Neighbours:
    """Weighs a word by the words before and after it; reads its table from ``folder`` when first asked."""

    def __init__(self, lexicon: Lexicon, folder: Path) -> None:
        self._lexicon = lexicon
        self._folder = folder
        self._classes: dict[str, tuple[str, ...]] = {}

    @cached_property
    def _table(self) -> dict[str, float]:
        table: dict[str, float] = json.loads((self._folder / NEIGHBOURS_FILE).read_text("utf-8"))
        return table

    def weigh(self, text: str, context: Context) -> tuple[float, float]:
        """Return how well ``text`` fits after the word before it, and before the next (log-ratios)."""
        first, last = text.lower(), text.lower()
        if " " in first:
            first, _, last = first.partition(" ")
        if "'" in first and first not in self._lexicon:
            head, _, tail = first.partition("'")
            first, last = head + "'", tail if last == first else last
        before = context.previous[-1] if context.previous else ""
        after = context.next[0] if context.next else ""
        return self._ratio(before, first), self._ratio(last, after)

    def _ratio(self, left: str, right: str) -> float:
        """Return the mean over both words' classes of how likely they are side by side, as a log."""
        table = self._table
        lefts, rights = self.classes(left), self.classes(right)
        total = 0.0
        for a in lefts:
            for b in rights:
                total += table.get(f"{a} {b}", 1.0)
        return log(max(total / (len(lefts) * len(rights)), RAREST))

    def classes(self, word: str) -> tuple[str, ...]:
        """Return the classes that ``word`` (lower case; empty at the sentence's edge) may belong to."""
        known = self._classes.get(word)
        if known is None:
            own = "=" + word
            known = (own,) if own in self._table else classes_of(word, self._lexicon)
            self._classes[word] = known
        return known


def classes_of(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the classes of ``word`` by its analyses, grammatical words of their own aside."""
    if not word:
        return (EDGE,)
    if word[0].isdigit():
        return ("NUM",)
    analyses = lexicon.analyses(word) or lexicon.analyses(word.capitalize()) or lexicon.analyses(word.upper())
    return tuple(sorted({_class_of(tag) for _, tag in analyses})) or (UNKNOWN,)


def _class_of(tag: int) -> str:
    """Return the class of one analysis."""
    if tag & VERB:
        return _verb_class(tag)
    name = next((name for part, name in _PARTS if tag & part), "X")
    if name in _AGREEING:
        name += "." + _gender(tag) + _number(tag)
    return name


def _verb_class(tag: int) -> str:
    if tag & INF:
        return "INF"
    if tag & PPRE:
        return "PPRE"
    if tag & PPAS:
        return "PPAS." + _gender(tag) + _number(tag)
    if tag & FINITE:
        person = next((number for bit, number in ((P3, "3"), (P1, "1"), (P2, "2")) if tag & bit), "")
        return "VERB." + person + _number(tag)
    return "VERB"


def _gender(tag: int) -> str:
    return {MASC: "m", FEM: "f"}.get(tag & (MASC | FEM), "e")


def _number(tag: int) -> str:
    return {SING: "s", PLUR: "p"}.get(tag & (SING | PLUR), "i")
