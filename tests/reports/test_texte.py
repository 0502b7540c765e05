"""What ``frfix texte`` shows where a person sees styles, and of every format."""

import re
from pathlib import Path

import pytest

from frfix.documents import Kind, read
from frfix.files import Target
from frfix.reports.texte import prose, text
from frfix.session import Shown
from frfix.settings import Settings
from frfix.settings_files import Configuration
from frfix.source import SourceText


def shown(said, kind=Kind.MARKDOWN):
    target = Target(Path("a.md"), Configuration(Settings(), Path.cwd()))
    return Shown(target, SourceText.from_text(said), read(said, kind))


def lines(said, kind=Kind.MARKDOWN, *, width=100, styled=True):
    return list(text([shown(said, kind)], width, styled=styled))


def told(line):
    return "".join(piece for piece, _ in line)


def test_what_is_masked_is_dimmed_in_its_place():
    _, line, _ = lines("Les **trois** pays\ndu `Sahel`.")
    assert told(line) == "    Les **trois** pays du `Sahel`."
    assert [piece for piece, style in line if style == "dim"] == ["**", "**", "`Sahel`"]
    assert [piece for piece, style in line if not style][1:] == [
        "Les",
        " ",
        "trois",
        " ",
        "pays",
        " ",
        "du",
        " ",
        ".",
    ]


def test_long_targets_are_cut_and_line_ends_in_markup_are_spaces():
    _, line, _ = lines("> Un [lien](https://exemple.org/une/tres/longue/adresse)\n> et la suite")
    assert told(line) == "    Un [lien](https://exemple.org/une/tres… > et la suite"


def test_escapes_read_as_letters_and_masked_ones_as_they_are_written():
    said = r'{"cells": [{"cell_type": "markdown", "source": "L\u2019\u00e9t\u00e9 \ud800\u0007 `\u00e9`"}]}'
    _, line, _ = lines(said, Kind.NOTEBOOK)
    assert told(line) == r"    L’été \ud800\u0007 `\u00e9`"


@pytest.mark.parametrize("width", [20, 40, 100])
@pytest.mark.parametrize("styled", [True, False])
def test_lines_are_as_wide_as_asked_and_lose_no_word(width, styled):
    said = "Un passage *assez* long, avec des `mots`, une&nbsp;: et **d’autres** mots ! " * 5
    found = lines(said, width=width, styled=styled)[1:-1]
    assert max(len(told(line)) for line in found) <= width
    assert all(told(line).startswith("    ") for line in found)
    expected = said if styled else re.sub("[*]", "", said).replace("`mots`", "□")
    expected = expected.replace("&nbsp;", "\u00a0")
    assert " ".join(told(line).strip() for line in found) == " ".join(expected.split())


def test_no_escape_sequence_reaches_the_terminal():
    for styled in (True, False):
        found = "".join(
            told(line) for line in lines("Un \x1b[31mmot `\x1b[0m` ici.", Kind.MARKDOWN, styled=styled)
        )
        assert "\x1b" not in found


def test_what_is_read_has_no_markup():
    (block,) = shown("Les **trois** `a` pays[^1].").document.blocks
    assert prose(block) == "Les trois \ufffc pays."
