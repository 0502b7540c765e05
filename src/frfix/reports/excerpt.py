"""The line around a passage, cut down to what a person reads at a glance."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from frfix.reports.base import printable
from frfix.source import Source

ELLIPSIS: Final = "…"
_LINE: Final = re.compile(r"[^\r\n]*")
_ONE_CELL: Final = re.compile(r"[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*")


class Excerpt(NamedTuple):
    """A passage with what stands before and after it in its line; control characters are gone."""

    before: str
    passage: str
    after: str


def excerpt(source: Source, start: int, end: int, width: int) -> Excerpt:
    """Return the passage from ``start`` to ``end`` in its line, about ``width`` code points in all.

    A passage of several lines is cut at the end of its first, and one that is wider than
    ``width`` at the width.
    """
    text = source.text
    _, column = source.line_column(start)
    # No more than can be shown is looked at: a line may be a whole book, with findings all over it.
    before = printable(text[max(start - column + 1, start - width - 1) : start])
    line = _LINE.match(text, start, min(end, start + width))
    stop = line.end() if line else start
    cut = stop < end
    rest = _LINE.match(text, stop, stop + width + 1)
    after = "" if cut or not rest else printable(rest[0])
    room = max(width - (stop - start), 0)
    left = min(len(before), max(room // 2, room - len(after)))
    right = min(len(after), room - left)
    passage = printable(text[start:stop]) + (ELLIPSIS if cut else "")
    return Excerpt(_cut_left(before, left), passage, _cut_right(after, right))


def place_within(shown: Excerpt, span: tuple[int, int], other: tuple[int, int]) -> tuple[int, int] | None:
    """Return from which column of ``shown`` and over how many columns the passage ``other`` is seen.

    ``shown`` is the excerpt of the passage ``span``; None if ``other`` is not wholly beside that in it.
    """
    start, end = span
    length = other[1] - other[0]
    before, passage, after = shown
    if other[1] <= start:
        at = len(before) - (start - other[0])
        seen = at >= before.startswith(ELLIPSIS)
    else:
        behind = other[0] - end
        at = len(before) + len(passage) + behind
        whole = len(passage) == end - start
        seen = whole and behind >= 0 and behind + length <= len(after) - after.endswith(ELLIPSIS)
    if not seen:
        return None
    line = "".join(shown)
    return cells(line[:at]), cells(line[at : at + length])


def _cut_left(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    kept = text[len(text) - length :]
    # Begin at a word, unless that would cost more than a word.
    space = kept.find(" ", 0, 20)
    return ELLIPSIS + kept[space + 1 :]


def _cut_right(text: str, length: int) -> str:
    if len(text) <= length:
        return text
    kept = text[:length]
    space = kept.rfind(" ", max(length - 20, 0))
    return (kept[:space] if space >= 0 else kept) + ELLIPSIS


def cells(text: str) -> int:
    """Return how many columns of a terminal ``text`` takes."""
    if _ONE_CELL.fullmatch(text):
        return len(text)
    from rich.cells import cell_len  # 5 ms, for texts with signs that French does not use.

    return cell_len(text)
