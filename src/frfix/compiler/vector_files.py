"""Write the word vectors as a mapped file (`frfix.spelling.topics`)."""

from __future__ import annotations

from array import array
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.compiler.source import CompileError
from frfix.spelling.topics import BLOCK, HEADER, MAGIC, TOPICS_FILE

if TYPE_CHECKING:
    import marisa_trie

WORDS_FILE: Final = "words.txt"
VECTORS_FILE: Final = "vectors.bin"


def write_topics(trie: marisa_trie.Trie, dictionaries: Path, out: Path) -> None:
    """Give the forms of ``trie`` the vectors of ``dictionaries/vectors``; write them to ``out``.

    A form has the vector of the word that is written as it is, or else in lower case. Without the
    folder no form has one. Raises CompileError when a word stands in two groups, or when the two files
    are not of the same length.
    """
    folder = dictionaries / "vectors"
    groups: dict[str, int] = {}
    vectors = b""
    if folder.exists():
        vectors = (folder / VECTORS_FILE).read_bytes()
        groups = read_groups(folder / WORDS_FILE)
    count = max(groups.values(), default=-1) + 1
    if count and (len(vectors) % count or not vectors):
        raise CompileError(folder / WORDS_FILE, 1, f"{len(vectors)} bytes of vectors for {count} groups")
    bits, starts, rows = array("Q"), array("I"), array("H")
    for block in range(0, len(trie), BLOCK):
        starts.append(len(rows))
        here = 0
        for form_id in range(block, min(block + BLOCK, len(trie))):
            form = trie.restore_key(form_id)
            row = groups.get(form, groups.get(form.lower()))
            if row is not None:
                here |= 1 << (form_id - block)
                rows.append(row)
        bits.append(here)
    with (out / TOPICS_FILE).open("wb") as file:
        file.write(HEADER.pack(MAGIC, len(bits), len(rows), len(vectors) // count if count else 0))
        for section in (bits, starts, rows):
            section.tofile(file)
        file.write(vectors)


def read_groups(path: Path) -> dict[str, int]:
    """Return the number of its group by word. Raises CompileError when a word stands in two groups."""
    groups: dict[str, int] = {}
    count = 0
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if line[0] == "#":
                continue
            for word in line.split():
                if groups.setdefault(word, count) != count:
                    raise CompileError(path, number, f"{word!r} has a vector already")
            count += 1
    return groups
