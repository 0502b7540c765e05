"""What a format writes in its own way (entities, backslashes) as the letters that people read, and back.

A reader works in the source's offsets and lists its escapes; `decoded` makes of both the document
that rules see; `SourceMap` takes places found there back to the source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate

from frfix.documents.base import MARKUP, Block, Comment, Document, Escape, as_it_is
from frfix.documents.nesting import Nesting


class SourceMap:
    """Takes offsets of a text in which ``escapes`` were decoded back to the source."""

    def __init__(self, escapes: Sequence[Escape]) -> None:
        self._escapes = escapes
        self._starts: list[int] = []
        self._ends: list[int] = []
        shift = 0
        for escape in escapes:
            self._starts.append(escape.start + shift)
            self._ends.append(escape.start + shift + len(escape.text))
            shift += len(escape.text) - (escape.end - escape.start)

    def start(self, offset: int) -> int:
        """Return where the source has what begins at ``offset``; inside an escape, where that begins."""
        at = bisect_right(self._starts, offset) - 1
        if at < 0:
            return offset
        if offset < self._ends[at]:
            return self._escapes[at].start
        return self._escapes[at].end + offset - self._ends[at]

    def end(self, offset: int) -> int:
        """Return where the source has what ends at ``offset``; inside an escape, where that ends."""
        at = bisect_left(self._starts, offset) - 1
        if at < 0:
            return offset
        if offset < self._ends[at]:
            return self._escapes[at].end
        return self._escapes[at].end + offset - self._ends[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source's span of what stands from ``start`` to ``end``; of an empty one, one place."""
        first = self.start(start)
        return first, first if start == end else self.end(end)

    def decoded(self, start: int, end: int) -> tuple[int, int]:
        """Return where the text has the source's span ``start`` to ``end``: the way back from `span`."""
        first = self._decoded(start, start)
        return first, first if start == end else self._decoded(end, end - 1, ends=True)

    def _decoded(self, offset: int, within: int, *, ends: bool = False) -> int:
        """Return the place of ``offset``; inside the escape that has ``within``, its own."""
        at = bisect_right(self._escapes, within, key=lambda escape: escape.start) - 1
        if at < 0:
            return offset
        if within < self._escapes[at].end:
            return self._ends[at] if ends else self._starts[at]
        return self._ends[at] + offset - self._escapes[at].end

    def crosses(self, start: int, end: int) -> bool:
        """Whether an escape stands in the span, or ends or begins inside it."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end


def decoded(
    text: str,
    blocks: Sequence[Block],
    escapes: Sequence[Escape],
    encode: Callable[[str], str] = as_it_is,
    comments: Sequence[Comment] = (),
) -> Document:
    """Return the document of ``text`` with ``escapes`` decoded.

    ``blocks``, ``escapes`` and ``comments``, in order and apart, are in the offsets of ``text``. An escape
    that a block's end cuts is left as it is, and so is one of which a block masks a part or all. A block in
    which no letter or digit is left is none.
    """
    kept = _decodable(text, blocks, escapes)
    if not kept:
        return Document(text, tuple(blocks), (), encode, comments=tuple(comments))
    starts = [escape.start for escape in kept]
    ends = [escape.end for escape in kept]
    shifts = [0, *accumulate(len(escape.text) - (escape.end - escape.start) for escape in kept)]
    shifted: list[Block] = []
    for block in blocks:
        first = bisect_right(ends, block.start)
        inside = kept[first : bisect_left(starts, block.end)]
        body = replaced(block.text, block.start, inside)
        if any(map(str.isalnum, body)):
            shifted.append(replace(block, start=block.start + shifts[first], text=body))
    moved = tuple(
        Comment(comment.start + shift, comment.end + shift)
        for comment in comments
        for shift in (shifts[bisect_right(ends, comment.start)],)
    )
    return Document(replaced(text, 0, kept), tuple(shifted), tuple(kept), encode, comments=moved)


def _decodable(text: str, blocks: Sequence[Block], escapes: Sequence[Escape]) -> list[Escape]:
    """Return the escapes that stand whole in the prose of a block."""
    kept: list[Escape] = []
    around = Nesting(blocks)
    for escape in escapes:
        block = around.block_at(escape.start)
        if block is None or escape.end > block.end:
            continue
        start = escape.start - block.start
        shown = block.text[start : start + escape.end - escape.start]
        if shown == text[escape.start : escape.end]:
            kept.append(escape)
    return kept


def replaced(text: str, start: int, escapes: Sequence[Escape]) -> str:
    """Return ``text``, which begins at ``start`` of the source, with ``escapes`` as what they stand for.

    An escape in a note stays hidden in the block around it.
    """
    parts: list[str] = []
    done = 0
    for escape in escapes:
        first = escape.start - start
        hidden = text[first] == MARKUP
        parts += text[done:first], MARKUP * len(escape.text) if hidden else escape.text
        done = escape.end - start
    parts.append(text[done:])
    return "".join(parts)
