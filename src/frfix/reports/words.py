"""A correction for people: each changed line once, what goes struck out, what comes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from frfix.diagnostics import Edit
from frfix.reports.base import Line, Segment, printable, shown
from frfix.reports.changes import changes, split_lines

CONTEXT: Final = 60
"""Code points that are shown around a change in its line."""
MOST_PIECES: Final = 100

_PIECE: Final = re.compile(r"\w+|\s|[^\w\s]")


def word_diff(name: str, text: str, edits: Sequence[Edit]) -> Iterator[Line]:
    """Yield the changes that ``edits`` (sorted, apart) make in ``text``, each line under its place."""
    for change in changes(split_lines(text), edits):
        yield [(f"{printable(name)}:{change.first + 1}", "path")]
        yield changed_line(change.old, change.edits)
        yield []


def changed_line(old: str, edits: Sequence[Edit]) -> Line:
    """Return one line that shows what ``edits`` make of ``old``; long unchanged parts are cut."""
    pieces = []
    done = 0
    for edit in edits:
        pieces += [(old[done : edit.start],) * 2, *finer(old[edit.start : edit.end], edit.text)]
        done = edit.end
    pieces.append((old[done:].rstrip("\r\n"),) * 2)
    line: Line = [("    ", "")]
    for kept, group in groupby(pieces, key=lambda piece: piece[0] == piece[1]):
        if kept:
            line.append(("".join(text for text, _ in group), ""))
            continue
        for removed, added in (shown(*piece) for piece in group):
            line += [(removed, "removed")] * bool(removed) + [(added, "added")] * bool(added)
    return [_shortened(line, index) for index in range(len(line))]


def side_by_side(wrong: str, right: str) -> tuple[Line, Line]:
    """Return two texts as lines, line ends as signs, in one what goes and in the other what comes marked."""
    before: Line = []
    after: Line = []
    pieces = finer(on_one_line(wrong), on_one_line(right))
    for same, group in groupby(pieces, key=lambda piece: piece[0] == piece[1]):
        removed, added = map("".join, zip(*group, strict=True))
        if not same:
            removed, added = shown(removed, added)
        before += [(removed, "" if same else "removed")] * bool(removed)
        after += [(added, "" if same else "added")] * bool(added)
    return before, after


def on_one_line(text: str) -> str:
    """Return ``text`` with a sign for each line end."""
    return text.replace("\r\n", "⏎").replace("\n", "⏎")


def finer(removed: str, added: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of an edit, as they were and as they will be, the same or not."""
    before, after = _PIECE.findall(removed), _PIECE.findall(added)
    # difflib takes long over long texts, and an edit that long is all one change to a reader.
    if len(before) > MOST_PIECES:
        yield removed, added
        return
    for _, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        yield "".join(before[a:b]), "".join(after[c:d])


def _shortened(line: Line, index: int) -> Segment:
    """Return a segment of ``line``, cut down if it is a long stretch that does not change."""
    text, style = line[index]
    text = printable(on_one_line(text))
    first, last = index == 1, index == len(line) - 1
    if style or len(text) <= (1 if first or last else 2) * CONTEXT:
        return text, style
    head = "" if first else text[:CONTEXT]
    tail = "" if last else text[-CONTEXT:]
    return f"{head}…{tail}", style
