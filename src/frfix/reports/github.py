"""Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.

The format is GitHub's: "Workflow commands for GitHub Actions", with its escapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import CERTAINTY, SERIOUSNESS, Diagnostic, Severity
from frfix.reports.base import Line, place
from frfix.reports.plain import whole

if TYPE_CHECKING:
    from frfix.session import Checked

LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
"""GitHub's level for each severity."""

_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one command for each finding, the most serious first.

    GitHub shows no more than ten of each kind for a step: those that matter most, and are surest, must be
    among them.
    """
    told = []
    for checked in files:
        for found in checked.diagnostics:
            rank = SERIOUSNESS[found.severity], CERTAINTY[found.grade]
            told.append((rank, command(checked, found)))
    for _, line in sorted(told, key=lambda one: one[0]):
        yield [(line, "")]


def command(checked: Checked, found: Diagnostic) -> str:
    """Return the workflow command that shows ``found``."""
    where = place(checked.source, found.start, found.end)
    properties: dict[str, str | int] = {"file": checked.name, "line": where.line}
    if where.end_line == where.line:
        # GitHub refuses columns for a passage of several lines.
        properties |= {"col": where.column, "endColumn": where.end_column}
    else:
        properties |= {"endLine": where.end_line}
    properties["title"] = found.rule
    listed = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{LEVELS[found.severity]} {listed}::{whole(checked, found).translate(_DATA)}"
