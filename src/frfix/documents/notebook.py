"""Reader of Jupyter notebooks: their Markdown cells; code, outputs and attachments are not prose.

``nbformat`` reads notebooks, but to objects that do not tell where in the file they stand: `json_text` does.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from frfix.documents import markdown
from frfix.documents.base import Document
from frfix.documents.json_text import Path, json_encoder, json_literal, json_strings
from frfix.documents.nested import Value, nested_document

_MARKDOWN = frozenset(("markdown", "heading"))
"""The types of cells whose text is Markdown; the older notebooks had headings apart."""
_DEPTH = 6  # worksheets, 0, cells, 0, source, 0


@dataclass(slots=True)
class _Cell:
    kind: str = ""
    strings: list[tuple[int, int]] = field(default_factory=list)


def read(text: str) -> Document:
    """Return the prose of a notebook; `frfix.errors.FormatError` where ``text`` is no JSON."""
    cells: dict[Path, _Cell] = {}
    for found in json_strings(text, 0, len(text), _DEPTH):
        split = _split(found.path)
        if split is None:
            continue
        name, place = split
        cell = cells.setdefault(name, _Cell())
        span = found.start, found.end
        if place == ("cell_type",):
            cell.kind = text[slice(*span)]
        elif place in {("source",), ("source", 0)}:
            cell.strings = [span]  # Of a key that stands twice the last counts.
        elif len(place) == 2 and place[0] == "source":
            cell.strings.append(span)
    spans = sorted(cell.strings for cell in cells.values() if cell.kind in _MARKDOWN and cell.strings)
    values = (Value([json_literal(text, *span) for span in strings], markdown.read) for strings in spans)
    return nested_document(text, values, json_encoder(text))


def _split(path: Path) -> tuple[Path, Path] | None:
    """Return the path of a cell and that below it; notebooks before version 4 have worksheets around."""
    depth = 2 if path[:1] == ("cells",) else 4
    if len(path) <= depth or path[depth - 2] != "cells" or (depth == 4 and path[0] != "worksheets"):
        return None
    return path[:depth], path[depth:]
