"""The blocks of reStructuredText: a walk over its lines, in which indentation says what belongs to what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from frfix.documents.base import BlockKind
from frfix.documents.canvas import Canvas
from frfix.documents.layout import Layout
from frfix.documents.lines import Line
from frfix.documents.rst import directives
from frfix.documents.rst.inline import inline
from frfix.documents.rst.tables import GRID, SIMPLE, grid_cells, grid_length, simple_cells, simple_length

_ADORNMENT: Final = re.compile(r"""([!-/:-@\[-`{-~])\1*[ \t]*""")
_BULLET: Final = re.compile(r"[-*+•‣⁃](?:[ \t]+(?=\S)|[ \t]*$)")
_NUMBER: Final = re.compile(r"(?:\(?(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,9}|#)[.)])(?:[ \t]+(?=\S))")
_FIELD: Final = re.compile(r":(?![: ])((?:[^:\\\n]|\\.|:(?!\s|$)){1,100}):(?:[ \t]+|$)")
_OPTIONS: Final = re.compile(
    r"(?:-\w(?: ?<?[\w-]+>?)?|--\w[\w-]*(?:[ =]<?[\w-]+>?)?|/\w)"
    r"(?:, (?:--?\w[\w-]*(?:[ =]<?[\w-]+>?)?))*(?:  +|$)"
)
_DIRECTIVE: Final = re.compile(r"\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?([\w.+:-]*\w)[ \t]?::(?:[ \t]+|$)")
_FOOTNOTE: Final = re.compile(r"\.\.[ \t]+\[(?:#?[\w.+-]*|\*)\](?:[ \t]+|$)")
_EXPLICIT: Final = re.compile(r"(?:\.\.|__)(?:[ \t]|$)")
_LINE_BLOCK: Final = re.compile(r"\|(?:[ \t]+|$)")
_CLASSIFIER: Final = re.compile(r"[ \t]+:[ \t]+\S.*$")
_VERSION: Final = re.compile(r"[\w.-]*\d[\w.-]*[ \t]*")
_WORDS: Final = re.compile(r"[^\W\d_]{2,}['’]?[ \t]+[^\W\d_]")
_DOCTEST: Final = ">>> "


class Blocks:
    """The lines of a source on their way to a canvas."""

    def __init__(self, canvas: Canvas, layout: Layout, lines: Sequence[Line]) -> None:
        self._canvas = canvas
        self._layout = layout
        self._lines = lines
        self._next = 0

    def run(self) -> None:
        """Walk over all lines."""
        while self._next < len(self._lines):
            if not self._body(self._next):
                self._next += 1
                continue
            self._construct(self._indent(self._next), BlockKind.PARAGRAPH)

    def _body(self, index: int) -> str:
        return self._lines[index].text.strip() if index < len(self._lines) else ""

    def _indent(self, index: int) -> int:
        text = self._lines[index].text
        return len(text) - len(text.lstrip())

    def _deeper(self, index: int, column: int) -> bool:
        """Whether a line belongs to what stands at ``column``."""
        return index < len(self._lines) and bool(self._body(index)) and self._indent(index) > column

    def _skip(self, column: int) -> None:
        """Go to the first line that does not belong to what stands at ``column``."""
        while self._next < len(self._lines) and (
            not self._body(self._next) or self._indent(self._next) > column
        ):
            self._next += 1

    def _construct(self, column: int, kind: BlockKind) -> None:
        """Read what begins at ``column`` of the next line, after the bullets that may stand there."""
        line = self._lines[self._next]
        while True:
            rest = line.text[column:].rstrip()
            if not rest:
                self._next += 1
                return
            if kind is BlockKind.PARAGRAPH and self._is_section(rest, column):
                return
            marker = _BULLET.match(rest) or self._number(rest, column)
            if marker is None:
                break
            self._canvas.hide(line.start + column, line.start + column + marker.end())
            column += marker.end()
            kind = BlockKind.LIST_ITEM
        self._leaf(rest, column, kind)

    def _leaf(self, rest: str, column: int, kind: BlockKind) -> None:
        start = self._lines[self._next].start + column
        if _EXPLICIT.match(rest):
            self._explicit(rest, column)
        elif rest.startswith(_DOCTEST):
            while self._body(self._next):
                self._next += 1
        elif GRID.fullmatch(rest) or SIMPLE.fullmatch(rest):
            self._table(rest)
        elif _LINE_BLOCK.match(rest):
            self._verse(column)
        elif field := _FIELD.match(rest):
            self._field(field, column, start)
        elif option := _OPTIONS.match(rest):
            self._canvas.hide(start, start + option.end())
            self._paragraph(start + option.end(), column, BlockKind.LIST_ITEM, hanging=True)
        else:
            self._paragraph(start, column, kind)

    def _number(self, rest: str, column: int) -> re.Match[str] | None:
        """Return the number of a list item: « A. Dupont » at the start of a line is none."""
        found = _NUMBER.match(rest)
        following = self._next + 1
        if found is None or not self._body(following):
            return found
        deep = self._indent(following) >= column + found.end()
        return found if deep or _NUMBER.match(self._body(following)) else None

    def _is_section(self, rest: str, column: int) -> bool:
        """Read a title with its lines, or a transition."""
        if column:
            return False
        below, after = self._body(self._next + 1), self._body(self._next + 2)
        if _ADORNMENT.fullmatch(rest):
            if below and after == rest and not _ADORNMENT.fullmatch(below):
                self._title(self._next + 1, (self._next, self._next + 2))
                self._next += 3
                return True
            if len(rest) >= 4 and not below:
                self._next += 1
                return True
            return False
        if below and _ADORNMENT.fullmatch(below) and len(below) >= min(len(rest), 4):
            self._title(self._next, (self._next + 1,))
            self._next += 2
            return True
        return False

    def _title(self, index: int, adornments: Sequence[int]) -> None:
        line = self._lines[index]
        end = line.start + len(line.text.rstrip())
        around = [self._lines[each] for each in adornments]
        self._layout.title(
            line.start, end, [(each.start, each.start + len(each.text.rstrip())) for each in around]
        )
        self._draw(line.start + self._indent(index), end, BlockKind.HEADING)

    def _draw(self, start: int, end: int, kind: BlockKind) -> None:
        inline(self._canvas, start, end)
        self._canvas.block(start, end, kind)

    def _explicit(self, rest: str, column: int) -> None:
        start = self._lines[self._next].start + column
        if found := _FOOTNOTE.match(rest):
            self._canvas.hide(start, start + found.end())
            self._paragraph(start + found.end(), column, BlockKind.PARAGRAPH, hanging=True)
        elif found := _DIRECTIVE.match(rest):
            self._directive(found, rest, column)
        elif rest == ".." and not self._body(self._next + 1):
            self._next += 1
        else:
            self._next += 1
            self._skip(column)
            if rest.startswith(".."):
                # Blank lines after it are none of its own.
                last = len(self._canvas.text[start : self._lines[self._next - 1].end].rstrip())
                self._canvas.comment(start, start + last)

    def _directive(self, found: re.Match[str], rest: str, column: int) -> None:
        name = found[1].rpartition(":")[2].lower()
        line = self._lines[self._next]
        if name in directives.UNREAD:
            self._next += 1
            self._skip(column)
            return
        start = line.start + column + found.end()
        argument = rest[found.end() :]
        if name in directives.VERSIONS and (version := _VERSION.match(argument)):
            start += version.end()
            argument = argument[version.end() :]
        elif name in directives.NAMED or ":" in found[1]:
            argument = ""
        if argument and (_WORDS.search(argument) or self._goes_on(self._next + 1, column)):
            self._canvas.hide(line.start + column, start)
            self._paragraph(start, column, BlockKind.PARAGRAPH, hanging=True)
        else:
            self._next += 1
        self._options(column)

    def _goes_on(self, index: int, column: int) -> bool:
        return self._deeper(index, column) and not _FIELD.match(self._body(index))

    def _options(self, column: int) -> None:
        """Skip the options of a directive."""
        while self._deeper(self._next, column) and _FIELD.match(self._body(self._next)):
            indent = self._indent(self._next)
            self._next += 1
            while self._deeper(self._next, indent):
                self._next += 1

    def _table(self, rest: str) -> None:
        read, cells = (grid_length, grid_cells) if rest[0] == "+" else (simple_length, simple_cells)
        length = read(self._lines, self._next)
        if length:
            cells(self._canvas, self._layout, self._lines[self._next : self._next + length], inline)
        self._next += max(length, 1)

    def _verse(self, column: int) -> None:
        """Read a line block: a line goes on in the next if that begins in lower case."""
        start = end = -1
        while found := _LINE_BLOCK.match(self._lines[self._next].text, column):
            line = self._lines[self._next]
            begin = line.start + found.end()
            self._canvas.hide(line.start, begin)
            if start >= 0 and not self._canvas.text[begin : begin + 1].islower():
                self._draw(start, end, BlockKind.PARAGRAPH)
                start = -1
            start = begin if start < 0 else start
            self._next += 1
            while self._deeper(self._next, column):
                self._next += 1
            last = self._lines[self._next - 1]
            end = max(begin, last.start + len(last.text.rstrip()))
            if self._next == len(self._lines) or self._lines[self._next].text[:column].strip():
                break
        self._draw(start, end, BlockKind.PARAGRAPH)

    def _field(self, field: re.Match[str], column: int, start: int) -> None:
        name = field[1].split()[0].lower()
        if name in directives.FACTS:
            self._next += 1
            self._skip(column)
            return
        self._canvas.hide(start, start + field.end())
        self._paragraph(start + field.end(), column, BlockKind.METADATA, hanging=True)

    def _paragraph(self, start: int, column: int, kind: BlockKind, *, hanging: bool = False) -> None:
        """Read a paragraph from ``start`` on the next line; its lines are as deep as ``column``.

        If ``hanging``, they are as deep as its second line, which is deeper.
        """
        first = self._next
        self._next += 1
        depth = column
        if self._deeper(self._next, column):
            if hanging:
                if _FIELD.match(self._body(self._next)) and kind is BlockKind.PARAGRAPH:
                    self._ended(start, first, column, kind)
                    return
                depth = self._indent(self._next)
            else:
                self._term(start, first)
                return
        elif hanging:
            self._ended(start, first, column, kind)
            return
        while self._body(self._next) and self._indent(self._next) == depth:
            if _EXPLICIT.match(self._body(self._next)) and hanging:
                break
            self._next += 1
        self._ended(start, first, column, kind)

    def _ended(self, start: int, first: int, column: int, kind: BlockKind) -> None:
        """Draw the paragraph that ends before the next line, and skip the literal block that it announces."""
        last = self._lines[self._next - 1]
        end = last.start + len(last.text.rstrip())
        text = self._canvas.text
        literal = text.endswith("::", start, end) and end - 2 >= start
        if literal:
            cut = end - 2
            while cut > start and text[cut - 1] in " \t\r\n":
                cut -= 1
            end = cut if cut < end - 2 else end - 1
        self._draw(start, end, kind)
        if literal:
            self._literal(min(column, self._indent(first)) if self._next - first > 1 else column)

    def _literal(self, column: int) -> None:
        while self._next < len(self._lines) and not self._body(self._next):
            self._next += 1
        if not self._deeper(self._next, column):
            quote = self._body(self._next)[:1]
            while quote and _ADORNMENT.fullmatch(quote) and self._body(self._next).startswith(quote):
                self._next += 1
            return
        self._skip(column)

    def _term(self, start: int, first: int) -> None:
        """Read the term of a definition list; the definition is what follows."""
        line = self._lines[first]
        end = line.start + len(line.text.rstrip())
        classifier = _CLASSIFIER.search(line.text[start - line.start :])
        if classifier and not classifier[0].strip().startswith(": :"):
            end = start + classifier.start()
        if self._canvas.text.endswith("::", start, end):
            self._ended(start, first, self._indent(first), BlockKind.PARAGRAPH)
            return
        self._draw(start, end, BlockKind.PARAGRAPH)
