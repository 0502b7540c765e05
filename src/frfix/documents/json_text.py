r"""JSON with places: where each string of a text stands, and what its escapes stand for.

The standard library reads JSON without telling where, and so do the streaming parsers; those that keep
places (hjson, the tree-sitter ones) recurse, or mend what is broken instead of telling. So the few rules of
RFC 8259 are walked here, without recursion, and the library finds the ends of strings.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from frfix.documents.base import OBJECT, Escape
from frfix.documents.lines import refusal
from frfix.documents.nested import Literal
from frfix.i18n import _

_DECODER: Final = json.JSONDecoder()
_SPACE: Final = re.compile(r"[ \t\n\r]*")
# NaN and Infinity are no JSON, but Python writes them, and so do notebooks.
_SCALAR: Final = re.compile(
    r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?(?:[eE][-+]?[0-9]++)?|true|false|null|NaN|-?Infinity"
)
_ESCAPE: Final = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.")
_LETTERS: Final = re.compile(r"(?<!\\)(?:\\\\)*+\\u(?!00[0-7])[0-9a-fA-F]{4}")
_STAND_FOR: Final = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\", "/": "/"}

Path = tuple[str | int, ...]
"""The keys and indices that lead to a value."""


class JsonString(NamedTuple):
    """A string that is a value: ``start`` and ``end`` bound what is between its quotes."""

    path: Path
    start: int
    end: int


def json_strings(text: str, start: int, end: int, depth: int) -> Iterator[JsonString]:
    """Yield the strings of the one JSON value from ``start`` to ``end``, at most ``depth`` levels down.

    Raises `frfix.errors.FormatError` where that is no JSON.
    """
    path: list[str | int] = []
    at = _skip(text, start, end)
    while True:
        sign = text[at : at + 1]
        if sign == '"':
            close = _string(text, at)[1]
            if len(path) <= depth:
                yield JsonString(tuple(path), at + 1, close - 1)
            at = close
        elif sign in {"[", "{"}:
            at = _skip(text, at + 1, end)
            if text[at : at + 1] != ("]" if sign == "[" else "}"):
                if sign == "[":
                    path.append(0)
                else:
                    key, at = _key(text, at, end)
                    path.append(key)
                continue
            at += 1
        elif found := _SCALAR.match(text, at, end):
            at = found.end()
        else:
            raise _broken(text, at, _("une valeur"))
        at = _after_value(text, at, end, path)
        if not path:
            if at != end:
                raise _broken(text, at, _("la fin"))
            return


def _after_value(text: str, at: int, end: int, path: list[str | int]) -> int:
    """Close what ends after a value and step to the next one; return where that begins."""
    while path:
        at = _skip(text, at, end)
        sign = text[at : at + 1]
        last = path[-1]
        closing = "]" if isinstance(last, int) else "}"
        if sign == ",":
            at = _skip(text, at + 1, end)
            if isinstance(last, int):
                path[-1] = last + 1
            else:
                path[-1], at = _key(text, at, end)
            return at
        if sign != closing:
            raise _broken(text, at, _("« , » ou « {closing} »").format(closing=closing))
        path.pop()
        at += 1
    return _skip(text, at, end)


def _key(text: str, at: int, end: int) -> tuple[str, int]:
    """Return the key at ``at`` and where its value begins."""
    if text[at : at + 1] != '"':
        raise _broken(text, at, _("une clé entre guillemets droits"))
    key, close = _string(text, at)
    colon = _skip(text, close, end)
    if text[colon : colon + 1] != ":":
        raise _broken(text, colon, _("« : »"))
    return key, _skip(text, colon + 1, end)


def _string(text: str, at: int) -> tuple[str, int]:
    """Return the string whose quote is at ``at``, and the offset after it."""
    string: str
    try:
        string, close = _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        message = _("JSON non valable : chaîne mal fermée, ou signe qui veut une barre oblique inverse")
        raise refusal(message, text, error.pos) from error
    return string, close


def _skip(text: str, at: int, end: int) -> int:
    found = _SPACE.match(text, at, end)
    assert found is not None
    return found.end()


def _broken(text: str, at: int, expected: str) -> Exception:
    return refusal(_("JSON non valable : il faudrait ici {expected}").format(expected=expected), text, at)


def json_literal(text: str, start: int, end: int) -> Literal:
    """Return the string between two quotes of a valid JSON ``text`` with what its escapes stand for.

    One that stands for no sign of a text (a control character, half of a surrogate pair) is an object.
    """
    found = _ESCAPE.finditer(text, start, end)
    return Literal(start, end, [Escape(*escape.span(), _letter(escape[0])) for escape in found])


@lru_cache(maxsize=4096)
def _letter(escape: str) -> str:
    if escape[1] != "u":
        return _STAND_FOR.get(escape[1], OBJECT)
    code = int(escape[2:6], 16)
    if len(escape) > 6:
        code = 0x10000 + ((code & 0x3FF) << 10 | int(escape[8:], 16) & 0x3FF)
    return OBJECT if unicodedata.category(chr(code)) in {"Cc", "Cs"} else chr(code)


def json_encoder(text: str) -> Callable[[str], str]:
    r"""Return what writes new text as the strings of ``text``, some JSON, hold it.

    A file that is all ASCII and writes its letters as ``\u00e9`` stays all ASCII.
    """
    ascii_only = text.isascii() and _LETTERS.search(text) is not None
    return lambda new: json.dumps(new, ensure_ascii=ascii_only)[1:-1]
