"""How far a long run is: a bar on the terminal, and never a sign of it in a report.

It is drawn on the standard error, once a run has taken a second, and gone whenever something else is to be
written to the terminal, and at the end.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar

from frfix.cli.output import clear_first
from frfix.i18n import _

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from frfix.session import Session

PATIENCE: Final = 1.0
"""Seconds without a bar."""
PERIOD: Final = 0.1
"""Seconds from one drawing to the next."""

_File = TypeVar("_File")


class Bar:
    """The bar of one session, if it is ``wanted`` and the standard error is a terminal."""

    def __init__(self, session: Session, *, wanted: bool) -> None:
        self._session = session
        self._wanted = wanted and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        session.counting = self._wanted
        self._next = time.monotonic() + PATIENCE
        self._drawn: tuple[Progress, TaskID] | None = None

    def __enter__(self) -> Self:
        if self._wanted:
            clear_first(self.hide)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.hide()
        clear_first(None)

    def follow(self, files: Iterable[_File]) -> Iterator[_File]:
        """Yield ``files``, those of the session, as they come."""
        for file in files:
            if self._wanted and time.monotonic() >= self._next:
                self._draw()
                self._next = time.monotonic() + PERIOD
            yield file

    def hide(self) -> None:
        """Take the bar from the terminal until it is drawn again."""
        if self._drawn is not None:
            self._drawn[0].stop()
            self._drawn = None

    def _draw(self) -> None:
        if self._drawn is None:
            self._drawn = _started()
        progress, task = self._drawn
        total = self._session.total
        done = min(self._session.files + self._session.errors, total or sys.maxsize)
        progress.update(task, completed=done, total=total, refresh=True)


def _started() -> tuple[Progress, TaskID]:
    from rich.console import Console  # 60 ms, of a run that has taken a second.
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    progress = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,  # No thread: processes may be forked.
        redirect_stdout=False,
        redirect_stderr=False,
    )
    task = progress.add_task(_("Fichiers"), total=None)
    progress.start()
    return progress, task
