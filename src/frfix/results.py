"""What a session makes of a file: read, analysed, checked or corrected."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from frfix import documents
from frfix.bench import Bench, Corrections, Examiner, Findings, Job
from frfix.diagnostics import Diagnostic
from frfix.files import Target
from frfix.settings import Settings
from frfix.source import Source
from frfix.suppression.filters import Told

if TYPE_CHECKING:
    from frfix.documents.base import Document
    from frfix.engine import Checker
    from frfix.language.tokens import Sentence


class _Read:
    """A file that was read."""

    def __init__(self, target: Target, job: Job, source: Source | None = None) -> None:
        self.target = target
        self.job = job
        if source is not None:
            self.source = source

    @property
    def name(self) -> str:
        """The file's path, to show."""
        return self.target.name

    @property
    def threshold(self) -> str:
        """From which level on findings fail a run."""
        return self.job.settings.threshold

    @property
    def kind(self) -> documents.Kind:
        """How the file was read."""
        return self.job.kind

    @property
    def columns(self) -> tuple[str, ...]:
        """Which columns of a table were read."""
        return self.job.settings.columns

    @cached_property
    def source(self) -> Source:
        """What the file holds, decoded once somebody asks."""
        return documents.load(self.job.data, self.job.kind, self.job.name)


class Checked(_Read):
    """A file that was read and checked, and has so many ``words`` of prose.

    Both ``diagnostics`` and `recheck` leave out what is not told; ``hidden`` findings are left out as a
    baseline counts them. Raises `FrfixError` for a baseline that cannot be obeyed.
    """

    def __init__(
        self, target: Target, job: Job, found: Findings, bench: Bench, source: Source | None = None
    ) -> None:
        super().__init__(target, job, source)
        self.words = found.words
        self._bench = bench
        # Without a place all is told, and nobody need decode the file for that.
        self._told = None if job.place is None else self._filtered(found)
        self.diagnostics = list(found.diagnostics) if self._told is None else self._told.diagnostics
        self.hidden = 0 if self._told is None else self._told.hidden

    def _filtered(self, found: Findings) -> Told:
        return self._bench.filters.told(self.job.place, self.source, list(found.diagnostics))

    def recheck(self, source: Source) -> list[Diagnostic]:
        """Return the diagnostics of what edits made of the file's source."""
        found = self._examiner.check(source)
        return found if self._told is None else self._told.keep(source, found)

    def markup_of(self, source: Source) -> str:
        """Return what is not prose of what edits made of the file's source."""
        return self._examiner.markup_of(source)

    @cached_property
    def _examiner(self) -> Examiner:
        return self._bench.examiner(self.job.kind, self.job.settings)


class Corrected(_Read):
    """A file that was read, checked and corrected, and not written; ``outcome`` says what is to be."""

    def __init__(self, target: Target, job: Job, outcome: Corrections) -> None:
        super().__init__(target, job)
        self.outcome = outcome

    @property
    def data(self) -> bytes:
        """The bytes that the file is to have; the outcome's error where it cannot have any."""
        if self.outcome.error is not None:
            raise self.outcome.error
        return self.job.data if self.outcome.data is None else self.outcome.data


class Analysed(NamedTuple):
    """A file that was read, and its sentences as the rules see them, in the document's own text."""

    target: Target
    source: Source
    document: Document
    sentences: list[Sentence]

    @property
    def name(self) -> str:
        """The file's path, to show."""
        return self.target.name


class Shown(NamedTuple):
    """A file that was read, and what of it is prose."""

    target: Target
    source: Source
    document: Document

    @property
    def name(self) -> str:
        """The file's path, to show."""
        return self.target.name


class Opened(NamedTuple):
    """A file that was read, with what it takes to check it, and what edits make of it, again and again.

    ``told`` takes all that a check of the file found, and returns what of that is to be told.
    """

    target: Target
    source: Source
    kind: documents.Kind
    settings: Settings
    checker: Callable[[Settings], Checker]
    told: Callable[[list[Diagnostic]], Told]
