"""What a text becomes once it is corrected, and what is left to say about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.edits import compose, select_edits
from frfix.source import Source

SURE: Final = frozenset({Grade.SURE})
PROBABLE: Final = frozenset({Grade.SURE, Grade.PROBABLE})
MOST_PASSES: Final = 8
MOST_STARTS: Final = 4
MARGINS: Final = (0, 60, 2_000)
"""Code points around a place where rules undo each other that are left alone too, if need be."""

Recheck = Callable[[Source], list[Diagnostic]]


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


def correct(
    source: Source, diagnostics: Sequence[Diagnostic], recheck: Recheck, grades: frozenset[Grade]
) -> Correction:
    """Correct ``source``, whose ``diagnostics`` are known, as far as ``grades`` permit.

    A correction may let a rule see what it could not see before, so the new text is checked again
    until nothing more is to be written: correcting the outcome changes nothing. Where rules would
    undo each other's work, or never end, the text stays as its author wrote it.
    """
    start = Correction(source, (), 0, diagnostics)
    for margin in MARGINS:
        zones: list[Zone] = []
        done = _settled(start, recheck, grades, margin, zones)
        if done is not None and (not zones or not done.edits or _is_settled(done, recheck, grades)):
            return replace(done, edits=_busy(done.edits, source))
    return start


Zone = tuple[int, int]
"""Where nothing may be written: from a code point of the original to another."""


def _settled(
    start: Correction, recheck: Recheck, grades: frozenset[Grade], margin: int, zones: list[Zone]
) -> Correction | None:
    """Return what `correct` does outside of ``zones``, to which it adds what does not come to rest.

    ``None`` if there always is something else that does not.
    """
    for _ in range(MOST_STARTS):
        passes = [start]
        while len(passes) <= MOST_PASSES:
            following = _next(passes[-1], recheck, grades, zones)
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


def _next(
    last: Correction, recheck: Recheck, grades: frozenset[Grade], zones: Sequence[Zone]
) -> Correction | None:
    """Return the correction after one more pass; ``None`` if there is nothing more to write."""
    kept = [_moved(zone, last.edits) for zone in zones]
    wanted = [found for found in last.remaining if not _touches(found, kept)]
    edits = _busy(select_edits(wanted, grades), last.source)
    if not edits:
        return None
    new = last.source.edited(edits)
    corrected = last.corrected + _count(wanted, edits, grades)
    return Correction(new, compose(last.source.text, last.edits, edits), corrected, recheck(new))


def _moved(zone: Zone, edits: Sequence[Edit]) -> Zone:
    """Return where ``zone``, in which none of ``edits`` was made, is after them."""
    shift = sum(len(edit.text) - (edit.end - edit.start) for edit in edits if edit.end <= zone[0])
    return zone[0] + shift, zone[1] + shift


def _touches(found: Diagnostic, zones: Sequence[Zone]) -> bool:
    edits = found.fixes[0].edits if found.fixes else ()
    return any(edit.start <= end and start <= edit.end for edit in edits for start, end in zones)


def _is_settled(done: Correction, recheck: Recheck, grades: frozenset[Grade]) -> bool:
    """Whether to correct the outcome changes nothing."""
    again = _settled(replace(done, edits=(), corrected=0), recheck, grades, MARGINS[0], [])
    return again is not None and not again.edits


def _busy(edits: Sequence[Edit], source: Source) -> Sequence[Edit]:
    """Return ``edits`` without those that change nothing, as where one pass took back another's."""
    return tuple(edit for edit in edits if source.text[edit.start : edit.end] != edit.text)


def _count(diagnostics: Sequence[Diagnostic], edits: Sequence[Edit], grades: frozenset[Grade]) -> int:
    made = set(edits)
    return sum(
        found.grade in grades and bool(found.fixes) and made.issuperset(found.fixes[0].edits)
        for found in diagnostics
    )
