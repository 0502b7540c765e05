"""Findings in one line each, for a quick look and for editors that jump to ``path:line:column``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from frfix.reports.base import Line, printable
from frfix.reports.plain import change

if TYPE_CHECKING:
    from frfix.session import Checked


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield a line for each finding: place, level, rule, message, and the first correction if any."""
    for checked in files:
        name = printable(checked.name)
        for found in checked.diagnostics:
            line, column = checked.source.line_column(found.start)
            level = found.severity.value
            told = [
                (f"{name}:{line}:{column}", "path"),
                (" ", ""),
                (level, level),
                (f" {found.rule} ", "dim"),
                (printable(found.message), ""),
            ]
            if found.fixes:
                told += [(" → ", ""), (change(found, found.fixes[0], checked.source)[1], "right")]
            yield told
