"""Reader of LaTeX: what a walk over its commands, groups and environments leaves as prose.

pylatexenc, the library that gives places, takes 12 s for a megabyte and ends in a `RecursionError`
at some hundred braces (2.11, measured): a draft that is being written is often that broken. So
`scan` cuts the source into tokens and `walk` goes over them once, with `macros` as the table of what
commands do; a command that it does not know keeps its arguments of several words as prose.
"""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.base import Document
from frfix.documents.latex.letters import NARROW, NO_BREAK, encode
from frfix.documents.latex.walk import Walk

_PREAMBLE: Final = re.compile(r"^[^%\n\r]*?\\(?:documentclass|documentstyle|ProvidesPackage)\b", re.MULTILINE)
_BABEL: Final = re.compile(
    r"\\usepackage\s*\[[^\]]*\b(?:french|francais|frenchb)\b|\\set(?:main|default)language[^\n]*\{french\}"
    r"|\\documentclass\s*\[[^\]]*\b(?:french|francais|frenchb)\b|\\babelprovide\[[^\]]*main[^\]]*\]\{french\}"
)
_BY_HAND: Final = re.compile(r"\\NoAutoSpacing\b|AutoSpacePunctuation\s*=\s*false")
_HIGH: Final = re.compile(r"(?<=[\w)}»$])[ \t]?([;!?:])(?=[\s}»)\]]|\Z)")
_BODY: Final = r"\begin{document}"


def read(text: str) -> Document:
    """Return the prose of a LaTeX ``text``: of a whole document, or of a part that another one takes in."""
    body = text.find(_BODY)
    preamble = _PREAMBLE.search(text)
    if body < 0:
        body = len(text) if preamble else 0
    walk = Walk(text)
    walk.note_comments()
    walk.run(body)
    head = text[:body]
    # A part without a preamble goes with one that has babel: nearly all French documents do.
    if not _BY_HAND.search(head) and (not preamble or _BABEL.search(head)):
        for found in _HIGH.finditer(text, body):
            space = NO_BREAK if found[1] == ":" else NARROW
            walk.canvas.escape(found.start(), found.end(), space + found[1])
    return walk.canvas.document(encode)
