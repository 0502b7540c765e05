"""Compounds of the lexicon written apart."""

import pytest

import frfix
from frfix.settings import Settings

ONLY = Settings(select=("syntaxe/mot-compose",))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il critique la sous traitance.", "la sous-traitance"),
        ("Le choix est contre productif.", "contre-productif"),
        ("Ils vont s’entre tuer.", "entre-tuer"),
        ("Un gratte ciel domine la ville.", "Un gratte-ciel"),
    ],
)
def test_the_hyphens_are_put_back(text: str, found: str) -> None:
    assert [d.replacements[0] for d in frfix.check(text, ONLY)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Il la garde malade.",
        "Le type CE sous forme de données.",
        "L’un sans papiers, l’autre avec.",
        "Il vit sous terre, entre deux maisons.",
        "Elle les porte bien.",
    ],
)
def test_words_that_merely_meet_are_left_alone(text: str) -> None:
    assert frfix.check(text, ONLY) == []
