"""What is wrong with a text after a correction: only what changed is looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Fix
from frfix.documents.base import Block, Document
from frfix.documents.escapes import SourceMap

SMALL: Final = 6_000
"""Code points of a text that is checked as a whole, in less time than a person notices."""

Check = Callable[[Sequence[Block] | None], list[Diagnostic]]
"""Returns what is wrong with some blocks of the new text, or with all of it."""


def rechecked(
    before: Document,
    after: Document,
    found: Iterable[Diagnostic],
    edits: Sequence[Edit],
    check: Check,
    small: int = SMALL,
) -> list[Diagnostic]:
    """Return what is wrong with ``after``, which ``edits`` made of ``before``, in which ``found`` was wrong.

    In a text longer than ``small`` the blocks that did not change keep their findings.
    """
    first, last = _same(before, after)
    old = before.blocks[first : len(before.blocks) - last]
    new = after.blocks[first : len(after.blocks) - last]
    if len(after.text) <= small or not old or not new:
        return check(None)
    places = SourceMap(before.escapes)
    start = places.start(min(block.start for block in old))
    end = places.end(max(block.end for block in old))
    outside = (moved(one, edits) for one in found if one.end <= start or end <= one.start)
    kept = [one for one in outside if one is not None]
    return sorted([*kept, *check(new)], key=lambda one: (one.start, one.end))


def _same(before: Document, after: Document) -> tuple[int, int]:
    """Return how many blocks at the start and at the end of a text are in another, too."""
    shift = len(after.text) - len(before.text)
    most = min(len(before.blocks), len(after.blocks))
    first = 0
    while first < most and _is_same(before.blocks[first], after.blocks[first], 0):
        first += 1
    last = 0
    while last < most - first and _is_same(before.blocks[-1 - last], after.blocks[-1 - last], shift):
        last += 1
    return first, last


def _is_same(before: Block, after: Block, shift: int) -> bool:
    return before.start + shift == after.start and before.text == after.text


def moved(found: Diagnostic, edits: Sequence[Edit]) -> Diagnostic | None:
    """Return ``found`` where it is after ``edits``; None if one of them changed its passage."""
    if any(_touches(edit, found.start, found.end) for edit in edits):
        return None

    def after(offset: int) -> int:
        return offset + sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= offset)

    shift = after(found.start) - found.start
    return replace(
        found,
        start=found.start + shift,
        end=found.end + shift,
        fixes=tuple(
            Fix(
                fix.replacement,
                tuple(Edit(one.start + shift, one.end + shift, one.text) for one in fix.edits),
            )
            for fix in found.fixes
        ),
        related=tuple(replace(one, start=after(one.start), end=after(one.end)) for one in found.related),
    )


def moved_back(found: Diagnostic, edits: Sequence[Edit]) -> tuple[int, int] | None:
    """Return where ``found``, in the text that ``edits`` made, was before; None if they changed it."""
    shift = 0
    for edit in edits:
        start = edit.start + shift
        grown = len(edit.text) - (edit.end - edit.start)
        if start > found.end:
            break
        if start + len(edit.text) > found.start and start < found.end:
            return None
        if start + len(edit.text) <= found.start:
            shift += grown
    return found.start - shift, found.end - shift


def _touches(edit: Edit, start: int, end: int) -> bool:
    if start == end or edit.start == edit.end:
        return edit.start <= start <= end <= edit.end or start < edit.start < end
    return edit.start < end and start < edit.end
