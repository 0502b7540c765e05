"""The work on one file, in this process or another: plain data in, plain data out.

A `Job` and its outcome can be pickled; what they need of checkers, a `Bench` keeps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix import documents
from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.documents.base import Document
from frfix.errors import FrfixError
from frfix.i18n import _
from frfix.options import Options
from frfix.settings import Settings
from frfix.source import Source, SourceText
from frfix.suppression.filters import Filters, Place, Told

if TYPE_CHECKING:
    from frfix.correction import Correction
    from frfix.engine import Checker

_WORD: Final = re.compile(r"\w+(?:[-’']\w+)*+")


class Findings(NamedTuple):
    """What was found in a text, and how many words of prose it has."""

    diagnostics: Sequence[Diagnostic]
    words: int


class Correcting(NamedTuple):
    """How to correct: what of the ``grades`` is written; ``tracked``, as tracked changes.

    Without ``data`` only the edits are wanted, and no bytes.
    """

    grades: frozenset[Grade]
    data: bool = True
    tracked: bool = False

    def wants(self, diagnostics: Sequence[Diagnostic]) -> bool:
        """Whether there may be anything to write for ``diagnostics``."""
        return any(found.fixes and found.grade in self.grades for found in diagnostics)


class Job(NamedTuple):
    """A file to check or to correct: its name, to show, its bytes, and how they are read and checked.

    ``place`` decides which findings are told. ``found`` is what a check finds, where that is known.
    """

    name: str
    data: bytes
    kind: documents.Kind
    settings: Settings
    place: Place | None = None
    correcting: Correcting | None = None
    found: Findings | None = None


class Corrections(NamedTuple):
    """What `frfix.correction.Corrector` made of a file; of all that was ``found`` there some is ``told``.

    ``data`` are the new bytes, ``None`` where they stay as they are or are not wanted. With an ``error``
    nothing may be written.
    """

    found: Findings
    told: Sequence[Diagnostic]
    edits: Sequence[Edit] = ()
    corrected: int = 0
    remaining: Sequence[Diagnostic] = ()
    data: bytes | None = None
    error: FrfixError | None = None


Outcome = Findings | Corrections | FrfixError


class Examiner:
    """Reads and checks the texts that edits make of one file."""

    def __init__(self, checker: Checker, kind: documents.Kind, columns: tuple[str, ...]) -> None:
        self._checker = checker

        @lru_cache(maxsize=2)  # A text is read to see its markup, and then to be checked.
        def read(source: Source) -> Document:
            return documents.read(source, kind, columns)

        self.read = read

    def check(self, source: Source) -> list[Diagnostic]:
        """Return the diagnostics of ``source``; errors as `frfix.documents.read`."""
        return fit(self._checker.check(self.read(source)), source)

    def findings(self, source: Source) -> Findings:
        """Return what `check` does, and the number of words."""
        diagnostics = self.check(source)
        words = sum(len(_WORD.findall(block.text)) for block in self.read(source).blocks)
        return Findings(diagnostics, words)

    def markup_of(self, source: Source) -> str:
        """Return what of ``source`` is not prose, as `frfix.harmless.markup` does."""
        from frfix.harmless import markup  # Only to correct.

        return markup(self.read(source))


class Bench:
    """Does `Job`s, and tells of what is found what ``options`` ask for.

    What it learns of word forms is kept between jobs; a pickled one learns anew.
    """

    def __init__(self, options: Options) -> None:
        self._options = options
        self._checkers: dict[Settings, Checker] = {}
        self.filters = Filters(options)

    def __reduce__(self) -> tuple[type[Bench], tuple[Options]]:
        return Bench, (self._options,)

    def checker(self, settings: Settings) -> Checker:
        """Return the checker of ``settings``: one for all files."""
        if settings not in self._checkers:
            from frfix import engine  # A tenth of a second, which a run that knows all its files saves.

            self._checkers[settings] = engine.Checker(settings)
        return self._checkers[settings]

    def examiner(self, kind: documents.Kind, settings: Settings) -> Examiner:
        """Return what reads and checks texts of that kind with ``settings``."""
        return Examiner(self.checker(settings), kind, settings.columns)

    def do(self, job: Job) -> Outcome:
        """Do ``job``; an error of the file is returned, one of frfix's own is raised with the file's name."""
        try:
            with about(job.name):
                source = documents.load(job.data, job.kind, job.name)
                examiner = self.examiner(job.kind, job.settings)
                found = job.found or examiner.findings(source)
                if job.correcting is None:
                    return found
                told = self.filters.told(job.place, source, list(found.diagnostics))
                return _corrected(job.correcting, examiner, source, found, told)
        except FrfixError as error:
            return error


@contextmanager
def about(name: str) -> Iterator[None]:
    """Let whoever has to mend a mistake of frfix's own know that it was on the file ``name``."""
    try:
        yield
    except FrfixError:
        raise
    except Exception as error:
        error.add_note(_("en vérifiant {name}").format(name=name))
        raise


def nothing_to_correct(job: Job, found: Findings) -> Corrections | None:
    """Return the outcome of ``job`` if nothing is to be written whatever is told, ``None`` otherwise."""
    how = job.correcting
    if how is None or how.tracked or job.place is not None or how.wants(found.diagnostics):
        return None
    return Corrections(found, found.diagnostics, remaining=found.diagnostics)


def _corrected(
    how: Correcting, examiner: Examiner, source: Source, found: Findings, told: Told
) -> Corrections:
    from frfix.correction import Corrector

    def recheck(new: Source) -> list[Diagnostic]:
        return told.keep(new, examiner.check(new))

    try:
        done = Corrector(recheck, how.grades, examiner.markup_of).correct(source, told.diagnostics)
        data = _data(how, source, done) if how.data else None
    except FrfixError as error:
        return Corrections(found, told.diagnostics, remaining=told.diagnostics, error=error)
    return Corrections(found, told.diagnostics, done.edits, done.corrected, done.remaining, data)


def _data(how: Correcting, source: Source, done: Correction) -> bytes | None:
    """Return the bytes that the corrected file is to have, ``None`` for those that it has."""
    if not how.tracked:
        return done.source.data if done.edits else None
    from frfix.documents.packed import trackable

    packed = trackable(source)
    return packed.tracked(done.edits).data if done.edits else None


def fit(diagnostics: list[Diagnostic], source: Source) -> list[Diagnostic]:
    """Return ``diagnostics`` without the fixes that the file's encoding cannot hold."""
    if isinstance(source, SourceText) and source.encoding == "utf-8":
        return diagnostics
    from frfix.encoding import fit_encoding  # Not needed to check what nearly every file is.

    return fit_encoding(diagnostics, source)
