"""The comment that silences one finding: how it reads in each format, and where it can be put.

A format reads comments by what is around them, so each place that may do is tried: the text with the comment
is read again, and must have the same prose, and the comment where it holds for the finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from frfix import documents
from frfix.diagnostics import Diagnostic, Edit
from frfix.documents import Kind
from frfix.documents.base import MARKUP, Block, BlockKind, Document
from frfix.documents.escapes import SourceMap
from frfix.documents.nesting import Nesting
from frfix.edits import apply_edits
from frfix.errors import FrfixError
from frfix.source import Source
from frfix.suppression.directives import directives
from frfix.suppression.holding import holding

_INLINE: Final = {
    Kind.MARKDOWN: ("<!-- ", " -->"),
    Kind.HTML: ("<!-- ", " -->"),
    Kind.NOTEBOOK: ("<!-- ", " -->"),
    Kind.TYPST: ("/* ", " */"),
    Kind.LATEX: ("% ", ""),
}
"""What stands around a comment that can follow the text that it is about."""
_LINES: Final = {
    Kind.PLAIN: "# ",
    Kind.ASCIIDOC: "// ",
    Kind.RST: ".. ",
    Kind.VTT: "NOTE ",
}
"""What begins a comment that needs a line of its own, before the text that it is about."""
_TEMPLATES: Final = {
    (".mdx",): ("{/* ", " */}"),
    (".twig", ".j2", ".jinja", ".jinja2", ".njk"): ("{# ", " #}"),
    (".hbs", ".handlebars"): ("{{!-- ", " --}}"),
    (".blade.php",): ("{{-- ", " --}}"),
    (".erb", ".ejs"): ("<%# ", " %>"),
    (".liquid",): ("{% comment %} ", " {% endcomment %}"),
}
"""By the ends of files' names: comments that do not reach the page, or the only ones that there are."""
_RST_MARKS: Final = re.compile(r"[ \t]*(?:(?:[-*+•‣⁃]|\(?(?:\d{1,9}|#|[A-Za-z])[.)])[ \t]+)*")
_BLANKS: Final = " \t"


def ignore_comment(kind: Kind, rule: str, path: Path | None = None) -> str | None:
    """Return the comment that ignores ``rule`` on its line, or, with a line of its own, in what follows.

    ``rule`` is an id or a family; the ``path`` of a template tells how its comments are written. ``None``
    for formats that have no comments.
    """
    if kind in _INLINE:
        opening, closing = _around(kind, path)
        return f"{opening}frfix: ignore {rule}{closing}"
    if kind is Kind.GETTEXT:
        return f"# frfix: ignore {rule}"
    return f"{_LINES[kind]}frfix: ignore-next {rule}" if kind in _LINES else None


def insertion(source: Source, document: Document, kind: Kind, found: Diagnostic) -> Edit | None:
    """Return the edit of ``source`` that puts a comment which silences ``found``.

    ``document`` is what `frfix.documents.read` made of ``source``. ``None`` where the format has no comments,
    or no place for one there.
    """
    if ignore_comment(kind, found.rule, source.path) is None:
        return None
    places = _Places(source, document, kind, found)
    shape = _shape(document)
    return next((edit for edit in places.edits() if _works(source, kind, edit, found, shape)), None)


class _Places:
    """Where a comment about ``found`` might be put, the best place first."""

    def __init__(self, source: Source, document: Document, kind: Kind, found: Diagnostic) -> None:
        self._source = source
        self._text = document.text
        self._places = SourceMap(document.escapes)
        self._blocks = document.blocks
        self._kind = kind
        self._rule = found.rule
        start, end = self._places.decoded(found.start, found.end)
        self._at = end
        self._block = Nesting(document.blocks).block_at(start) or Block(start, self._text[start:end])
        comment = ignore_comment(kind, found.rule, source.path)
        assert comment is not None
        self._comment = comment
        self._newline = "\r\n" if "\r\n" in source.text else "\n"

    def edits(self) -> Iterator[Edit]:
        if self._kind in _INLINE:
            if self._block.kind is BlockKind.METADATA:
                yield from self._lines(f"# frfix: ignore-next {self._rule}", self._block.start)
            yield from self._inline()
        elif self._kind is Kind.RST:
            yield from self._rst()
        elif self._kind is Kind.VTT:
            yield self._insert(self._paragraph(), self._comment + self._newline * 2)
        elif self._kind is Kind.GETTEXT:
            yield self._insert(self._entry(), self._comment + self._newline)
        else:
            if self._kind is Kind.ASCIIDOC:
                yield from self._lines(self._comment, self._at)
            yield from self._lines(self._comment, self._block.start)

    def _insert(self, at: int, text: str) -> Edit:
        place = self._places.start(at)
        return Edit(place, place, text)

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind("\n", 0, at), self._text.rfind("\r", 0, at)) + 1

    def _inline(self) -> Iterator[Edit]:
        """Yield the end of the line or of the block, and places for a comment about what follows.

        These come first where other blocks have a part of the line.
        """
        ends = [found for sign in "\r\n" if (found := self._text.find(sign, self._at)) >= 0]
        end = min(ends, default=len(self._text))
        line = self._at + len(self._text[self._at : end].rstrip(_BLANKS))
        opening, closing = _around(self._kind, self._source.path)
        following = f"{opening}frfix: ignore-next {self._rule}{closing}"
        if closing and self._shares(self._line_start(self._at), end):
            yield self._insert(self._block.start, following)
        ends = [line, self._block.end] if self._block.end <= line else [line]
        if self._kind in {Kind.HTML, Kind.NOTEBOOK}:
            ends.reverse()
        for at in ends:
            yield self._insert(at, f" {self._comment}")
        if closing:
            yield self._insert(self._block.start, following)
        yield from self._lines(following, self._at if not closing else self._block.start)

    def _shares(self, start: int, end: int) -> bool:
        """Whether another block has a part of what stands from ``start`` to ``end``."""
        return any(
            block is not self._block and block.start < end and block.end > start for block in self._blocks
        )

    def _lines(self, comment: str, at: int) -> Iterator[Edit]:
        """Yield the lines before that of ``at``, and before the two above it, with its indentation."""
        for _ in range(3):
            start = self._line_start(at)
            body = self._text[start:].lstrip(_BLANKS)
            indent = self._text[start : len(self._text) - len(body)]
            yield self._insert(start, f"{indent}{comment}{self._newline}")
            if not start:
                return
            at = start - (2 if self._text.startswith("\r\n", start - 2) else 1)

    def _rst(self) -> Iterator[Edit]:
        """Yield the place before the text, after the bullets of its line; then that before the line above."""
        start = self._line_start(self._block.start)
        marks = _RST_MARKS.match(self._text, start)
        column = marks.end() - start if marks else 0
        yield self._insert(start + column, self._comment + self._newline * 2 + " " * column)
        if start:
            yield self._insert(self._line_start(start - 1), self._comment + self._newline * 2)

    def _paragraph(self) -> int:
        """Return where the lines without a blank one begin that the block begins in."""
        start = self._line_start(self._block.start)
        while start:
            above = self._line_start(start - 1)
            if not self._text[above:start].strip():
                break
            start = above
        return start

    def _entry(self) -> int:
        """Return where the entry of a catalogue begins, with its comments."""
        start = self._line_start(self._block.start)
        header = False
        while start:
            above = self._line_start(start - 1)
            line = self._text[above:start].lstrip()
            if not line or (header and not line.startswith(("#", "msgctxt"))):
                break
            header = header or line.startswith(("msgid ", "msgid\t", 'msgid"', "msgctxt"))
            start = above
        return start


def _around(kind: Kind, path: Path | None) -> tuple[str, str]:
    name = "" if path is None else path.name.lower()
    return next((signs for ends, signs in _TEMPLATES.items() if name.endswith(ends)), _INLINE[kind])


def _shape(document: Document) -> list[list[str]]:
    """Return the words of each block, which a comment must not change."""
    return [block.text.replace(MARKUP, "").split() for block in document.blocks]


def _works(source: Source, kind: Kind, edit: Edit, found: Diagnostic, shape: list[list[str]]) -> bool:
    """Whether the text after ``edit`` has the same prose, and a comment that holds for ``found``."""
    try:
        new = documents.read(apply_edits(source.text, [edit]), kind)
    except FrfixError:
        return False
    if _shape(new) != shape:
        return False
    places = SourceMap(new.escapes)
    shift = len(edit.text) if edit.start <= found.start else 0
    start, end = places.decoded(found.start + shift, found.end + shift)
    own = [
        directive
        for directive in directives(new)
        if edit.start <= places.start(directive.verb.start) < edit.start + len(edit.text)
    ]
    zones = holding(new, own, frozenset((found.rule,))).here
    return any(zone.name == found.rule and zone.start <= start and end <= zone.end for zone in zones)
