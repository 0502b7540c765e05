"""Write the words of other languages as one mapped trie."""

from __future__ import annotations

from pathlib import Path

from frfix.compiler.source import CompileError, columns
from frfix.language.foreign import FOREIGN_FILE


def write_foreign(dictionaries: Path, out: Path) -> None:
    """Read ``dictionaries/foreign/*.txt``, one word a line, and write their trie to ``out``.

    Raises CompileError when a file holds a word twice.
    """
    import marisa_trie

    words: set[str] = set()
    for path in sorted((dictionaries / "foreign").glob("*.txt")):
        here: set[str] = set()
        for number, (word,) in columns(path, 1, 1):
            if word in here:
                raise CompileError(path, number, f"duplicate of {word!r}")
            here.add(word)
        words |= here
    marisa_trie.Trie(sorted(words)).save(str(out / FOREIGN_FILE))
