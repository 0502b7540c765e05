"""What frfix has to say about a text: diagnostics, and the edits that would correct it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

CONTEXT: Final = "contexte"
"""The message of a `Related` place of which nothing more is to be said."""


class Severity(StrEnum):
    """How much a finding matters to a reader."""

    ERROR = "erreur"
    WARNING = "avertissement"
    ADVICE = "conseil"


class Grade(StrEnum):
    """How sure frfix is of a diagnostic's first fix; what may be written follows from it.

    ``SURE`` is written by ``frfix fix``, ``PROBABLE`` with ``--probable``, ``SUGGESTION`` never
    without a person's choice.
    """

    SURE = "sûr"
    PROBABLE = "probable"
    SUGGESTION = "suggestion"


SERIOUSNESS: Final = {severity: rank for rank, severity in enumerate(Severity)}
CERTAINTY: Final = {grade: rank for rank, grade in enumerate(Grade)}
"""What to sort by: the most serious level first, the surest grade first."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the code points ``start`` to ``end`` of the source text by ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to correct a diagnostic: what to show, and the edits that do it.

    ``replacement`` is what the diagnostic's whole span would read; ``edits`` are sorted, do not
    overlap, and never touch markup that lies inside the span.
    """

    replacement: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """A place that a message rests on, in code points of the source text."""

    start: int
    end: int
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding, at code points ``start`` to ``end`` of the source text.

    ``rule`` is ``famille/nom``; ``fixes`` are best first and may be empty; ``grade`` is that of
    the first fix.
    """

    rule: str
    severity: Severity
    grade: Grade
    message: str
    start: int
    end: int
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()

    @property
    def replacements(self) -> tuple[str, ...]:
        """The texts that could stand in the span's place, best first."""
        return tuple(fix.replacement for fix in self.fixes)


def replace_span(start: int, end: int, *texts: str) -> tuple[Fix, ...]:
    """Return one fix for each of ``texts``, each replacing the whole of ``start`` to ``end``."""
    return tuple(Fix(text, (Edit(start, end, text),)) for text in texts)
