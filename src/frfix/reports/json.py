"""Findings as JSON, as ``schema.json`` beside this module describes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from frfix.diagnostics import Diagnostic, Edit, Related
from frfix.reports.base import Line, lines
from frfix.reports.json_text import array, encode
from frfix.source import Source

if TYPE_CHECKING:
    from frfix.session import Checked


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one JSON document, a finding a line. Offsets are code points, lines and columns count from 1."""
    return lines(array('{"files": [', map(_file, files), "]}"))


def _file(checked: Checked) -> str:
    found = (encode(diagnostic_as_object(found, checked.source)) for found in checked.diagnostics)
    return array(f'{{"path": {encode(checked.name)}, "diagnostics": [', found, "]}")


def diagnostic_as_object(found: Diagnostic, source: Source) -> dict[str, Any]:
    """Return one finding in ``source`` as JSON's types; the best replacement comes first."""
    line, column = source.line_column(found.start)
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "grade": found.grade.value,
        "message": found.message,
        "start": found.start,
        "end": found.end,
        "line": line,
        "column": column,
        "text": source.text[found.start : found.end],
        "replacements": list(found.replacements),
        "edits": [_edit_as_object(edit) for edit in (found.fixes[0].edits if found.fixes else ())],
        "related": [_related_as_object(related, source) for related in found.related],
    }


def _edit_as_object(edit: Edit) -> dict[str, Any]:
    return {"start": edit.start, "end": edit.end, "text": edit.text}


def _related_as_object(related: Related, source: Source) -> dict[str, Any]:
    line, column = source.line_column(related.start)
    return {
        "start": related.start,
        "end": related.end,
        "line": line,
        "column": column,
        "text": source.text[related.start : related.end],
        "message": related.message,
    }
