"""A correction for people: each changed line once, what goes struck out, what comes beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from frfix.reports.base import Line, printable, visible_spaces

CONTEXT: Final = 60
"""Code points that are shown around a change in its line."""

_TOKEN: Final = re.compile(r"\s|[^\s]+")


def word_diff(name: str, old: str, new: str) -> Iterator[Line]:
    """Yield the changes that make the text ``new`` out of ``old``, under the places where they stand."""
    before, after = _lines(old), _lines(new)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if b - a == d - c:
            pairs = list(zip(before[a:b], after[c:d], strict=True))
        else:
            pairs = [("\n".join(before[a:b]), "\n".join(after[c:d]))]
        for number, (one, other) in enumerate(pairs, start=a + 1):
            yield [(f"{printable(name)}:{number}", "path")]
            yield changes(one, other)
            yield []


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def changes(old: str, new: str) -> Line:
    """Return one line that shows ``old`` with its changes into ``new``; long unchanged parts are cut."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    line: Line = [("    ", "")]
    opcodes = matcher.get_opcodes()
    for number, (tag, a, b, c, d) in enumerate(opcodes):
        removed, added = "".join(before[a:b]), "".join(after[c:d])
        if tag == "equal":
            line.append((_shorten(removed, first=number == 0, last=number == len(opcodes) - 1), ""))
            continue
        if removed:
            line.append((_show(removed), "removed"))
        if added:
            line.append((_show(added), "added"))
    return line


def _show(text: str) -> str:
    """Return changed text; spaces that change alone become signs, or nobody would see them."""
    return visible_spaces(text) if text.isspace() else printable(text.replace("\n", "⏎"))


def _shorten(text: str, *, first: bool, last: bool) -> str:
    text = printable(text.replace("\n", "⏎"))
    if len(text) <= 2 * CONTEXT:
        return text
    head = "" if first else text[:CONTEXT]
    tail = "" if last else text[-CONTEXT:]
    return f"{head}…{tail}"
