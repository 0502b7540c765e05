"""What a text becomes once it is corrected, and what is left to say about it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.fixes import apply_edits, select_edits

SURE: Final = frozenset({Grade.SURE})
PROBABLE: Final = frozenset({Grade.SURE, Grade.PROBABLE})
MOST_PASSES: Final = 8


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrected text.

    ``edits`` make it of the original, sorted and apart; ``corrected`` is how many diagnostics they
    answer, ``remaining`` are the diagnostics of the corrected text.
    """

    text: str
    edits: Sequence[Edit]
    corrected: int
    remaining: Sequence[Diagnostic]


def correct(
    text: str,
    diagnostics: Sequence[Diagnostic],
    recheck: Callable[[str], list[Diagnostic]],
    grades: frozenset[Grade],
) -> Correction:
    """Correct ``text``, whose ``diagnostics`` are known, as far as ``grades`` permit.

    A correction may let a rule see what it could not see before, so the new text is checked again
    until nothing more is to be written: a second run changes nothing. Rules that undid each
    other's work would never end; then the text of the first pass is the result.
    """
    passes = [Correction(text, (), 0, diagnostics)]
    for _ in range(MOST_PASSES):
        last = passes[-1]
        edits = select_edits(last.remaining, grades)
        if not edits:
            return last
        new = apply_edits(last.text, edits)
        if any(new == before.text for before in passes):
            break
        corrected = last.corrected + _count(last.remaining, edits, grades)
        passes.append(Correction(new, compose(last.text, last.edits, edits), corrected, recheck(new)))
    return passes[min(1, len(passes) - 1)]


def compose(middle: str, first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """Return the edits that do at once what ``first`` does to a text and ``second`` to the outcome.

    ``middle`` is the text between the two. Edits that touch are made one.
    """
    if not first:
        return list(second)
    starts, ends, shifts = [], [], [0]  # Of ``first``, in ``middle``; the shift before each and after all.
    for edit in first:
        starts.append(edit.start + shifts[-1])
        ends.append(starts[-1] + len(edit.text))
        shifts.append(shifts[-1] + len(edit.text) - (edit.end - edit.start))
    second_starts = [edit.start for edit in second]
    composed = []
    spans = sorted([*zip(starts, ends, strict=True), *((edit.start, edit.end) for edit in second)])
    for start, end in _merged(spans):
        # A span begins and ends on the edge of an edit of ``first``, or where nothing was edited.
        before, after = shifts[bisect_left(ends, start)], shifts[bisect_right(ends, end)]
        inner = second[bisect_left(second_starts, start) : bisect_right(second_starts, end)]
        moved = [Edit(edit.start - start, edit.end - start, edit.text) for edit in inner]
        composed.append(Edit(start - before, end - after, apply_edits(middle[start:end], moved)))
    return composed


def _merged(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sorted ``spans``, those that touch made one."""
    first, last = spans[0]
    for start, end in spans:
        if start > last:
            yield first, last
            first = start
        last = max(last, end) if start <= last else end
    yield first, last


def _count(diagnostics: Sequence[Diagnostic], edits: Sequence[Edit], grades: frozenset[Grade]) -> int:
    made = set(edits)
    return sum(
        found.grade in grades and bool(found.fixes) and made.issuperset(found.fixes[0].edits)
        for found in diagnostics
    )
