"""Entities of HTML: what they stand for, and new text written as the document writes its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import codepoint2name, html5
from typing import Final

from frfix.documents.base import Escape
from frfix.documents.masking import HIDDEN, OPAQUE, paint

# HTML knows a hundred entities without their semicolon besides; a text that has them is masked there.
_ENTITY: Final = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]{1,6}|[0-9]{1,7})|[A-Za-z][A-Za-z0-9]{1,31});")
_UNCLOSED: Final = re.compile(r"\w*&[A-Za-z]{2,8}\w*")
# « &lt;div&gt; » is a tag that is shown: a name of code.
_SHOWN_TAG: Final = re.compile(
    r"&lt;[/!?]?[A-Za-z][\w:.-]*(?:\s(?:[^<>&\n]|&(?:quot|amp|nbsp|#39|apos);){0,300}?)??\s?/?&gt;"
)
_NO_BREAK: Final = "\u00a0\u202f"
_UNSEEN: Final = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\t\n\r\f")
_FIRST: Final = re.compile(r"\s*(?:&[#\w]{2,32};|\S)")
_OTHER_CHARSET: Final = re.compile(r"<meta\s[^<>]{0,200}?charset\s*=\s*[\"']?(?!utf-?8)[a-z]", re.IGNORECASE)


def read_entity(text: str, start: int, mask: bytearray, escapes: list[Escape]) -> int:
    """Add the entity at ``start`` to ``escapes``, or mask it; return where to go on.

    Masked are those that nobody knows, and what a reader does not see: a hyphen for the line end.
    """
    found = _ENTITY.match(text, start)
    if found is None:
        return _mask_unclosed(text, start, mask)
    if found[0] == "&lt;" and (shown := _SHOWN_TAG.match(text, start)):
        paint(mask, start, shown.end(), OPAQUE)
        return shown.end()
    letters = decode(found[0])
    if letters is None:
        paint(mask, start, found.end(), OPAQUE)
    elif letters in _UNSEEN:
        paint(mask, start, found.end(), HIDDEN)
    else:
        escapes.append(Escape(start, found.end(), letters))
    return found.end()


def decode(entity: str) -> str | None:
    """Return what an ``entity``, from ``&`` to ``;``, stands for; ``None`` if that is nothing."""
    from html import unescape

    if entity[1] != "#":
        return html5.get(entity[1:])
    letters = unescape(entity)
    return None if letters in ("", "\ufffd") else letters


def first_sign(text: str, start: int, end: int) -> str:
    """Return the first sign from ``start`` to ``end`` that is no white space, "" if there is none."""
    found = _FIRST.match(text, start, end)
    if found is None:
        return ""
    sign = found[0].lstrip()
    return sign if len(sign) == 1 else (decode(sign) or "&")[0]


def _mask_unclosed(text: str, start: int, mask: bytearray) -> int:
    """Mask the word at whose ``&`` an entity stands without its semicolon: « caf&eacute »."""
    from html import unescape

    found = _UNCLOSED.match(text, start)
    if found is None or unescape(found[0]) == found[0]:
        return start + 1
    first = start
    while first and text[first - 1].isalnum():
        first -= 1
    paint(mask, first, found.end(), OPAQUE)
    return found.end()


def encoder(text: str, escapes: list[Escape]) -> Callable[[str], str]:
    """Return the function that writes new prose of the HTML ``text``, whose entities are ``escapes``.

    A text in ASCII that has letters as entities, or whose no-break spaces all are, stays so.
    """
    from html import unescape

    written = {sign for escape in escapes for sign in escape.text}
    letters = any(sign.isalpha() and not sign.isascii() for sign in written)
    ascii_only = text.isascii() and (letters or bool(_OTHER_CHARSET.search(text)))
    as_entities = "\u00a0" in written and "\u00a0" not in text
    names = {ord(sign): _entity(sign) for sign in _NO_BREAK if as_entities and sign not in text}

    def encode(new: str) -> str:
        if "&" in new and (new.endswith("&") or unescape(new) != new):
            new = new.replace("&", "&amp;")
        new = new.replace("<", "&lt;").translate(names)
        return "".join(sign if sign.isascii() else _entity(sign) for sign in new) if ascii_only else new

    return encode


def quoted(encode: Callable[[str], str], quote: str) -> Callable[[str], str]:
    """Return ``encode`` for a value between ``quote``."""
    entity = "&quot;" if quote == '"' else "&#39;"
    return lambda new: encode(new).replace(quote, entity)


def _entity(sign: str) -> str:
    name = codepoint2name.get(ord(sign))
    return f"&{name};" if name else f"&#{ord(sign)};"
