"""A correction as a unified diff, byte for byte what ``patch -p1`` and ``git apply`` accept."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from frfix.diagnostics import Edit
from frfix.reports.changes import Change, changes, split_lines
from frfix.source import Source, SourceText

CONTEXT: Final = 3
"""Unchanged lines around a change."""

_QUOTED: Final = re.compile(rb"[\x00-\x1f\"\\\x7f]")
_ESCAPES: Final = {b"\t": b"\\t", b"\n": b"\\n", b"\r": b"\\r", b'"': b'\\"', b"\\": b"\\\\"}


def unified(name: str, source: SourceText, edits: Sequence[Edit]) -> Iterator[bytes]:
    """Yield the pieces of the diff that makes ``edits`` (sorted, apart) in the file ``name``.

    Its lines are in the file's own encoding, with its own line ends. No edits, no diff.
    """
    lines = split_lines(source.text)
    shift = 0
    for number, hunk in enumerate(_hunks(changes(lines, edits))):
        if number == 0:
            yield b"--- " + _label("a/", name) + b"\n+++ " + _label("b/", name) + b"\n"
        first = max(hunk[0].first - CONTEXT, 0)
        body = list(_body(lines, hunk, first))
        old, new = (sum(sign != other for sign, _ in body) for other in "+-")
        yield f"@@ -{_range(first, old)} +{_range(first + shift, new)} @@\n".encode()
        shift += new - old
        yield from _encoded(body, source, begins=first == 0)


def as_text(source: Source) -> SourceText:
    """Return ``source`` as a text: of a document in an archive, what a person sees, in UTF-8."""
    return source if isinstance(source, SourceText) else SourceText.from_text(source.text)


def _body(lines: Sequence[str], hunk: Sequence[Change], first: int) -> Iterator[tuple[str, str]]:
    """Yield the lines of a hunk that begins at the line ``first``, each with its sign."""
    for change in hunk:
        yield from ((" ", line) for line in lines[first : change.first])
        yield from (("-", line) for line in split_lines(change.old))
        yield from (("+", line) for line in split_lines(change.new))
        first = change.last + 1
    yield from ((" ", line) for line in lines[first : first + CONTEXT])


def _encoded(body: Sequence[tuple[str, str]], source: SourceText, *, begins: bool) -> Iterator[bytes]:
    """Yield the lines of a hunk as bytes; one that ``begins`` the file holds its byte order mark."""
    # The first line may stand there twice, as it was and as it will be.
    mark = dict.fromkeys("-+", source.mark if begins else b"")
    for sign, line in body:
        sides = sign if sign != " " else "-+"
        prefix = mark[sides[0]]
        mark |= dict.fromkeys(sides, b"")
        yield sign.encode() + prefix + line.encode(source.encoding)
        if not line.endswith("\n"):
            yield b"\n\\ No newline at end of file\n"


def _range(first: int, count: int) -> str:
    """Return a hunk's range; a hunk without lines stands after the line before."""
    if count == 1:
        return str(first + 1)
    return f"{first + 1 if count else first},{count}"


def _label(prefix: str, name: str) -> bytes:
    """Return a file's name as GNU diff and git write it: quoted if it must, a tab after one with a space."""
    label = os.fsencode(prefix + name.lstrip("/"))
    if _QUOTED.search(label):
        return b'"' + _QUOTED.sub(_escape, label) + b'"'
    return label + b"\t" if b" " in label else label


def _escape(found: re.Match[bytes]) -> bytes:
    return _ESCAPES.get(found[0]) or b"\\%03o" % ord(found[0])


def _hunks(found: Iterable[Change]) -> Iterator[list[Change]]:
    """Yield ``found`` in groups whose context would touch."""
    group: list[Change] = []
    for change in found:
        if group and change.first - group[-1].last > 2 * CONTEXT + 1:
            yield group
            group = []
        group.append(change)
    if group:
        yield group
