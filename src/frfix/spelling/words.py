"""The lexicon as the word list of pyspellchecker: a ``WordFrequency`` that is mapped, not loaded."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from spellchecker.spellchecker import WordFrequency

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

TOTAL: Final = 10**9
"""Counts are out of a thousand million words, as the Zipf scale is."""
_LONGEST: Final = 45
_RAREST: Final = 1
"""Count of a word that is known but was never counted."""


class LexiconWords(WordFrequency):
    """The forms of ``lexicon`` and the user's own, with counts in a thousand million words.

    A word is known as it is written or in lower case, so that a capital at the beginning of a
    sentence does no harm; a name is known with its capital only.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self._lexicon = lexicon
        self._removed: set[str] = set()

    def form(self, word: str) -> str | None:
        """Return ``word`` as the list has it, as written or in lower case, or None."""
        for form in (word, word.lower()):
            if form in self._dictionary or (form in self._lexicon and form not in self._removed):
                return form
        return None

    @property
    def own_words(self) -> Iterable[str]:
        """The words that were added to the lexicon's."""
        return self._dictionary.keys()

    def __contains__(self, key: object) -> bool:
        return self.form(_text(key)) is not None

    def __getitem__(self, key: str | bytes) -> int:
        form = self.form(_text(key))
        if form is None:
            return 0
        frequency = self._lexicon.frequency(form)
        return int(self._dictionary[form]) + (round(10**frequency) if frequency else _RAREST)

    def __iter__(self) -> Generator[str, None, None]:
        for form_id in range(len(self._lexicon)):
            form = self._lexicon.form(form_id)
            if form not in self._removed:
                yield form
        yield from (word for word in self._dictionary if word not in self._lexicon)

    @property
    def dictionary(self) -> Mapping[str, int]:  # type: ignore[override]  # a view: half a million entries
        """A read-only view of the words and their counts."""
        return _View(self)

    @property
    def total_words(self) -> int:
        """The words that counts are out of."""
        return TOTAL

    @property
    def unique_words(self) -> int:
        """How many different words are known."""
        return sum(1 for _ in self)

    @property
    def letters(self) -> set[str]:
        """Every sign that a word has."""
        return {char for word in self for char in word}

    @property
    def longest_word_length(self) -> int:
        """Letters of the longest word that is looked at."""
        return _LONGEST

    def keys(self) -> Iterator[str]:
        """Iterate over the words."""
        return iter(self)

    def words(self) -> Iterator[str]:
        """Iterate over the words."""
        return iter(self)

    def items(self) -> Generator[tuple[str, int], None, None]:
        """Iterate over the words and their counts."""
        for word in self:
            yield word, self[word]

    def load_words(self, words: Iterable[str | bytes]) -> None:
        """Add ``words`` as they are written."""
        for word in words:
            self.add(word)

    def add(self, word: str | bytes, val: int = 1) -> None:
        """Add ``word`` as it is written, seen ``val`` times."""
        text = _text(word)
        self._removed.discard(text)
        self._dictionary[text] += val

    def remove(self, word: str | bytes) -> None:
        """Forget ``word``."""
        text = _text(word)
        self._dictionary.pop(text, None)
        self._removed.add(text)

    def remove_words(self, words: Iterable[str | bytes]) -> None:
        """Forget ``words``."""
        for word in words:
            self.remove(word)

    def pop(self, key: str | bytes, default: int | None = None) -> int | None:
        """Forget a word and return its count, ``default`` when it is not known."""
        form = self.form(_text(key))
        if form is None:
            return default
        count = self[form]
        self.remove(form)
        return count


class _View(Mapping[str, int]):
    """What ``WordFrequency.dictionary`` promises, without a dict of half a million words."""

    def __init__(self, words: LexiconWords) -> None:
        self._words = words

    def __contains__(self, key: object) -> bool:
        return key in self._words

    def __getitem__(self, key: str) -> int:
        if key not in self._words:
            raise KeyError(key)
        return self._words[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return self._words.unique_words


def _text(key: object) -> str:
    """Return a word given as text or as UTF-8 bytes, with an ASCII apostrophe."""
    text = key.decode("utf-8") if isinstance(key, bytes) else str(key)
    return text.replace("’", "'")
