"""Which block a place belongs to, where a note stands inside the block of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from frfix.documents.base import Block


class Nesting:
    """Blocks in the order of their starts, each apart from another or inside it."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._starts = [block.start for block in blocks]
        self._around: list[int] = []
        opened: list[int] = []
        for index, block in enumerate(blocks):
            while opened and blocks[opened[-1]].end <= block.start:
                opened.pop()
            self._around.append(opened[-1] if opened else -1)
            opened.append(index)

    def block_at(self, start: int, end: int | None = None) -> Block | None:
        """Return the innermost block that has ``start``, and all up to ``end``; the end of one is in it."""
        index = bisect_right(self._starts, start) - 1
        end = start if end is None else end
        while index >= 0:
            block = self._blocks[index]
            if end <= block.end and start <= block.end:
                return block
            index = self._around[index]
        return None
