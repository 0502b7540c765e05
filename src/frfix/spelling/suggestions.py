"""What the spelling engine answers: candidates with their share of belief, and a grade."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple, overload

from frfix.diagnostics import Grade

SURE: Final = 0.975
"""From this chance on, corrections are right 98 to 100 times in 100, taken together (cross-validated)."""
PROBABLE: Final = 0.90


class Suggestion(NamedTuple):
    """One correction: its text as it should be written, and its share among all candidates (0 to 1)."""

    text: str
    score: float


class Suggestions(Sequence[Suggestion]):
    """Corrections of one word, best first; ``confidence`` is the chance that the best one is right."""

    __slots__ = ("_found", "confidence")

    def __init__(self, found: tuple[Suggestion, ...], confidence: float) -> None:
        self._found = found
        self.confidence = confidence

    @property
    def grade(self) -> Grade:
        """What may be done with the best one without asking."""
        if self.confidence >= SURE:
            return Grade.SURE
        return Grade.PROBABLE if self.confidence >= PROBABLE else Grade.SUGGESTION

    @property
    def texts(self) -> tuple[str, ...]:
        """The corrections' texts, best first."""
        return tuple(suggestion.text for suggestion in self._found)

    @overload
    def __getitem__(self, index: int) -> Suggestion: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Suggestion, ...]: ...
    def __getitem__(self, index: int | slice) -> Suggestion | tuple[Suggestion, ...]:
        return self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Suggestion]:
        return iter(self._found)

    def __repr__(self) -> str:
        return f"Suggestions({', '.join(self.texts)}; {self.confidence:.3f})"
