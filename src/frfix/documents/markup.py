"""Markup that stands in texts of several formats: tags, templates in braces, entities, elements."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from frfix.documents.masking import OPAQUE, paint

# Bounds what one unclosed sign can make us read: a text of a million « < » stays linear.
_LONGEST: Final = 4000
_TAG_NAME: Final = re.compile(r"</?([A-Za-z][\w.:-]*)")
_TAG_STOP: Final = re.compile(r"[>\"'{<]")
_BRACE: Final = re.compile(r"[{}]")
_TEMPLATES: Final = (("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("{/*", "*/}"))
_LANGUAGE: Final = re.compile(
    r"""\s(?:xml:)?lang\s*=\s*["']?(?!fr\b)[A-Za-z]|\stranslate\s*=\s*["']?no\b""", re.I
)
ENTITY: Final = re.compile(r"&(?:#(?:x[0-9a-f]{1,6}|[0-9]{1,7})|[a-z][a-z0-9]{1,31});", re.I)


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


CODE_ELEMENTS: Final = _names(
    "canvas code iframe kbd math object pre samp script style svg template textarea tt var"
)
"""Elements whose content is not prose."""
INLINE_ELEMENTS: Final = _names(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong"
    " sub sup time u wbr"
)
"""Elements that stand in a sentence, their content being part of it."""
OBJECT_ELEMENTS: Final = _names("audio button embed img input picture select video")
"""Elements that stand in a sentence like a thing: their tags are not words, but take a place."""


def tag_name(tag: str) -> str:
    """Return the element's name in lower case, or nothing for a comment or declaration."""
    found = _TAG_NAME.match(tag)
    return found[1].lower() if found else ""


def is_foreign(tag: str) -> bool:
    """Tell whether an opening tag says that its content is in another language, or not to be translated."""
    return _LANGUAGE.search(tag) is not None


def tag_end(text: str, start: int, end: int) -> int:
    """Return the offset after the tag that opens at ``start``, or -1.

    Quoted values and JSX values in braces may hold any sign.
    """
    found = _TAG_NAME.match(text, start, end)
    if not found or text[found.end() : found.end() + 1] not in {">", "/", " ", "\t", "\n", "\r"}:
        return -1
    position = found.end()
    end = min(end, start + _LONGEST)
    while stop := _TAG_STOP.search(text, position, end):
        sign = stop[0]
        if sign == ">":
            return stop.end()
        if sign == "<":
            return -1
        position = brace_end(text, stop.start(), end) if sign == "{" else text.find(sign, stop.end(), end) + 1
        if position <= 0:
            return -1
    return -1


def brace_end(text: str, start: int, end: int) -> int:
    """Return the offset after the brace that closes the one at ``start``, or -1."""
    close = _brace_ends(text).get(start, -1)
    return close if close <= min(end, start + _LONGEST) else -1


@lru_cache(maxsize=1)
def _brace_ends(text: str) -> dict[int, int]:
    """Return where each brace that is closed is closed: made once a text, as unclosed ones may be many."""
    ends: dict[int, int] = {}
    open_braces: list[int] = []
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            open_braces.append(found.start())
        elif open_braces:
            ends[open_braces.pop()] = found.end()
    return ends


def template_end(text: str, start: int, end: int) -> int:
    """Return the offset after the template, shortcode or expression in braces at ``start``, or -1."""
    for opening, closing in _TEMPLATES:
        if text.startswith(opening, start, end):
            found = text.find(closing, start + len(opening), min(end, start + _LONGEST))
            if found >= 0:
                return found + len(closing)
    return brace_end(text, start, end)


def paint_entity(text: str, mask: bytearray, start: int, end: int) -> None:
    """Mask an entity, and the whole word where it stands for a letter: no half of it is a word."""
    from html import unescape

    if unescape(text[start:end]).isalnum():
        while start and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum():
            end += 1
    paint(mask, start, end, OPAQUE)
