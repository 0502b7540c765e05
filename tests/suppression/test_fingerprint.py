"""A fingerprint knows a finding again where its line has moved, and tells two places apart."""

import pytest

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.suppression.fingerprint import fingerprint, numbered

TEXT = "Le maire a signé hier la mise en oeuvre du plan de la ville."


def finding(text, passage="oeuvre", rule="orthographe/ligature", nth=0):
    start = -1
    for _ in range(nth + 1):
        start = text.index(passage, start + 1)
    return Diagnostic(rule, Severity.ERROR, Grade.SURE, "…", start, start + len(passage))


@pytest.mark.parametrize(
    "later",
    [
        "Un titre\n\nUn paragraphe nouveau.\n\n" + TEXT,
        TEXT.replace("mise en oeuvre", "mise\nen oeuvre"),
        TEXT.replace("Le maire", "La maire de Gao"),
        TEXT + "\n\nUne fin.",
    ],
)
def test_it_stays_when_lines_move_or_far_words_change(later):
    assert fingerprint(later, finding(later)) == fingerprint(TEXT, finding(TEXT))


@pytest.mark.parametrize(
    "other",
    [
        TEXT.replace("du plan", "des routes"),
        TEXT.replace("la mise", "sa mise"),
        TEXT.replace("oeuvre", "oeuvres"),
    ],
)
def test_it_changes_with_the_passage_and_the_words_near(other):
    passage = "oeuvres" if "oeuvres" in other else "oeuvre"
    assert fingerprint(other, finding(other, passage)) != fingerprint(TEXT, finding(TEXT))


def test_it_changes_with_the_rule():
    assert fingerprint(TEXT, finding(TEXT, rule="orthographe/mot-inconnu")) != fingerprint(
        TEXT, finding(TEXT)
    )


def test_the_next_paragraph_is_not_near():
    one, other = "Une oeuvre\n\nLe maire.", "Une oeuvre\n\nLa route."
    assert fingerprint(one, finding(one)) == fingerprint(other, finding(other))


def test_spaces_tell_findings_about_spaces_apart():
    one, other = "a  b", "a   b"
    assert fingerprint(one, finding(one, "  ")) != fingerprint(other, finding(other, "   "))


def test_places_that_read_the_same_are_numbered():
    text = f"{TEXT}\n\n{TEXT}"
    names = [fingerprint(text, finding(text, nth=nth)) for nth in range(2)]
    assert names[0] == names[1]
    assert numbered([*names, "x"]) == [names[0], f"{names[0]}-2", "x"]
