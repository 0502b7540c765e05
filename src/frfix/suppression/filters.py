"""What of a run's findings is told: not those that a baseline counts, only those on changed lines if asked.

Filters work on what the engine found, after it and whatever it was found by, for the file as it was read and
for each text that corrections make of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from frfix.diagnostics import Diagnostic
from frfix.errors import FrfixError
from frfix.files import STDIN, Target
from frfix.i18n import _
from frfix.options import Options
from frfix.source import Source

if TYPE_CHECKING:
    from frfix.suppression.baseline import Baseline


class Filter(Protocol):
    """Decides which findings of one file are told."""

    def keep(self, source: Source, found: list[Diagnostic]) -> list[Diagnostic]:
        """Return those of ``found`` that are told, in ``source``: the file, or what edits made of it."""


class Told(NamedTuple):
    """What is told of one file.

    ``keep`` returns what is told of a text that edits made of it; ``hidden`` findings are in a baseline.
    """

    diagnostics: list[Diagnostic]
    keep: Callable[[Source, list[Diagnostic]], list[Diagnostic]]
    hidden: int = 0


class Place(NamedTuple):
    """What filters ask of a file: where it is read, which file its text is of, and its baseline."""

    path: Path | None
    place: Path | None
    baseline: Path | None


class Filters:
    """The filters of a run with ``options``; its methods raise `FrfixError` for what cannot be obeyed."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._baselines: dict[Path, Baseline | FrfixError] = {}
        self._changes = None
        if options.changed is not None or options.staged:
            from frfix.suppression.changed import Changes  # subprocess, for those who ask for it.

            self._changes = Changes(options.changed, staged=options.staged)

    def begin(self, paths: Sequence[str]) -> None:
        """Refuse what no file of ``paths`` can be checked with."""
        if self._changes is not None and STDIN in paths:
            raise FrfixError(_("--changed et --staged ne valent pas pour l’entrée standard"))
        if self._options.baseline is not None and not self._options.without_baseline:
            self._read(self._options.baseline)

    @property
    def lists_files(self) -> bool:
        """Whether the files to check are known where none is named: those with changed lines."""
        return self._changes is not None

    def files(self, folder: Path) -> list[Path]:
        """Return the files below ``folder`` that have changed lines."""
        return [] if self._changes is None else list(self._changes.below(folder))

    def wants(self, target: Target) -> bool:
        """Whether a file can have findings that are told."""
        return self._changes is None or target.path is None or bool(self._changes.lines(target.path))

    def content(self, target: Target) -> bytes | None:
        """Return what to check in the place of what the file holds, if that is something else."""
        if self._changes is None or not self._options.staged or target.path is None:
            return None
        return self._changes.content(target.path)

    def place(self, target: Target) -> Place | None:
        """Return what `told` must know of a file, ``None`` if all that is found there is told."""
        baseline = self._options.baseline or target.configuration.baseline
        if self._options.without_baseline or target.place is None:
            baseline = None
        if baseline is None and (self._changes is None or target.path is None):
            return None
        return Place(target.path, target.place, baseline)

    def told(self, place: Place | None, source: Source, found: list[Diagnostic]) -> Told:
        """Return what is told of a file, in which the engine ``found`` all these."""
        if place is None:
            return Told(found, lambda _source, found: found)
        filters: list[Filter] = []
        hidden = 0
        if place.baseline is not None and place.place is not None:
            from frfix.suppression.fingerprint import fingerprint
            from frfix.suppression.known import Known

            names = (fingerprint(source.text, one) for one in found)
            entries = self._read(place.baseline).entries(place.place, names)[1]
            known = Known(entries, source, found)
            hidden = len(known.hidden)
            filters.append(known)
        if self._changes is not None and place.path is not None:
            from frfix.suppression.changed import Touched

            filters.append(Touched(self._changes.lines(place.path), source))

        def keep(source: Source, found: list[Diagnostic]) -> list[Diagnostic]:
            for one in filters:
                found = one.keep(source, found)
            return found

        return Told(keep(source, found), keep, hidden)

    def _read(self, path: Path) -> Baseline:
        if path not in self._baselines:
            from frfix.suppression.baseline import Baseline

            try:
                self._baselines[path] = Baseline.read(path)
            except FrfixError as error:
                self._baselines[path] = error
        found = self._baselines[path]
        if isinstance(found, FrfixError):
            raise found
        return found
