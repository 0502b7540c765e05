"""The frequent places that a name may be a slip for, found without a search."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.spelling.keys import normalise

if TYPE_CHECKING:
    import marisa_trie

PLACES_FILE: Final = "places.marisa"
FREQUENT_PLACE: Final = 3.3
"""Zipf frequency from which a place is one that everybody knows."""


class FrequentPlaces:
    """Tells what lies one edit from a frequent place; ``folder`` holds the compiled file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _trie(self) -> marisa_trie.Trie:
        import marisa_trie

        trie = marisa_trie.Trie()
        trie.mmap(str(self._folder / PLACES_FILE))
        return trie

    def near(self, word: str) -> bool:
        """Whether ``word`` may be a frequent place with one letter more, one less or two swapped inside.

        Accents do not count. None is missing; a few that lie two edits away are among them. Another
        first or last letter makes another name: Milano, Barcelona.
        """
        return any(key in self._trie for key in place_keys(word))


def place_keys(word: str) -> Iterator[str]:
    """Yield the keys under which the compiled file finds ``word``, itself without one inner letter."""
    key = normalise(word)
    yield key
    for at in range(1, len(key) - 1):
        yield key[:at] + key[at + 1 :]
