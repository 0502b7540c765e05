"""Edits that find their place again in a text that somebody changed elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from frfix.diagnostics import Edit

REACH: Final = 40
"""Code points on each side that must be the same."""


class Anchor(NamedTuple):
    """An edit, with the text that it replaces and what stands before and after it."""

    edit: Edit
    before: str
    old: str
    after: str


def anchored(text: str, edits: Iterable[Edit]) -> tuple[Anchor, ...]:
    """Return ``edits`` of ``text`` as anchors."""
    return tuple(
        Anchor(
            edit,
            text[max(0, edit.start - REACH) : edit.start],
            text[edit.start : edit.end],
            text[edit.end : edit.end + REACH],
        )
        for edit in edits
    )


def placed(text: str, anchors: Sequence[Anchor]) -> tuple[Edit, ...]:
    """Return the edits of ``anchors`` where they belong in ``text``, sorted and apart.

    Each stands where it stood, or at the one place that reads the same; the others are left out.
    """
    edits: list[Edit] = []
    for edit, before, old, after in anchors:
        around = before + old + after
        start = edit.start - len(before)
        if start < 0 or not text.startswith(around, start):
            start = text.find(around)
            if start < 0 or text.find(around, start + 1) >= 0:
                continue
        start += len(before)
        if not edits or edits[-1].end < start:
            edits.append(Edit(start, start + len(old), edit.text))
    return tuple(edits)
