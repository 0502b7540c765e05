"""One run over files: find, read, check each; what goes wrong with one does not stop the others."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from frfix import documents, engine
from frfix.diagnostics import Diagnostic
from frfix.documents.base import Document
from frfix.errors import ColumnError, FrfixError
from frfix.files import Asked, Target, find_files, find_listed
from frfix.language.tokens import Sentence
from frfix.levels import USUAL
from frfix.options import Options
from frfix.reading import MEGABYTE, read_bytes, read_stdin
from frfix.settings import Settings, validate
from frfix.settings_files import SettingsFinder
from frfix.source import Source, SourceText
from frfix.suppression.filters import Filters, Told
from frfix.word_lists import personal_words

_Done = TypeVar("_Done")


class Checked(NamedTuple):
    """A file that was read and checked.

    ``recheck`` checks what edits made of its source, ``markup_of`` tells what of that is not prose; findings
    from the level ``threshold`` on fail a run. Both it and ``diagnostics`` leave out what is not told;
    ``hidden`` findings are left out as a baseline counts them.
    ``kind`` and ``columns`` are how the source was read.
    """

    target: Target
    source: Source
    diagnostics: list[Diagnostic]
    recheck: Callable[[Source], list[Diagnostic]]
    markup_of: Callable[[Source], str]
    threshold: str = USUAL
    hidden: int = 0
    kind: documents.Kind = documents.Kind.PLAIN
    columns: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The file's path, to show."""
        return self.target.name


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
    checker: Callable[[Settings], engine.Checker]
    told: Callable[[list[Diagnostic]], Told]


class Session:
    """A run with ``options``; ``on_error`` is told each error as it happens.

    ``files`` were checked, ``errors`` happened, so far.
    """

    def __init__(self, options: Options, on_error: Callable[[FrfixError], None]) -> None:
        self.options = options
        self.on_error = on_error
        self.errors = 0
        self.files = 0
        self._checkers: dict[Settings, engine.Checker] = {}
        self._personal: frozenset[str] = frozenset()
        self._filters = Filters(options)
        self._told: set[str] = set()

    def check(self, paths: Iterable[str]) -> Iterator[Checked]:
        """Yield the files below ``paths`` that could be read, checked, in order.

        The personal words are accepted besides those of each file's settings. Raises
        `frfix.errors.SettingsError` for options that name what does not exist, and for a personal
        word list that cannot be obeyed.
        """
        return self._each(paths, self._check)

    def analyse(self, paths: Iterable[str]) -> Iterator[Analysed]:
        """Yield the files as `check` does, analysed instead."""
        return self._each(paths, self._analyse)

    def read(self, paths: Iterable[str]) -> Iterator[Shown]:
        """Yield the files as `check` does, only read."""
        return self._each(paths, self._shown)

    def opened(self, paths: Iterable[str], work: Callable[[Opened], _Done]) -> Iterator[_Done]:
        """Yield what ``work`` makes of each of the files that `check` would yield."""
        return self._each(paths, lambda target: work(self._open(target)))

    def _find(self, paths: Sequence[str]) -> Iterator[Target | FrfixError]:
        """Yield the files below ``paths`` that can have findings; without paths, those with changed lines."""
        finder = SettingsFinder()
        options = self.options
        asked = Asked(bool(options.columns), options.gitignore, options.alias)
        self._filters.begin(paths)
        if not paths and self._filters.lists_files:
            yield from find_listed(self._filters.files(Path.cwd()), Path.cwd(), finder, asked)
            return
        for found in find_files(paths, finder, asked):
            try:
                if isinstance(found, FrfixError) or self._filters.wants(found):
                    yield found
            except FrfixError as error:
                yield error

    def _each(self, paths: Iterable[str], work: Callable[[Target], _Done]) -> Iterator[_Done]:
        """Yield what ``work`` makes of the files below ``paths``; errors are told, and the others go on."""
        validate(self.options.over(Settings()))
        self._personal = personal_words()
        without_columns: ColumnError | None = None
        tables = False
        for found in self._find(list(paths)):
            if isinstance(found, FrfixError):
                self.fail(found)
                continue
            try:
                done = work(found)
            except ColumnError as error:
                # A folder holds tables of figures too; only where none has the columns is there a mistake.
                if found.named:
                    self.fail(error)
                else:
                    without_columns = without_columns or error
            except FrfixError as error:
                self.fail(error)
            except Exception as error:
                # A mistake of frfix's own: whoever mends it must know on which file.
                error.add_note(f"en vérifiant {found.name}")
                raise
            else:
                self.files += 1
                tables = tables or documents.kind_of(found.path) in documents.TABLES
                yield done
        if without_columns is not None and not tables:
            self.fail(without_columns)

    def fail(self, error: FrfixError) -> None:
        """Count and tell an error of one file; what is wrong with many, as their baseline, is told once."""
        self.errors += 1
        if str(error) not in self._told:
            self._told.add(str(error))
            self.on_error(error)

    def check_source(self, target: Target, source: Source, kind: documents.Kind) -> Checked:
        """Return ``source``, what an editor holds of ``target``, checked as `check` checks files.

        The personal words are read anew. Raises `frfix.errors.FrfixError` as they and the format's reader do.
        """
        self._personal = personal_words()
        return self._checked(target, self._settings(target.settings), source, kind)

    def _check(self, target: Target) -> Checked:
        settings = self._settings(target.settings)
        return self._checked(target, settings, *self._read(target, settings))

    def _checked(self, target: Target, settings: Settings, source: Source, kind: documents.Kind) -> Checked:
        checker = self._checker(settings)

        @lru_cache(maxsize=2)  # A text is read to see its markup, and then to be checked.
        def read(other: Source) -> Document:
            return documents.read(other, kind, settings.columns)

        def found(other: Source) -> list[Diagnostic]:
            return fit(checker.check(read(other)), other)

        told = self._filters.told(target, source, found(source))

        def recheck(other: Source) -> list[Diagnostic]:
            return told.keep(other, found(other))

        def markup_of(other: Source) -> str:
            from frfix.harmless import markup  # Only to correct.

            return markup(read(other))

        threshold = settings.threshold
        kept, hidden = told.diagnostics, told.hidden
        return Checked(target, source, kept, recheck, markup_of, threshold, hidden, kind, settings.columns)

    def _open(self, target: Target) -> Opened:
        settings = self._settings(target.settings)
        source, kind = self._read(target, settings)

        def told(found: list[Diagnostic]) -> Told:
            return self._filters.told(target, source, found)

        return Opened(target, source, kind, settings, self._checker, told)

    def _analyse(self, target: Target) -> Analysed:
        settings = self._settings(target.settings)
        checker = self._checker(settings)
        source, kind = self._read(target, settings)
        document = documents.read(source, kind, settings.columns)
        sentences = [found for block in document.blocks for found in checker.analyse(block)]
        return Analysed(target, source, document, sentences)

    def _shown(self, target: Target) -> Shown:
        settings = self._settings(target.settings)
        source, kind = self._read(target, settings)
        return Shown(target, source, documents.read(source, kind, settings.columns))

    def _read(self, target: Target, settings: Settings) -> tuple[Source, documents.Kind]:
        """Return what a file holds, and how to read it."""
        limit = settings.largest * MEGABYTE
        data = self._filters.content(target)
        if data is None:
            data = read_stdin(limit) if target.path is None else read_bytes(target.path, limit)
        kind = self.options.kind or documents.kind_of(target.place, data, settings.columns)
        return documents.load(data, kind, target.name), kind

    def _settings(self, settings: Settings) -> Settings:
        """Return the settings of a file with the options over them, and the personal words besides."""
        settings = self.options.over(settings)
        return dataclasses.replace(settings, words=settings.words | self._personal)

    def _checker(self, settings: Settings) -> engine.Checker:
        """Return the checker of these settings: one for all files, as it remembers word forms."""
        if settings not in self._checkers:
            self._checkers[settings] = engine.Checker(settings)
        return self._checkers[settings]


def fit(diagnostics: list[Diagnostic], source: Source) -> list[Diagnostic]:
    """Return ``diagnostics`` without the fixes that the file's encoding cannot hold."""
    if isinstance(source, SourceText) and source.encoding == "utf-8":
        return diagnostics
    from frfix.encoding import fit_encoding  # Not needed to check what nearly every file is.

    return fit_encoding(diagnostics, source)
