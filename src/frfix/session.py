"""One run over files: find, read, check each; what goes wrong with one does not stop the others."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from frfix import documents, engine
from frfix.diagnostics import Diagnostic
from frfix.documents.base import Document
from frfix.errors import FrfixError
from frfix.files import Target, find_files
from frfix.language.tokens import Sentence
from frfix.settings import Settings, validate
from frfix.settings_files import SettingsFinder
from frfix.source import SourceText
from frfix.word_lists import personal_words

_Done = TypeVar("_Done")


class Options(NamedTuple):
    """What the command line asks for; it goes before the settings files.

    ``select`` takes the place of theirs, ``ignore`` is added to theirs. ``kind`` is how to read
    the standard input; ``None`` guesses.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    langue: str | None = None
    orthographe: str | None = None
    kind: documents.Kind | None = None
    espaces: str | None = None
    apostrophes: str | None = None

    def over(self, settings: Settings) -> Settings:
        """Return ``settings`` with these options put over them."""
        return dataclasses.replace(
            settings,
            select=self.select or settings.select,
            ignore=(*settings.ignore, *self.ignore),
            langue=self.langue or settings.langue,
            orthographe=self.orthographe or settings.orthographe,
            espaces=self.espaces or settings.espaces,
            apostrophes=self.apostrophes or settings.apostrophes,
        )


class Checked(NamedTuple):
    """A file that was read and checked. ``recheck`` checks another text in its place."""

    target: Target
    source: SourceText
    diagnostics: list[Diagnostic]
    recheck: Callable[[str], list[Diagnostic]]

    @property
    def name(self) -> str:
        """The file's path, to show."""
        return self.target.name


class Analysed(NamedTuple):
    """A file that was read, and its sentences as the rules see them."""

    target: Target
    source: SourceText
    sentences: list[Sentence]

    @property
    def name(self) -> str:
        """The file's path, to show."""
        return self.target.name


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

    def _each(self, paths: Iterable[str], work: Callable[[Target], _Done]) -> Iterator[_Done]:
        """Yield what ``work`` makes of the files below ``paths``; errors are told, and the others go on."""
        validate(self.options.over(Settings()))
        self._personal = personal_words()
        for found in find_files(paths, SettingsFinder()):
            if isinstance(found, FrfixError):
                self.fail(found)
                continue
            try:
                done = work(found)
            except FrfixError as error:
                self.fail(error)
            except Exception as error:
                # A mistake of frfix's own: whoever mends it must know on which file.
                error.add_note(f"en vérifiant {found.name}")
                raise
            else:
                self.files += 1
                yield done

    def fail(self, error: FrfixError) -> None:
        """Count and tell an error of one file."""
        self.errors += 1
        self.on_error(error)

    def _check(self, target: Target) -> Checked:
        source = _read(target)
        checker = self._checker(self._settings(target.configuration.settings))

        def recheck(text: str) -> list[Diagnostic]:
            return fit(checker.check(self._document(target, text)), source)

        return Checked(target, source, recheck(source.text), recheck)

    def _analyse(self, target: Target) -> Analysed:
        source = _read(target)
        checker = self._checker(self._settings(target.configuration.settings))
        blocks = self._document(target, source.text).blocks
        return Analysed(target, source, [found for block in blocks for found in checker.analyse(block)])

    def _document(self, target: Target, text: str) -> Document:
        kind = self.options.kind if target.path is None else None
        return documents.read(text, kind or documents.kind_of(target.path, text))

    def _settings(self, settings: Settings) -> Settings:
        """Return the settings of a file with the options over them, and the personal words besides."""
        settings = self.options.over(settings)
        return dataclasses.replace(settings, words=settings.words | self._personal)

    def _checker(self, settings: Settings) -> engine.Checker:
        """Return the checker of these settings: one for all files, as it remembers word forms."""
        if settings not in self._checkers:
            self._checkers[settings] = engine.Checker(settings)
        return self._checkers[settings]


def fit(diagnostics: list[Diagnostic], source: SourceText) -> list[Diagnostic]:
    """Return ``diagnostics`` without the fixes that the file's encoding cannot hold."""
    if source.encoding == "utf-8":
        return diagnostics
    from frfix.fixes import fit_encoding  # Not needed to check what nearly every file is.

    return fit_encoding(diagnostics, source)


def _read(target: Target) -> SourceText:
    if target.path is None:
        return SourceText.from_bytes(sys.stdin.buffer.read(), target.name)
    return SourceText.from_path(target.path)
