"""Readers: which spans of a document are prose, one module a format, imported when it is needed."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from importlib import import_module
from pathlib import PurePath
from typing import Final, cast

from frfix.documents.base import Document


class Kind(StrEnum):
    """The formats that frfix reads; each is the name of the module here that reads it."""

    PLAIN = "plain"
    MARKDOWN = "markdown"


SUFFIXES: Final = {
    ".txt": Kind.PLAIN,
    ".text": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mdown": Kind.MARKDOWN,
    ".mkd": Kind.MARKDOWN,
    ".mdx": Kind.MARKDOWN,
    ".qmd": Kind.MARKDOWN,
    ".rmd": Kind.MARKDOWN,
}
"""The kind of a file by the end of its name, in lower case; other files in a folder are not drafts."""

# What opens a line in Markdown and in no plain text: a heading, a fence, a front matter, a link.
_MARKDOWN: Final = re.compile(
    r"\A(?:---|\+\+\+)[ \t]*\r?\n|^#{1,6} \S|^ {0,3}(?:```|~~~)|\]\((?:https?:|/|\.|#)", re.MULTILINE
)


def kind_of(path: str | os.PathLike[str] | None, text: str = "") -> Kind:
    """Return the kind of a document by its name, or by ``text`` where it has no telling name."""
    kind = None if path is None else SUFFIXES.get(PurePath(path).suffix.lower())
    if kind is not None:
        return kind
    return Kind.MARKDOWN if _MARKDOWN.search(text) else Kind.PLAIN


def read(text: str, kind: Kind) -> Document:
    """Return the prose of ``text``, a document of that kind; any text is accepted."""
    module = import_module(f"{__name__}.{kind.value}")
    return cast("Document", module.read(text))
