"""Findings as JUnit's XML, which every CI shows as tests: a suite for each file, a failure for each finding.

The shape is that of Jenkins' ``junit-10.xsd``, the strictest of those in use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.reports.base import Line, lines
from frfix.reports.excerpt import excerpt
from frfix.reports.paths import relative
from frfix.reports.plain import message, related
from frfix.reports.xml_text import PROLOGUE, content, tag

if TYPE_CHECKING:
    from frfix.session import Checked

WIDTH: Final = 100
"""Code points of the line around a passage."""


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one XML document; a file without a finding is a suite with one test that passed."""
    told = (line for checked in files for line in _suite(checked))
    return lines("\n".join([PROLOGUE, tag("testsuites", {"name": "frfix"}), *told, "</testsuites>"]))


def _suite(checked: Checked) -> Iterator[str]:
    path, count = relative(checked.name), len(checked.diagnostics)
    yield tag("testsuite", {"name": path, "tests": count or 1, "failures": count, "errors": 0})
    if not count:
        yield tag("testcase", {"name": _("rien à signaler"), "classname": path}, empty=True)
    for found in checked.diagnostics:
        line, column = checked.source.line_column(found.start)
        yield tag("testcase", {"name": f"{line}:{column} {found.rule}", "classname": path})
        failure = {"message": message(found, checked.source), "type": found.severity.value}
        yield f"{tag('failure', failure)}{content(_details(path, checked, found))}</failure>"
        yield "</testcase>"
    yield "</testsuite>"


def _details(path: str, checked: Checked, found: Diagnostic) -> str:
    """Return the place, the line and what the finding rests on."""
    source = checked.source
    line, column = source.line_column(found.start)
    seen = "".join(excerpt(source, found.start, found.end, WIDTH))
    return "\n".join([f"{path}:{line}:{column}", seen, *related(found, source)])
