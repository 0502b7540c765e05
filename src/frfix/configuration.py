"""What the settings of a folder come to: for all of its files, for one of them, and which are left out."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from frfix.settings import Settings

if TYPE_CHECKING:
    from frfix.settings_table import Origins, Table


class Resolved(NamedTuple):
    """The settings of a file, and by key where each that was set came from, and what it was set to."""

    settings: Settings
    origins: Origins
    values: Mapping[str, Any] = MappingProxyType({})


class Configuration:
    """The settings that hold below ``folder``, and the paths that they leave out.

    ``word_lists`` and ``baseline`` are the files that they name, absolute; ``gitignore`` says whether what
    git ignores is left out where a folder is searched.
    """

    def __init__(self, settings: Settings, folder: Path, tables: Sequence[Table] = ()) -> None:
        """Take the ``settings`` of a folder without settings files, or the ``tables`` of those that hold."""
        self.folder = folder
        self.settings = settings
        self.origins: Origins = {}
        self._values: Mapping[str, Any] = {}
        self.gitignore = True
        self.baseline: Path | None = None
        self.word_lists: frozenset[Path] = frozenset()
        self._general = [table for table in tables if table.pattern is None]
        self._special = [table for table in tables if table.pattern is not None]
        self._resolved: dict[tuple[int, ...], Resolved] = {}
        if tables:
            from frfix.settings_table import fold

            self._values, self.settings, self.origins = fold(self._general)
            values = self._values
            self.gitignore = values.get("gitignore", True)
            self.baseline = values.get("baseline")
            self.word_lists = frozenset(path for table in tables for path in table.values.get("mots", ()))
        self._excluding = [table for table in self._general if table.values.get("exclude")]

    @property
    def has_columns(self) -> bool:
        """Whether some file has columns of a table to read."""
        return bool(self.settings.columns) or any("colonnes" in table.values for table in self._special)

    def for_file(self, path: Path | None) -> Resolved:
        """Return what holds for one file; ``None`` stands for a text without a name.

        Tables that match it go over what holds for all, in their order. Made once for all files that the
        same tables match.
        """
        matching: tuple[int, ...] = ()
        if path is not None and self._special:
            absolute = Path(os.path.abspath(path))  # noqa: PTH100 — resolve() would follow links.
            matching = tuple(at for at, table in enumerate(self._special) if table.matches(absolute))
        if not matching:
            return Resolved(self.settings, self.origins, self._values)
        if matching not in self._resolved:
            from frfix.settings_table import fold

            values, settings, origins = fold([*self._general, *(self._special[at] for at in matching)])
            self._resolved[matching] = Resolved(settings, origins, values)
        return self._resolved[matching]

    def excludes(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether ``path`` (absolute) is to be left out, or a word list and no text.

        Of several files with ``exclude`` the nearest that has a pattern for ``path`` decides.
        """
        if not self._excluding or path in self.word_lists:
            return path in self.word_lists
        said = (table.excludes(path, is_folder=is_folder) for table in reversed(self._excluding))
        return next((decided for decided in said if decided is not None), False)
