"""Making a block from a piece of the source and a mask of what in it is not prose."""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.base import MARKUP, OBJECT, Block, BlockKind

PROSE: Final = 0
HIDDEN: Final = 1
"""Becomes `MARKUP`."""
OPAQUE: Final = 2
"""Becomes `OBJECT`."""

_RUN: Final = re.compile(rb"\x00+|\x01+|\x02+")
_EDGE: Final = MARKUP + "".join(filter(str.isspace, map(chr, range(0x3001))))
_FILLER: Final = {HIDDEN: MARKUP, OPAQUE: OBJECT}


def paint(mask: bytearray, start: int, end: int, value: int) -> None:
    """Set ``mask`` to `PROSE`, `HIDDEN` or `OPAQUE` from ``start`` to ``end``."""
    mask[start:end] = bytes([value]) * (end - start)


def make_block(text: str, start: int, mask: bytearray, kind: BlockKind) -> Block | None:
    """Return the block of ``text`` that begins at ``start`` and is as long as ``mask``.

    Markup and white space at its ends are left out; ``None`` if no letter or digit of prose is left.
    """
    pieces: list[str] = []
    prose = False
    for run in _RUN.finditer(mask):
        begin, end = run.span()
        value = mask[begin]
        if value == PROSE:
            piece = text[start + begin : start + end]
            prose = prose or any(map(str.isalnum, piece))
        else:
            piece = _FILLER[value] * (end - begin)
        pieces.append(piece)
    if not prose:
        return None
    masked = "".join(pieces)
    cut = masked.lstrip(_EDGE)
    return Block(start + len(masked) - len(cut), cut.rstrip(_EDGE), kind)
