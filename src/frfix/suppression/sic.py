"""``[sic]``: the author of a text says that the word or the quotation just before it is as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.documents.base import MARKUP, Document

_SIC: Final = re.compile(rf"[\[(]{MARKUP}*+[sS][iI][cC]{MARKUP}*+(?:[ \u00a0\u202f]*+!)?+{MARKUP}*+[\])]")
_GAP: Final = frozenset((MARKUP, " ", "\t", "\n", "\r", "\u00a0", "\u202f"))
_OPENING: Final = {"»": "«", "”": "“", "“": "„", "›": "‹", '"': '"'}
"""The sign that opens what another closes."""
_LONGEST_QUOTATION: Final = 3_000
_LONGEST_WORD: Final = 300
_LONGEST_GAP: Final = 3_000
"""Code points; a mark after more than that is about the word before it, or about nothing."""
_SIGNS: Final = ",;:.!?…)"


def passages(document: Document) -> Iterator[tuple[int, int]]:
    """Yield from where to where ``document.text`` is as it should be, each mark included."""
    if not any(spelt in document.text for spelt in ("sic", "Sic", "SIC")):
        return
    for block in document.blocks:
        for found in _SIC.finditer(block.text):
            start = _start(block.text, found.start())
            yield block.start + start, block.start + found.end()


def _start(text: str, end: int) -> int:
    """Return where the word or quotation begins that ends before the mark at ``end``."""
    at = _before(text, end)
    opening = _OPENING.get(text[at - 1 : at])
    if opening is not None:
        start = _opening(text, at - 1, opening)
        if start >= 0:
            return start
    while at and text[at - 1] in _SIGNS:
        at = _before(text, at - 1)
    least = max(0, at - _LONGEST_WORD)
    while at > least and text[at - 1] not in _GAP:
        at -= 1
    return at


def _before(text: str, at: int) -> int:
    """Return ``at`` moved over white space and markup to its left."""
    least = max(0, at - _LONGEST_GAP)
    while at > least and text[at - 1] in _GAP:
        at -= 1
    return at


def _opening(text: str, close: int, opening: str) -> int:
    """Return where the quotation begins that the sign at ``close`` ends, -1 if nowhere."""
    least = max(0, close - _LONGEST_QUOTATION)
    if opening == text[close]:
        return text.rfind(opening, least, close)
    depth = 1
    for at in range(close - 1, least - 1, -1):
        depth += (text[at] == text[close]) - (text[at] == opening)
        if not depth:
            return at
    return -1
