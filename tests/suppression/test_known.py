"""What a baseline hides, in the file and in what edits make of it."""

import pytest
from tests.suppression.findings import find

from frfix.diagnostics import Edit
from frfix.source import SourceText
from frfix.suppression.baseline import entries_of
from frfix.suppression.known import Known

TEXT = "Le maire a vu la grande oeuvre du sculpteur de la ville.\n"


def told(old, new):
    source = SourceText.from_text(new)
    return Known(entries_of(old, find(old)), source, find(source)).keep(source, find(source))


@pytest.mark.parametrize(
    "new",
    [
        "Titre\n\n" + TEXT,
        TEXT.replace("grande oeuvre", "belle oeuvre"),
        TEXT.replace("du sculpteur", "du peintre"),
        TEXT.replace("la grande oeuvre du sculpteur", "sa grande oeuvre du peintre"),
    ],
)
def test_it_is_known_again_where_one_word_beside_it_changed(new):
    assert told(TEXT, new) == []


@pytest.mark.parametrize(
    "new",
    [TEXT.replace("grande oeuvre du", "petite oeuvre des"), "Une oeuvre d’art.\n", TEXT + "\n" + TEXT],
)
def test_another_one_is_told(new):
    assert len(told(TEXT, new)) == 1


def test_as_many_are_hidden_as_are_counted():
    assert told(TEXT + "\n" + TEXT, TEXT + "\n" + TEXT) == []
    assert len(told(TEXT + "\n" + TEXT, f"{TEXT}\n{TEXT}\n{TEXT}\n{TEXT}")) == 2


def test_what_is_hidden_stays_hidden_where_all_around_it_was_corrected():
    source = SourceText.from_text("L’Etat oeuvre Etat.\n")
    known = Known(entries_of(source.text, find(source)), source, find(source))
    edited = source.edited([Edit(2, 6, "État"), Edit(14, 18, "État")]).edited(
        [Edit(0, 0, "Oui. Une oeuvre. ")]
    )
    kept = known.keep(edited, find(edited))
    assert [one.start for one in kept] == [edited.text.index("oeuvre")]


def test_a_text_that_comes_from_elsewhere_is_told_by_what_differs():
    source = SourceText.from_text(f"{TEXT}\n{TEXT}")
    known = Known(entries_of(source.text, find(source)), source, find(source))
    other = SourceText.from_text("Une oeuvre.\n\n" + source.text)
    assert [one.start for one in known.keep(other, find(other))] == [4]
