"""Findings in the Reviewdog Diagnostic Format: reviewdog puts them into reviews, with what to commit.

Its columns are bytes of UTF-8, its lines end with a line feed, and it writes a suggestion over the bytes
between two of such places. So a finding in a Word file, in a file of another encoding or of other line ends
has no suggestion.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, TypeGuard

from frfix.diagnostics import Edit, Fix, Severity
from frfix.edits import apply_edits
from frfix.reports.base import Line, lines
from frfix.reports.json_text import array, encode
from frfix.reports.paths import relative
from frfix.reports.plain import message
from frfix.source import Source, SourceText

if TYPE_CHECKING:
    from frfix.session import Checked

LEVELS: Final = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.ADVICE: "INFO"}
MOST_SUGGESTIONS: Final = 3
"""Each is a block of its own in a comment of the review."""
_STEP: Final = 1024
_RETURN_ALONE: Final = re.compile(r"\r(?!\n)")


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one JSON object, a diagnostic a line."""
    told = (encode(found) for checked in files for found in _diagnostics(checked))
    return lines(array('{"source": {"name": "frfix"}, "diagnostics": [', told, "]}"))


class _Ranges:
    """The ranges of a source in lines and bytes; each is found at once, however long its line is."""

    def __init__(self, source: Source) -> None:
        self._source = source
        text = source.text
        pieces = (text[start : start + _STEP] for start in range(0, len(text), _STEP))
        self._bytes = list(accumulate(map(_length, pieces), initial=0))
        self._mark = len(source.mark) if _is_utf8(source) else 0

    def range(self, start: int, end: int) -> dict[str, Any]:
        """Return the range of the code points ``start`` to ``end``; its end is exclusive."""
        return {"start": self._position(start), "end": self._position(end)}

    def _position(self, offset: int) -> dict[str, int]:
        line, column = self._source.line_column(offset)
        before = self._offset(offset) - self._offset(offset - column + 1)
        return {"line": line, "column": 1 + before + (self._mark if line == 1 else 0)}

    def _offset(self, offset: int) -> int:
        """Return how many bytes of UTF-8 stand before a code point."""
        step = offset // _STEP
        return self._bytes[step] + _length(self._source.text[step * _STEP : offset])


def _is_utf8(source: Source) -> TypeGuard[SourceText]:
    return isinstance(source, SourceText) and source.encoding == "utf-8"


def _length(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _diagnostics(checked: Checked) -> Iterator[dict[str, Any]]:
    source, path = checked.source, relative(checked.name)
    ranges = _Ranges(source)
    correctable = _is_utf8(source) and not _RETURN_ALONE.search(source.text)
    for found in checked.diagnostics:
        told: dict[str, Any] = {
            "message": message(found, source),
            "location": {"path": path, "range": ranges.range(found.start, found.end)},
            "severity": LEVELS[found.severity],
            "code": {"value": found.rule},
        }
        if found.related:
            told["related_locations"] = [
                {
                    "message": related.message,
                    "location": {"path": path, "range": ranges.range(related.start, related.end)},
                }
                for related in found.related
            ]
        if found.fixes and correctable:
            told["suggestions"] = [_suggestion(source, ranges, fix) for fix in found.fixes[:MOST_SUGGESTIONS]]
        yield told


def _suggestion(source: Source, ranges: _Ranges, fix: Fix) -> dict[str, Any]:
    """Return ``fix`` as one replacement: reviewdog takes two of them for two ways to correct."""
    start, end = fix.edits[0].start, fix.edits[-1].end
    moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in fix.edits]
    return {"range": ranges.range(start, end), "text": apply_edits(source.text[start:end], moved)}
