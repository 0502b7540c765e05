"""Where the findings of a document stand in its blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from frfix.diagnostics import Diagnostic
from frfix.documents.base import MARKUP, OBJECT, Block, Document
from frfix.documents.escapes import SourceMap
from frfix.documents.nesting import Nesting

_OBJECTS: Final = re.compile(f"{OBJECT}+")


class Remark(NamedTuple):
    """A finding as the page shows it: its number in its file, from 1, and the passage as it is read.

    ``related`` are the passages that it rests on, as they are read, with what is said of each.
    """

    number: int
    found: Diagnostic
    passage: str
    related: tuple[tuple[str, str], ...] = ()


class Span(NamedTuple):
    """Code points ``start`` to ``end`` of a block's text that belong to the remark ``number``."""

    start: int
    end: int
    number: int


@dataclass(slots=True)
class Passages:
    """What there is to mark in one block.

    ``remarks`` stand in it, at ``marks``, which are in order and apart; their words or those of others
    rest on what stands at ``related``.
    """

    remarks: list[Remark] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    related: list[Span] = field(default_factory=list)


class Piece(NamedTuple):
    """A stretch of a block's text: ``mark`` is the number of the remark on it, 0 for none."""

    text: str
    mark: int
    related: tuple[int, ...]
    start: int


class Layout:
    """The findings of a document by the block that they stand in; ``outside`` are those that no block has."""

    def __init__(self, document: Document, diagnostics: Sequence[Diagnostic]) -> None:
        self.outside: list[Remark] = []
        self._blocks = Nesting(document.blocks)
        self._places = SourceMap(document.escapes)
        self._found: defaultdict[tuple[int, int], Passages] = defaultdict(Passages)
        ordered = sorted(diagnostics, key=lambda found: (found.start, found.end))
        for number, found in enumerate(ordered, start=1):
            self._place(number, found, document)

    def passages(self, block: Block) -> Passages | None:
        """Return what is to be marked in ``block``, ``None`` where there is nothing."""
        return self._found.get((block.start, block.end))

    def _place(self, number: int, found: Diagnostic, document: Document) -> None:
        start, end = self._places.decoded(found.start, found.end)
        block = self._blocks.block_at(start, end) or self._blocks.block_at(start)
        if block is None:
            self.outside.append(Remark(number, found, read(document.text[start:end])))
            return
        first, last = start - block.start, min(end, block.end) - block.start
        passage = read(block.text[first:last])
        passages = self._found[block.start, block.end]
        # Where two overlap, the second begins where the first ends.
        first = max(first, passages.marks[-1].end if passages.marks else 0)
        passages.marks.append(Span(first, max(first, last), number))
        related = tuple(self._related(number, found))
        passages.remarks.append(Remark(number, found, passage, related))

    def _related(self, number: int, found: Diagnostic) -> Iterator[tuple[str, str]]:
        """Mark what ``found`` rests on, and yield what is read there with what is said of it."""
        for related in found.related:
            start, end = self._places.decoded(related.start, related.end)
            block = self._blocks.block_at(start, end)
            if block is not None and start < end:
                span = Span(start - block.start, end - block.start, number)
                self._found[block.start, block.end].related.append(span)
                yield read(block.text[span.start : span.end]), related.message


def pieces(block: Block, passages: Passages) -> Iterator[Piece]:
    """Yield the text of ``block`` cut where a mark or a related passage begins or ends.

    A mark of nothing, where something is missing, is a piece without text.
    """
    spans = [*passages.marks, *passages.related]
    edges = sorted({0, len(block.text), *(span.start for span in spans), *(span.end for span in spans)})
    marks = iter([*passages.marks, Span(len(block.text) + 1, len(block.text) + 1, 0)])
    mark = next(marks)
    related = sorted(passages.related)
    opened: list[Span] = []
    upcoming = 0
    for start, end in zip(edges, [*edges[1:], len(block.text)], strict=True):
        while mark.start == mark.end == start:
            yield Piece("", mark.number, (), start)
            mark = next(marks)
        while upcoming < len(related) and related[upcoming].start <= start:
            opened.append(related[upcoming])
            upcoming += 1
        opened = [span for span in opened if span.end > start]
        if start < end:
            inside = mark.number if mark.start <= start else 0
            numbers = tuple(dict.fromkeys(span.number for span in opened))
            yield Piece(block.text[start:end], inside, numbers, start)
        if mark.end <= end and mark.start < end:
            mark = next(marks)


def read(text: str) -> str:
    """Return what is read of ``text``, a part of a block's, with « … » for each object."""
    return _OBJECTS.sub("…", text.replace(MARKUP, ""))
