"""Tables of reStructuredText and their cells, which stand beside one another on the same lines.

A block is one piece of the source, so of the cells of a row one may run over several lines, as a block
around the others; a second one that does is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from frfix.documents.base import BlockKind
from frfix.documents.canvas import Canvas
from frfix.documents.layout import Layout
from frfix.documents.lines import Line

GRID: Final = re.compile(r"\+(?:-[-+]*)\+[ \t]*")
_GRID_LINE: Final = re.compile(r"[+|].*[+|][ \t]*")
_GRID_BORDER: Final = re.compile(r"\+[-=+]+\+")
SIMPLE: Final = re.compile(r"=+(?:[ ]+=+)+[ \t]*")
_SIMPLE_RULE: Final = re.compile(r"(?:=+|-+)(?:[ ]+(?:=+|-+))*[ \t]*")
_BAR: Final = re.compile(r"\|")
_RUN: Final = re.compile(r"=+")
_COLUMN_LIMIT: Final = 100

_Span = tuple[int, int]


class _Piece(NamedTuple):
    """The part of a line that a column has; ``room`` is where the column ends, -1 if nowhere."""

    start: int
    end: int
    room: int


_Inline = Callable[[Canvas, int, int], None]


def grid_length(lines: Sequence[Line], first: int) -> int:
    """Return how many lines the grid table at ``first`` has."""
    last = first
    while last < len(lines) and _GRID_LINE.fullmatch(lines[last].text.strip()):
        last += 1
    return last - first


def simple_length(lines: Sequence[Line], first: int) -> int:
    """Return how many lines the simple table at ``first`` has, 0 if it has no end."""
    borders = 1
    for index in range(first + 1, len(lines)):
        text = lines[index].text.strip()
        if SIMPLE.fullmatch(text):
            borders += 1
            following = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
            if borders == 3 or not following:
                return index + 1 - first
    return 0


def grid_cells(canvas: Canvas, layout: Layout, lines: Sequence[Line], inline: _Inline) -> None:
    """Draw the cells of a grid table."""
    row: list[Line] = []
    border = lines[0].text
    for line in lines:
        body = line.text.strip()
        if _GRID_BORDER.fullmatch(body):
            _draw(canvas, layout, _columns_by_bars(row, border), inline)
            row = []
            border = line.text
        elif body.startswith("+") or "-+" in body:  # a cell that spans rows: too tangled to be told
            row = []
        else:
            row.append(line)


def _columns_by_bars(row: Sequence[Line], border: str) -> list[list[_Piece]]:
    """Return the spans of each column's text; its bars are below the ``+`` of the border above."""
    if not row:
        return []
    bars = [found.start() for found in islice(_BAR.finditer(row[0].text), _COLUMN_LIMIT)]
    common = [
        bar
        for bar in bars
        if border[bar : bar + 1] == "+" and all(line.text[bar : bar + 1] == "|" for line in row)
    ]
    return [
        [_Piece(line.start + left + 1, line.start + right, line.start + right) for line in row]
        for left, right in pairwise(common)
    ]


def simple_cells(canvas: Canvas, layout: Layout, lines: Sequence[Line], inline: _Inline) -> None:
    """Draw the cells of a simple table."""
    runs = list(islice(_RUN.finditer(lines[0].text), _COLUMN_LIMIT))
    starts = [run.start() for run in runs]
    row: list[list[_Piece]] = []
    for line in lines:
        if _SIMPLE_RULE.fullmatch(line.text.strip()) or not line.text.strip():
            _draw(canvas, layout, row, inline)
            row = []
            continue
        if any(line.text[left.end() : right.start()].strip() for left, right in pairwise(runs)):
            row = []  # text across columns: too tangled to be told
            continue
        if row and line.text[: starts[1]].strip():
            _draw(canvas, layout, row, inline)
            row = []
        row = row or [[] for _ in starts]
        for column, run in zip(row, runs, strict=True):
            last = run is runs[-1]
            end = line.end if last else min(line.start + run.end(), line.end)
            column.append(
                _Piece(min(line.start + run.start(), end), end, -1 if last else line.start + run.end())
            )
    _draw(canvas, layout, row, inline)


def _draw(canvas: Canvas, layout: Layout, columns: Sequence[Sequence[_Piece]], inline: _Inline) -> None:
    """Draw the cells of a row, each a column of the pieces that it has on each line."""
    kept: list[list[_Span]] = []
    for column in columns:
        kept.append([])
        for piece in column:
            span = _trimmed(canvas.text, piece)
            if span is not None:
                kept[-1].append(span)
                if piece.room >= 0:
                    layout.cell(*span, piece.room, piece.end)
    cells = [spans for spans in kept if spans]
    long = max(cells, key=len, default=None)
    outer = long if long is not None and len(long) > 1 else None
    if outer is not None:
        for (_, end), (start, _) in pairwise(outer):
            _hide_between(canvas, end, start)
    for spans in cells:
        start, end = spans[0][0], spans[-1][1]
        if spans is outer:
            inline(canvas, start, end)
            canvas.block(start, end, BlockKind.TABLE_CELL)
            continue
        inside = outer is not None and outer[0][0] < start < outer[-1][1]
        if len(spans) > 1:
            for span in spans:
                canvas.hide(*span)
            continue
        inline(canvas, start, end)
        canvas.block(start, end, BlockKind.TABLE_CELL, int(inside))
        if inside:
            canvas.note(start, end)


def _hide_between(canvas: Canvas, start: int, end: int) -> None:
    """Hide the bars between two pieces of a cell; the line end stays."""
    text = canvas.text
    for at in range(start, end):
        if text[at] == "|":
            canvas.hide(at, at + 1)


def _trimmed(text: str, piece: _Piece) -> _Span | None:
    start, end, _ = piece
    while start < end and text[start] in " \t":
        start += 1
    while end > start and text[end - 1] in " \t":
        end -= 1
    return (start, end) if start < end else None
