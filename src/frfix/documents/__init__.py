"""Readers: which spans of a document are prose, one module a format, imported when it is needed.

The reader of a text format is a function ``read(text) -> Document`` that accepts any text; that of a data
format (JSON, gettext) may refuse, and that of a table takes the names of its columns besides. A zipped format
has ``load(data, path) -> PackedSource`` instead, whose text is what a person sees of the document.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, Final

from frfix.documents.base import Document
from frfix.documents.detect import SUFFIXES, TABLES, Kind, kind_by_name, kind_of
from frfix.errors import FrfixError
from frfix.source import Source, SourceText

__all__ = ["SUFFIXES", "TABLES", "Kind", "kind_by_name", "kind_of", "load", "read"]

_MODULES: Final = {
    Kind.NOTEBOOK: "notebook",
    Kind.SRT: "subtitles",
    Kind.VTT: "subtitles",
    Kind.GETTEXT: "gettext",
    Kind.CSV: "table",
    Kind.JSON_LINES: "json_lines",
}
"""The module of a kind, where it does not bear its name."""
_PACKED: Final = frozenset((Kind.DOCX, Kind.ODT))


def load(data: bytes, kind: Kind, path: str | os.PathLike[str] | None = None) -> Source:
    """Return the source that a file's bytes are; errors as `SourceText.from_bytes`, or of its format."""
    if kind in _PACKED:
        source: Source = _module(kind).load(data, path)
        return source
    return SourceText.from_bytes(data, path)


def read(source: Source | str, kind: Kind, columns: tuple[str, ...] = ()) -> Document:
    """Return the prose of ``source``, a document of that kind.

    ``columns`` are those of a table that hold prose. Raises `frfix.errors.FrfixError` where a format
    cannot be what it says: a table without such a column, JSON that is none.
    """
    document: Document
    if not isinstance(source, str | SourceText):
        from frfix.documents.packed import PackedSource  # XML, zip: only for such documents

        assert isinstance(source, PackedSource)
        return source.document
    text = source if isinstance(source, str) else source.text
    try:
        document = _module(kind).read(text, columns) if kind in TABLES else _module(kind).read(text)
    except FrfixError as error:
        # A reader sees a text; whoever mends it must know in which file.
        error.path = error.path or (None if isinstance(source, str) else source.path)
        raise
    return document


def _module(kind: Kind) -> Any:
    return import_module(f"{__name__}.{_MODULES.get(kind, kind.value)}")
