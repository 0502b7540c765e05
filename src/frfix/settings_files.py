"""Settings files: ``frfix.toml``, or ``[tool.frfix]`` in ``pyproject.toml``, found upwards from a file.

Keys, all optional:

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
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from frfix.errors import SettingsError, reason
from frfix.settings import TEXTS, Settings, check_name, validate
from frfix.word_lists import read_words

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILE_NAME: Final = "frfix.toml"
PROJECT_FILE_NAME: Final = "pyproject.toml"
_LISTS: Final = ("colonnes", "exclude", "extend-select", "ignore", "mots", "select")
_NUMBERS: Final = ("taille-max",)
KEYS: Final = (*TEXTS, "seuil", *_NUMBERS, *_LISTS)


class Configuration:
    """The settings that hold below ``folder``, and the paths that they leave out."""

    def __init__(
        self,
        settings: Settings,
        folder: Path,
        exclude: Sequence[str] = (),
        word_lists: frozenset[Path] = frozenset(),
    ) -> None:
        self.settings = settings
        self.folder = folder
        self.exclude = exclude
        self.word_lists = word_lists
        self._spec: GitIgnoreSpec | None = None

    def excludes(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether ``path`` (absolute, below ``folder``) is to be left out, or a word list and no text."""
        if not self.exclude or path in self.word_lists:
            return path in self.word_lists
        if self._spec is None:
            from pathspec import GitIgnoreSpec  # 10 ms, for projects that exclude something.

            self._spec = GitIgnoreSpec.from_lines(self.exclude)
        name = path.relative_to(self.folder).as_posix()
        return self._spec.match_file(name + "/" if is_folder else name)


class SettingsFinder:
    """Finds the settings of a folder: those of the nearest settings file, in it or above it."""

    def __init__(self) -> None:
        self._found: dict[Path, Configuration | SettingsError] = {}

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
            here = read_folder(folder)
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
    own = folder / FILE_NAME
    if (data := _read(own)) is not None:
        return _configure(own, _parse(own, data), data)
    project = folder / PROJECT_FILE_NAME
    # A pyproject.toml that never says frfix is not ours to parse, nor to find broken.
    if (data := _read(project)) is not None and b"frfix" in data:
        tools = _parse(project, data).get("tool")
        table = tools.get("frfix") if isinstance(tools, dict) else None
        if isinstance(table, dict):
            return _configure(project, table, data)
    return None


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
    except OSError as error:
        raise SettingsError(f"réglages illisibles : {reason(error)}", path) from error


def _parse(path: Path, data: bytes) -> dict[str, Any]:
    import tomllib  # Only a project that has settings pays for it.

    try:
        return tomllib.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise SettingsError("ce fichier TOML n’est pas en UTF-8", path) from error
    except tomllib.TOMLDecodeError as error:
        # Python 3.14 gives the place as attributes; before, only the message holds it.
        detail, _, place = str(error).rpartition(" (at ")
        numbers = [int(number) for number in re.findall(r"\d+", place)]
        line, column = numbers if len(numbers) == 2 else (len(data.splitlines()), None)  # At the end.
        raise SettingsError(f"TOML invalide ({detail})", path, line=line, column=column) from error


def _configure(path: Path, table: dict[str, Any], data: bytes) -> Configuration:
    for key, value in table.items():
        try:
            check_name("clé inconnue", key, KEYS)
            check_type(key, value)
        except SettingsError as error:
            raise SettingsError(error.message, path, line=_line_of(key, data)) from error
    lists = frozenset(path.parent / name for name in table.get("mots", ()))
    settings = Settings(
        select=tuple(table.get("select", ())),
        ignore=tuple(table.get("ignore", ())),
        extend_select=tuple(table.get("extend-select", ())),
        words=frozenset().union(*map(read_words, sorted(lists))),
        columns=tuple(table.get("colonnes", ())),
        threshold=table.get("seuil", Settings().threshold),
        largest=table.get("taille-max", Settings().largest),
        **{key: table[key] for key in TEXTS if key in table},
    )
    try:
        validate(settings)
    except SettingsError as error:
        raise SettingsError(error.message, path) from error
    return Configuration(settings, path.parent, table.get("exclude", ()), lists)


def check_type(key: str, value: object) -> None:
    """Raise `SettingsError` for a value that is not of the type that ``key``, one of `KEYS`, has."""
    if key in (*TEXTS, "seuil"):
        if not isinstance(value, str):
            raise SettingsError(f"« {key} » doit être un texte, entre guillemets droits")
    elif key in _NUMBERS:
        if not isinstance(value, int) or isinstance(value, bool):
            raise SettingsError(f"« {key} » doit être un nombre entier")
    elif not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f'« {key} » doit être une liste de textes : {key} = ["…"]')


def _line_of(key: str, data: bytes) -> int | None:
    """Return the first line that gives ``key`` a value, if it is written plainly."""
    pattern = rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=".encode()
    found = re.search(pattern, data, re.MULTILINE)
    return data.count(b"\n", 0, found.start()) + 1 if found else None
