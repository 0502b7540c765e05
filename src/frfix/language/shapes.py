"""Words that their shape alone makes acceptable: numbers, ordinals, times, measures, codes."""

from __future__ import annotations

import re
from typing import Final

from frfix.language.reasons import Reason, Source

_ROMAN: Final = re.compile(
    r"(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    r"(?:e|es|er|ers|re|res|ème|èmes|ᵉ)?"
    r"|(?=[ivx]{2})x{0,2}(?:ix|iv|v?i{0,3})"  # pages and items: iii, xiv
)
_WITH_DIGITS: Final = (
    (
        Source.ORDINAL,
        re.compile(r"\d+(?:er|re|ers|res|e|es|d|de|ds|des|nd|nde|nds|ndes|ème|èmes|i?ème|ᵉ|ᵉʳ|ʳᵉ)"),
    ),
    (Source.TIME, re.compile(r"\d+[hH](?:\d\d?)?(?:min|mn|m)?(?:\d\d?s?)?|\d+(?:min|mn|s|ms|j|ans)\d*")),
    (
        Source.MEASURE,
        re.compile(
            r"\d+(?:[.,]\d+)?(?:[kKMGT]?[moOBgWVA]|[mckµn]m|[kKMGTP]i?[obBO]|[kKMG]bps|kg|mg|µg|[cmdh]l|ha|km/?h|"
            r"[kMGT]?Hz|[kMGT]Wc?h?|Wh|mAh|px|pt|em|rem|vh|vw|fps|dpi|°C?|K|M|Md|[€$£%])[²³]?"
        ),
    ),
    (Source.CODE, re.compile(r"\d+[x×]\d+|\d+[ /-]\d+|\d+[a-zA-Z]?|[A-Za-z]{1,4}\d+[A-Za-z]?\d*")),
)


def shape(text: str) -> Reason | None:
    """Return why ``text`` needs no dictionary (``XXIe``, ``14h30``, ``10km``), None where it does."""
    if len(text) == 1:
        return Reason(Source.LETTER)
    if not any(map(str.isalpha, text)):
        return Reason(Source.SIGNS) if text else None
    if _ROMAN.fullmatch(text):
        return Reason(Source.ROMAN)
    if any(map(str.isdigit, text)):
        for source, pattern in _WITH_DIGITS:
            if pattern.fullmatch(text):
                return Reason(source)
    return None
