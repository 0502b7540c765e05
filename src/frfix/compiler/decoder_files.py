"""Write the decoder's weights, gate and confusions as one mapped file (`frfix.decoder.store`)."""

from __future__ import annotations

import lzma
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.compiler.source import CompileError
from frfix.decoder.format import DECODER_FILE, HEADER, KIND_SHIFT, MAGIC, ZERO
from frfix.decoder.hashing import GATE_MASK, MASK
from frfix.decoder.neighbours import Kind

if TYPE_CHECKING:
    import marisa_trie

WEIGHTS_FILE: Final = "weights.bin"
GATE_FILE: Final = "gate.bin"
CONFUSIONS_FILE: Final = "confusions.tsv"
_UNSIGNED: Final = bytes((value + ZERO) % 256 for value in range(256))
KINDS: Final = {"son": Kind.HOMOPHONE, "lettres": Kind.OTHER_WORD}
"""How ``confusions.tsv`` calls the kinds."""


def write_decoder(trie: marisa_trie.Trie, dictionaries: Path, out: Path) -> None:
    """Write ``decoder.bin`` of ``dictionaries/decoder``; without the folder it weighs nothing.

    ``weights.bin`` and ``gate.bin`` are compressed by `frfix.compiler.tagger_files.pack`. Raises
    CompileError for a line that is not understood, a word that is not in the lexicon, and for
    weights or a gate of another size.
    """
    folder = dictionaries / "decoder"
    weights = _bytes(folder / WEIGHTS_FILE, MASK + 1).translate(_UNSIGNED)
    gate = _bytes(folder / GATE_FILE, (GATE_MASK + 1) // 8)
    heads, starts, pairs = array("I"), array("I"), array("I")
    for head, others in sorted(_confusions(folder / CONFUSIONS_FILE, trie).items()):
        heads.append(head)
        starts.append(len(pairs))
        pairs.extend(others)
    starts.append(len(pairs))
    with (out / DECODER_FILE).open("wb") as file:
        file.write(HEADER.pack(MAGIC, len(weights), len(gate), len(heads), len(pairs)))
        file.write(weights)
        file.write(gate)
        for section in (heads, starts, pairs):
            section.tofile(file)


def _bytes(path: Path, size: int) -> bytes:
    if not path.exists():
        return b"\xff" * size if path.name == GATE_FILE else bytes(size)
    try:
        content = lzma.decompress(path.read_bytes())
    except lzma.LZMAError as error:
        raise CompileError(path, 1, f"not compressed by `pack`: {error}") from error
    if len(content) != size:
        raise CompileError(path, 1, f"{len(content)} bytes, not {size}")
    return content


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    if path.exists():
        with path.open(encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                if line[0] != "#":
                    yield number, line.rstrip("\n").split("\t")


def _id(trie: marisa_trie.Trie, form: str, path: Path, number: int) -> int:
    found: int = trie.get(form, -1)
    if found < 0:
        raise CompileError(path, number, f"{form!r} is not in the lexicon")
    return found


def _confusions(path: Path, trie: marisa_trie.Trie) -> dict[int, list[int]]:
    """Return for each word the words that it is confused with: a pair is written once and goes both ways."""
    found: dict[int, list[int]] = {}
    for number, row in _rows(path):
        if len(row) != 3 or row[1] not in KINDS:
            raise CompileError(path, number, "word, « son » or « lettres », words")
        kind = KINDS[row[1]] << KIND_SHIFT
        word = _id(trie, row[0], path, number)
        for text in row[2].split():
            other = _id(trie, text, path, number)
            found.setdefault(word, []).append(other | kind)
            found.setdefault(other, []).append(word | kind)
    return found
