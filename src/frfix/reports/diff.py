"""A correction as a unified diff, byte for byte what ``patch -p1`` and ``git apply`` accept."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import unified_diff
from typing import Final

# A line ends at a line feed alone, as patch sees it: neither U+2028 nor a lone return ends one.
_LINE: Final = re.compile(rb"[^\n]*\n|[^\n]+")
_QUOTED: Final = re.compile(rb"[\x00-\x1f\"\\\x7f]")
_ESCAPES: Final = {b"\t": b"\\t", b"\n": b"\\n", b"\r": b"\\r", b'"': b'\\"', b"\\": b"\\\\"}


def unified(name: str, old: bytes, new: bytes) -> Iterator[bytes]:
    """Yield the pieces of the diff that makes ``new`` out of ``old``; nothing where they are equal.

    ``name`` is the file's path; the bytes are the file's own, in its encoding and with its line ends.
    """
    lines = unified_diff(_lines(old), _lines(new), lineterm="\n")
    for number, line in enumerate(lines):
        if number == 0:
            yield b"--- " + _label("a/", name) + b"\n"
        elif number == 1:
            yield b"+++ " + _label("b/", name) + b"\n"
        else:
            yield line.encode("latin-1")
            if not line.endswith("\n"):
                yield b"\n\\ No newline at end of file\n"


def _lines(data: bytes) -> list[str]:
    """Return the lines of ``data``, one character a byte, as difflib wants text."""
    return [line.decode("latin-1") for line in _LINE.findall(data)]


def _label(prefix: str, name: str) -> bytes:
    """Return a file's name as GNU diff and git write it: quoted if it must, a tab after one with a space."""
    label = os.fsencode(prefix + name.lstrip("/"))
    if _QUOTED.search(label):
        return b'"' + _QUOTED.sub(_escape, label) + b'"'
    return label + b"\t" if b" " in label else label


def _escape(found: re.Match[bytes]) -> bytes:
    return _ESCAPES.get(found[0]) or b"\\%03o" % ord(found[0])
