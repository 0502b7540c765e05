"""One run over files: find, read, check each; what goes wrong with one does not stop the others."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from frfix import documents
from frfix.bench import Bench, Correcting, Corrections, Findings, Job, about
from frfix.diagnostics import Diagnostic
from frfix.errors import ColumnError, FrfixError
from frfix.files import Asked, Target, find_files, find_listed
from frfix.intake import Intake, Task
from frfix.options import Options
from frfix.reading import MEGABYTE, read_bytes, read_stdin
from frfix.results import Analysed, Checked, Corrected, Opened, Shown
from frfix.settings import Settings, validate
from frfix.settings_files import Configuration, SettingsFinder
from frfix.source import Source
from frfix.suppression.filters import Told
from frfix.word_lists import personal_words

if TYPE_CHECKING:
    from frfix.cache import Cache
    from frfix.documents.base import Document

PAYS: Final = 30_000
"""Bytes of several files, to be checked, from which other processes are worth their start."""

__all__ = ["Analysed", "Checked", "Corrected", "Opened", "Options", "Session", "Shown"]

_Done = TypeVar("_Done")


class Session:
    """A run with ``options``; ``on_error`` is told each error as it happens.

    ``files`` were checked, ``errors`` happened, so far, of ``total`` if that is known: with ``counting`` all
    are found before the first is read.
    """

    def __init__(self, options: Options, on_error: Callable[[FrfixError], None]) -> None:
        self.options = options
        self.on_error = on_error
        self.errors = 0
        self.files = 0
        self.total: int | None = None
        self.counting = False
        self.configurations: set[Configuration] = set()
        self._bench = Bench(options)
        self._told: set[str] = set()
        self._personal: frozenset[str] = frozenset()
        self._merged: dict[Settings, Settings] = {}

    def check(self, paths: Iterable[str]) -> Iterator[Checked]:
        """Yield the files below ``paths`` that could be read, checked, in order.

        The personal words are accepted besides those of each file's settings. Raises
        `frfix.errors.SettingsError` for options that name what does not exist, and for a personal
        word list that cannot be obeyed.
        """

        def told(task: Task) -> Checked | FrfixError:
            assert task.target is not None
            assert task.job is not None
            assert isinstance(task.outcome, Findings)
            try:
                return Checked(task.target, task.job, task.outcome, self._bench)
            except FrfixError as error:
                return error

        return self._worked(paths, None, told)

    def check_source(self, target: Target, source: Source, kind: documents.Kind) -> Checked:
        """Return ``source``, what an editor holds of ``target``, checked as `check` checks files.

        The personal words are read anew. Raises `frfix.errors.FrfixError` as they and the format's reader do.
        """
        self._personal = personal_words()
        self._merged.clear()
        settings = self._settings(target)
        job = Job(target.name, source.data, kind, settings, self._bench.filters.place(target))
        found = self._bench.examiner(kind, settings).findings(source)
        return Checked(target, job, found, self._bench, source)

    def correct(self, paths: Iterable[str], how: Correcting) -> Iterator[Corrected]:
        """Yield the files as `check` does, corrected; whoever writes them tells the error of an outcome."""

        def corrected(task: Task) -> Corrected:
            assert task.target is not None
            assert task.job is not None
            assert isinstance(task.outcome, Corrections)
            return Corrected(task.target, task.job, task.outcome)

        return self._worked(paths, how, corrected)

    def analyse(self, paths: Iterable[str]) -> Iterator[Analysed]:
        """Yield the files as `check` does, analysed instead."""
        return self._each(paths, self._analyse)

    def read(self, paths: Iterable[str]) -> Iterator[Shown]:
        """Yield the files as `check` does, only read."""
        return self._each(paths, self._shown)

    def opened(self, paths: Iterable[str], work: Callable[[Opened], _Done]) -> Iterator[_Done]:
        """Yield what ``work`` makes of each of the files that `check` would yield."""
        return self._each(paths, lambda target: work(self._open(target)))

    def fail(self, error: FrfixError) -> None:
        """Count and tell an error of one file; what is wrong with many, as their baseline, is told once."""
        self.errors += 1
        if str(error) not in self._told:
            self._told.add(str(error))
            self.on_error(error)

    def _found(self, paths: Sequence[str]) -> Iterable[Target | FrfixError]:
        """Return what there is below ``paths``; from now on the options and personal words hold."""
        validate(self.options.over(Settings()))
        self._personal = personal_words()
        self._bench.filters.begin(paths)
        found = self._find(paths)
        if self.counting:
            known = list(found)
            self.total = len(known)
            return known
        return found

    def _find(self, paths: Sequence[str]) -> Iterator[Target | FrfixError]:
        """Yield the files below ``paths`` that can have findings; without paths, those with changed lines."""
        finder, filters, options = SettingsFinder(), self._bench.filters, self.options
        asked = Asked(bool(options.columns), options.gitignore, options.alias)
        if not paths and filters.lists_files:
            yield from find_listed(filters.files(Path.cwd()), Path.cwd(), finder, asked)
            return
        for found in find_files(paths, finder, asked):
            try:
                if isinstance(found, FrfixError) or filters.wants(found):
                    yield found
            except FrfixError as error:
                yield error

    def _each(self, paths: Iterable[str], work: Callable[[Target], _Done]) -> Iterator[_Done]:
        """Yield what ``work`` makes of the files below ``paths``, one after the other."""

        def tried(found: Target | FrfixError) -> tuple[Target | None, _Done | FrfixError]:
            if isinstance(found, FrfixError):
                return None, found
            try:
                with about(found.name):
                    return found, work(found)
            except FrfixError as error:
                return found, error

        return self._sound(map(tried, self._found(list(paths))))

    def _worked(
        self, paths: Iterable[str], how: Correcting | None, result: Callable[[Task], _Done | FrfixError]
    ) -> Iterator[_Done]:
        """Yield the ``result`` of each file below ``paths`` that the cache knew or that was worked on."""

        def job(target: Target) -> Job:
            self.configurations.add(target.configuration)
            settings = self._settings(target)
            data, kind = self._read(target, settings)
            return Job(target.name, data, kind, settings, self._bench.filters.place(target), how)

        with _cache(wanted=self.options.cached) as cache:
            intake = Intake(job, cache, writing=how is not None and how.data)
            tasks = map(intake.kept, self._in_order(intake.batches(self._found(list(paths)))))
            yield from self._sound((task.target, task.error or result(task)) for task in tasks)

    def _in_order(self, batches: Iterator[list[Task]]) -> Iterator[Task]:
        """Yield the tasks of ``batches`` with their outcomes; other processes work where that pays."""
        for batch in batches:
            count = self._processes(batch)
            if count > 1:
                from frfix.parallel import Pool

                with closing(Pool(self._bench, count)) as pool:
                    yield from pool.ordered(chain([batch], batches))
                return
            for task in batch:
                if task.outcome is None:
                    assert task.job is not None
                    task.outcome = self._bench.do(task.job)
                yield task

    def _processes(self, batch: list[Task]) -> int:
        """Return how many processes are to do ``batch`` and what follows it."""
        jobs = [task.job for task in batch if task.outcome is None and task.job is not None]
        if len(jobs) < 2 or self.options.jobs == 1:
            return 1
        if not self.options.jobs and sum(len(job.data) for job in jobs) < PAYS:
            return 1
        from frfix.parallel import cores

        count = self.options.jobs or cores()
        if count > 1:
            self._bench.checker(jobs[0].settings)  # Those who share it need not make it.
        return count

    def _sound(self, done: Iterable[tuple[Target | None, _Done | FrfixError]]) -> Iterator[_Done]:
        """Yield what was ``done`` with each file; errors are told, and the others go on."""
        without_columns: ColumnError | None = None
        tables = False
        for target, outcome in done:
            if isinstance(outcome, ColumnError) and target is not None and not target.named:
                # A folder holds tables of figures too; only where none has the columns is there a mistake.
                without_columns = without_columns or outcome
            elif isinstance(outcome, FrfixError):
                self.fail(outcome)
            else:
                self.files += 1
                tables = tables or (target is not None and documents.kind_of(target.path) in documents.TABLES)
                yield outcome
        if without_columns is not None and not tables:
            self.fail(without_columns)

    def _open(self, target: Target) -> Opened:
        settings = self._settings(target)
        data, kind = self._read(target, settings)
        source = documents.load(data, kind, target.name)
        place = self._bench.filters.place(target)

        def told(found: list[Diagnostic]) -> Told:
            return self._bench.filters.told(place, source, found)

        return Opened(target, source, kind, settings, self._bench.checker, told)

    def _analyse(self, target: Target) -> Analysed:
        source, document = self._document(target)
        checker = self._bench.checker(self._settings(target))
        sentences = [found for block in document.blocks for found in checker.analyse(block)]
        return Analysed(target, source, document, sentences)

    def _shown(self, target: Target) -> Shown:
        return Shown(target, *self._document(target))

    def _document(self, target: Target) -> tuple[Source, Document]:
        """Return what a file holds, and what of it is prose."""
        settings = self._settings(target)
        data, kind = self._read(target, settings)
        source = documents.load(data, kind, target.name)
        return source, documents.read(source, kind, settings.columns)

    def _read(self, target: Target, settings: Settings) -> tuple[bytes, documents.Kind]:
        """Return the bytes of a file, or of what stands for it, and how to read them."""
        limit = settings.largest * MEGABYTE
        data = self._bench.filters.content(target)
        if data is None:
            data = read_stdin(limit) if target.path is None else read_bytes(target.path, limit)
        return data, self.options.kind or documents.kind_of(target.place, data, settings.columns)

    def _settings(self, target: Target) -> Settings:
        """Return the settings of a file with the options over them, and the personal words besides."""
        settings = target.settings
        if settings not in self._merged:
            over = self.options.over(settings)
            self._merged[settings] = dataclasses.replace(over, words=over.words | self._personal)
        return self._merged[settings]


def _cache(*, wanted: bool) -> AbstractContextManager[Cache | None]:
    if not wanted:
        return nullcontext()
    from frfix.cache import Cache, cache_folder  # SQLite, where there may be something to know.

    return closing(Cache(cache_folder()))
