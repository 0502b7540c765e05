"""Places of a text as the protocol counts them: lines from 0, and code units in the line.

What ends a line in the protocol (``\\n``, ``\\r\\n``, ``\\r``) is what ends one in `frfix.source`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Final

from lsprotocol.types import Position, PositionEncodingKind, Range, TextEdit

from frfix.diagnostics import Edit
from frfix.source import Source

_WIDE: Final = {
    PositionEncodingKind.Utf8: re.compile("[^\0-\x7f]"),
    PositionEncodingKind.Utf16: re.compile("[\U00010000-\U0010ffff]"),
}
"""The code points that take more than one code unit."""


class Positions:
    """The places of ``source`` in code units of ``encoding``, one of `PositionEncodingKind`.

    Each place takes a search in a sorted list, however long its line is.
    """

    def __init__(self, source: Source, encoding: str) -> None:
        self._source = source
        wide = _WIDE.get(PositionEncodingKind(encoding))
        self._extra: list[int] = []  # The offsets of wide code points, once for each unit beyond the first.
        for found in wide.finditer(source.text) if wide else ():
            more = (
                1 if encoding == PositionEncodingKind.Utf16 else len(found[0].encode("utf-8", "replace")) - 1
            )
            self._extra += [found.start()] * more

    def position(self, offset: int) -> Position:
        """Return the place of a code point of the text, or of its end."""
        line, _ = self._source.line_column(offset)
        return Position(line - 1, self._units(offset) - self._units(self._source.line_start(line)))

    def offset(self, position: Position) -> int:
        """Return the code point at ``position``.

        A place behind the end of a line is that end, one behind the last line the end of the text, and one
        within a code point that code point.
        """
        if position.line >= self._source.line_count:
            return len(self._source.text)
        start = self._source.line_start(position.line + 1)
        places = range(start, start + len(self._source.line_text(position.line + 1)) + 1)
        wanted = self._units(start) + max(position.character, 0)
        return places[bisect_right(places, wanted, key=self._units) - 1]

    def range(self, start: int, end: int) -> Range:
        """Return the places of the code points ``start`` to ``end``."""
        return Range(self.position(start), self.position(end))

    def text_edits(self, edits: Iterable[Edit]) -> list[TextEdit]:
        """Return ``edits`` in the protocol's terms.

        No place is between ``\\r`` and ``\\n``: an edit that begins or ends there takes in both.
        """
        text = self._source.text
        made = []
        for edit in edits:
            before = "\r" if text[edit.start - 1 : edit.start + 1] == "\r\n" else ""
            after = "\n" if text[edit.end - 1 : edit.end + 1] == "\r\n" else ""
            places = self.range(edit.start - len(before), edit.end + len(after))
            made.append(TextEdit(places, before + edit.text + after))
        return made

    def _units(self, offset: int) -> int:
        """Return how many code units there are before ``offset``, line ends and all."""
        return offset + bisect_left(self._extra, offset)
