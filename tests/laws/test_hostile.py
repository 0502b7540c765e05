"""Texts made to harm: each is read and checked in time that grows as its size, or refused in words."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from frfix import documents
from frfix.documents import Kind
from frfix.errors import FrfixError

from .conftest import COLUMN, checker
from .formats import FORMATS, PACKED

SMALL, LARGE = 500, 4_000  # code points
GROWTH = 24
"""What eight times the text may cost at most: between eight times, and sixty-four for each pair of signs."""
SLACK = 0.02  # seconds, for what a machine does besides

_PROSE = "Le gouverneur du pays a présidé hier l’atelier, et les habitant sont content. "
_SIGNS = "«*[<`_~$:{&\\|(\"'’-.#>=@/%!?\u00a0\u200b\x0b\x1b\t\n\ra1é\u0301"
_STRINGS = r"""
]( ![ [a]( <!-- --> {{ {% `` `a $a _a |- a- a. l' a@ #[ &eacute; &# \' 0:0 é.e.s· :// http://a. <b>a</b> {a
\emph{ \begin{a} "a, {"a": <p> </p> a::b[ // /* \""
""".split()
_LINES = ["[a]: b\n", "a|b\n", "::\n", "a\n\n", "a\n=\n", "|===\n", "====\n", "----\n", "msgid \n"]
_SPACED = [
    "<a ",
    "**a ",
    "*a **b ",
    "[^a]: ",
    "> ",
    "- ",
    "1. ",
    "# ",
    "a, ",
    "1 000 ",
    '"a ',
    "« ",
    "M. ",
    "a · ",
]


def _repeated(sign: str) -> Callable[[int], str]:
    return lambda size: (sign * (size // len(sign) + 1))[:size]


HOSTILE = {sign: _repeated(sign) for sign in [*_SIGNS, *_STRINGS, *_LINES, *_SPACED, _PROSE]}
HOSTILE |= {
    "a word before spaces": lambda size: "a" + " " * size + "b",
    "quotes in quotes": lambda size: "> " * (size // 2) + "a",
    "lists in lists": lambda size: "".join("  " * depth + "- a\n" for depth in range(int(size**0.5))),
    "brackets and their ends": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "braces and their ends": lambda size: "{" * (size // 2) + "}" * (size // 2),
    "elements in elements": lambda size: "<i>" * (size // 7) + "</i>" * (size // 7),
    "emphasis in emphasis": lambda size: "*a" * (size // 4) + "a*" * (size // 4),
    "guillemets and their ends": lambda size: "« " * (size // 4) + "a" + " »" * (size // 4),
}


def seconds(text: str, kind: Kind, *, check: bool) -> float:
    start = time.process_time()
    try:
        document = documents.read(text, kind, (COLUMN,))
        if check:
            checker().check(document)
    except FrfixError as error:
        assert re.search(r"[a-zéè]{3}", error.message)
    return time.process_time() - start


def check_growth(make: Callable[[int], str], kind: Kind, *, check: bool) -> None:
    small, large = make(SMALL), make(LARGE)
    allowed = GROWTH * seconds(small, kind, check=check) + SLACK
    # A machine that is busy with something else may be slow once.
    assert any(seconds(large, kind, check=check) <= allowed for _ in range(3))


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in PACKED])
def test_reading_takes_time_as_the_text_is_long(kind: Kind) -> None:
    for make in HOSTILE.values():
        check_growth(make, kind, check=False)


def test_checking_takes_time_as_the_text_is_long() -> None:
    for make in HOSTILE.values():
        check_growth(make, Kind.PLAIN, check=True)


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind not in PACKED])
@pytest.mark.parametrize("mark", ["> ", "- ", "[", "<i>", "{", "(", "\\emph{", "#[", "*", "« "])
def test_tens_of_thousands_of_things_in_each_other(kind: Kind, mark: str) -> None:
    text = mark * (40_000 // len(mark)) + "Une oeuvre."
    assert seconds(text, kind, check=False) < 60
