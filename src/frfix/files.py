"""Finding the files to check: those named, and those of a format we read below the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from frfix.documents.detect import PROGRAMS, TABLES, kind_by_name
from frfix.errors import FrfixError, ReadError, reason
from frfix.gitignore import GitIgnore
from frfix.i18n import _
from frfix.settings import Settings
from frfix.settings_files import Configuration, SettingsFinder

STDIN: Final = "-"
SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders of other people's files, besides the hidden ones; one that is named is searched."""


class Target(NamedTuple):
    """A file to check, as a person would name it, and what holds for it; no ``path`` is stdin.

    ``named`` tells a file that somebody asked for from one that was found in a folder. ``alias`` is the file
    whose text the standard input is, if somebody said so.
    """

    path: Path | None
    configuration: Configuration
    named: bool = True
    alias: Path | None = None

    @property
    def place(self) -> Path | None:
        """The file that a text is of, whether it is read from there or not."""
        return self.path or self.alias

    @property
    def name(self) -> str:
        """The path to show, with ``/`` on every system; `STDIN` for the standard input."""
        return STDIN if self.place is None else self.place.as_posix()

    @property
    def settings(self) -> Settings:
        """What holds for this file. Raises `frfix.errors.SettingsError` for a pattern that is none."""
        return self.configuration.for_file(self.place).settings


class Asked(NamedTuple):
    """What is asked of a search: tables in folders, what git ignores too, the name of the standard input."""

    tables: bool = False
    gitignore: bool = True
    alias: Path | None = None


USUALLY: Final = Asked()


def find_files(
    paths: Iterable[str], finder: SettingsFinder, asked: Asked = USUALLY
) -> Iterator[Target | FrfixError]:
    """Yield each file that ``paths`` (files, folders or `STDIN`) stand for, once, in order.

    Tables in a folder are yielded if they are ``asked`` for and where settings name their columns. What
    ``exclude`` leaves out is not yielded, nor what git ignores in a folder. An error stands where a path
    cannot be searched or its settings cannot be obeyed (one for each settings file); the others go on. A link
    in a folder is a file of it if it leads to one of it: what lies elsewhere is checked, and written, only if
    it is named.
    """
    search = _Search(finder, asked)
    for path in paths:
        yield from search.path(path)


def find_listed(
    paths: Iterable[Path], top: Path, finder: SettingsFinder, asked: Asked = USUALLY
) -> Iterator[Target | FrfixError]:
    """Yield those of ``paths`` (files, absolute) that a search of the folder ``top`` could find, in order.

    Errors as `find_files`.
    """
    search = _Search(finder, asked)
    for path in sorted(paths):
        yield from search.listed(path, top)


class _Search:
    def __init__(self, finder: SettingsFinder, asked: Asked) -> None:
        self._finder = finder
        self._asked = asked
        self._git = GitIgnore()
        self._seen: set[str] = set()
        self._told: set[str] = set()

    def path(self, name: str) -> Iterator[Target | FrfixError]:
        if name == STDIN:
            alias = self._asked.alias
            yield from self._target(None, Path.cwd() if alias is None else _absolute(alias).parent)
        elif Path(name).is_dir():
            yield from self._folder(Path(name))
        else:
            yield from self._target(Path(name), _absolute(name).parent)

    def listed(self, path: Path, top: Path) -> Iterator[Target | FrfixError]:
        """Yield the file ``path`` if a search of ``top``, both absolute, could find it."""
        if not path.is_relative_to(top):
            return
        inner = path.relative_to(top)
        if not any(map(_is_skipped, inner.parts[:-1])) and _is_ours(inner, top, tables=True):
            yield from self._target(inner, path.parent, named=False)

    def _target(
        self, path: Path | None, folder: Path, *, named: bool = True
    ) -> Iterator[Target | FrfixError]:
        alias = self._asked.alias if path is None else None
        absolute = folder / (path or alias or Path(STDIN)).name
        if str(absolute) in self._seen:
            return
        self._seen.add(str(absolute))
        try:
            configuration = self._finder.for_folder(folder)
            target = Target(path, configuration, named, alias)
            if target.place is None or not (
                configuration.excludes(absolute) or (not named and self._is_passed_over(target, absolute))
            ):
                yield target
        except FrfixError as error:
            if str(error) not in self._told:
                self._told.add(str(error))
                yield error

    def _folder(self, top: Path) -> Iterator[Target | FrfixError]:
        refused: list[OSError] = []
        empty = True
        if self._asked.gitignore:
            self._git.begin(_absolute(top))
        for folder, folders, names in os.walk(top, onerror=refused.append):
            absolute = _absolute(folder)
            visible = sorted(name for name in folders if not _is_skipped(name))
            folders[:] = [name for name in visible if not self._excludes_folder(absolute, name)]
            tables = self._asked.tables or self._has_columns(absolute)
            files = [name for name in sorted(names) if _is_ours(Path(folder, name), top, tables=tables)]
            for name in files:
                yield from self._target(Path(folder, name), absolute, named=False)
            # Files that the settings leave out are still files: only a wrong folder is an error.
            empty = empty and not files and len(folders) == len(visible)
        for error in refused:
            yield ReadError(_("lecture impossible : {reason}").format(reason=reason(error)), error.filename)
        if empty and not refused:
            yield ReadError(_("ce dossier ne contient aucun fichier d’un format que frfix lit"), top)

    def _is_passed_over(self, target: Target, absolute: Path) -> bool:
        """Whether a file that nobody named is ignored by git, or a table without columns to read."""
        if self._heeds_git(target.configuration) and self._git.ignores(absolute):
            return True
        is_table = kind_by_name(absolute) in TABLES
        return is_table and not self._asked.tables and not target.settings.columns

    def _heeds_git(self, configuration: Configuration) -> bool:
        return self._asked.gitignore and configuration.gitignore

    def _excludes_folder(self, parent: Path, name: str) -> bool:
        try:
            configuration = self._finder.for_folder(parent)
            if configuration.excludes(parent / name, is_folder=True):
                return True
            return self._heeds_git(configuration) and self._git.ignores(parent / name, is_folder=True)
        except FrfixError:
            return False  # It is told once, with the files below.

    def _has_columns(self, folder: Path) -> bool:
        try:
            return self._finder.for_folder(folder).has_columns
        except FrfixError:
            return False


def _absolute(path: str | Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100 — resolve() would follow links out of the project.


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in SKIPPED_FOLDERS


def _is_ours(path: Path, top: Path, *, tables: bool) -> bool:
    """Whether a file found below ``top`` is a draft in it."""
    # Word marks a file that is open with one of its name and « ~$ » before it.
    if path.name.startswith((".", "~$")) or path.suffix.lower() in PROGRAMS:
        return False
    kind = kind_by_name(path)
    if kind is None or (kind in TABLES and not tables) or not path.is_file():
        return False
    return not path.is_symlink() or path.resolve().is_relative_to(top.resolve())
