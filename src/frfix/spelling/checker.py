"""pyspellchecker's interface over frfix's lexicon, with ranked suggestions besides."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from spellchecker import SpellChecker

from frfix.language.lexicon import DATA
from frfix.spelling.context import Context
from frfix.spelling.ranking import Ranker
from frfix.spelling.suggestions import Suggestions

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon


class FrenchSpellChecker(SpellChecker):
    """A pyspellchecker ``SpellChecker`` whose word list is the French lexicon."""

    def __init__(self, lexicon: Lexicon, folder: Path | None = None) -> None:
        super().__init__(language=None)
        self.lexicon = lexicon
        self._ranker = Ranker(lexicon, folder or DATA)
        self._asked: dict[tuple[str, Context | None], Suggestions] = {}

    def suggest(self, word: str, context: Context | None = None, limit: int = 8) -> Suggestions:
        """Return the best corrections of ``word``, which is not a French word, in its sentence."""
        asked = self._asked.get((word, context))
        if asked is None or len(asked) < limit:
            asked = self._asked[word, context] = self._ranker.rank(word, context, limit)
        return asked
