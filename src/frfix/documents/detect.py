"""The format of a document: by its name, or by what only it begins with."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from enum import StrEnum
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
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".vue": Kind.HTML,
    ".svelte": Kind.HTML,
    ".astro": Kind.HTML,
    ".php": Kind.HTML,
    ".hbs": Kind.HTML,
    ".liquid": Kind.HTML,
    ".njk": Kind.HTML,
    ".html.twig": Kind.HTML,
    ".html.j2": Kind.HTML,
    ".html.jinja": Kind.HTML,
    ".html.jinja2": Kind.HTML,
    ".html.erb": Kind.HTML,
    ".html.ejs": Kind.HTML,
    ".html.heex": Kind.HTML,
    ".srt": Kind.SRT,
    ".vtt": Kind.VTT,
    ".ipynb": Kind.NOTEBOOK,
    ".po": Kind.GETTEXT,
    ".pot": Kind.GETTEXT,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".dotx": Kind.DOCX,
    ".dotm": Kind.DOCX,
    ".odt": Kind.ODT,
    ".ott": Kind.ODT,
    ".fodt": Kind.ODT,
    ".adoc": Kind.ASCIIDOC,
    ".asciidoc": Kind.ASCIIDOC,
    ".asc": Kind.ASCIIDOC,
    ".typ": Kind.TYPST,
    ".rst": Kind.RST,
}
"""The kind of a file by the end of its name, in lower case; other files in a folder are not drafts.

Templates that hold any format, « nginx.conf.j2 » as well, say it before their own ending.
"""

TABLES: Final = frozenset((Kind.CSV, Kind.JSON_LINES))
"""The kinds of which only columns that somebody names are prose."""

PROGRAMS: Final = frozenset((".vue", ".svelte", ".astro", ".php", ".hbs", ".liquid", ".njk"))
"""Files that are programs as much as pages: read where they are named, and not because a folder has them."""

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
    (Kind.HTML, re.compile(r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html)[\s>]", re.IGNORECASE)),
    (Kind.VTT, re.compile(r"\AWEBVTT(?:\s|\Z)")),
    (Kind.SRT, re.compile(r"\A\s*\d+[ \t]*\r?\n\d+:\d\d:\d\d[,.]\d+[ \t]+-->")),
    (
        Kind.NOTEBOOK,
        re.compile(r'\A\s*\{\s*"(?:cells|metadata|nbformat|nbformat_minor)"\s*:(?=[\s\S]*"cell_type"\s*:)'),
    ),
    (Kind.GETTEXT, re.compile(r'^msgid[ \t]+".*"[ \t]*\r?\n(?:msgid_plural|msgstr|")', re.MULTILINE)),
    # What opens a line in Markdown and in no plain text, which has comments of frfix: a heading, a fence, a
    # front matter, a link.
    (
        Kind.MARKDOWN,
        re.compile(
            r"\A(?:---|\+\+\+)[ \t]*\r?\n|^#{1,6} (?!frfix\s*:)\S|^ {0,3}(?:```|~~~)|\]\((?:https?:|/|\.|#)",
            re.MULTILINE,
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
_FIRST_LINE: Final = re.compile(r"\s*+\S.*")
_DELIMITER: Final = re.compile(r"[,;\t|]")
_BY_BYTES: Final = (
    (
        Kind.ODT,
        re.compile(rb"\APK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL),
    ),
    (Kind.ODT, re.compile(rb"\A(?:\xef\xbb\xbf)?<\?xml[^>]*>\s*<office:document\s")),
    # The directory of a zip file stands at its end, and names its members as they are.
    (Kind.DOCX, re.compile(rb"\APK\x03\x04(?=.*word/)", re.DOTALL)),
)
"""What tells a document in an archive, or one that is XML, by its bytes."""


def kind_by_name(path: str | os.PathLike[str]) -> Kind | None:
    """Return the kind that a file's name tells, ``None`` where it tells none."""
    name = os.path.basename(path)  # noqa: PTH119 — asked often, and pathlib takes five times as long.
    endings = [] if name.endswith(".") else name.lstrip(".").lower().split(".")[1:]
    two, one = (f".{'.'.join(endings[-number:])}" for number in (2, 1))
    return SUFFIXES.get(two) or SUFFIXES.get(one)


def kind_of(
    path: str | os.PathLike[str] | None, data: bytes | str = b"", columns: Collection[str] = ()
) -> Kind:
    """Return the kind of a document by its name, or by its content where it has no telling name.

    Only where ``columns`` are asked for can a content be that of a table.
    """
    kind = None if path is None else kind_by_name(path)
    if kind is not None:
        return kind
    if isinstance(data, bytes):
        kind = next((kind for kind, sign in _BY_BYTES if sign.search(data)), None)
        if kind is not None:
            return kind
    text = data if isinstance(data, str) else data[: 4 * _HEAD].decode("utf-8", "replace")
    head = text[:_HEAD].removeprefix("\ufeff")
    for kind, sign in _BY_SIGN:
        if sign.search(head):
            return kind
    first = _FIRST_LINE.match(head)
    if not columns or first is None:
        return Kind.PLAIN
    if first[0].startswith("{"):
        return Kind.JSON_LINES
    names = {name.strip(' \t"') for name in _DELIMITER.split(first[0])}
    return Kind.PLAIN if names.isdisjoint(columns) else Kind.CSV


def kind_named(name: str) -> Kind | None:
    """Return the kind that ``name`` means: its own name, or the end of such a file's name (``md``)."""
    by_end = SUFFIXES.get(f".{name.lower()}")
    return by_end if name not in tuple(Kind) else Kind(name)
