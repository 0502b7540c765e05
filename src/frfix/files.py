"""Finding the files to check: those named, and those of a format we read below the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from frfix.documents.detect import PROGRAMS, TABLES, kind_by_name
from frfix.errors import FrfixError, ReadError, reason
from frfix.i18n import _
from frfix.settings_files import Configuration, SettingsFinder

STDIN: Final = "-"
SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__", "venv"})
"""Folders of other people's files, besides the hidden ones; one that is named is searched."""


class Target(NamedTuple):
    """A file to check, as a person would name it, and what holds for it; no ``path`` is stdin.

    ``named`` tells a file that somebody asked for from one that was found in a folder.
    """

    path: Path | None
    configuration: Configuration
    named: bool = True

    @property
    def name(self) -> str:
        """The path to show, with ``/`` on every system; `STDIN` for the standard input."""
        return STDIN if self.path is None else self.path.as_posix()


def find_files(
    paths: Iterable[str], finder: SettingsFinder, *, tables: bool = False
) -> Iterator[Target | FrfixError]:
    """Yield each file that ``paths`` (files, folders or `STDIN`) stand for, once, in order.

    Tables in a folder are yielded with ``tables`` and where its settings name columns. What ``exclude``
    leaves out is not yielded. An error stands where a path cannot be searched or its settings cannot be
    obeyed (one for each settings file); the others go on. A link in a folder is a file of it if it leads to
    one of it: what lies elsewhere is checked, and written, only if it is named.
    """
    search = _Search(finder, tables=tables)
    for path in paths:
        yield from search.path(path)


class _Search:
    def __init__(self, finder: SettingsFinder, *, tables: bool) -> None:
        self._finder = finder
        self._tables = tables
        self._seen: set[str] = set()
        self._told: set[str] = set()

    def path(self, name: str) -> Iterator[Target | FrfixError]:
        if name == STDIN:
            yield from self._target(None, Path.cwd())
        elif Path(name).is_dir():
            yield from self._folder(Path(name))
        else:
            yield from self._target(Path(name), _absolute(name).parent)

    def _target(
        self, path: Path | None, folder: Path, *, named: bool = True
    ) -> Iterator[Target | FrfixError]:
        absolute = folder / (STDIN if path is None else path.name)
        if str(absolute) in self._seen:
            return
        self._seen.add(str(absolute))
        try:
            configuration = self._finder.for_folder(folder)
            if path is None or not configuration.excludes(absolute):
                yield Target(path, configuration, named)
        except FrfixError as error:
            if str(error) not in self._told:
                self._told.add(str(error))
                yield error

    def _folder(self, top: Path) -> Iterator[Target | FrfixError]:
        refused: list[OSError] = []
        empty = True
        for folder, folders, names in os.walk(top, onerror=refused.append):
            absolute = _absolute(folder)
            visible = sorted(name for name in folders if not _is_skipped(name))
            folders[:] = [name for name in visible if not self._excludes_folder(absolute, name)]
            tables = self._tables or self._has_columns(absolute)
            files = [name for name in sorted(names) if _is_ours(Path(folder, name), top, tables=tables)]
            for name in files:
                yield from self._target(Path(folder, name), absolute, named=False)
            # Files that the settings leave out are still files: only a wrong folder is an error.
            empty = empty and not files and len(folders) == len(visible)
        for error in refused:
            yield ReadError(_("lecture impossible : {reason}").format(reason=reason(error)), error.filename)
        if empty and not refused:
            yield ReadError(_("ce dossier ne contient aucun fichier d’un format que frfix lit"), top)

    def _excludes_folder(self, parent: Path, name: str) -> bool:
        try:
            return self._finder.for_folder(parent).excludes(parent / name, is_folder=True)
        except FrfixError:
            return False  # It is told once, with the files below.

    def _has_columns(self, folder: Path) -> bool:
        try:
            return bool(self._finder.for_folder(folder).settings.columns)
        except FrfixError:
            return False


def _absolute(path: str) -> Path:
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
