"""The lines of a text, in its own offsets."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from frfix.errors import FormatError

_BREAK: Final = re.compile(r"\r\n|\n|\r")


class Line(NamedTuple):
    """A line: where it starts in the text, and its characters without the line end."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The offset after the line's last character."""
        return self.start + len(self.text)


def split_lines(text: str) -> list[Line]:
    r"""Return the lines of ``text``, which ``\n``, ``\r\n`` and ``\r`` separate; always one at least."""
    lines: list[Line] = []
    start = 0
    for found in _BREAK.finditer(text):
        lines.append(Line(start, text[start : found.start()]))
        start = found.end()
    lines.append(Line(start, text[start:]))
    return lines


def refusal(message: str, text: str, offset: int) -> FormatError:
    """Return the error that says ``message`` of the place at ``offset`` of ``text``."""
    before = split_lines(text[:offset])
    return FormatError(message, line=len(before), column=len(before[-1].text) + 1)
