"""Orders the candidates of a misspelling and says how sure the first one is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.language.casing import cased_like
from frfix.spelling.candidates import FAR_ENOUGH, NEAR_ONLY, CandidateFinder
from frfix.spelling.confidence import ceiling, chance, evidence
from frfix.spelling.context import Context, Neighbours
from frfix.spelling.index import SpellingIndex
from frfix.spelling.model import Candidate, Weights
from frfix.spelling.places import FrequentPlaces
from frfix.spelling.suggestions import Suggestion, Suggestions
from frfix.spelling.topics import Topics
from frfix.spelling.typos import KnownTypos

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon


_KNOWN: Final = {"listed": 0.995, "doubted": 0.95}
"""The chance that a correction from the list of known misspellings is right."""


_LESS_LISTED: Final = 6.0
"""How much less the list of known misspellings weighs where the sentence has a say: number, gender."""
_CLOSE: Final = 0.8
"""Share from which a listed correction is beyond doubt."""


class Ranker:
    """Ranks corrections of unknown words; opens the compiled files of ``folder`` at the first one.

    Without ``known_typos`` it does not look into the list of known misspellings.
    """

    def __init__(self, lexicon: Lexicon, folder: Path, *, known_typos: bool = True) -> None:
        self._lexicon = lexicon
        self._folder = folder
        self._neighbours = Neighbours(lexicon, folder)
        self._topics = Topics(lexicon, folder)
        self._typos = KnownTypos(folder) if known_typos else None
        self._places = FrequentPlaces(folder)

    @cached_property
    def _weights(self) -> Weights:
        return Weights.load(self._folder)

    @cached_property
    def _finder(self) -> CandidateFinder:
        return CandidateFinder(self._lexicon, SpellingIndex(self._folder), self._weights)

    def add(self, words: Iterable[str]) -> None:
        """Offer ``words``, as they are written, as corrections besides the lexicon's."""
        self._finder.add(words)

    def near_place(self, name: str) -> bool:
        """Whether ``name`` is one edit from a frequent place."""
        return self._places.near(name)

    def twins(self, word: str) -> list[str]:
        """Return the known words that differ from ``word`` by accents, ligatures and signs only."""
        return self._finder.twins(word)

    def candidates(self, word: str, *, near_only: bool = False) -> dict[str, Candidate]:
        """Return all candidates for ``word`` by text, in the lexicon's own case.

        ``near_only`` leaves out words that are two edits away.
        """
        found = self._finder.find(word, enough=NEAR_ONLY if near_only else FAR_ENOUGH)
        typo = self._typos.get(word.lower()) if self._typos else None
        if typo is not None:
            frequency = self._lexicon.frequency(typo.right)
            found[typo.right] = Candidate(
                typo.right, (), 0.0, frequency, "doubted" if typo.doubt else "listed"
            )
        return found

    def rank(
        self, word: str, context: Context | None = None, limit: int = 8, *, near_only: bool = False
    ) -> Suggestions:
        """Return the best ``limit`` corrections of ``word`` in its ``context``."""
        weights = self._weights
        scored: dict[str, tuple[float, Candidate]] = {}
        candidates = self.candidates(word, near_only=near_only)
        words = context.words if context is not None else ()
        fits = self._topics.topic(words).compare(list(candidates))
        for candidate, fit in zip(candidates.values(), fits, strict=True):
            text = cased_like(word, candidate.text)
            score = weights.score(candidate, word.lower()) + weights.topic * fit
            if context is not None:
                before, after = self._neighbours.weigh(candidate.text, context)
                score += weights.before * before + weights.after * after
                if candidate.kind == "listed":
                    score -= _LESS_LISTED
            if text != word and (text not in scored or score > scored[text][0]):
                scored[text] = score, candidate
        if not scored:
            return Suggestions((), 0.0)
        found = sorted(scored, key=lambda text: (-scored[text][0], text))
        best_score, best = scored[found[0]]
        shares = {text: exp(score - best_score) for text, (score, _) in scored.items()}
        total = sum(shares.values())
        if best.kind in _KNOWN and 1 / total >= _CLOSE:
            confidence = _KNOWN[best.kind]
        else:
            confidence = min(
                chance(evidence(best, word, 1 / total, best_score), weights.confidence), ceiling(best, word)
            )
        return Suggestions(
            tuple(Suggestion(text, shares[text] / total) for text in found[:limit]),
            confidence,
        )
