"""What a run is asked for, over what settings files say."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import NamedTuple

from frfix.documents.detect import Kind
from frfix.settings import Settings


class Options(NamedTuple):
    """What the command line asks for; it goes before the settings files.

    ``select`` takes the place of theirs, ``ignore`` and ``extend_select`` are added to theirs. ``kind``
    is how to read the files; ``None`` goes by their names, and guesses for the standard input.
    ``columns`` are those of tables that hold prose. ``threshold`` and ``largest`` are as in `Settings`.
    ``alias`` is the file whose text the standard input is. Without ``gitignore`` a search of folders finds
    what git ignores, too.

    The rest says which findings are told (`frfix.suppression.filters`): those that the file ``baseline`` does
    not count, or with ``without_baseline`` those, too; those on lines that changed since ``changed``, "" for
    the main branch; those on lines of the index that changed with ``staged``.

    ``jobs`` is how many processes work on the files, 0 as many as there are cores if that pays; ``cached``
    has what earlier runs found used, and what this one finds kept.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    langue: str | None = None
    orthographe: str | None = None
    kind: Kind | None = None
    columns: tuple[str, ...] = ()
    threshold: str | None = None
    largest: int | None = None
    espaces: str | None = None
    apostrophes: str | None = None
    alias: Path | None = None
    gitignore: bool = True
    baseline: Path | None = None
    without_baseline: bool = False
    changed: str | None = None
    staged: bool = False
    jobs: int = 1
    cached: bool = False

    def over(self, settings: Settings) -> Settings:
        """Return ``settings`` with these options put over them."""
        return dataclasses.replace(
            settings,
            select=self.select or settings.select,
            ignore=(*settings.ignore, *self.ignore),
            extend_select=(*settings.extend_select, *self.extend_select),
            langue=self.langue or settings.langue,
            orthographe=self.orthographe or settings.orthographe,
            columns=self.columns or settings.columns,
            threshold=self.threshold or settings.threshold,
            largest=settings.largest if self.largest is None else self.largest,
            espaces=self.espaces or settings.espaces,
            apostrophes=self.apostrophes or settings.apostrophes,
        )
