"""What a writer is told of words that do not agree."""

import pytest

import frfix
from frfix.settings import Settings

AGREEMENT = Settings(select=("accords",))


def test_the_word_that_stands_alone_is_corrected() -> None:
    (found,) = frfix.check("Les bon développeurs sont rares.", AGREEMENT)
    assert found.replacements[0] == "bons"
    assert "« développeurs » est masculin pluriel" in found.message


def test_both_ways_are_shown_where_two_words_disagree() -> None:
    (found,) = frfix.check("Il a vu une étudiant.", AGREEMENT)
    assert set(found.replacements) == {"une étudiante", "un étudiant"}


def test_a_finding_names_the_places_it_rests_on() -> None:
    text = "Les voisins de ma tante arrive demain."
    (found,) = frfix.check(text, AGREEMENT)
    assert [text[place.start : place.end] for place in found.related] == ["voisins"]


def test_article_before_a_vowel_joins_its_word() -> None:
    (found,) = frfix.check("Il regarde les armoire.", AGREEMENT)
    assert found.replacements == ("les armoires", "l’armoire")


@pytest.mark.parametrize(
    "text",
    [
        "La majorité des invités sont partis.",
        "Elle a l’air contente.",
        "Les pages web et les interfaces utilisateur changent.",
        "Il lança la pierre droit au but.",
        "Les ayants droit ont été prévenus.",
        "Ils ont trois heures minimum.",
        "On est arrivés trop tard.",
        "Vous êtes venue seule, madame.",
        "Mon peuple, qui habites en ce lieu, écoute.",
        "Que le roi vive longtemps !",
        "Le total, dites-vous, dépasse mille euros.",
        "Nous vous remercions de votre patience.",
        "Je vous remercie de votre patience.",
        "Comme nous le montre cet exemple, rien ne change.",
        "Toute faute et toute erreur sera corrigée.",
    ],
)
def test_correct_french_is_left_alone(text: str) -> None:
    assert [d.message for d in frfix.check(text, AGREEMENT)] == []
