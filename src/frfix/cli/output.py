"""The terminal: styled lines for people, bytes for programs, errors; nothing here may fail loudly."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from frfix.errors import reason
from frfix.i18n import _
from frfix.reports.base import STYLES, Line

if TYPE_CHECKING:
    from rich.console import Console

WIDTH: Final = 100
"""Columns of a report that goes to no terminal."""


class _Terminal:
    """What is on the terminal besides what is written: ``clear`` takes it away."""

    clear: Callable[[], None] | None = None


def clear_first(clear: Callable[[], None] | None) -> None:
    """Have ``clear`` called before anything is written to the terminal from now on; None for nothing."""
    _Terminal.clear = clear


class OutputError(Exception):
    """The standard output takes no more: its reader is gone, or its disk is full."""

    def __init__(self, error: OSError) -> None:
        super().__init__(_("sortie standard : {reason}").format(reason=reason(error)))
        self.reader_gone = isinstance(error, BrokenPipeError)


class Output:
    """The standard output, coloured where a person looks at it."""

    def __init__(self, *, color: bool | None = None, utf8: bool = False) -> None:
        """Take the standard output; ``color`` is ``None`` to look whether it suits.

        With ``utf8`` the text is UTF-8 whatever the locale says, as formats for programs are.
        """
        self.color = _wants_color() if color is None else color
        self._console: Console | None = None
        self._on_terminal = sys.stdout.isatty()
        # A file's name or text may hold what the terminal's encoding lacks.
        if isinstance(sys.stderr, io.TextIOWrapper):
            sys.stderr.reconfigure(errors="replace")
        if isinstance(sys.stdout, io.TextIOWrapper):
            if utf8:
                sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
            else:
                sys.stdout.reconfigure(errors="replace")

    @classmethod
    def of_report(cls, *, for_people: bool, color: bool) -> Output:
        """Return where a report goes: for people in ``color`` if it suits, for programs in UTF-8."""
        return cls(color=None if color and for_people else False, utf8=not for_people)

    @property
    def width(self) -> int:
        """How many columns a line may take."""
        if sys.stdout.isatty():
            return min(max(shutil.get_terminal_size().columns, 40), 120)
        return WIDTH

    def line(self, line: Line) -> None:
        """Write one line. Raises `OutputError`."""
        self._clear()
        try:
            if self.color:
                self._print(line)
            else:
                sys.stdout.write("".join(text for text, _style in line) + "\n")
        except OSError as error:
            raise OutputError(error) from error

    def data(self, data: bytes) -> None:
        """Write bytes as they are. Raises `OutputError`."""
        self._clear()
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        except OSError as error:
            raise OutputError(error) from error

    def flush(self) -> None:
        """Make sure that all is written. Raises `OutputError`."""
        try:
            sys.stdout.flush()
        except OSError as error:
            raise OutputError(error) from error

    def _clear(self) -> None:
        if self._on_terminal and _Terminal.clear is not None:
            _Terminal.clear()

    def _print(self, line: Line) -> None:
        from rich.text import Text

        if self._console is None:
            from rich.console import Console  # 40 ms, for coloured output only.

            self._console = Console(force_terminal=True, soft_wrap=True, highlight=False, emoji=False)
        pieces = ((text, STYLES[style]) for text, style in line)
        self._console.print(Text.assemble(*pieces))


def complain(error: Exception) -> None:
    """Tell a person of an error on the standard error."""
    note(_("erreur : {error}").format(error=error))


def note(message: str) -> None:
    """Tell a person something on the standard error."""
    if _Terminal.clear is not None:
        _Terminal.clear()
    print(message, file=sys.stderr)


def abandon_stdout() -> None:
    """Let nothing more be written to a standard output that failed, not even by Python's own exit."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return


def _wants_color() -> bool:
    """Whether to colour: see no-color.org and force-color.org."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
