"""Write the words of other languages as mapped tries."""

from __future__ import annotations

from pathlib import Path

from frfix.compiler.source import CompileError, columns
from frfix.language.foreign import ENGLISH_FILE, OTHERS_FILE


def write_foreign(dictionaries: Path, out: Path) -> None:
    """Read ``dictionaries/foreign/*.txt``, one word a line, and write two tries to ``out``.

    English has its own: it is the one language whose words French texts use one at a time.
    Raises CompileError when a file holds a word twice.
    """
    import marisa_trie

    words: dict[str, set[str]] = {ENGLISH_FILE: set(), OTHERS_FILE: set()}
    for path in sorted((dictionaries / "foreign").glob("*.txt")):
        here: set[str] = set()
        for number, (word,) in columns(path, 1, 1):
            if word in here:
                raise CompileError(path, number, f"duplicate of {word!r}")
            here.add(word)
        words[ENGLISH_FILE if path.stem == "english" else OTHERS_FILE] |= here
    for name, kept in words.items():
        marisa_trie.Trie(sorted(kept)).save(str(out / name))
