"""The blocks of AsciiDoc: a walk over its lines, with the delimiters that open and close."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from frfix.documents.asciidoc.inline import Inline
from frfix.documents.base import BlockKind
from frfix.documents.canvas import Canvas
from frfix.documents.layout import Layout
from frfix.documents.lines import Line

_DELIMITER: Final = re.compile(
    r"(-{4,}|\.{4,}|\+{4,}|={4,}|\*{4,}|_{4,}|/{4,}|--|`{3,}\S*|[|!,:]={3,})[ \t]*"
)
_VERBATIM: Final = ("----", "....", "++++", "////", "```", ",===", ":===")
_SKIPPED: Final = re.compile(
    r"//(?!/)|(?:ifdef|ifndef|ifeval|endif|include)::|'{3,}$|<{3,}$|(?:-{3}|\*{3}|\+)$"
)
_ATTRIBUTE: Final = re.compile(r":(!?[\w][\w-]*!?):(?:[ \t]+|$)")
_PROSE_ATTRIBUTES: Final = frozenset(
    "description summary subtitle doctitle title abstract toc-title figure-caption table-caption".split()
)
_STYLE: Final = re.compile(r"\[(?!\[)([^\]]*)\][ \t]*|\[\[[^\]]*\]\][ \t]*")
_UNREAD_STYLES: Final = frozenset(
    "source listing literal stem latexmath asciimath pass comment plantuml ditaa mermaid graphviz c4plantuml"
    " vega blockdiag seqdiag nomnoml svgbob wavedrom a2s ghostscript bytefield".split()
)
_TITLE: Final = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_UNDERLINE: Final = re.compile(r"(=+|-+|~+|\^+|\++)[ \t]*")
_SLACK: Final = 1  # code points: what Asciidoctor lets the line under a title differ
_BLOCK_TITLE: Final = re.compile(r"\.(?=[^\s.])")
_BLOCK_MACRO: Final = re.compile(r"([a-z]\w*+)::([^\s\[]*+)\[(.*)\][ \t]*")
_LIST: Final = re.compile(
    r"[ \t]*(?:\*{1,6}|-|\.{1,6}|•|\d{1,5}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d{1,3}|\.)>)"
    r"[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)"
)
_TERM: Final = re.compile(r"[ \t]*(\S.*?|\S)(?::{2,4}|;;)(?:[ \t]+|$)")
_LONGEST_TERM: Final = 300
_ADMONITION: Final = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+(?=\S)")
_WORDS: Final = re.compile(r"[^\W\d_]{2,}['’]?[ \t]+[^\W\d_]")
_CELL: Final = re.compile(
    r"(?:^|(?<=\s))(?:(?:\d+(?:\.\d+)?|\.\d+)[*+])?[<^>]?(?:\.[<^>])?([aehlmdsv]?)\|(?!=)|(?<=\S)(?<!\\)\|(?!=)",
    re.MULTILINE,
)
# A blank line, or the line end before a list item.
_PART: Final = re.compile(r"(?>\r\n|\n|\r)(?:[ \t]*+(?>\r\n|\n|\r)\s*+|(?=[ \t]*+(?:[*-]|\.{1,5})[ \t]+\S))")


class Blocks:
    """The lines of a source on their way to a canvas."""

    def __init__(self, canvas: Canvas, layout: Layout, lines: Sequence[Line]) -> None:
        self._canvas = canvas
        self._layout = layout
        self._lines = lines
        self._next = 0
        self._style = ""
        self._quotes = False

    def run(self) -> None:
        """Walk over all lines."""
        while self._next < len(self._lines):
            self._construct()

    def _text(self, index: int) -> str:
        return self._lines[index].text.rstrip() if index < len(self._lines) else ""

    def _construct(self) -> None:
        text = self._text(self._next)
        line = self._lines[self._next]
        if not text or _SKIPPED.match(text):
            self._comment(self._next)
            self._next += 1
        elif delimiter := _DELIMITER.fullmatch(text):
            self._delimiter(delimiter[1])
        elif attribute := _ATTRIBUTE.match(text):
            self._attribute(attribute)
        elif style := _STYLE.fullmatch(text):
            first = (style[1] or "").split(",")[0].split("%")[0].split(".")[0].split("#")[0].strip()
            self._style = first or ("source" if (style[1] or "").startswith(",") else self._style)
            self._next += 1
        elif self._style in _UNREAD_STYLES or (text[0] in " \t" and not _LIST.match(text)):
            self._style = ""
            while self._text(self._next):
                self._next += 1
        elif title := _TITLE.match(text):
            self._title(title)
        elif self._is_underlined(text):
            below = self._lines[self._next + 1]
            under = below.start, below.start + len(below.text.rstrip())
            self._layout.title(line.start, line.start + len(text), [under], _SLACK)
            self._draw(line.start, line.start + len(text), BlockKind.HEADING)
            self._next += 2
        elif macro := _BLOCK_MACRO.fullmatch(text):
            self._macro(macro)
        elif title := _BLOCK_TITLE.match(text):
            self._draw(line.start + 1, line.start + len(text), BlockKind.HEADING)
            self._next += 1
        else:
            self._prose(text)

    def _comment(self, index: int) -> None:
        line = self._lines[index]
        if line.text.startswith("//"):
            self._canvas.comment(line.start, line.end)

    def _draw(self, start: int, end: int, kind: BlockKind) -> None:
        Inline(self._canvas, start, end).run()
        self._canvas.block(start, end, kind)

    def _delimiter(self, sign: str) -> None:
        style, self._style = self._style, ""
        self._next += 1
        closing = "```" if sign.startswith("```") else sign
        if sign.startswith(_VERBATIM) or style in _UNREAD_STYLES:
            self._to(closing)
        elif sign[0] in "|!":
            first = self._next
            self._to(closing)
            if sign[0] == "|":
                self._table(self._lines[first : max(first, self._next - 1)])
        elif sign.startswith("____"):
            self._quotes = not self._quotes

    def _to(self, closing: str) -> None:
        while self._next < len(self._lines):
            self._next += 1
            if self._text(self._next - 1) == closing:
                return

    def _attribute(self, found: re.Match[str]) -> None:
        line = self._lines[self._next]
        first = self._next
        while self._text(self._next).endswith(" \\") and self._next + 1 < len(self._lines):
            self._next += 1
        self._next += 1
        if found[1].lower() in _PROSE_ATTRIBUTES:
            for each in self._lines[first : self._next - 1]:
                end = each.start + len(each.text.rstrip())
                self._canvas.hide(end - 2, end)
            end = self._lines[self._next - 1].end
            self._draw(line.start + found.end(), end, BlockKind.METADATA)

    def _title(self, found: re.Match[str]) -> None:
        line = self._lines[self._next]
        text = self._text(self._next)
        # « == Titre == » closes what it opens.
        end = len(text.removesuffix(found[1]).rstrip()) if text.endswith(" " + found[1]) else len(text)
        self._draw(line.start + found.end(), line.start + end, BlockKind.HEADING)
        self._next += 1
        if found[1] == "=":  # the author's line and that of the version
            while (
                (text := self._text(self._next)) and not _ATTRIBUTE.match(text) and not text.startswith("//")
            ):
                self._next += 1

    def _is_underlined(self, text: str) -> bool:
        below = self._text(self._next + 1)
        return (
            _UNDERLINE.fullmatch(below) is not None
            and abs(len(below) - len(text)) <= _SLACK
            and len(below) >= 3
            and text[0].isalnum()
        )

    def _macro(self, found: re.Match[str]) -> None:
        """Read the text that stands for an image."""
        line = self._lines[self._next]
        self._next += 1
        if found[1] not in {"image", "video", "audio"}:
            return
        start, end = found.span(3)
        label = found[3].split(",")[0]
        if label.startswith('"'):
            label = found[3][1:].split('"')[0]
            start += 1
        if _WORDS.search(label) and "=" not in label:
            self._draw(line.start + start, line.start + min(end, start + len(label)), BlockKind.PARAGRAPH)

    def _prose(self, text: str) -> None:
        line = self._lines[self._next]
        kind = BlockKind.QUOTE if self._quotes or self._style in {"quote", "verse"} else BlockKind.PARAGRAPH
        self._style = ""
        start = line.start
        item = _LIST.match(text)
        if item:
            start += item.end()
            kind = BlockKind.LIST_ITEM
        elif admonition := _ADMONITION.match(text):
            start += admonition.end()
        term = _TERM.match(text, start - line.start, _LONGEST_TERM) if "::" in text or ";;" in text else None
        if term and "://" not in term[1]:
            self._draw(line.start + term.start(1), line.start + term.end(1), BlockKind.LIST_ITEM)
            start = line.start + term.end()
            kind = BlockKind.LIST_ITEM
            if start >= line.start + len(text):
                self._next += 1
                self._definition()
                return
        self._paragraph(start, kind)

    def _definition(self) -> None:
        """Read what stands under a term, indented or not."""
        text = self._text(self._next)
        if not text or text[0] not in " \t" or _LIST.match(text):
            return
        self._paragraph(self._lines[self._next].start, BlockKind.LIST_ITEM)

    def _paragraph(self, start: int, kind: BlockKind) -> None:
        first = self._next
        self._next += 1
        while (text := self._text(self._next)) and not self._ends(text, kind):
            if text.startswith("//") and not text.startswith("///"):
                self._canvas.hide(self._lines[self._next - 1].end, self._lines[self._next].end)
                self._comment(self._next)
            self._next += 1
        pieces = [start]
        for index in range(first, self._next - 1):
            line, following = self._lines[index], self._lines[index + 1]
            if line.text.rstrip().endswith(" +") and not following.text.lstrip()[:1].islower():
                pieces += line.end, following.start
        last = self._lines[self._next - 1]
        pieces.append(last.start + len(last.text.rstrip()))
        for begin, end in zip(pieces[::2], pieces[1::2], strict=True):
            self._draw(begin, end, kind)

    def _ends(self, text: str, kind: BlockKind) -> bool:
        """Whether a line that is not blank ends the paragraph before it."""
        if _DELIMITER.fullmatch(text) or _STYLE.fullmatch(text) or text == "+":
            return True
        if _SKIPPED.match(text) and not text.startswith("//"):
            return True
        listed = kind is BlockKind.LIST_ITEM
        return listed and (_LIST.match(text) is not None or ("::" in text and _TERM.match(text) is not None))

    def _table(self, lines: Sequence[Line]) -> None:
        """Draw the cells of a table: one goes on to where the next begins."""
        if not lines:
            return
        text = self._canvas.text
        cells = list(_CELL.finditer(text, lines[0].start, lines[-1].end))
        for index, cell in enumerate(cells):
            end = cells[index + 1].start() if index + 1 < len(cells) else lines[-1].end
            if cell[1] in {"m", "l"}:
                continue
            start = cell.end()
            for part in _PART.finditer(text, cell.end(), end):
                self._cell(start, part.start())
                start = part.end()
            self._cell(start, end)

    def _cell(self, start: int, end: int) -> None:
        text = self._canvas.text
        while start < end and text[start].isspace():
            start += 1
        mark = _LIST.match(text, start, end)
        self._draw(mark.end() if mark else start, end, BlockKind.TABLE_CELL)
