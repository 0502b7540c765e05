"""Corrections that keep tables and titles in shape: a cell as wide as its column, a title over its line.

For formats (reStructuredText, AsciiDoc) that draw them with signs, where a longer word breaks the drawing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from frfix.diagnostics import Edit
from frfix.edits import apply_edits


class _Place(NamedTuple):
    """Text from ``start`` to ``end``. In a cell it may grow to ``room``, over the spaces up to ``pad``.

    A title has no ``room`` (-1) but ``lines``, the spans of the lines above and below it, which may not
    be shorter, nor longer by more than ``slack`` if that is not -1.
    """

    start: int
    end: int
    room: int
    pad: int
    lines: tuple[tuple[int, int], ...] = ()
    slack: int = -1


class Layout:
    """The places of a source where a change of length is seen elsewhere."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: list[_Place] = []

    def cell(self, start: int, end: int, room: int, pad: int) -> None:
        """Say that the text from ``start`` to ``end`` stands in a column that reaches to ``room``.

        There are spaces after it up to ``pad``, where its line may end.
        """
        self._places.append(_Place(start, end, room, pad))

    def title(self, start: int, end: int, lines: Sequence[tuple[int, int]], slack: int = -1) -> None:
        """Say that a title stands over, or between, ``lines``, which must fit its length."""
        self._places.append(_Place(start, end, -1, end, tuple(lines), slack))

    def fit(self, edits: Sequence[Edit]) -> Sequence[Edit] | None:
        """Return ``edits`` with what else they ask for, ``None`` where there is no room."""
        self._places.sort()
        inside: dict[_Place, list[Edit]] = {}
        fitted: list[Edit] = []
        for edit in sorted(edits, key=lambda edit: edit.start):
            at = bisect_right(self._places, edit.start, key=lambda place: place.start) - 1
            place = self._places[at] if at >= 0 else None
            if place is None or edit.start > place.end:
                fitted.append(edit)
            elif edit.end > place.end:
                return None
            else:
                inside.setdefault(place, []).append(edit)
        for place, own in inside.items():
            new = self._fitted(place, own)
            if new is None:
                return None
            fitted += new
        return fitted

    def _fitted(self, place: _Place, edits: Sequence[Edit]) -> Sequence[Edit] | None:
        """Return ``edits`` of one place, as one from the first to what they move: two such overlap."""
        growth = sum(len(edit.text) - (edit.end - edit.start) for edit in edits)
        start = edits[0].start
        own = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits]
        if place.room >= 0:
            if not growth:
                return edits
            if place.end + growth > place.room:
                return None
            new = apply_edits(self._text[start : place.end], own)
            new += "" if self._text[place.end : place.end + 1] in {"", "\r", "\n"} else " " * -growth
            return [Edit(start, min(place.end + max(growth, 0), place.pad), new)]
        length = place.end - place.start + growth
        wrong = [(begin, end) for begin, end in place.lines if not _fits(end - begin, length, place.slack)]
        if not wrong:
            return edits
        fitted: list[Edit] = []
        for begin, end in wrong:
            line = self._text[begin] * length
            if end <= start:
                fitted.append(Edit(begin, end, line))
            else:
                body = apply_edits(self._text[start:begin], own)
                fitted.append(Edit(start, end, body + line))
        return fitted if wrong[-1][0] >= start else [*fitted, *edits]


def _fits(line: int, title: int, slack: int) -> bool:
    return line >= title and (slack < 0 or line - title <= slack)
