"""Findings as Checkstyle's XML, which many tools read: Jenkins, SonarQube, reviewdog, editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import Severity
from frfix.reports.base import Line, lines
from frfix.reports.paths import relative
from frfix.reports.plain import whole
from frfix.reports.xml_text import PROLOGUE, tag

if TYPE_CHECKING:
    from frfix.session import Checked

VERSION: Final = "8.0"
"""That of Checkstyle whose report this is; the format has been the same ever since."""
LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "info"}


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one XML document, an element for each file and in it one for each finding."""
    told = (line for checked in files for line in _file(checked))
    return lines("\n".join([PROLOGUE, tag("checkstyle", {"version": VERSION}), *told, "</checkstyle>"]))


def _file(checked: Checked) -> Iterator[str]:
    yield tag("file", {"name": relative(checked.name)})
    for found in checked.diagnostics:
        line, column = checked.source.line_column(found.start)
        attributes: dict[str, str | int] = {
            "line": line,
            "column": column,
            "severity": LEVELS[found.severity],
            "message": whole(checked, found),
            "source": found.rule,
        }
        yield tag("error", attributes, empty=True)
    yield "</file>"
