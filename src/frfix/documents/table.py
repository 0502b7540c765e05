"""Reader of CSV and TSV: the cells of the columns that a person names are prose.

The ``csv`` module of the standard library tells no places, so the cells are found here, by RFC 4180: what
this scanner accepts, ``csv.reader`` reads alike (a test holds it to that). It refuses what programs read in
different ways: a quote that is opened and not closed at the end of a cell. The delimiter is the one that
makes a header with the columns asked for: ``csv.Sniffer`` goes by frequent signs, which in prose are commas
and apostrophes, and its regular expressions take minutes for some texts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from typing import Final, NamedTuple

from frfix.diagnostics import Edit
from frfix.documents.base import BlockKind, Document, Escape
from frfix.documents.columns import need_columns
from frfix.documents.lines import refusal
from frfix.documents.nested import Literal, Value, nested_document, read_string
from frfix.errors import FormatError
from frfix.i18n import _

DELIMITERS: Final = ",;\t|"
_SAMPLE: Final = 100  # rows
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class _Cell(NamedTuple):
    """A cell: where what it holds begins and ends, without its quotes."""

    start: int
    end: int
    quoted: bool

    def content(self, text: str) -> str:
        body = text[self.start : self.end]
        return body.replace('""', '"') if self.quoted else body


_Row = list[_Cell]


def read(text: str, columns: tuple[str, ...]) -> Document:
    """Return the prose in the ``columns`` of a table whose first row is its header, each cell a text.

    Rows with more cells than the header are left out: one of their delimiters is a sign of prose that
    nobody quoted. Raises `frfix.errors.ColumnError` without ``columns`` and where none is there, and
    `frfix.errors.FormatError` for quotes that do not fit.
    """
    start = len(text) - len(text.lstrip("\ufeff"))
    delimiter = _delimiter(text, start, columns)
    rows = _rows(text, start, delimiter)
    header = next(rows, None)
    if header is None:
        return Document(text, ())
    names = _names(text, header)
    need_columns(columns, names)
    wanted = [index for index, name in enumerate(names) if name in columns]
    cells = [
        row[index]
        for row in rows
        if not any(cell.end > cell.start for cell in row[len(header) :])
        for index in wanted
        if index < len(row)
    ]
    read_cell = partial(read_string, short=BlockKind.TABLE_CELL)
    values = (Value([_literal(text, cell)], read_cell) for cell in cells)
    document = nested_document(text, values, _doubled)
    return replace(document, fit=partial(_fit, text, cells, delimiter or DELIMITERS))


def _doubled(new: str) -> str:
    return new.replace('"', '""')


def _literal(text: str, cell: _Cell) -> Literal:
    if not cell.quoted:
        return Literal(cell.start, cell.end)
    doubled = re.finditer('""', text[cell.start : cell.end])
    return Literal(
        cell.start,
        cell.end,
        [Escape(cell.start + found.start(), cell.start + found.end(), '"') for found in doubled],
    )


def _fit(text: str, cells: Sequence[_Cell], delimiters: str, edits: Sequence[Edit]) -> Sequence[Edit] | None:
    """Return ``edits`` if a bare cell, which has no quotes around it, is still one cell after each."""
    for edit in edits:
        cell = cells[bisect_right(cells, edit.start, key=lambda cell: cell.start) - 1]
        first = edit.start == cell.start and '"' in text[cell.start : cell.end]
        if not cell.quoted and (first or not set(edit.text).isdisjoint({*delimiters, '"', "\r", "\n"})):
            return None
    return edits


def _names(text: str, header: _Row) -> list[str]:
    return [cell.content(text).strip() for cell in header]


def _delimiter(text: str, start: int, columns: Sequence[str]) -> str:
    """Return the delimiter that makes the likeliest table, nothing for a table of one column."""
    readings: dict[str, tuple[int, float, int]] = {}
    refused: FormatError | None = None
    for delimiter in DELIMITERS:
        try:
            readings[delimiter] = _likelihood(text, start, delimiter, columns)
        except FormatError as error:
            refused = refused or error
    if not readings:
        raise refused or AssertionError("no delimiter")
    best = max(readings, key=lambda delimiter: readings[delimiter])
    return best if readings[best][2] > 1 else ""


def _likelihood(text: str, start: int, delimiter: str, columns: Sequence[str]) -> tuple[int, float, int]:
    """Return how many of the columns there are, how many rows are as wide as the header, and its width."""
    rows = _rows(text, start, delimiter)
    header = next(rows, [])
    alike = several = 0
    try:
        for row in islice(rows, _SAMPLE):
            several += 1
            alike += len(row) == len(header)
    except FormatError:
        several += 1
    return len(set(columns).intersection(_names(text, header))), alike / max(several, 1), len(header)


@cache
def _cell_pattern(delimiter: str) -> re.Pattern[str]:
    end = rf"{re.escape(delimiter)}|[\r\n]|\Z" if delimiter else r"[\r\n]|\Z"
    bare = rf"[^{re.escape(delimiter)}\r\n]*+"
    return re.compile(rf'"([^"]*+(?:""[^"]*+)*+)"(?={end})|(?!"){bare}')


def _rows(text: str, start: int, delimiter: str) -> Iterator[_Row]:
    """Yield the rows that are not blank; `FormatError` at a cell whose quotes do not fit."""
    pattern = _cell_pattern(delimiter)
    row: _Row = []
    at = start
    while True:
        found = pattern.match(text, at)
        if found is None:
            message = _("CSV non valable : un guillemet droit de cette cellule manque, ou est de trop")
            raise refusal(message, text, at)
        quoted = found[1] is not None
        row.append(_Cell(*found.span(1 if quoted else 0), quoted))
        at = found.end()
        if delimiter and text.startswith(delimiter, at):
            at += 1
            continue
        if len(row) > 1 or quoted or at > row[0].start:
            yield row
        row = []
        line_end = _LINE_END.match(text, at)
        if line_end is None or line_end.end() == len(text):
            return
        at = line_end.end()
