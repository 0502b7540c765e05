"""Reader of JSON lines: one object a line; the strings at the keys that a person names are prose.

A key inside another is named with a dot (``article.titre``); lists are passed through, so that
``reponses.texte`` are the texts of all answers.
"""

from __future__ import annotations

from typing import Final

from frfix.documents.base import Document
from frfix.documents.columns import need_columns
from frfix.documents.json_text import Path, json_encoder, json_literal, json_strings
from frfix.documents.lines import refusal, split_lines
from frfix.documents.nested import Value, nested_document, read_string
from frfix.i18n import _

_DEEPEST: Final = 32


def read(text: str, columns: tuple[str, ...]) -> Document:
    """Return the prose at the keys ``columns`` of a ``text`` in JSON lines, each string a text of its own.

    Raises `frfix.errors.ColumnError` without ``columns`` and where no line has one of them, and
    `frfix.errors.FormatError` for a line that is no object.
    """
    values: list[Value] = []
    there: dict[str, None] = {}
    for line in split_lines(text):
        body = line.text.strip()
        if not body:
            continue
        if body[0] != "{":
            start = line.start + line.text.index(body)
            raise refusal(
                _("JSON non valable : chaque ligne doit être un objet, entre accolades"), text, start
            )
        for found in json_strings(text, line.start, line.end, _DEEPEST):
            name = _name(found.path)
            there[name] = None
            if name in columns:
                literal = json_literal(text, found.start, found.end)
                values.append(Value([literal], read_string))
    if there or not columns:
        need_columns(columns, list(there))
    return nested_document(text, values, json_encoder(text))


def _name(path: Path) -> str:
    return ".".join(step for step in path if isinstance(step, str))
