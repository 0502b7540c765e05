"""The arguments of a command: where they stand, and whether they look like prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from frfix.documents.latex.scan import Scan

_SPACE: Final = re.compile(r"[ \t]*+(?:(?>\r\n|\n|\r)[ \t]*+(?![\s%]))?+")
_BRACKET: Final = re.compile(r"[\]{}\r\n]")
_BLANK: Final = re.compile(r"(?>\r\n|\n|\r)[ \t]*+[\r\n]")
_LONGEST: Final = 1000
_LOOKED_AT: Final = 200
_WORDS: Final = re.compile(r"[^\W\d_]{2,}['’,]?+[ \t\r\n~]++[^\W\d_]")
_DEFINED: Final = re.compile(r"[ \t]*+(?:\\[A-Za-z@]++|\\.|#\d|=)")


class Argument(NamedTuple):
    """What stands between a brace or bracket before ``start`` and the one that closes it at ``end``."""

    start: int
    end: int
    bracket: bool


def argument_at(scan: Scan, at: int, opening: str, *, adjacent: bool = False) -> Argument | None:
    """Return the argument that begins at ``at``, or after white space, if it does with ``opening``."""
    text = scan.text
    if not adjacent:
        at = space_end(text, at)
    if not text.startswith(opening, at):
        return None
    if opening == "{":
        close = scan.closes.get(at)
        return None if close is None else Argument(at + 1, close, False)
    position, limit = at + 1, min(len(text), at + _LONGEST)
    while stop := _BRACKET.search(text, position, limit):
        if stop[0] == "]":
            return Argument(at + 1, stop.start(), True)
        if stop[0] in "\r\n" and not _BLANK.match(text, stop.start()):
            position = stop.end()
            continue
        inner = scan.closes.get(stop.start()) if stop[0] == "{" else None
        if inner is None:
            return None
        position = inner + 1
    return None


def arguments_at(scan: Scan, at: int, *, adjacent: bool) -> Iterator[Argument]:
    """Yield all arguments that follow one another from ``at`` on."""
    while True:
        found = argument_at(scan, at, "[", adjacent=adjacent) or argument_at(scan, at, "{", adjacent=adjacent)
        if found is None:
            return
        yield found
        at = found.end + 1


def space_end(text: str, at: int) -> int:
    """Return the offset after the white space at ``at``, which has at most one line end."""
    found = _SPACE.match(text, at)
    return found.end() if found else at


def has_words(text: str, argument: Argument) -> bool:
    """Whether there are several words in ``argument``, as far as its beginning tells."""
    limit = min(argument.end, argument.start + _LOOKED_AT)
    return _WORDS.search(text, argument.start, limit) is not None


def is_sentence(text: str, argument: Argument) -> bool:
    """Whether ``argument`` begins and ends as a sentence does."""
    return text[argument.start].isupper() and text[argument.end - 1] in ".!?…"


def definition_end(scan: Scan, at: int) -> int:
    r"""Return where the definition ends of which ``\newcommand`` or ``\def`` ends at ``at``."""
    for _ in range(12):
        found = _DEFINED.match(scan.text, at)
        argument = None if found else argument_at(scan, at, "[") or argument_at(scan, at, "{")
        if found is None and argument is None:
            break
        at = found.end() if found else argument.end + 1 if argument else at
    return at


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line, or the lines, of ``start`` to ``end``."""
    before = start
    while before and text[before - 1] in " \t":
        before -= 1
    while end < len(text) and text[end] in " \t":
        end += 1
    return (not before or text[before - 1] in "\r\n") and (end >= len(text) or text[end] in "\r\n%")
