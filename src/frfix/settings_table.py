"""One table of a settings file: the keys there are, what their values may be, and where each was written."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from frfix.errors import SettingsError
from frfix.gitignore import compiled, name_below
from frfix.i18n import _
from frfix.settings import TEXTS, Settings, check_name, validate
from frfix.word_lists import read_words

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

FILES: Final = "fichiers"
"""The key of the tables that hold for some files only, each named by a pattern."""
EXTENDS: Final = "etend"
"""The key that names another settings file to start from."""
_FIELDS: Final = {
    **{key: key for key in (*TEXTS, "select", "ignore")},
    "extend-select": "extend_select",
    "colonnes": "columns",
    "seuil": "threshold",
    "taille-max": "largest",
}
"""The keys that are a field of `Settings` as they stand."""
_LISTS: Final = ("colonnes", "exclude", "extend-select", "ignore", "mots", "select")
_NUMBERS: Final = ("taille-max",)
_SWITCHES: Final = ("gitignore",)
ADDED: Final = ("exclude", "extend-select", "ignore", "mots")
"""Lists that a later table adds to; any other value takes the place of an earlier one."""
KEYS_OF_FILES: Final = (*_FIELDS, "mots")
"""What may be set for some files only."""
KEYS: Final = (*KEYS_OF_FILES, "exclude", "gitignore", "baseline", EXTENDS, FILES)
_KEY: Final = re.compile(
    r"""[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*="""
)


class Origin(NamedTuple):
    """Where a value was written: the settings file, its line (from 1) if known, the pattern of its table."""

    path: Path
    line: int | None = None
    pattern: str | None = None


Origins = Mapping[str, tuple[Origin, ...]]
"""By key, where its value came from: several places for a list that was added to, the last one last."""


@dataclass(frozen=True)
class Table:
    """The values of one table, below ``folder``; with ``pattern`` for the files that it matches.

    Names of files are absolute paths; ``words`` are the entries of the word lists.
    """

    folder: Path
    values: Mapping[str, Any]
    origins: Mapping[str, Origin]
    pattern: str | None = None
    words: frozenset[str] = field(default=frozenset())

    def matches(self, path: Path) -> bool:
        """Whether the table holds for ``path``, absolute; a pattern reads as in ``.gitignore``."""
        if self.pattern is None:
            return True
        name = name_below(path, self.folder) if self.values else None
        return name is not None and self._files.match_file(name)

    def excludes(self, path: Path, *, is_folder: bool = False) -> bool | None:
        """Whether ``path``, absolute, is left out; ``None`` if no pattern says so or otherwise."""
        name = name_below(path, self.folder) if self.values.get("exclude") else None
        if name is None:
            return None
        return self._excluded.check_file(name + "/" if is_folder else name).include

    @cached_property
    def _files(self) -> GitIgnoreSpec:
        return self._compiled([self.pattern or ""], next(iter(self.origins.values())))

    @cached_property
    def _excluded(self) -> GitIgnoreSpec:
        return self._compiled(self.values["exclude"], self.origins["exclude"])

    def _compiled(self, lines: list[str], origin: Origin) -> GitIgnoreSpec:
        try:
            return compiled(lines)
        except ValueError as error:
            message = _("ce n’est pas un motif de .gitignore ({detail})").format(detail=error)
            raise SettingsError(message, origin.path, line=origin.line) from error


def fold(tables: Iterable[Table]) -> tuple[dict[str, Any], Settings, Origins]:
    """Return the values, the settings and the origins that ``tables`` come to, later over earlier."""
    values: dict[str, Any] = {}
    origins: dict[str, tuple[Origin, ...]] = {}
    words: frozenset[str] = frozenset()
    for table in tables:
        words |= table.words
        for key, value in table.values.items():
            more = key in ADDED and key in values
            values[key] = [*values[key], *value] if more else value
            origins[key] = (*(origins[key] if more else ()), table.origins[key])
    return values, Settings(**_fields(values), words=words), origins


def _fields(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(values[key]) if key in _LISTS else values[key]
        for key, name in _FIELDS.items()
        if key in values
    }


def read_tables(path: Path, given: Mapping[str, Any], lines: Lines, *, words: bool = True) -> list[Table]:
    """Return the tables of the settings file ``path``: its own, then those of some files in their order.

    ``given`` is what it holds. Without ``words`` the word lists are named and not read. Raises
    `SettingsError`, with the line, for what cannot be obeyed.
    """
    tables = [_table(path, given, lines, None, words=words)]
    for pattern, values in given.get(FILES, {}).items():
        if not isinstance(values, dict):
            message = _('« fichiers » tient une table pour chaque motif : [fichiers."archives/**"]')
            raise SettingsError(message, path, line=lines.of(FILES, pattern))
        tables.append(_table(path, values, lines, pattern, words=words))
    return tables


def _table(path: Path, given: Mapping[str, Any], lines: Lines, pattern: str | None, *, words: bool) -> Table:
    place = () if pattern is None else (FILES, pattern)
    values: dict[str, Any] = {}
    origins: dict[str, Origin] = {}
    entries: frozenset[str] = frozenset()
    for key, value in given.items():
        line = lines.of(*place, key)
        try:
            _check(key, value, of_files=pattern is not None)
        except SettingsError as error:
            raise SettingsError(error.message, path, line=line) from error
        if key == FILES:
            continue
        origins[key] = Origin(path, line, pattern)
        values[key] = value
        if key == "mots":
            values[key] = [path.parent / name for name in value]
            entries = entries.union(*map(read_words, values[key] if words else ()))
        elif key in ("baseline", EXTENDS):
            values[key] = path.parent / value
    return Table(path.parent, values, origins, pattern, entries)


def _check(key: str, value: object, *, of_files: bool) -> None:
    """Raise `SettingsError`, without a place, for a key or a value that does not exist."""
    if of_files and key in KEYS and key not in KEYS_OF_FILES:
        raise SettingsError(_("« {key} » ne se règle pas par fichier").format(key=key))
    check_name(_("clé inconnue"), key, KEYS_OF_FILES if of_files else KEYS)
    check_type(key, value)
    if key in _FIELDS:
        validate(Settings(**_fields({key: value})))


def check_type(key: str, value: object) -> None:
    """Raise `SettingsError`, without a place, for a value that is not of the type that ``key`` has."""
    if key in _LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise SettingsError(_('« {key} » doit être une liste de textes : {key} = ["…"]').format(key=key))
    elif key in _NUMBERS:
        if not isinstance(value, int) or isinstance(value, bool):
            raise SettingsError(_("« {key} » doit être un nombre entier").format(key=key))
    elif key in _SWITCHES:
        if not isinstance(value, bool):
            raise SettingsError(_("« {key} » doit être true ou false").format(key=key))
    elif key == FILES:
        if not isinstance(value, dict):
            raise SettingsError(
                _('« fichiers » tient une table pour chaque motif : [fichiers."archives/**"]')
            )
    elif not isinstance(value, str):
        raise SettingsError(_("« {key} » doit être un texte, entre guillemets droits").format(key=key))


class Lines:
    """On which line each key of a settings file stands, below the table that is frfix's own.

    ``tomllib`` tells values and not places; the few lines that say where are found again here, and a key that
    is written in another way than plainly has the line of the table that it is in, or none.
    """

    def __init__(self, data: bytes, own: tuple[str, ...] = ()) -> None:
        self._own = own
        self._lines: dict[tuple[str, ...], int] = {}
        table: tuple[str, ...] = ()
        for number, line in enumerate(data.decode("utf-8", "replace").split("\n"), start=1):
            if line.lstrip().startswith("["):
                header = _path_of(line)
                table = header if header is not None else table
                self._lines.setdefault(table, number)
            elif table[: len(own)] == own and (key := _KEY.match(line)):
                self._lines.setdefault((*table, *(_path_of(f"{key[1]} = 0") or ())), number)

    def of(self, *keys: str) -> int | None:
        """Return the line of the key at ``keys`` below frfix's own table, from 1."""
        path = (*self._own, *keys)
        while path:
            if path in self._lines:
                return self._lines[path]
            path = path[:-1]
        return None


def _path_of(line: str) -> tuple[str, ...] | None:
    """Return the names in the header or key of one line of TOML."""
    try:
        found: Any = tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return None
    path = []
    while isinstance(found, dict) and found:
        name, found = next(iter(found.items()))
        path.append(name)
    return tuple(path)
