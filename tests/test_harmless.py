from __future__ import annotations

import re

import pytest

from frfix import documents
from frfix.correction import PROBABLE, Corrector
from frfix.diagnostics import Diagnostic, Grade, Severity, replace_span
from frfix.documents import Kind
from frfix.harmless import markup
from frfix.source import Source, SourceText


def corrected(text: str, kind: Kind, mistakes: dict[str, str]) -> str:
    def check(source: Source) -> list[Diagnostic]:
        return [
            Diagnostic("a/b", Severity.ERROR, Grade.SURE, ".", *at.span(), replace_span(*at.span(), right))
            for wrong, right in mistakes.items()
            for at in re.finditer(re.escape(wrong), source.text)
        ]

    source = SourceText.from_text(text)
    corrector = Corrector(check, PROBABLE, lambda other: markup(documents.read(other, kind)))
    return corrector.correct(source, check(source)).source.text


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("un *mot* et *un autre", "autre", "autre*"),
        ("une ligne\nune autre\n", "\nune", "\n# une"),
        ("le `code` ici", "ici", "`ici`"),
    ],
)
def test_what_would_become_markup_is_not_written_and_the_rest_is(text: str, wrong: str, right: str) -> None:
    mistakes = {wrong: right, "oeuf": "œuf"}
    assert corrected(f"{text}\n\nUn oeuf", Kind.MARKDOWN, mistakes) == f"{text}\n\nUn œuf"


def test_the_line_under_a_title_may_grow() -> None:
    text = "Mon oeil\n========\n\nUn oeuf\n"
    mistakes = {"oeuf": "œuf", "oeil\n========\n": "œil droit\n=============\n"}
    assert corrected(text, Kind.RST, mistakes) == "Mon œil droit\n=============\n\nUn œuf\n"


def test_a_correction_that_breaks_the_format_is_not_written() -> None:
    text = '{"cells": [{"cell_type": "markdown", "source": "Un oeuf"}], "nbformat": 4}'
    assert corrected(text, Kind.NOTEBOOK, {"oeuf": 'œuf"', "Un ": "Mon "}) == text.replace("Un ", "Mon ")
