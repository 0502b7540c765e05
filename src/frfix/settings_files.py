"""Settings files: ``frfix.toml``, or ``[tool.frfix]`` in ``pyproject.toml``, found upwards from a file.

Keys, all optional; `frfix.settings_table` reads them:

``langue``
    the region whose typography holds: one of `frfix.settings.PROFILES`.
``orthographe``
    the spellings that are welcome: one of `frfix.settings.ORTHOGRAPHIES`.
``espaces``
    the variant of the region's spaces: one of `frfix.settings.SPACINGS`.
``apostrophes``
    the apostrophes that are welcome: one of `frfix.settings.APOSTROPHES`.
``select``, ``extend-select``, ``ignore``
    lists of rules or families: the only ones to apply, those to apply besides, those to leave out.
``mots``
    list of word-list files (`frfix.word_lists`), relative to the settings file, in UTF-8.
``colonnes``
    list of the columns (or keys) of CSV files and JSON lines that hold prose.
``seuil``
    the level from which a finding makes a run fail: one of `frfix.levels.THRESHOLDS`.
``taille-max``
    how many megabytes a file may have, a whole number.
``exclude``
    list of patterns as in ``.gitignore``, relative to the settings file; they also hold for files
    named on the command line.
``gitignore``
    ``false`` to check what git ignores, too, where a folder is searched.
``baseline``
    a file of known findings (`frfix.suppression.baseline`), relative to the settings file.
``fichiers``
    tables that hold for some files only, each named by a pattern as in ``.gitignore``, relative to the
    settings file: ``[fichiers."archives/**"]``. Later ones go over earlier ones.
``etend``
    another settings file to start from, relative to this one.

``ignore``, ``extend-select``, ``mots`` and ``exclude`` are added to what a file starts from, or to what holds
for all files; any other value takes the place of the one before.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from frfix.configuration import Configuration
from frfix.errors import SettingsError, reason
from frfix.i18n import _
from frfix.settings import Settings

if TYPE_CHECKING:
    from frfix.settings_table import Table

__all__ = ["FILE_NAME", "PROJECT_FILE_NAME", "Configuration", "SettingsFinder", "read_folder"]

FILE_NAME: Final = "frfix.toml"
PROJECT_FILE_NAME: Final = "pyproject.toml"


class SettingsFinder:
    """Finds the settings of a folder: those of the nearest settings file, in it or above it.

    Without ``words`` the word lists that they name are not read, and need not exist.
    """

    def __init__(self, *, words: bool = True) -> None:
        self._found: dict[Path, Configuration | SettingsError] = {}
        self._reader = _Reader(words=words)

    def for_folder(self, folder: Path) -> Configuration:
        """Return what holds for the files of ``folder`` (an absolute path).

        Each settings file is read once. Raises `SettingsError`, each time it is asked, for a file
        that cannot be obeyed.
        """
        found = self._found.get(folder)
        if found is None:
            found = self._found[folder] = self._look(folder)
        if isinstance(found, SettingsError):
            raise found
        return found

    def _look(self, folder: Path) -> Configuration | SettingsError:
        try:
            here = self._reader.folder(folder)
            if here is not None:
                return here
            if folder.parent == folder:
                return Configuration(Settings(), folder)
            return self.for_folder(folder.parent)
        except SettingsError as error:
            return error


def read_folder(folder: Path) -> Configuration | None:
    """Return the settings that ``folder`` itself holds, ``frfix.toml`` before ``pyproject.toml``.

    Raises `SettingsError` for a file that cannot be obeyed.
    """
    return _Reader(words=True).folder(folder)


class _Reader:
    """Reads settings files, each once, with those that they start from."""

    def __init__(self, *, words: bool) -> None:
        self._words = words
        self._tables: dict[Path, list[Table] | None] = {}

    def folder(self, folder: Path) -> Configuration | None:
        """Return the settings that ``folder`` itself holds."""
        for name in (FILE_NAME, PROJECT_FILE_NAME):
            tables = self._with_base(folder / name)
            if tables is not None:
                return Configuration(Settings(), folder, tables)
        return None

    def _with_base(self, path: Path) -> list[Table] | None:
        """Return the tables of a file after those that it starts from; ``None`` if it holds none."""
        tables = self._own(path)
        if tables is None:
            return None
        seen = {os.path.realpath(path)}
        first = tables[0]
        while (base := first.values.get("etend")) is not None:
            origin = first.origins["etend"]
            if os.path.realpath(base) in seen:
                message = _("« etend » tourne en rond : ce fichier part de lui-même")
                raise SettingsError(message, origin.path, line=origin.line)
            seen.add(os.path.realpath(base))
            more = self._own(Path(os.path.normpath(base)))
            if more is None:
                message = _("« etend » nomme un fichier sans réglages de frfix : {path}").format(path=base)
                raise SettingsError(message, origin.path, line=origin.line)
            first = more[0]
            tables = [*more, *tables]
        return tables

    def _own(self, path: Path) -> list[Table] | None:
        if path not in self._tables:
            self._tables[path] = _read_file(path, words=self._words)
        return self._tables[path]


def _read_file(path: Path, *, words: bool) -> list[Table] | None:
    """Return the tables of a settings file, its own first; ``None`` if there is none for frfix."""
    data = _read(path)
    if data is None:
        return None
    own: tuple[str, ...] = ()
    if path.name == PROJECT_FILE_NAME:
        # A pyproject.toml that never says frfix is not ours to parse, nor to find broken.
        if b"frfix" not in data:
            return None
        own = ("tool", "frfix")
    table: Any = _parse(path, data)
    for name in own:
        table = table.get(name) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        return None
    from frfix.settings_table import Lines, read_tables  # Only a project that has settings pays for it.

    return read_tables(path, table, Lines(data, own), words=words)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise SettingsError(_("réglages illisibles : {reason}").format(reason=reason(error)), path) from error


def _parse(path: Path, data: bytes) -> dict[str, Any]:
    import tomllib  # Only a project that has settings pays for it.

    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SettingsError(_("ce fichier TOML n’est pas en UTF-8"), path) from error
    except tomllib.TOMLDecodeError as error:
        # Python 3.14 gives the place as attributes; before, only the message holds it.
        detail, _at, place = str(error).rpartition(" (at ")
        numbers = [int(number) for number in re.findall(r"\d+", place)]
        line, column = numbers if len(numbers) == 2 else (len(data.splitlines()), None)  # At the end.
        raise SettingsError(
            _("TOML invalide ({detail})").format(detail=detail), path, line=line, column=column
        ) from error
