"""Orders the candidates of a misspelling and says how sure the first one is."""

from __future__ import annotations

from functools import cached_property
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from frfix.language.casing import cased_like
from frfix.spelling.candidates import FAR_ENOUGH, CandidateFinder
from frfix.spelling.confidence import chance, evidence
from frfix.spelling.context import Context, Neighbours
from frfix.spelling.index import SpellingIndex
from frfix.spelling.model import Candidate, Weights
from frfix.spelling.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon


class Ranker:
    """Ranks corrections of unknown words; opens the compiled files of ``folder`` at the first one."""

    def __init__(self, lexicon: Lexicon, folder: Path) -> None:
        self._lexicon = lexicon
        self._folder = folder
        self._neighbours = Neighbours(lexicon, folder)

    @cached_property
    def _weights(self) -> Weights:
        return Weights.load(self._folder)

    @cached_property
    def _finder(self) -> CandidateFinder:
        return CandidateFinder(self._lexicon, SpellingIndex(self._folder), self._weights)

    def candidates(self, word: str) -> dict[str, Candidate]:
        """Return all candidates for ``word`` by text, in the lexicon's own case."""
        return self._finder.find(word, enough=FAR_ENOUGH)

    def rank(self, word: str, context: Context | None = None, limit: int = 8) -> Suggestions:
        """Return the best ``limit`` corrections of ``word`` in its ``context``."""
        weights = self._weights
        scored: dict[str, tuple[float, Candidate]] = {}
        for candidate in self.candidates(word).values():
            text = cased_like(word, candidate.text)
            score = weights.score(candidate, word.lower())
            if context is not None:
                before, after = self._neighbours.weigh(candidate.text, context)
                score += weights.before * before + weights.after * after
            if text != word and (text not in scored or score > scored[text][0]):
                scored[text] = score, candidate
        if not scored:
            return Suggestions((), 0.0)
        found = sorted(scored, key=lambda text: (-scored[text][0], text))
        best_score, best = scored[found[0]]
        shares = {text: exp(score - best_score) for text, (score, _) in scored.items()}
        total = sum(shares.values())
        values = evidence(best, word, 1 / total, best_score)
        return Suggestions(
            tuple(Suggestion(text, shares[text] / total) for text in found[:limit]),
            chance(values, weights.confidence),
        )
