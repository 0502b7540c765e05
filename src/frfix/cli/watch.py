"""``frfix check --watch``: checks again whenever a file, its settings or its words change.

watchfiles hears of changes from the system, on each in its way, and waits until they have come to rest.
watchdog does as much, but watches from threads of Python, beside which processes must not be forked.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.cli.output import complain, note
from frfix.documents.detect import kind_by_name
from frfix.errors import FrfixError
from frfix.files import STDIN
from frfix.i18n import _
from frfix.settings_files import FILE_NAME, PROJECT_FILE_NAME, Configuration
from frfix.word_lists import personal_list

if TYPE_CHECKING:
    from watchfiles import Change

REST: Final = 100
"""Milliseconds for which nothing more must change."""
LONGEST: Final = 1000
"""Milliseconds after which it is looked whether a change has gone unheard."""
_CLEARED: Final = "\x1b[2J\x1b[3J\x1b[H"
_SETTINGS: Final = frozenset({FILE_NAME, PROJECT_FILE_NAME})


def watch(paths: Sequence[str], run: Callable[[set[Configuration]], int]) -> int:
    """Call ``run``, and again after each change, until a person interrupts; return its last status.

    ``run`` checks ``paths`` and adds to the set the settings that it obeyed. Raises `FrfixError` where there
    is nothing to watch.
    """
    if STDIN in paths:
        raise FrfixError(_("--watch suit des fichiers et des dossiers, pas l’entrée standard"))
    import watchfiles  # noqa: F401 — 0.2 s, and whoever reads that we wait may change something at once.

    if not any(Path(path).exists() for path in paths):
        raise FrfixError(_("il n’y a rien à suivre : aucun de ces fichiers n’existe"))
    status: int | None = None
    before: dict[Path, int] = {}
    try:
        while True:
            if sys.stdout.isatty():
                print(_CLEARED, end="", flush=True)
            # What changes while a run goes on is no less a change.
            before = _times([*_below(paths), *before])
            obeyed: set[Configuration] = set()
            try:
                status = run(obeyed)
            except FrfixError as error:
                if status is None:
                    raise  # What was asked for makes no sense, and no file that changes gives it any.
                complain(error)
                status = 2
            settings = _times(_settings(obeyed))
            before = settings | before
            note(_("J’attends un changement ; Ctrl-C pour finir."))
            _wait(before, [*map(Path, paths), *settings])
    except KeyboardInterrupt:
        note("")  # Below the sign of the key, which the terminal shows.
        return status or 0


def _settings(obeyed: Iterable[Configuration]) -> Iterable[Path]:
    """Yield the files that settings and words may come from, whether they exist or not."""
    for configuration in obeyed:
        yield from (configuration.folder / name for name in _SETTINGS)
        yield from configuration.word_lists
        yield from {origin.path for origins in configuration.origins.values() for origin in origins}
        if configuration.baseline is not None:
            yield configuration.baseline
    try:
        yield personal_list()
    except RuntimeError:
        return  # Nobody's home.


def _below(paths: Iterable[str]) -> Iterator[Path]:
    """Yield ``paths``, and below those that are folders the folders and what frfix may read.

    What changes between a run and the moment when the system begins to tell of changes is found by these.
    """
    for path in paths:
        yield Path(path)
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if not name.startswith(".")]
            yield from (Path(folder, name) for name in folders)
            yield from (Path(folder, name) for name in names if kind_by_name(Path(name)) is not None)


def _times(paths: Iterable[Path]) -> dict[Path, int]:
    """Return when ``paths`` were changed, 0 for one that is not there."""
    times = {}
    for path in paths:
        try:
            times[path] = path.stat().st_mtime_ns
        except (OSError, ValueError):
            times[path] = 0
    return times


def _wait(before: Mapping[Path, int], heard: Iterable[Path]) -> None:
    """Return once one of ``before`` is not as it was, or what frfix reads of or below ``heard`` changes."""
    from watchfiles import watch as changes_of

    there = [path for path in heard if before[path]]
    named = {os.path.abspath(path) for path in there}  # noqa: PTH100

    def matters(_change: Change, path: str) -> bool:
        name = os.path.basename(path)  # noqa: PTH119
        hidden = name.startswith((".", "~$"))
        read = name in _SETTINGS or (not hidden and kind_by_name(path) is not None)
        return read or os.path.abspath(path) in named  # noqa: PTH100

    changes = changes_of(*there, watch_filter=matters, step=REST, rust_timeout=LONGEST, yield_on_timeout=True)
    with closing(changes):
        while before == _times(before) and not next(changes):
            pass
