"""Corrections that leave a document's markup as it is.

A format reads its markup by the signs around it: with a space behind it, « ~« » opens nothing any more,
and a letter less before « __ » makes a link of it. No reader can foresee all that, so what edits make of a
text is read again, and those are left out after which it has other markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from frfix.diagnostics import Diagnostic, Edit
from frfix.documents.base import MARKUP, OBJECT, Document
from frfix.errors import FrfixError
from frfix.source import Source

_PROSE: Final = re.compile(f"[^{MARKUP}{OBJECT}]+")
_LINE: Final = re.compile(r"([^\w\s])\1{3,}")
_OTHER: Final = re.compile(rb"\x00+")

MarkupOf = Callable[[Source], str]
"""Returns a source's `markup`; raises `FrfixError` for one that is no document of its format any more."""


def markup(document: Document) -> str:
    """Return all of ``document`` that is not prose, white space and the length of lines of signs apart.

    A title that grows takes the line under it along, and a cell gives back its padding.
    """
    text = document.text
    prose = bytearray(len(text))
    for block in document.blocks:
        for run in _PROSE.finditer(block.text):
            prose[block.start + run.start() : block.start + run.end()] = b"\1" * len(run[0])
    other = "".join(text[run.start() : run.end()] for run in _OTHER.finditer(prose))
    return _LINE.sub(r"\1\1\1", "".join(other.split()))


def harmless(
    source: Source,
    found: Sequence[Diagnostic],
    edits_of: Callable[[Sequence[Diagnostic]], Sequence[Edit]],
    markup_of: MarkupOf,
) -> tuple[Sequence[Diagnostic], Source]:
    """Return those of ``found`` that may be corrected together, and ``source`` after `edits_of` them.

    Takes one more reading where all may, and a few for each that may not.
    """
    before = markup_of(source)

    def outcome(group: Sequence[Diagnostic]) -> Source | None:
        edits = edits_of(group)
        if not edits:
            return source
        try:
            new = source.edited(edits)
            return new if markup_of(new) == before else None
        except FrfixError:
            return None

    def sifted(group: Sequence[Diagnostic]) -> list[Diagnostic]:
        if len(group) == 1:
            return []
        halves = group[: len(group) // 2], group[len(group) // 2 :]
        return [one for half in halves for one in (sifted(half) if outcome(half) is None else half)]

    whole = outcome(found)
    if whole is not None:
        return found, whole
    kept = sifted(found)
    together = outcome(kept)
    return ([], source) if together is None else (kept, together)
