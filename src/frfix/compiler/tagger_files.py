"""Write the tagger's parameters as a mapped file (`frfix.language.tagger`)."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import Final

from frfix.compiler.source import CompileError
from frfix.language.tagger_format import BITS, MAGIC, TAGGER_FILE, TRAILER, ZERO

WEIGHTS_FILE: Final = "weights.bin"
"""In dictionaries/tagger: the table, one byte a bucket, compressed by `pack`."""


def pack(table: bytes) -> bytes:
    """Return ``table`` compressed for the repository."""
    return lzma.compress(table, preset=9)


def write_tagger(dictionaries: Path, out: Path) -> None:
    """Unpack ``dictionaries/tagger`` into ``out``; without the folder every weight is 0.

    Raises CompileError when the table is not of the size that the tagger reads.
    """
    path = dictionaries / "tagger" / WEIGHTS_FILE
    table = bytes([ZERO]) * (1 << BITS)
    if path.exists():
        try:
            table = lzma.decompress(path.read_bytes())
        except lzma.LZMAError as error:
            raise CompileError(path, 1, f"not compressed weights: {error}") from error
    if len(table) != 1 << BITS:
        raise CompileError(path, 1, f"{len(table)} weights, not {1 << BITS}")
    (out / TAGGER_FILE).write_bytes(table + TRAILER.pack(MAGIC, len(table), 0))
