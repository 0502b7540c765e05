"""What the tests of the readers ask of a document."""

from __future__ import annotations

import time
from functools import cache
from itertools import groupby

from frfix import correction
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind, read
from frfix.documents.base import MARKUP, OBJECT, Document
from frfix.engine import Checker
from frfix.settings import Settings
from frfix.source import Source, SourceText


def shown(text: str) -> str:
    """Return a block's text without its markup and with each object as one ``□``."""
    prose = text.replace(MARKUP, "").replace("\r\n", "\n")
    return "".join("□" if sign == OBJECT else "".join(run) for sign, run in groupby(prose))


def proses(text: str, kind: Kind) -> list[str]:
    """Return what stands in each block of ``text``."""
    return [shown(block.text) for block in read(text, kind).blocks]


@cache
def _checker() -> Checker:
    return Checker(Settings())


def check(source: Source | str, kind: Kind) -> list[Diagnostic]:
    """Return what frfix finds with its default settings."""
    return _checker().check(read(source, kind))


def corrected(text: str, kind: Kind) -> str:
    """Return ``text`` after `frfix fix --probable`."""
    source = SourceText.from_text(text)
    grades = correction.PROBABLE
    corrector = correction.Corrector(lambda new: check(new, kind), grades)
    return corrector.correct(source, check(source, kind)).source.text


def masked(document: Document) -> str:
    """Return what of ``document`` no block shows."""
    hidden = list(document.text)
    for block in document.blocks:
        for at, sign in enumerate(block.text, block.start):
            if sign not in (MARKUP, OBJECT):
                hidden[at] = ""
    return "".join(hidden)


def seconds(text: str, kind: Kind) -> float:
    """Return how long it takes to read ``text``."""
    start = time.process_time()
    read(text, kind)
    return time.process_time() - start
