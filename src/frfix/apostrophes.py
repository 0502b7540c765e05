"""The author's apostrophe: corrections are written with the one that the text uses."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from frfix.diagnostics import Diagnostic, Fix
from frfix.documents.base import Document

STRAIGHT: Final = "'"
CURVED: Final = "’"
_INSIDE: Final = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
# Its rules are about the signs themselves.
_TYPOGRAPHY: Final = "typographie/"


def with_own_apostrophes(found: list[Diagnostic], document: Document) -> list[Diagnostic]:
    """Return ``found`` with fixes that write apostrophes as the author does.

    That is: as in the passage that is replaced, else as mostly in the document's prose. A text that
    has none, or as many of each, gets the typographic one. Findings about typography stay as they are.
    """
    concerned = [_needs(diagnostic) for diagnostic in found]
    if not any(concerned):
        return found
    usual = _usual(document)
    return [
        replace(
            diagnostic,
            fixes=tuple(
                _fitted(fix, diagnostic.start, diagnostic.end, document.text, usual)
                for fix in diagnostic.fixes
            ),
        )
        if needs
        else diagnostic
        for diagnostic, needs in zip(found, concerned, strict=True)
    ]


def _needs(diagnostic: Diagnostic) -> bool:
    """Whether a fix of ``diagnostic`` writes an apostrophe that may have to change."""
    return not diagnostic.rule.startswith(_TYPOGRAPHY) and any(
        sign in fix.replacement for fix in diagnostic.fixes for sign in (STRAIGHT, CURVED)
    )


def _usual(document: Document) -> str:
    """Return the apostrophe that most of the document's elided words have."""
    signs = [sign for block in document.blocks for sign in _INSIDE.findall(block.text)]
    return STRAIGHT if signs.count(STRAIGHT) * 2 > len(signs) else CURVED


def _fitted(fix: Fix, start: int, end: int, text: str, usual: str) -> Fix:
    edits = tuple(
        replace(edit, text=_written(edit.text, text[edit.start : edit.end], usual)) for edit in fix.edits
    )
    return Fix(_written(fix.replacement, text[start:end], usual), edits)


def _written(new: str, old: str, usual: str) -> str:
    """Return ``new`` with the apostrophe of ``old``, which it replaces, or the ``usual`` one."""
    sign = usual
    if (STRAIGHT in old) != (CURVED in old):
        sign = STRAIGHT if STRAIGHT in old else CURVED
    return new.replace(CURVED if sign == STRAIGHT else STRAIGHT, sign)
