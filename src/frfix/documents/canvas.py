"""A whole source with what is not prose painted over, and the blocks that a reader draws on it.

For readers that walk the source itself, where no parser hands them pieces of it. A note that stands
in a sentence (``\\footnote{…}``) is a block of its own inside the block of that sentence, which reads
on around it: there the note is markup.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from typing import Final, NamedTuple

from frfix.documents.base import Block, BlockKind, Comment, Document, Escape, as_it_is, names_frfix
from frfix.documents.escapes import decoded
from frfix.documents.masking import HIDDEN, OPAQUE, make_block, paint

_INDENT: Final = re.compile(r"(?<=[\r\n])[ \t]++")
_DEEPEST: Final = 2
"""Notes in notes in notes: each level paints its text once more, so a hostile depth is left out."""


class _Span(NamedTuple):
    start: int
    end: int
    kind: BlockKind
    depth: int


class Canvas:
    """What a reader notes about ``text``; all offsets are the source's."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mask = bytearray(len(text))
        self._blocks: list[_Span] = []
        self._notes: list[list[tuple[int, int]]] = [[] for _ in range(_DEEPEST + 1)]
        self._escapes: list[Escape] = []
        self._comments: list[Comment] = []

    def hide(self, start: int, end: int) -> None:
        """Take ``start`` to ``end`` for markup."""
        paint(self.mask, start, end, HIDDEN)

    def hide_word(self, start: int, end: int) -> None:
        """Take ``start`` to ``end`` for markup, with the space before it unless a word follows."""
        text = self.text
        if end >= len(text) or text[end].isspace() or text[end] in ".,)":
            while start and text[start - 1] in " \t":
                start -= 1
        self.hide(start, end)

    def hide_indents(self) -> None:
        """Take the white space at the starts of lines for markup, unless something is painted there later."""
        for found in _INDENT.finditer(self.text):
            self.hide(*found.span())

    def cover(self, start: int, end: int) -> None:
        """Take ``start`` to ``end`` for a thing that stands in the sentence."""
        paint(self.mask, start, end, OPAQUE)

    def escape(self, start: int, end: int, shown: str) -> None:
        """Say that ``start`` to ``end`` is read as ``shown``; those that overlap another are left out."""
        self._escapes.append(Escape(start, end, shown))

    def comment(self, start: int, end: int) -> None:
        """Say that ``start`` to ``end`` is a comment; it is kept if it names frfix, and painted by others."""
        if names_frfix(self.text, start, end):
            self._comments.append(Comment(start, end))

    def block(self, start: int, end: int, kind: BlockKind, depth: int = 0) -> None:
        """Draw a block; at ``depth`` 1, inside a note of one at depth 0."""
        if start < end and depth <= _DEEPEST:
            self._blocks.append(_Span(start, end, kind, depth))

    def note(self, start: int, end: int, depth: int = 1) -> None:
        """Take ``start`` to ``end`` for a note, markup in the block around it."""
        self._notes[min(depth, _DEEPEST)].append((start, end))

    def document(self, encode: Callable[[str], str] = as_it_is) -> Document:
        """Return what was drawn."""
        for notes in self._notes:
            notes.sort()
        blocks = [block for span in self._blocks if (block := self._made(span)) is not None]
        blocks.sort(key=lambda block: block.start)  # Markup is cut off at both ends: a note can come first.
        document = decoded(self.text, blocks, self._apart(), encode, sorted(self._comments))
        # Letters of a command may have made a block that its sign does not.
        kept = tuple(block for block in document.blocks if any(map(str.isalnum, block.text)))
        return replace(document, blocks=kept)

    def _made(self, span: _Span) -> Block | None:
        mask = self.mask[span.start : span.end]
        if span.depth < _DEEPEST:
            notes = self._notes[span.depth + 1]
            for start, end in notes[bisect_left(notes, (span.start, 0)) :]:
                if start >= span.end:
                    break
                paint(mask, start - span.start, min(end, span.end) - span.start, HIDDEN)
        return make_block(self.text, span.start, mask, span.kind)

    def _apart(self) -> list[Escape]:
        kept: list[Escape] = []
        for escape in sorted(self._escapes):
            if not kept or kept[-1].end <= escape.start:
                kept.append(escape)
        return kept


class Flow:
    """Blocks drawn while the source is walked: a run of prose is open until something ends it."""

    def __init__(self, canvas: Canvas, start: int = 0) -> None:
        self.kind = BlockKind.PARAGRAPH
        self._canvas = canvas
        self._start = start
        self._outer: list[tuple[int, int, BlockKind]] = []

    def cut(self, end: int, resume: int | None = None) -> None:
        """End the open run at ``end``; the next begins at ``resume``, or there."""
        self._canvas.block(self._start, end, self.kind, len(self._outer))
        self._start = end if resume is None else resume

    def skip(self, resume: int) -> None:
        """Forget the open run; the next begins at ``resume``, or after what was drawn."""
        self._start = max(self._start, resume)

    def open_note(self, start: int, content: int) -> None:
        """Begin a note, whose markup starts at ``start`` and whose prose starts at ``content``."""
        self._outer.append((start, self._start, self.kind))
        self._start = content
        self.kind = BlockKind.PARAGRAPH

    def close_note(self, end: int, resume: int) -> None:
        """End the note's prose at ``end``; what it stands in goes on at ``resume``."""
        self.cut(end)
        depth = len(self._outer)
        start, self._start, self.kind = self._outer.pop()
        self._canvas.note(start, resume, depth)
