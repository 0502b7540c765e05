"""Blocks as the rules take them: none too long to look at at once, and no word that is none.

A paragraph of a whole book, or a line of ten megabytes without a space, would cost memory and, where a
rule looks around, time that grows faster than it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from frfix.documents.base import MARKUP, OBJECT, Block

LONGEST: Final = 30_000
"""Code points of a portion: ten pages, which no paragraph that a person wrote has."""
LONGEST_WORD: Final = 300
"""Code points: what has more without a space is data."""
_DATA: Final = re.compile(rf"(?<![^\s{MARKUP}{OBJECT}])[^\s{MARKUP}{OBJECT}]{{{LONGEST_WORD + 1},}}+")
_SENTENCE_ENDS: Final = (". ", "! ", "? ", "… ", "\u00a0» ", ".\n", "!\n", "?\n", "…\n")
_SPACES: Final = ("\n", " ", "\u00a0", "\u202f")


def portions(block: Block) -> Iterator[Block]:
    """Yield the parts of ``block``, most often itself, in order; what is data and no prose is an object.

    Parts begin where a sentence does, if one ends in the second half of what fits.
    """
    text = block.text
    if len(text) > LONGEST_WORD:
        text = _DATA.sub(lambda found: OBJECT * len(found[0]), text)
    if len(text) <= LONGEST:
        yield block if text is block.text else replace(block, text=text)
        return
    start = 0
    while start < len(text):
        end = _end(text, start)
        part = text[start:end]
        lead = len(part) - len(part.lstrip())
        if lead < len(part):
            yield replace(block, start=block.start + start + lead, text=part.strip())
        start = end


def _end(text: str, start: int) -> int:
    """Return where the part that begins at ``start`` ends."""
    last = start + LONGEST
    if len(text) <= last:
        return len(text)
    for signs in (_SENTENCE_ENDS, _SPACES):
        ends = [text.rfind(sign, start + LONGEST // 2, last) + len(sign) for sign in signs]
        if max(ends) > start + LONGEST // 2:
            return max(ends)
    return last
