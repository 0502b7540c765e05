"""Hiding the findings that a baseline counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from frfix.diagnostics import Diagnostic, Edit
from frfix.edits import spans_after
from frfix.source import Source
from frfix.suppression.baseline import Entry, entry_of


class Known:
    """Hides those findings of a file that ``entries`` of a baseline count, as often as they do."""

    def __init__(self, entries: Iterable[Entry], source: Source, found: Sequence[Diagnostic]) -> None:
        """Take the file as it was read, and what was ``found`` there."""
        self._origin = source
        self._left: Counter[Entry] = Counter()
        for entry in entries:
            self._left[entry._replace(times=1)] += entry.times
        self._hidden = _take(self._left, source.text, found)

    @property
    def hidden(self) -> frozenset[Diagnostic]:
        """The findings of the file that are hidden."""
        return self._hidden

    def keep(self, source: Source, found: list[Diagnostic]) -> list[Diagnostic]:
        """Return those findings of ``source``, the file or what edits made of it, that are told.

        After an edit near it a finding has another fingerprint and is the same still: it stays hidden where
        it stood.
        """
        if source is self._origin:
            return [one for one in found if one not in self._hidden]
        places = _places(self._hidden, source.edits_since(self._origin))
        told = [one for one in found if not _stands_at(places.get(one.rule, ()), one)]
        more = _take(Counter(self._left), source.text, told)
        return [one for one in told if one not in more]


def _take(left: Counter[Entry], text: str, found: Sequence[Diagnostic]) -> frozenset[Diagnostic]:
    """Return those of ``found`` in ``text`` that are among the entries ``left``, and take them off there.

    A finding that is not there as it reads is one with the same words on one side, or the same word on both:
    somebody changed another word near it.
    """
    if not left:
        return frozenset()
    taken = set()
    others = []
    for one in found:
        entry = entry_of(text, one)
        if left[entry] > 0:
            left[entry] -= 1
            taken.add(one)
        else:
            others.append((one, entry))
    sides: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in sorted(+left):
        for side in _sides(entry):
            sides[side].append(entry)
    for one, entry in others:
        near = next((old for side in _sides(entry) for old in sides.get(side, ()) if left[old] > 0), None)
        if near is not None:
            left[near] -= 1
            taken.add(one)
    return frozenset(taken)


def _sides(entry: Entry) -> list[tuple[str, ...]]:
    """Return what an entry has in common with itself after a change on one side; nothing where no word is."""
    before, passage, after = entry.excerpt
    sides = [("before", before), ("after", after)]
    if before and after:
        sides.append(("beside", f"{before.split()[-1]} {after.split()[0]}"))
    return [(entry.rule, passage, *side) for side in sides if side[1]]


_Places = Mapping[str, Sequence[tuple[int, int]]]


def _places(hidden: Iterable[Diagnostic], edits: Sequence[Edit]) -> _Places:
    """Return, by rule and sorted, where each of ``hidden`` stands after ``edits``."""
    ordered = sorted(hidden, key=lambda one: (one.start, one.end))
    spans = spans_after([(one.start, one.end) for one in ordered], edits)
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for one, span in zip(ordered, spans, strict=True):
        places[one.rule].append(span)
    return places


def _stands_at(places: Sequence[tuple[int, int]], found: Diagnostic) -> bool:
    # Findings of one rule hardly overlap: the last that begins before the end is the one to look at.
    last = bisect_right(places, found.end, key=lambda place: place[0])
    return last > 0 and places[last - 1][1] >= found.start
