"""HTML that is built of elements: whatever is not `Markup` is escaped on its way in.

A template library would bring a second language for the twenty elements of one page, and its
dependency into every installation; that all is escaped unless it says otherwise takes these lines.
"""

from __future__ import annotations

import re
from typing import Final

VOID: Final = frozenset({"meta", "input", "link", "br", "wbr", "hr"})

# HTML allows neither control characters nor noncharacters; a line end is a space in it.
_NEVER: Final = [
    *(*range(0x20), *range(0x7F, 0xA0), *range(0xFDD0, 0xFDF0)),
    *(plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)),
]
_SIGNS: Final = (
    dict.fromkeys(_NEVER, "\ufffd")
    | dict.fromkeys(map(ord, "\t\n\r\u2028\u2029"), " ")
    | {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord('"'): "&quot;"}
)
_SPECIAL: Final = re.compile(f"[{re.escape(''.join(map(chr, _SIGNS)))}]")


class Markup(str):
    """HTML, in which nothing is left to escape."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """Return ``text`` as HTML that reads so, between tags or double quotes, unless it is HTML already."""
    if isinstance(text, Markup):
        return text
    # Most pieces have none of these signs, and to look costs less than to translate.
    return Markup(text.translate(_SIGNS) if _SPECIAL.search(text) else text)


def joined(*parts: str) -> Markup:
    """Return ``parts``, each `escaped`, one after the other."""
    return Markup("".join(map(escaped, parts)))


def element(tag: str, *content: str, **attributes: str | int | bool | None) -> Markup:
    """Return the element ``tag`` with that content, each piece `escaped`.

    A ``_`` in an attribute's name stands for ``-``, one at its end for nothing (``class_``). One that is
    ``False`` or ``None`` is left out, one that is ``True`` has no value.
    """
    parts = [f"<{tag}"]
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        shown = name.removesuffix("_").replace("_", "-")
        parts.append(f" {shown}" if value is True else f' {shown}="{escaped(str(value))}"')
    parts.append(">")
    if tag not in VOID:
        parts += (*map(escaped, content), f"</{tag}>")
    return Markup("".join(parts))
