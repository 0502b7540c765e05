"""The list of known misspellings, compiled from ``dictionaries/typos.tsv``."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    import marisa_trie

TYPOS_FILE: Final = "typos.marisa"


class Typo(NamedTuple):
    """What a known misspelling stands for, and why that is only probable (empty: it is sure)."""

    right: str
    doubt: str


class KnownTypos:
    """Misspellings by their lower-case text; ``folder`` holds the compiled file, mapped when first asked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _trie(self) -> marisa_trie.BytesTrie:
        import marisa_trie

        trie = marisa_trie.BytesTrie()
        trie.mmap(str(self._folder / TYPOS_FILE))
        return trie

    def get(self, wrong: str) -> Typo | None:
        """Return the entry of ``wrong`` (lower case, ASCII apostrophe), or None."""
        found = self._trie.get(wrong)
        if not found:
            return None
        right, _, doubt = found[0].decode("utf-8").partition("\t")
        return Typo(right, doubt)
