"""Orders the candidates of a misspelling and says how sure the first one is."""

from __future__ import annotations

from functools import cached_property
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING

from frfix.language.casing import cased_like
from frfix.spelling.candidates import FAR_ENOUGH, CandidateFinder
from frfix.spelling.context import Context
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
        del context  # not weighed yet
        weights = self._weights
        scored: dict[str, float] = {}
        for candidate in self.candidates(word).values():
            text = cased_like(word, candidate.text)
            score = weights.score(candidate, word.lower())
            if text != word and score > scored.get(text, -99.0):
                scored[text] = score
        if not scored:
            return Suggestions((), 0.0)
        best = max(scored.values())
        shares = {text: exp(score - best) for text, score in scored.items()}
        total = sum(shares.values())
        found = sorted(shares, key=lambda text: (-shares[text], text))
        return Suggestions(
            tuple(Suggestion(text, shares[text] / total) for text in found[:limit]),
            shares[found[0]] / total * 0.95,
        )
