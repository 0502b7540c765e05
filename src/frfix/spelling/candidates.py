"""Finds the words that a misspelling may stand for, nearest first and no further than needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.spelling.encoding import redecoded
from frfix.spelling.keys import lacks_syllable, normalise, within, without_repeats
from frfix.spelling.model import Candidate, Weights
from frfix.spelling.morphology import regularised
from frfix.spelling.phonetics import sound_key
from frfix.spelling.pieces import by_parts, misplaced_apostrophe, missing_apostrophe, missing_space

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon
    from frfix.spelling.index import SpellingIndex

MARGIN: Final = 5.0
"""A candidate whose score lies this far below the best is dropped: its share is under a hundredth."""
FAR_ENOUGH: Final = 4.0
"""A score from which words further away are not looked for."""
NEAR_ONLY: Final = float("-inf")
"""As a score that is enough: words further away are never looked for."""
OWN_FREQUENCY: Final = 4.0
"""Zipf frequency that a user's own word is taken to have in their texts."""
WORST: Final = -12.0
"""No candidate that scores less is worth a look."""
_FAR_COST: Final = 3.5
"""What two edits cost at least, less what can be added to the score."""
_MOST_BY_SOUND: Final = 3
"""So many operations lead to a word that sounds alike, accents not counted."""
_MOST_ALIGNED: Final = 120
"""So many words at one distance are weighed, the most frequent ones."""
MAX_LENGTH: Final = 45
"""Beyond it nothing is searched: no French word is longer, and hostile strings are."""


class CandidateFinder:
    """Finds single words of the index for a misspelling."""

    def __init__(self, lexicon: Lexicon, index: SpellingIndex, weights: Weights) -> None:
        self._lexicon = lexicon
        self._index = index
        self._weights = weights
        self._own: dict[str, str] = {}

    def add(self, words: Iterable[str]) -> None:
        """Look for ``words`` too, as they are written."""
        self._own.update((word, normalise(word)) for word in words)

    def find(self, word: str, *, enough: float, margin: float = MARGIN) -> dict[str, Candidate]:
        """Return the candidates for ``word`` (any case, ASCII apostrophe) by text.

        Words two edits away are looked for only while no candidate scores ``enough``;
        those whose score lies ``margin`` below the best are dropped.
        """
        if not 1 < len(word) <= MAX_LENGTH:
            return {}
        search = _Search(self._lexicon, self._index, self._weights, word, margin)
        for candidate in self._rebuilt(search.word):
            search.keep(candidate)
        search.try_near(0)
        for own, key in self._own.items():
            if within(search.key, key, 2):
                search.try_form(own, OWN_FREQUENCY, 2)
        search.try_near(1)
        search.try_same_sound()
        if "'" in word or "-" in word:
            hyphens = word.count("-")
            if not hyphens or all(text.count("-") != hyphens for text in search.found):
                for candidate in by_parts(word, self._lexicon.knows, self._best):
                    search.keep(candidate)
        if search.best < enough:
            search.try_near(2)
            for shorter in without_repeats(search.key):
                search.try_ranks(self._index.near(shorter, 0), 0, 2, shorter)
        return search.found

    def _rebuilt(self, word: str) -> Iterator[Candidate]:
        """Yield what known words make of ``word`` (lower case) with its joints and endings mended."""
        lexicon = self._lexicon
        if "'" in word:
            yield from misplaced_apostrophe(word, lexicon)
        else:
            yield from missing_space(word, lexicon)
            yield from missing_apostrophe(word, lexicon, self._same_key)
        yield from regularised(word, lexicon, self._same_key)
        yield from redecoded(word, lexicon)

    def _same_key(self, word: str) -> list[Candidate]:
        """Return the words that differ from ``word`` by accents, ligatures and signs only."""
        search = _Search(self._lexicon, self._index, self._weights, word)
        search.try_near(0)
        for own, key in self._own.items():
            if within(search.key, key, 2):
                search.try_form(own, OWN_FREQUENCY, 2)
        return list(search.found.values())

    def twins(self, word: str) -> list[str]:
        """Return the known words that differ from ``word`` by accents, ligatures and signs only."""
        key = normalise(word)
        index, lexicon = self._index, self._lexicon
        forms = [lexicon.form(index.form_id(rank)) for rank in index.near(key, 0)]
        twins = [form for form in forms if normalise(form) == key]
        return twins + [own for own, its_key in self._own.items() if its_key == key]

    def _best(self, word: str) -> list[Candidate]:
        """Return the three best candidates for a part of a compound."""
        score = self._weights.score
        found = self.find(word, enough=FAR_ENOUGH).values()
        return sorted(found, key=lambda candidate: -score(candidate, word.lower()))[:3]


class _Search:
    """One search: the candidates so far and the best score among them."""

    def __init__(
        self, lexicon: Lexicon, index: SpellingIndex, weights: Weights, word: str, margin: float = MARGIN
    ) -> None:
        self.lexicon, self.index, self.weights = lexicon, index, weights
        self.written = word
        self.word = word.lower()
        self.capital = word != self.word
        self.key = normalise(word)
        self.sound = sound_key(word)
        self.margin = margin
        self.tried: set[int] = set()
        self.found: dict[str, Candidate] = {}
        self.best = WORST

    def try_near(self, distance: int) -> None:
        """Try the words within ``distance`` edits of the misspelling, accents not counted."""
        index = self.index
        least = 0.0
        if distance > 1:
            # Two edits turn a short word into almost any other: only frequent ones are worth a look.
            least = max(7.0 - len(self.key), self.least_far())
        ranks = index.near(self.key, distance, least)
        ranks.sort(key=index.frequency, reverse=True)
        self.try_ranks(ranks, distance, most=max(distance, 1))

    def try_same_sound(self) -> None:
        """Try the words that may sound as the misspelling does."""
        for rank in self.index.same_sound(self.sound):
            frequency = self.index.frequency(rank)
            if rank not in self.tried and self.limit(frequency) > 0:
                text = self.lexicon.form(self.index.form_id(rank))
                if sound_key(text) == self.sound or (
                    text.endswith("ent") and sound_key(text, silent_ent=True) == self.sound
                ):
                    self.tried.add(rank)
                    self.try_form(text, frequency, _MOST_BY_SOUND)

    def least_far(self) -> float:
        """Return the frequency that a word two edits away must have to come near the best."""
        return (self.best - self.margin + _FAR_COST) / self.weights.frequency

    def try_ranks(self, ranks: Iterable[int], distance: int, most: int, key: str = "") -> None:
        """Align the misspelling with the forms at ``ranks`` that could still be near the best.

        Those whose keys lie further than ``distance`` from ``key`` (the misspelling's by default) are
        passed over. ``most`` is the most operations that lead to a word, accents not counted.
        """
        index, wanted = self.index, key or self.key
        aligned = 0
        for rank in ranks:
            if rank in self.tried:
                continue
            frequency = index.frequency(rank)
            if distance == 2 and frequency < self.least_far():
                break  # the most frequent come first
            if self.limit(frequency) <= 0:
                continue
            text = self.lexicon.form(index.form_id(rank))
            key = normalise(text)
            if not within(wanted, key, distance) and not (distance == 2 and lacks_syllable(wanted, key)):
                continue
            self.tried.add(rank)
            self.try_form(text, frequency, most)
            aligned += 1
            if distance and aligned == _MOST_ALIGNED:
                break

    def limit(self, frequency: float) -> float:
        """Return the cost below which a word of this frequency is still near the best."""
        weights = self.weights
        return weights.prior(frequency) - self.best + self.margin + weights.bonus

    def try_form(self, text: str, frequency: float, most: int) -> None:
        """Align the misspelling with ``text`` and keep it when it is near enough."""
        lower = text.lower()
        alignment = self.weights.errors.align(self.word, lower, self.limit(frequency), most)
        if alignment is not None:
            self.keep(
                Candidate(
                    text,
                    alignment.operations,
                    alignment.cost,
                    frequency,
                    same_sound=sound_key(text) == self.sound,
                    name=lower != text and not self.capital,
                )
            )

    def keep(self, candidate: Candidate) -> None:
        """Take ``candidate`` unless it was found already in a better way."""
        score = self.weights.score(candidate, self.word)
        known = self.found.get(candidate.text)
        if candidate.text != self.written and (known is None or score > self.weights.score(known, self.word)):
            self.found[candidate.text] = candidate
            self.best = max(self.best, score)
