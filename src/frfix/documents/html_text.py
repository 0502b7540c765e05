"""The prose of a piece of HTML: a mask of its tags, and where its block elements cut it."""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.markup import (
    CODE_ELEMENTS,
    ENTITY,
    INLINE_ELEMENTS,
    OBJECT_ELEMENTS,
    is_foreign,
    paint_entity,
    tag_end,
    tag_name,
    template_end,
)
from frfix.documents.masking import HIDDEN, OPAQUE, paint

_SIGN: Final = re.compile(r"[<&{]")
_SPECIAL: Final = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<%", "%>"), ("<!", ">"))


def html_mask(text: str) -> tuple[bytearray, list[int]]:
    """Return the mask of ``text`` and the offsets where a block element separates what is around it."""
    mask = bytearray(len(text))
    cuts: list[int] = []
    position = 0
    while found := _SIGN.search(text, position):
        start = found.start()
        position = _construct(text, start, mask, cuts)
    return mask, cuts


def _construct(text: str, start: int, mask: bytearray, cuts: list[int]) -> int:
    """Mask the tag, comment, entity or template at ``start``; return where to go on."""
    sign = text[start]
    if sign == "&":
        if entity := ENTITY.match(text, start):
            paint_entity(text, mask, start, entity.end())
            return entity.end()
        return start + 1
    if sign == "{":
        end = template_end(text, start, len(text))
        if end < 0:
            return start + 1
        paint(mask, start, end, OPAQUE)
        return end
    for opening, closing in _SPECIAL:
        if text.startswith(opening, start):
            close = text.find(closing, start + len(opening))
            end = len(text) if close < 0 else close + len(closing)
            paint(mask, start, end, HIDDEN)
            return end
    end = tag_end(text, start, len(text))
    return start + 1 if end < 0 else _tag(text, start, end, mask, cuts)


def _tag(text: str, start: int, end: int, mask: bytearray, cuts: list[int]) -> int:
    tag = text[start:end]
    name = tag_name(tag)
    opening = not tag.startswith("</") and not tag.endswith("/>")
    if opening and (name in CODE_ELEMENTS or is_foreign(tag)):
        end = element_end(text, name, end)
        paint(mask, start, end, OPAQUE)
        if name == "pre":
            cuts += start, end
        return end
    if name in OBJECT_ELEMENTS or name in CODE_ELEMENTS:
        paint(mask, start, end, OPAQUE)
        return end
    paint(mask, start, end, HIDDEN)
    if name not in INLINE_ELEMENTS:
        cuts.append(start)
    return end


def element_end(text: str, name: str, start: int) -> int:
    """Return the offset after the closing tag of ``name`` from ``start`` on, or the end of ``text``."""
    close = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(text, start)
    return close.end() if close else len(text)
