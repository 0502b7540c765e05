"""Inline constructs beyond CommonMark, each told by its first sign: math, shortcodes, footnotes…"""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.markup import COMMENT_SIGNS, is_comment, template_end
from frfix.documents.masking import HIDDEN, OPAQUE, PROSE, paint

_DOUBLE_MATH: Final = re.compile(r"\$\$[^$]{1,2000}\$\$")
_MATH: Final = re.compile(r"\$(?=[^\s$])[^$\n]{0,299}[^\s$]\$(?!\d)|\$[^\s$]\$(?!\d)")
_PAREN_MATH: Final = re.compile(r"\\\(([^\n]{1,300}?)\\\)")
_COMMAND: Final = re.compile(r"\\[a-zA-Z]{2,}(?:\{[^{}\n]{0,200}\})*")
_WORDS: Final = re.compile(r"(?<!\\)\b[^\W\d_]{3,}")
_EMOJI: Final = re.compile(r":(?=[0-9_+-]*[a-z])[a-z0-9_+-]{1,60}:(?!\w)")
_SUPERSCRIPT: Final = re.compile(r"\^([^\s^]{1,20})\^")
_SUBSCRIPT: Final = re.compile(r"~([^\s~]{1,20})~(?!~)")
_INSERTED: Final = re.compile(r"\^\^(?=\S)([^\^\n]{1,300})\^\^")
# A note inside of a sentence is no part of it; the name of a block ends one.
_INLINE_NOTE: Final = re.compile(r"\^\[[^\[\]\n]{1,500}\]|(?<=\s)\^[A-Za-z0-9-]{1,60}(?=[ \t]*(?:\n|\Z))")
_KEYS: Final = re.compile(r"\+\+[\w-]{1,30}(?:\+[\w-]{1,30}){0,5}\+\+")
_COMMENT: Final = re.compile(r"%%[^%]{0,2000}%%")
_CROSS_REFERENCE: Final = re.compile(r"@[A-Za-z]\w{0,60}(?:[:.][\w-]{1,60})+")
_ATTRIBUTES: Final = re.compile(r"\{[#.:][^{}\n]*\}|\{/\*.{0,4000}?\*/\}", re.DOTALL)
_FOOTNOTE: Final = re.compile(r"\[\^[^\]\s]{1,100}\](?!\()|\[-?@[^\]\n]{1,200}\]")
_EMBED: Final = re.compile(r"!\[\[[^\[\]\n]{1,400}\]\]")
_WIKI_LINK: Final = re.compile(r"(\[\[(?:[^\[\]\n|]{0,200}\|)?)([^\[\]\n|]{1,200})(\]\])")
_OPENING: Final = re.compile(r"\[(?:![A-Za-z]{1,20}\][+-]?|[ xX]\]\s)")
_TARGET: Final = re.compile(r"\](?:\([^()\n]{0,500}\)|\[[^\[\]\n]{0,200}\]|\{[#.:][^{}\n]{0,200}\})")
_LONGEST_LABEL: Final = 500
_HIGHLIGHT: Final = re.compile(r"==(?!=)")
_ERB: Final = re.compile(r"<%.{0,2000}?%>", re.DOTALL)
_COMMENTS: Final = ("%%", "<%#", "<%--")
_SIMPLE: Final = {
    "+": (_KEYS, OPAQUE),
    "%": (_COMMENT, HIDDEN),
    "@": (_CROSS_REFERENCE, OPAQUE),
    "!": (_EMBED, OPAQUE),
    "=": (_HIGHLIGHT, HIDDEN),
    "<": (_ERB, OPAQUE),
}
"""What a sign alone tells, and how it is masked."""
SIGNS: Final = frozenset("$\\:^~{[]").union(_SIMPLE)
"""The signs at which `own_construct` may find something."""


def own_construct(text: str, start: int, end: int, mask: bytearray | None) -> int:
    """Return the offset after the construct at ``start``, or -1; paint it on ``mask`` if there is one."""
    sign = text[start]
    found: re.Match[str] | None = None
    value = OPAQUE
    if sign == "$":
        found = _DOUBLE_MATH.match(text, start, end) or _looks_like_math(_MATH.match(text, start, end))
    elif sign == "\\":
        found = _looks_like_math(_PAREN_MATH.match(text, start, end)) or _COMMAND.match(text, start, end)
    elif sign == ":":
        if not start or not (text[start - 1].isalnum() or text[start - 1] == ":"):
            found = _EMOJI.match(text, start, end)
    elif sign == "^":
        found, value = _INLINE_NOTE.match(text, start, end), HIDDEN
        if found is None:
            edges = _INSERTED.match(text, start, end) or _SUPERSCRIPT.match(text, start, end)
            return _paint_edges(edges, mask)
    elif sign == "~":
        around = start and text[start - 1] == "~"
        return -1 if around else _paint_edges(_SUBSCRIPT.match(text, start, end), mask)
    elif sign == "{":
        return _braces(text, start, end, mask)
    elif sign == "[":
        return _bracket(text, start, end, mask)
    elif sign == "]":
        return _target(text, start, end, mask)
    else:
        pattern, value = _SIMPLE[sign]
        if sign not in "@+" or not start or not text[start - 1].isalnum():
            found = pattern.match(text, start, end)
    if found is None:
        return -1
    if mask is not None:
        paint(mask, start, found.end(), HIDDEN if is_own_comment(text, start) else value)
    return found.end()


def is_own_comment(text: str, start: int) -> bool:
    """Whether the construct at ``start`` is a comment, of a template or of Obsidian."""
    return text.startswith(_COMMENTS, start) or is_comment(text[start : start + COMMENT_SIGNS])


def _looks_like_math(found: re.Match[str] | None) -> re.Match[str] | None:
    """Refuse prose between two dollar signs or escaped parentheses: three plain words."""
    if found is None or len(_WORDS.findall(found[0])) >= 3:
        return None
    return found


def _braces(text: str, start: int, end: int, mask: bytearray | None) -> int:
    found = _ATTRIBUTES.match(text, start, end)
    close = found.end() if found else template_end(text, start, end)
    if close >= 0 and mask is not None:
        paint(mask, start, close, HIDDEN if found or is_own_comment(text, start) else OPAQUE)
    return close


def _bracket(text: str, start: int, end: int, mask: bytearray | None) -> int:
    found = _FOOTNOTE.match(text, start, end)
    if found is None and start == 0:
        found = _OPENING.match(text, start, end)
    if found is None:
        return _paint_edges(_WIKI_LINK.match(text, start, end), mask)
    if mask is not None:
        paint(mask, start, found.end(), HIDDEN)
    return found.end()


def _target(text: str, start: int, end: int, mask: bytearray | None) -> int:
    """Hide the end of a link that CommonMark refuses (a space in its address, an unknown label)."""
    found = _TARGET.match(text, start, end)
    if found is None:
        return -1
    if mask is not None:
        paint(mask, start, found.end(), HIDDEN)
        opening = text.rfind("[", max(0, start - _LONGEST_LABEL), start)
        if opening >= 0 and text.find("]", opening, start) < 0 and mask[opening] == PROSE:
            image = opening > 0 and text[opening - 1] == "!"
            paint(mask, opening - image, opening + 1, HIDDEN)
    return found.end()


def _paint_edges(found: re.Match[str] | None, mask: bytearray | None) -> int:
    """Hide what stands around the group that is prose: the second of three, or the only one."""
    if found is None:
        return -1
    if mask is not None:
        begin, end = found.span(2 if found.re.groups == 3 else 1)
        paint(mask, found.start(), begin, HIDDEN)
        paint(mask, end, found.end(), HIDDEN)
    return found.end()
