"""Findings for GitLab's merge requests: its Code Quality format, as its documentation describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final

from frfix.diagnostics import Severity
from frfix.reports.base import Line, lines, place
from frfix.reports.json_text import array, encode
from frfix.reports.paths import relative
from frfix.reports.plain import whole
from frfix.suppression.fingerprint import fingerprint, numbered

if TYPE_CHECKING:
    from frfix.session import Checked

LEVELS: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.ADVICE: "info"}
"""GitLab's level for each severity; those above, critical and blocker, are not for what a text may have."""


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one JSON array, an issue a line."""
    return lines(array("[", (encode(issue) for checked in files for issue in _issues(checked)), "]"))


def _issues(checked: Checked) -> Iterator[dict[str, Any]]:
    source, path = checked.source, relative(checked.name)
    names = numbered(fingerprint(source.text, found) for found in checked.diagnostics)
    for found, name in zip(checked.diagnostics, names, strict=True):
        where = place(source, found.start, found.end)
        yield {
            "description": whole(checked, found),
            "check_name": found.rule,
            "fingerprint": _unique(path, name),
            "severity": LEVELS[found.severity],
            "location": {"path": path, "lines": {"begin": where.line, "end": where.end_line}},
        }


def _unique(path: str, name: str) -> str:
    """Return a fingerprint that no other finding of the report has: GitLab drops the second of two."""
    return blake2b(f"{path}\0{name}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
