"""What a text becomes once it is corrected, and what is left to say about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.edits import compose, select_edits
from frfix.harmless import MarkupOf, harmless
from frfix.source import Source

SURE: Final = frozenset({Grade.SURE})
PROBABLE: Final = frozenset({Grade.SURE, Grade.PROBABLE})
MOST_PASSES: Final = 8
MOST_STARTS: Final = 4
MARGINS: Final = (0, 60, 2_000)
"""Code points around a place where rules undo each other that are left alone too, if need be."""

Recheck = Callable[[Source], list[Diagnostic]]
Zone = tuple[int, int]
"""Where nothing may be written: from a code point of the original to another."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrected text.

    ``edits`` make it of the original, sorted and apart; ``corrected`` is how many diagnostics they
    answer, ``remaining`` are the diagnostics of the corrected text.
    """

    source: Source
    edits: Sequence[Edit]
    corrected: int
    remaining: Sequence[Diagnostic]


class Corrector:
    """Corrects texts of one kind: ``recheck`` finds what is wrong with one, ``grades`` say what is written.

    ``markup_of`` tells what of a text is not prose: what would change that is not written either.
    """

    def __init__(self, recheck: Recheck, grades: frozenset[Grade], markup_of: MarkupOf | None = None) -> None:
        self._recheck = recheck
        self._grades = grades
        self._markup_of = markup_of

    def correct(self, source: Source, diagnostics: Sequence[Diagnostic]) -> Correction:
        """Correct ``source``, whose ``diagnostics`` are known.

        A correction may let a rule see what it could not see before, so the new text is checked again
        until nothing more is to be written: correcting the outcome changes nothing. Where rules would
        undo each other's work, or never end, the text stays as its author wrote it.
        """
        start = Correction(source, (), 0, diagnostics)
        for margin in MARGINS:
            zones: list[Zone] = []
            done = self._settled(start, margin, zones)
            if done is not None and (not zones or not done.edits or self._is_settled(done)):
                return replace(done, edits=_busy(done.edits, source))
        return start

    def _settled(self, start: Correction, margin: int, zones: list[Zone]) -> Correction | None:
        """Return what `correct` does outside of ``zones``, to which it adds what does not come to rest.

        ``None`` if there always is something else that does not.
        """
        for _ in range(MOST_STARTS):
            passes = [start]
            while len(passes) <= MOST_PASSES:
                following = self._next(passes[-1], zones)
                if following is None:
                    return passes[-1]
                texts = [made.source.text for made in passes]
                passes.append(following)
                if following.source.text in texts:
                    del passes[: texts.index(following.source.text)]
                    break
            else:
                del passes[:-2]
            # In a circle, all that it changes; else what the last pass still changed.
            written = Counter(edit for made in passes for edit in set(made.edits))
            restless = [edit for edit, times in written.items() if times < len(passes)]
            zones += [(edit.start - margin, edit.end + margin) for edit in restless]
        return None

    def _next(self, last: Correction, zones: Sequence[Zone]) -> Correction | None:
        """Return the correction after one more pass; ``None`` if there is nothing more to write."""
        kept = [_moved(zone, last.edits) for zone in zones]
        wanted: Sequence[Diagnostic] = [
            found
            for found in last.remaining
            if found.grade in self._grades and found.fixes and not _touches(found, kept)
        ]

        def edits_of(group: Sequence[Diagnostic]) -> Sequence[Edit]:
            return _busy(select_edits(group, self._grades), last.source)

        edits = edits_of(wanted)
        if not edits:
            return None
        if self._markup_of is None:
            new = last.source.edited(edits)
        else:
            wanted, new = harmless(last.source, wanted, edits_of, self._markup_of)
            edits = edits_of(wanted)
            if not edits:
                return None
        corrected = last.corrected + _count(wanted, edits, self._grades)
        return Correction(new, compose(last.source.text, last.edits, edits), corrected, self._recheck(new))

    def _is_settled(self, done: Correction) -> bool:
        """Whether to correct the outcome changes nothing."""
        again = self._settled(replace(done, edits=(), corrected=0), MARGINS[0], [])
        return again is not None and not again.edits


def _moved(zone: Zone, edits: Sequence[Edit]) -> Zone:
    """Return where ``zone``, in which none of ``edits`` was made, is after them."""
    shift = sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= zone[0])
    return zone[0] + shift, zone[1] + shift


def _touches(found: Diagnostic, zones: Sequence[Zone]) -> bool:
    edits = found.fixes[0].edits if found.fixes else ()
    return any(edit.start <= end and start <= edit.end for edit in edits for start, end in zones)


def _busy(edits: Sequence[Edit], source: Source) -> Sequence[Edit]:
    """Return ``edits`` without those that change nothing, as where one pass took back another's."""
    return tuple(edit for edit in edits if source.text[edit.start : edit.end] != edit.text)


def _count(diagnostics: Sequence[Diagnostic], edits: Sequence[Edit], grades: frozenset[Grade]) -> int:
    made = set(edits)
    return sum(
        found.grade in grades and bool(found.fixes) and made.issuperset(found.fixes[0].edits)
        for found in diagnostics
    )
