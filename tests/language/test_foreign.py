"""What is not French is left alone; French that quotes a word is not."""

import pytest

import frfix

FOREIGN = [
    "The committee shall publish the results of its enquiry within three months of this decision.",
    "Le film s’intitule The Quiet Garden of Winter et dure deux heures.",
    "Il a lu « El camino de los sueños perdidos » avant de partir.",
    "La devise latine Fluctuat nec mergitur est sur le blason.",
    "Notre service de window cleaning est ouvert.",
    "Er sagte: Das ist nicht mein Haus und wir gehen nach Hause.",
]

FRENCH = [
    ("Egypte et Ethiopie.", "Egypte", "Ethiopie"),
    ("Le devloppement du software est long.", "devloppement"),
    ("Il a vu ce film en ving minutes.", "ving"),
]


@pytest.mark.parametrize("text", FOREIGN)
def test_a_foreign_passage_is_left_alone(text: str) -> None:
    assert [text[d.start : d.end] for d in frfix.check(text)] == []


@pytest.mark.parametrize(("text", "wrong"), [(text, wrong) for text, *wrong in FRENCH])
def test_french_around_a_foreign_word_is_checked(text: str, wrong: list[str]) -> None:
    assert [text[d.start : d.end] for d in frfix.check(text)] == wrong


def test_an_english_paragraph_is_not_held_to_french_typography() -> None:
    text = "This is what they said: nobody was there! Were you at home? We have not seen them."
    assert frfix.check(text) == []
