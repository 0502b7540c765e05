"""The format of a document: by its name, or by what only it begins with."""

from __future__ import annotations

import os
import re
from enum import StrEnum
from pathlib import PurePath
from typing import Final


class Kind(StrEnum):
    """The formats that frfix reads, by the names that ``--type`` takes."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    LATEX = "latex"
    RST = "rst"
    ASCIIDOC = "asciidoc"
    TYPST = "typst"
    NOTEBOOK = "ipynb"
    SRT = "srt"
    VTT = "vtt"
    GETTEXT = "po"
    CSV = "csv"
    JSON_LINES = "jsonl"
    DOCX = "docx"
    ODT = "odt"


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
    ".tex": Kind.LATEX,
    ".ltx": Kind.LATEX,
    ".adoc": Kind.ASCIIDOC,
    ".asciidoc": Kind.ASCIIDOC,
    ".asc": Kind.ASCIIDOC,
    ".typ": Kind.TYPST,
    ".rst": Kind.RST,
    ".rest": Kind.RST,
}
"""The kind of a file by the end of its name, in lower case; other files in a folder are not drafts."""

_BY_SIGN: Final = (
    # How a LaTeX document begins, after its comments, and an AsciiDoc one or a Typst one.
    (
        Kind.LATEX,
        re.compile(
            r"\A(?:[ \t]*(?:%[^\n]*)?\n)*+[ \t]*"
            r"\\(?:documentclass|documentstyle|usepackage|begin\{document\}|(?:chapter|part|(?:sub)*section|title)\*?[{\[])"
        ),
    ),
    (Kind.ASCIIDOC, re.compile(r"\A(?:(?::[\w-]+:|//).*\n|\s)*+= \S.*\n(?:.*\S.*\n){0,3}(?::[\w-]+:|\n)")),
    (Kind.TYPST, re.compile(r"^#(?:set|show|import|let) [\w.:\"@]|^#(?:set|show) ", re.MULTILINE)),
    # What opens a line in Markdown and in no plain text: a heading, a fence, a front matter, a link.
    (
        Kind.MARKDOWN,
        re.compile(
            r"\A(?:---|\+\+\+)[ \t]*\r?\n|^#{1,6} \S|^ {0,3}(?:```|~~~)|\]\((?:https?:|/|\.|#)", re.MULTILINE
        ),
    ),
    # A directive, a target or a role, and a title, a table or a macro.
    (
        Kind.RST,
        re.compile(r"^\.\. (?:[\w-]+::|_[^:\n]+:|\|[^|\n]+\|)|(?<!\S):[\w:]+:`[^`\n]+`", re.MULTILINE),
    ),
    (Kind.ASCIIDOC, re.compile(r"^={2,6} \S|^\|===\s*$|^(?:image|include)::\S*\[", re.MULTILINE)),
)
"""What tells a kind where no name does; the first that is found decides."""
_HEAD: Final = 65_536  # code points


def kind_of(path: str | os.PathLike[str] | None, data: bytes | str = b"") -> Kind:
    """Return the kind of a document by its name, or by its content where it has no telling name."""
    kind = None if path is None else SUFFIXES.get(PurePath(path).suffix.lower())
    if kind is not None:
        return kind
    text = data if isinstance(data, str) else data[: 4 * _HEAD].decode("utf-8", "replace")
    head = text[:_HEAD].removeprefix("\ufeff")
    return next((kind for kind, sign in _BY_SIGN if sign.search(head)), Kind.PLAIN)


def kind_named(name: str) -> Kind | None:
    """Return the kind that ``name`` means: its own name, or the end of such a file's name (``md``)."""
    by_end = SUFFIXES.get(f".{name.lower()}")
    return by_end if name not in tuple(Kind) else Kind(name)
