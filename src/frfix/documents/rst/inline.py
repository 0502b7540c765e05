"""The inline part of reStructuredText: what in a run of text is markup, and what stands for a thing."""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.canvas import Canvas

# A start-string stands after white space or one of these signs, an end-string before one (docutils).
_BEFORE: Final = r"(?:(?<=[\s'\"(\[{<\-/:‘“’«»¡¿‐‑‒–—\u00a0\u202f\ufdd0])|(?<![\s\S]))"
_AFTER: Final = r"(?=[\s'\")\]}>\-/:.,;!?\\’”«»…‐‑‒–—\u00a0\u202f]|\Z)"
_START: Final = re.compile(
    rf"""
    (?P<escape>\\(?:\r\n|[\s\S])?)
  | {_BEFORE}(?:
        (?P<literal>``)(?=\S)
      | (?P<role>:[A-Za-z][\w.+:-]{{0,60}}:)`(?=\S)
      | (?P<target>_`)(?=\S)
      | (?P<text>`)(?=\S)
      | (?P<strong>\*\*)(?=\S)
      | (?P<emphasis>\*)(?=[^\s*])
      | (?P<substitution>\|)(?=[^\s|])
      | (?P<note>\[(?:\#?[\w.+-]{{0,80}}|\*)\]_){_AFTER}
    )
  | (?P<reference>(?<=[^\W_])__?){_AFTER}
    """,
    re.VERBOSE,
)
_ENDS: Final = {
    "literal": re.compile(rf"(?<=\S)``{_AFTER}"),
    "role": re.compile(rf"(?<=[^\s\\])`{_AFTER}"),
    "target": re.compile(rf"(?<=[^\s\\])`{_AFTER}"),
    "text": re.compile(rf"(?<=[^\s\\])`(?:__?|:[A-Za-z][\w.+:-]{{0,60}}:)?{_AFTER}"),
    "strong": re.compile(rf"(?<=[^\s\\])\*\*{_AFTER}"),
    "emphasis": re.compile(rf"(?<=[^\s\\*])\*{_AFTER}"),
    "substitution": re.compile(rf"(?<=[^\s\\])\|_{{0,2}}{_AFTER}"),
}
_ESCAPE: Final = re.compile(r"\\(\r\n|[\s\S])")
_ADDRESS: Final = re.compile(r"\s*+<[^<>]*+>\Z")
_LONGEST_ADDRESS: Final = 1000
_TITLED: Final = frozenset("ref doc term any numref download index eq keyword envvar option".split())
"""Roles whose text is a name, unless it says « texte <cible> »."""
_PROSE: Final = frozenset(
    "emphasis strong sub sup subscript superscript title title-reference t guilabel term dfn underline small"
    " red green blue bold italic strike del ins".split()
)


_WRITTEN: Final = str.maketrans({sign: "\\" + sign for sign in "\\*`|"})


def encode(text: str) -> str:
    """Return ``text`` as reStructuredText must have it."""
    return text.translate(_WRITTEN)


def inline(canvas: Canvas, start: int, end: int) -> None:
    """Paint the markup of the text from ``start`` to ``end``, one paragraph or the like."""
    text = canvas.text
    missing: set[str] = set()
    position = start
    while found := _START.search(text, position, end):
        kind = found.lastgroup or ""
        position = found.end()
        if kind == "escape":
            sign = found[0][1:]
            canvas.escape(found.start(), position, "" if sign.isspace() else sign or "\\")
        elif kind == "note":
            before = found.start()
            while before > start and text[before - 1] in " \t":  # it must have a space before it, not we
                before -= 1
            canvas.hide(before, position)
        elif kind == "reference":
            canvas.hide(found.start(), position)
        else:
            close = None if kind in missing else _ENDS[kind].search(text, position, end)
            if close is None or close.start() <= found.start():
                missing.add(kind)
                continue
            position = _span(canvas, kind, found, close)


def _span(canvas: Canvas, kind: str, opening: re.Match[str], close: re.Match[str]) -> int:
    """Paint what stands from ``opening`` to ``close``; return where to go on."""
    start, end = opening.start(), close.end()
    if kind in {"literal", "substitution"}:
        canvas.cover(start, end)
        return end
    if kind in {"emphasis", "strong", "target"}:
        canvas.hide(*opening.span())
        canvas.hide(*close.span())
        # Emphasis holds no other markup in reStructuredText, but may hold an escape.
        _escapes(canvas, opening.end(), close.start())
        return end
    role = (opening["role"] or "").strip(":") if kind == "role" else close[0][1:].strip(":_")
    content = opening.end()
    address = _ADDRESS.search(canvas.text, max(content, close.start() - _LONGEST_ADDRESS), close.start())
    text_end = address.start() if address else close.start()
    if text_end <= content or not _is_prose(
        canvas.text, role, content, text_end, address is not None, close[0]
    ):
        canvas.cover(start, end)
        return end
    canvas.hide(start, content)
    canvas.hide(text_end, end)
    _escapes(canvas, content, text_end)
    return end


def _is_prose(text: str, role: str, start: int, end: int, titled: bool, closing: str) -> bool:
    name = role.rpartition(":")[2]
    several = any(map(str.isspace, text[start : min(end, start + 200)]))
    if not role:
        # « `texte`_ » is a link; « `mot` » is mostly the name of something in a program.
        return several or titled or closing.endswith("_")
    if name in _PROSE:
        return True
    return titled and (name in _TITLED or several)


def _escapes(canvas: Canvas, start: int, end: int) -> None:
    for found in _ESCAPE.finditer(canvas.text, start, end):
        canvas.escape(found.start(), found.end(), "" if found[1].isspace() else found[1])
