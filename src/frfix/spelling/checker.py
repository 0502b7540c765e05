"""pyspellchecker's interface over frfix's lexicon, with ranked suggestions besides."""

from __future__ import annotations

import json
from collections.abc import Iterable
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from spellchecker import SpellChecker
from spellchecker.utils import write_file

from frfix.language.lexicon import DATA, default_lexicon
from frfix.spelling.context import Context
from frfix.spelling.ranking import Ranker
from frfix.spelling.suggestions import Suggestions
from frfix.spelling.words import LexiconWords, _text

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

Word = str | bytes


class FrenchSpellChecker(SpellChecker):
    """A pyspellchecker ``SpellChecker`` whose word list is the French lexicon.

    ``known``, ``unknown``, ``candidates``, ``correction`` and the rest mean what the library's
    documentation says, on our words: `frfix.spelling.words` tells which are known. The candidates
    are ours: what an error model of French finds, not all strings at the smallest distance.
    Nothing but the lexicon (frfix's own by default) is opened before the first unknown word. ``folder``
    holds the compiled files.
    """

    def __init__(self, lexicon: Lexicon | None = None, folder: Path | None = None, distance: int = 2) -> None:
        super().__init__(language=None, distance=distance)
        self.lexicon = lexicon = default_lexicon() if lexicon is None else lexicon
        self._words = LexiconWords(lexicon)
        self._word_frequency = self._words
        self._ranker = Ranker(lexicon, folder or DATA)
        self._asked: dict[tuple[str, Context | None, bool], tuple[int, Suggestions]] = {}

    def suggest(
        self, word: str, context: Context | None = None, limit: int = 8, *, near_only: bool = False
    ) -> Suggestions:
        """Return the ``limit`` best corrections of ``word``, which is not a French word.

        In its ``context``, candidates are weighed by what stands beside them. ``near_only`` leaves
        out words that are two edits away, as a distance of 1 does. Answers are kept: asking again
        costs nothing.
        """
        near_only = near_only or self.distance < 2
        known = self._asked.get((word, context, near_only))
        if known is None or known[0] < limit:
            found = self._ranker.rank(word.replace("’", "'"), context, limit, near_only=near_only)
            known = self._asked[word, context, near_only] = limit, found
        return known[1]

    def near_place(self, name: str) -> bool:
        """Whether an unknown ``name`` may be a slip for a frequent place, at once, without a search."""
        return self._ranker.near_place(name)

    def twins(self, word: str) -> list[str]:
        """Return the known words that differ from ``word`` by accents, ligatures and signs only, at once."""
        return self._ranker.twins(word)

    def add(self, words: Iterable[str]) -> None:
        """Take ``words`` for French as they are written, and offer them as corrections."""
        words = list(words)
        self._words.load_words(words)
        self._ranker.add(words)
        self._asked.clear()

    def known(self, words: Iterable[Word]) -> set[str]:
        """Return those of ``words`` that are known, as the list has them."""
        forms = (self._words.form(text) for text in map(_text, words) if self._check_if_should_check(text))
        return {form for form in forms if form is not None}

    def unknown(self, words: Iterable[Word]) -> set[str]:
        """Return those of ``words`` that are not known, in lower case."""
        return {
            text.lower()
            for text in map(_text, words)
            if self._check_if_should_check(text) and self._words.form(text) is None
        }

    def candidates(self, word: Word) -> set[str] | None:
        """Return the words that ``word`` may stand for: itself when it is known, None when there is none."""
        text = _text(word)
        if self._words.form(text) is not None or not self._check_if_should_check(text):
            return {text}
        return set(self.suggest(text).texts) or None

    def correction(self, word: Word) -> str | None:
        """Return the most likely of the `candidates` of ``word``, or None."""
        text = _text(word)
        if self._words.form(text) is not None or not self._check_if_should_check(text):
            return text
        found = self.suggest(text)
        return found[0].text if found else None

    def export(self, filepath: str | PathLike[str], encoding: str = "utf-8", gzipped: bool = True) -> None:
        """Write the words and their counts as JSON, for `SpellChecker(local_dictionary=…)`."""
        write_file(str(filepath), encoding, gzipped, json.dumps(dict(self._words.items()), sort_keys=True))
