"""The lines that edits change, before and after: what every kind of diff shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from frfix.diagnostics import Edit
from frfix.edits import apply_edits


@dataclass(frozen=True, slots=True)
class Change:
    """Lines ``first`` to ``last`` (from 0, the last included) of the old text, edited.

    ``old`` and ``new`` are their text with its line ends, ``edits`` are in code points of ``old``.
    """

    first: int
    last: int
    old: str
    new: str
    edits: tuple[Edit, ...]


def split_lines(text: str) -> list[str]:
    """Return the lines of ``text`` with their ends, as patch sees them: only a line feed ends one."""
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + lines[-1:] * bool(lines[-1])


def changes(lines: Sequence[str], edits: Sequence[Edit]) -> Iterator[Change]:
    """Yield what ``edits``, sorted and apart, change in a text of ``lines``, in order and apart."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    group: list[Edit] = []
    first = last = -1
    for edit in edits:
        begins, ends = _line_of(starts, edit.start), _line_of(starts, edit.end)
        if group and begins > last:
            yield _change(lines, starts[first], first, last, group)
            group = []
        if not group:
            first = last = begins
        group.append(edit)
        last = max(last, ends)
    if group:
        yield _change(lines, starts[first], first, last, group)


def _line_of(starts: Sequence[int], offset: int) -> int:
    """Return the line of ``offset``; the end of a text belongs to its last line."""
    return max(min(bisect_right(starts, offset) - 1, len(starts) - 2), 0)


def _change(lines: Sequence[str], start: int, first: int, last: int, edits: Sequence[Edit]) -> Change:
    old = "".join(lines[first : last + 1])
    moved = tuple(Edit(edit.start - start, edit.end - start, edit.text) for edit in edits)
    return Change(first, last, old, apply_edits(old, moved), moved)
