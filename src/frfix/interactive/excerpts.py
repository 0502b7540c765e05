"""The text around a finding, with its correction in place, in the lines of a screen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from rich.text import Text

from frfix.diagnostics import Diagnostic
from frfix.reports.base import STYLES, Line, Segment, printable, shown
from frfix.reports.words import finer
from frfix.source import Source

if TYPE_CHECKING:
    from rich.console import Console

MARKS: Final = STYLES | {"passage": "underline", "related": "italic", "number": "dim"}
"""Rich's style for each name that a segment of an excerpt may bear."""
PLAIN: Final = {"removed": "[-{}-]", "added": "{{+{}+}}", "wrong": "[{}]"}
"""How a passage is marked where there are no colours, as wdiff does."""
_CHANGED: Final = frozenset(MARKS[name] for name in (*PLAIN, "passage"))
_STAND_INS: Final = {0xA0: "\ue0a0", 0x202F: "\ue0af"}
_STOOD_IN_FOR: Final = {0xE0A0: "\u00a0", 0xE0AF: "\u202f"}
_BREAK: Final = re.compile(r"\r\n|\n|\r")
_WIDE: Final = 60
"""Columns from which there is room for the numbers of the lines."""


class Row(NamedTuple):
    """A line of the screen, and whether a part of the passage stands in it."""

    text: Text
    marked: bool


def excerpt_rows(
    source: Source, found: Diagnostic, console: Console, rows: int, around: int, *, plain: bool
) -> list[Text]:
    """Return at most ``rows`` lines of the width of ``console`` that show ``found`` in its text.

    ``around`` is how many lines of the text are shown on each side of the finding's own.
    """
    width = console.width
    most = width * rows
    edits = found.fixes[0].edits if found.fixes else ()
    start = min([found.start, *(edit.start for edit in edits)])
    end = max([found.end, *(edit.end for edit in edits)])
    first = max(source.line_column(start)[0] - around, 1)
    last = min(source.line_column(end)[0] + around, source.line_count)
    if last == source.line_count > source.line_column(end)[0] and not source.line_text(last):
        last -= 1  # What follows the last line end is no line to a person.
    # No more than can be shown is looked at: a line may be a whole book.
    begin = max(source.line_start(first), start - most)
    stop = source.line_start(last) + len(source.line_text(last))
    stop = min(stop, end + most)
    if begin > source.line_start(first):
        first = source.line_column(begin)[0]
    pieces = list(_pieces(source.text, found, begin, stop))
    numbered = width >= _WIDE
    made: list[Row] = []
    for number, line in enumerate(_lines(pieces), start=first):
        gutter = f"{number:>5} │ " if numbered else " "
        made += _wrapped(line, gutter, console, plain=plain)
    return _cut(made, rows)


def _pieces(text: str, found: Diagnostic, begin: int, stop: int) -> Iterator[Segment]:
    """Yield the text from ``begin`` to ``stop`` with what goes and what comes in the place of ``found``."""
    edits = found.fixes[0].edits if found.fixes else ()
    done = begin
    for edit in edits:
        yield from _kept(text, found, done, edit.start)
        for old, new in finer(text[edit.start : edit.end], edit.text):
            if old == new:
                yield old, "passage"
                continue
            removed, added = shown(old, new)
            if removed:
                yield removed, "removed"
            if added:
                yield added, "added"
        done = edit.end
    yield from _kept(text, found, done, stop)


def _kept(text: str, found: Diagnostic, begin: int, stop: int) -> Iterator[Segment]:
    """Yield a stretch that stays, its passage and the words that the finding rests on marked."""
    own = "passage" if found.fixes else "wrong"
    spans = [(found.start, found.end, own), *((one.start, one.end, "related") for one in found.related)]
    cuts = {begin, stop, *(at for start, end, _ in spans for at in (start, end) if begin < at < stop)}
    places = sorted(cuts)
    for start, end in pairwise(places):
        style = next((style for first, last, style in spans if first <= start and end <= last), "")
        yield text[start:end], style


def _lines(pieces: Sequence[Segment]) -> Iterator[Line]:
    """Yield ``pieces`` by the lines of the text; what comes and goes stays in one."""
    line: Line = []
    for text, style in pieces:
        if style in ("removed", "added"):
            line.append((text.replace("\n", "⏎"), style))
            continue
        first, *others = _BREAK.split(text)
        line.append((first, style))
        for other in others:
            yield line
            line = [(other, style)]
    yield line


def _wrapped(line: Line, gutter: str, console: Console, *, plain: bool) -> Iterator[Row]:
    text = Text()
    for style, group in groupby(line, key=lambda segment: segment[1]):
        piece = printable("".join(part for part, _ in group))
        if plain and piece and style in PLAIN:
            piece = PLAIN[style].format(piece)
        text.append(piece, MARKS[style])
    for index, row in enumerate(wrapped(text, console, console.width - len(gutter))):
        marked = any(span.style in _CHANGED for span in row.spans)
        margin = gutter if index == 0 else " " * (len(gutter) - 2) + "│ " if len(gutter) > 1 else gutter
        yield Row(Text.assemble((margin, MARKS["number"]), row), marked)


def wrapped(text: Text, console: Console, width: int) -> list[Text]:
    """Return ``text`` in lines of ``width`` columns, none broken at a no-break space as rich would."""
    text = text.copy()
    text.plain = text.plain.translate(_STAND_INS)
    rows = list(text.wrap(console, max(width, 1)))
    for row in rows:
        row.plain = row.plain.translate(_STOOD_IN_FOR)
    return rows


def _cut(rows: list[Row], most: int) -> list[Text]:
    """Return at most ``most`` of ``rows``: those that are marked, and as many before as behind them."""
    marked = [at for at, row in enumerate(rows) if row.marked] or [0]
    spare = most - (marked[-1] + 1 - marked[0])
    begin = max(marked[0] - max(spare // 2, 0), 0)
    begin = max(min(begin, len(rows) - most), 0)
    return [row.text for row in rows[begin : begin + most]]
