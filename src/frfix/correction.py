"""What a text becomes once it is corrected, and what is left to say about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.edits import compose, select_edits
from frfix.source import Source

SURE: Final = frozenset({Grade.SURE})
PROBABLE: Final = frozenset({Grade.SURE, Grade.PROBABLE})
MOST_PASSES: Final = 8


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
    source: Source,
    diagnostics: Sequence[Diagnostic],
    recheck: Callable[[Source], list[Diagnostic]],
    grades: frozenset[Grade],
) -> Correction:
    """Correct ``source``, whose ``diagnostics`` are known, as far as ``grades`` permit.

    A correction may let a rule see what it could not see before, so the new text is checked again
    until nothing more is to be written: a second run changes nothing. Rules that undid each
    other's work would never end; then the text of the first pass is the result.
    """
    passes = [Correction(source, (), 0, diagnostics)]
    for _ in range(MOST_PASSES):
        last = passes[-1]
        edits = select_edits(last.remaining, grades)
        if not edits:
            return last
        new = last.source.edited(edits)
        if any(new.text == before.source.text for before in passes):
            break
        corrected = last.corrected + _count(last.remaining, edits, grades)
        passes.append(Correction(new, compose(last.source.text, last.edits, edits), corrected, recheck(new)))
    return passes[min(1, len(passes) - 1)]


def _count(diagnostics: Sequence[Diagnostic], edits: Sequence[Edit], grades: frozenset[Grade]) -> int:
    made = set(edits)
    return sum(
        found.grade in grades and bool(found.fixes) and made.issuperset(found.fixes[0].edits)
        for found in diagnostics
    )
