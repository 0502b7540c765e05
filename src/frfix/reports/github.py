"""Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.

The format is GitHub's: "Workflow commands for GitHub Actions", with its escapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import CONTEXT, Diagnostic, Severity
from frfix.reports.base import DELETION, Line, place, shown
from frfix.reports.excerpt import excerpt

if TYPE_CHECKING:
    from frfix.session import Checked

LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}
"""GitHub's level for each severity."""

MOST_OF_A_PASSAGE: Final = 60

_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one command for each finding."""
    for checked in files:
        for found in checked.diagnostics:
            yield [(command(checked, found), "")]


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
    return f"::{LEVELS[found.severity]} {listed}::{_message(checked, found).translate(_DATA)}"


def _message(checked: Checked, found: Diagnostic) -> str:
    """Return the message with the correction, and a line for each word that it rests on."""
    text = checked.source.text
    lines = [found.message]
    if found.fixes:
        wrong, right = shown(text[found.start : found.end], found.fixes[0].replacement)
        lines[0] += f" ({wrong} → {right or DELETION})"
    for related in found.related:
        if related.message != CONTEXT:
            line, column = checked.source.line_column(related.start)
            passage = excerpt(checked.source, related.start, related.end, MOST_OF_A_PASSAGE).passage
            lines.append(f"{line}:{column} « {passage} » : {related.message}")
    return "\n".join(lines)
