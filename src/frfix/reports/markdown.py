"""Findings as Markdown, for an issue or the summary of a job: a balance, then a table for each file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _, plural
from frfix.reports.base import Line, Tally, printable, shown
from frfix.reports.markup import code, escaped
from frfix.reports.plain import change
from frfix.reports.text import summary
from frfix.source import Source

if TYPE_CHECKING:
    from frfix.session import Checked

MOST_RULES: Final = 10
"""So many of the most frequent rules are listed."""
MOST_OF_A_PASSAGE: Final = 80
"""Code points of a passage, or of a correction, that a cell of a table shows."""
_LAST_WORDS: Final = 200
"""Bytes kept for the sentence that says what was left out."""


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield the report on all ``files``: what comes first tells of all of them."""
    report = Report()
    for _file in report.gathering(files):
        pass
    for line in report.lines():
        yield [(line, "")]


class Report:
    """What a run found, as Markdown."""

    def __init__(self) -> None:
        self._tally = Tally()
        self._tables: list[tuple[str, list[str]]] = []

    def gathering(self, files: Iterable[Checked]) -> Iterator[Checked]:
        """Yield ``files`` as they come, each put into the report."""
        for checked in self._tally.counting(files):
            if checked.diagnostics:
                rows = [_row(found, checked.source) for found in checked.diagnostics]
                self._tables.append((printable(checked.name), rows))
            yield checked

    def lines(self, room: int | None = None) -> Iterator[str]:
        """Yield the lines of the report, in at most ``room`` bytes of UTF-8 with their line ends.

        Where that is too little, the first findings are told and a last line says how many are not.
        """
        yield from (head := [*self._head()])
        left = None if room is None else room - _size(head) - _LAST_WORDS
        told = 0
        for name, rows in self._tables:
            opening = ["", f"## {escaped(name)}", "", *_table_head()]
            for lines in [[*opening, rows[0]], *([row] for row in rows[1:])]:
                if left is not None:
                    left -= _size(lines)
                    if left < 0:
                        yield from ("", _left_out(self._tally.found - told))
                        return
                told += 1
                yield from lines

    def _head(self) -> Iterator[str]:
        balance = "".join(text for text, _style in summary(self._tally))
        yield from ("# frfix", "", escaped(balance))
        if self._tally.rules:
            yield from ("", f"| {_('règle')} | {_('remarques')} |", "| --- | ---: |")
            for rule, count in self._tally.most_frequent()[:MOST_RULES]:
                yield f"| {code(rule)} | {count} |"


def _table_head() -> Iterator[str]:
    names = (_("place"), _("niveau"), _("passage"), _("correction"), _("règle"), _("remarque"))
    yield f"| {' | '.join(names)} |"
    yield "| ---: | --- | --- | --- | --- | --- |"


def _row(found: Diagnostic, source: Source) -> str:
    line, column = source.line_column(found.start)
    if found.fixes:
        wrong, right = change(found, found.fixes[0], source)
        cells = code(_cut(wrong)), code(_cut(right))
    else:
        cells = code(_cut(shown(source.text[found.start : found.end])[0])), ""
    told = escaped(printable(found.message))
    return f"| {line}:{column} | {found.severity.value} | {' | '.join(cells)} | {code(found.rule)} | {told} |"


def _cut(text: str) -> str:
    return text if len(text) <= MOST_OF_A_PASSAGE else f"{text[:MOST_OF_A_PASSAGE]}…"


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)


def _left_out(count: int) -> str:
    told = plural("{count} remarque ne tient pas ici.", "{count} remarques ne tiennent pas ici.", count)
    return told.format(count=count)
