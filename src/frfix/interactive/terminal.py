"""The terminal of a dialogue: shows what `frfix.interactive.view` says, hands on keys and typed lines.

prompt_toolkit does what is hard in it: keys on every system, a screen that comes and goes, resizing,
bracketed paste, and a line editor with accents, words and wide characters (readchar reads keys, and no more).
It takes 0.2 s to import, for those who ask for this.
"""

from __future__ import annotations

import asyncio
import io
import re
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import ANSI
from prompt_toolkit.key_binding import KeyBindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import (
    BufferControl,
    ConditionalContainer,
    FormattedTextControl,
    HSplit,
    Layout,
    VSplit,
    Window,
)
from prompt_toolkit.layout.dimension import Dimension
from prompt_toolkit.output.color_depth import ColorDepth
from rich.console import Console
from rich.text import Text

from frfix.interactive.dialogue import Dialogue
from frfix.interactive.view import Screen, screen

if TYPE_CHECKING:
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

LEAST_WIDTH: Final = 20
MOST_WIDTH: Final = 100
"""Columns: a line that is longer is no pleasure to read."""
_NAMES: Final = {
    Keys.Enter: "enter",
    Keys.ControlJ: "enter",
    Keys.Escape: "escape",
    Keys.Left: "left",
    Keys.Right: "right",
    Keys.Up: "up",
    Keys.Down: "down",
    Keys.PageUp: "pageup",
    Keys.PageDown: "pagedown",
    Keys.Tab: "tab",
    Keys.BackTab: "s-tab",
    Keys.ControlC: "c-c",
    Keys.ControlD: "c-d",
    Keys.ControlZ: "c-z",
    Keys.SIGINT: "c-c",
}
"""What `frfix.interactive.keys` calls the keys that type nothing."""
_BREAKS: Final = re.compile(r"[\r\n\t]+")
"""What is pasted goes into one line."""
_SIGNALS: Final = ("SIGHUP", "SIGTERM")
_WAIT: Final = 0.05
"""Seconds after which an escape sign is the key of that name, and no beginning of another."""


def run(dialogue: Dialogue, *, color: bool) -> None:
    """Hold ``dialogue`` on the terminal until it is over."""
    if not dialogue.over:
        _Terminal(dialogue, color=color).run()


class _Terminal:
    def __init__(self, dialogue: Dialogue, *, color: bool) -> None:
        self._dialogue = dialogue
        self._color = color
        self._shown = Screen([], [])
        self._line = Buffer(multiline=False, accept_handler=self._submitted)
        typing = Condition(lambda: dialogue.is_typing)
        self._text = Window(
            FormattedTextControl(lambda: self._drawn(self._shown.top), focusable=True, show_cursor=False),
            height=lambda: Dimension.exact(len(self._shown.top)),
            always_hide_cursor=True,
        )
        line = VSplit([Window(width=1), Window(BufferControl(self._line), height=1), Window(width=1)])
        legend = Window(
            FormattedTextControl(lambda: self._drawn(self._shown.bottom)),
            height=lambda: Dimension.exact(len(self._shown.bottom)),
        )
        layout = HSplit([self._text, ConditionalContainer(HSplit([line, Window()]), typing), legend])
        self._application: Application[None] = Application(
            Layout(layout, focused_element=self._text),
            key_bindings=self._bindings(typing),
            full_screen=True,
            color_depth=None if color else ColorDepth.DEPTH_1_BIT,
            before_render=lambda _application: self._draw(),
        )
        self._application.ttimeoutlen = self._application.timeoutlen = _WAIT

    def run(self) -> None:
        """Run until the dialogue is over; a terminal that goes away ends it."""
        _forget_typed()
        try:
            self._application.run(pre_run=self._catch_signals, set_exception_handler=False)
        except (EOFError, OSError):
            self._dialogue.stop()

    def _bindings(self, typing: Condition) -> KeyBindings:
        bindings = KeyBindings()

        @bindings.add(Keys.BracketedPaste, filter=~typing)
        def _drop(_event: KeyPressEvent) -> None:
            """Take no text for keys."""

        @bindings.add(Keys.BracketedPaste, filter=typing)
        def _paste(event: KeyPressEvent) -> None:
            event.current_buffer.insert_text(_BREAKS.sub(" ", event.data))

        @bindings.add(Keys.ControlZ, filter=typing)
        def _undo(event: KeyPressEvent) -> None:
            event.current_buffer.undo()

        @bindings.add(Keys.Any, filter=~typing)
        def _type(event: KeyPressEvent) -> None:
            self._press(event.data)

        for key, name in _NAMES.items():
            unless = typing if name in ("escape", "c-c") else ~typing
            for condition in {unless, ~typing}:
                bindings.add(key, filter=condition)(self._named(name))
        return bindings

    def _named(self, name: str) -> Callable[[KeyPressEvent], None]:
        return lambda _event: self._press(name)

    def _press(self, key: str) -> None:
        was_typing = self._dialogue.is_typing
        self._do(lambda: self._dialogue.press(key))
        if self._dialogue.is_typing and not was_typing:
            text = self._dialogue.prefilled
            self._line.document = Document(text, len(text))
        self._follow()

    def _submitted(self, line: Buffer) -> bool:
        """Hand on a typed line; it stays to be mended if it is asked for again."""
        self._do(lambda: self._dialogue.submit(line.text))
        self._follow()
        return True

    def _follow(self) -> None:
        """Have the cursor where it is needed, and end if there is no more to do."""
        self._application.layout.focus(self._line if self._dialogue.is_typing else self._text)
        if self._dialogue.over and self._application.is_running:
            self._application.exit()

    def _do(self, work: Callable[[], None]) -> None:
        """Do ``work``; a mistake of frfix's own must not leave a person in a screen that is stuck."""
        try:
            work()
        except Exception as error:
            self._application.exit(exception=error)

    def _draw(self) -> None:
        """Lay out what is to be seen, for the size that the terminal has now."""
        size = self._application.output.get_size()
        console = self._console(size.columns)

        def lay_out() -> None:
            self._shown = screen(self._dialogue, console, size.rows, plain=not self._color)

        self._do(lay_out)

    def _drawn(self, lines: list[Text]) -> ANSI:
        console = self._console(self._application.output.get_size().columns)
        console.print(Text("\n").join(lines), soft_wrap=True, end="")
        assert isinstance(console.file, io.StringIO)
        return ANSI(console.file.getvalue())

    def _console(self, width: int) -> Console:
        return Console(
            file=io.StringIO(),
            width=min(max(width, LEAST_WIDTH), MOST_WIDTH),
            force_terminal=True,
            color_system="standard",
            no_color=not self._color,
            legacy_windows=False,
            highlight=False,
            emoji=False,
        )

    def _catch_signals(self) -> None:
        loop = asyncio.get_running_loop()

        def leave() -> None:
            self._dialogue.stop()
            self._application.exit()

        for name in _SIGNALS:
            # Windows has neither the signals nor the handlers.
            with suppress(AttributeError, NotImplementedError):
                loop.add_signal_handler(getattr(signal, name), leave)


def _forget_typed() -> None:
    """Drop what was typed before there was anything to see: nobody decides on that."""
    if sys.platform != "win32":
        import termios

        with suppress(OSError, termios.error, ValueError):
            termios.tcflush(sys.stdin, termios.TCIFLUSH)
