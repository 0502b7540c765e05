"""Correcting a text: which edits go together, and the text they make."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from frfix.diagnostics import CERTAINTY, SERIOUSNESS, Diagnostic, Edit, Fix, Grade


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` made; all else stays as it is.

    The order of ``edits`` is free. Raises `ValueError` where two overlap or one lies outside of the text.
    """
    parts: list[str] = []
    done = 0
    inserted = -1
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end)):
        if not done <= edit.start <= edit.end <= len(text) or edit.end == inserted:
            raise ValueError(f"edit {edit} overlaps another or leaves the text")
        parts += text[done : edit.start], edit.text
        done = edit.end
        inserted = edit.start if edit.start == edit.end else -1
    parts.append(text[done:])
    return "".join(parts)


def compatible_edits(fixes: Iterable[Fix]) -> list[Edit]:
    """Return the edits of ``fixes``, sorted; where two fixes overlap, the earlier in the list wins.

    A fix is taken whole or not at all. Two that hold the same edit agree on it; two insertions
    at the same place do not go together, as nothing tells their order.
    """
    taken: list[tuple[int, int, str]] = []
    for fix in fixes:
        added = [(edit.start, edit.end, edit.text) for edit in fix.edits]
        new = [edit for edit in added if edit not in _around(taken, edit)]
        if any(_clash(edit, other) for edit in new for other in _around(taken, edit)):
            continue
        for edit in new:
            taken.insert(bisect_left(taken, edit), edit)
    return [Edit(*edit) for edit in taken]


def select_edits(diagnostics: Sequence[Diagnostic], grades: Collection[Grade]) -> list[Edit]:
    """Return the edits of the first fix of each diagnostic whose grade is among ``grades``.

    Sorted and apart: where two overlap, the more severe diagnostic wins, then the surer, then
    the one that starts first.
    """
    wanted = [found for found in diagnostics if found.fixes and found.grade in grades]
    wanted.sort(key=lambda found: (SERIOUSNESS[found.severity], CERTAINTY[found.grade], found.start))
    return compatible_edits(found.fixes[0] for found in wanted)


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


def spans_after(spans: Iterable[tuple[int, int]], edits: Sequence[Edit]) -> list[tuple[int, int]]:
    """Return where each of ``spans`` of a text is after ``edits``, sorted and apart.

    A span stretches over an edit that reaches into it. What is inserted where it starts is in it, what is
    inserted where it ends is not.
    """
    starts = [edit.start for edit in edits]
    ends = [edit.end for edit in edits]
    shifts = [0]
    for edit in edits:
        shifts.append(shifts[-1] + len(edit.text) - (edit.end - edit.start))

    def after(offset: int, *, is_end: bool) -> int:
        before = bisect_right(ends, offset)
        while before and starts[before - 1] == offset:
            before -= 1
        if before < len(edits) and starts[before] < offset:
            inside = starts[before] + shifts[before]
            return inside + len(edits[before].text) if is_end else inside
        return offset + shifts[before]

    return [(after(start, is_end=False), after(end, is_end=True)) for start, end in spans]


def _merged(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sorted ``spans``, those that touch made one."""
    first, last = spans[0]
    for start, end in spans:
        if start > last:
            yield first, last
            first = start
        last = max(last, end) if start <= last else end
    yield first, last


def _around(taken: list[tuple[int, int, str]], edit: tuple[int, int, str]) -> Iterator[tuple[int, int, str]]:
    """Yield those of the sorted edits that could touch ``edit``: its neighbours."""
    index = bisect_left(taken, edit)
    before = index
    while before and (taken[before - 1][1] > edit[0] or taken[before - 1][0] == edit[0]):
        before -= 1
        yield taken[before]
    while index < len(taken) and taken[index][0] <= edit[1]:
        yield taken[index]
        index += 1


def _clash(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    if one[0] == one[1] and other[0] == other[1]:
        return one[0] == other[0]
    return one[0] < other[1] and other[0] < one[1]
