"""What a text becomes once it is corrected, and what is left to say about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.fixes import apply_edits, select_edits

SURE: Final = frozenset({Grade.SURE})
PROBABLE: Final = frozenset({Grade.SURE, Grade.PROBABLE})
MOST_PASSES: Final = 8


@dataclass(frozen=True, slots=True)
class Correction:
    """A corrected text, how many diagnostics were corrected, and the diagnostics of the new text."""

    text: str
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
    first: Correction | None = None
    seen = {text}
    corrected = 0
    for _ in range(MOST_PASSES):
        edits = select_edits(diagnostics, grades)
        if not edits:
            return Correction(text, corrected, diagnostics)
        corrected += _count(diagnostics, edits, grades)
        text = apply_edits(text, edits)
        diagnostics = recheck(text)
        first = first or Correction(text, corrected, diagnostics)
        if text in seen:
            break
        seen.add(text)
    assert first is not None
    return first


def _count(diagnostics: Sequence[Diagnostic], edits: Sequence[Edit], grades: frozenset[Grade]) -> int:
    made = set(edits)
    return sum(
        found.grade in grades and bool(found.fixes) and made.issuperset(found.fixes[0].edits)
        for found in diagnostics
    )
