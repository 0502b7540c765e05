"""Finds the words that a misspelling may stand for, nearest first and no further than needed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from frfix.spelling.keys import normalise, within
from frfix.spelling.model import Candidate, Weights
from frfix.spelling.phonetics import sound_key

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon
    from frfix.spelling.index import SpellingIndex

MARGIN: Final = 7.0
"""A candidate whose score lies this far below the best is dropped: its share is under a thousandth."""
WORST: Final = -12.0
"""No candidate that scores less is worth a look."""
MAX_LENGTH: Final = 45
"""Beyond it nothing is searched: no French word is longer, and hostile strings are."""


class CandidateFinder:
    """Finds single words of the index for a misspelling."""

    def __init__(self, lexicon: Lexicon, index: SpellingIndex, weights: Weights) -> None:
        self._lexicon = lexicon
        self._index = index
        self._weights = weights

    def find(self, word: str, *, enough: float) -> dict[str, Candidate]:
        """Return the candidates for ``word`` (any case, ASCII apostrophe) by text.

        Words two edits away are looked for only while no candidate scores ``enough``.
        """
        if not 1 < len(word) <= MAX_LENGTH:
            return {}
        search = _Search(self._lexicon, self._index, self._weights, word)
        search.try_ranks(self._index.same_key(search.key))
        search.try_ranks(self._index.same_sound(sound_key(word)))
        search.try_near(1)
        if search.best < enough:
            search.try_near(2)
        return search.found


class _Search:
    """One search: the candidates so far and the best score among them."""

    def __init__(self, lexicon: Lexicon, index: SpellingIndex, weights: Weights, word: str) -> None:
        self.lexicon, self.index, self.weights = lexicon, index, weights
        self.word = word.lower()
        self.capital = word != self.word
        self.key = normalise(word)
        self.sound = sound_key(word)
        self.tried: set[int] = set()
        self.found: dict[str, Candidate] = {}
        self.best = WORST

    def try_near(self, distance: int) -> None:
        """Try the words within ``distance`` edits of the misspelling, accents not counted."""
        index = self.index
        ranks = index.near(self.key, distance)
        ranks.sort(key=index.frequency, reverse=True)
        self.try_ranks(ranks, distance)

    def try_ranks(self, ranks: Iterable[int], distance: int = 0) -> None:
        """Align the misspelling with the forms at ``ranks`` that could still be near the best.

        With a ``distance``, those whose keys lie further are passed over.
        """
        index, weights, lexicon = self.index, self.weights, self.lexicon
        length = len(self.word)
        for rank in ranks:
            if rank in self.tried:
                continue
            frequency = index.frequency(rank)
            limit = weights.prior(frequency) - self.best + MARGIN + weights.same_sound
            if limit <= 0:
                continue
            text = lexicon.form(index.form_id(rank))
            if distance and not within(self.key, normalise(text), distance):
                continue
            self.tried.add(rank)
            lower = text.lower()
            alignment = weights.errors.align(self.word, lower, limit)
            if alignment is None or (not alignment.operations and lower == text):
                continue
            candidate = Candidate(
                text,
                alignment.operations,
                alignment.cost,
                frequency,
                same_sound=sound_key(text) == self.sound,
                name=lower != text and not self.capital,
            )
            self.found[text] = candidate
            self.best = max(self.best, weights.score(candidate, length))
