"""Capitals of peoples, adjectives and languages."""

import pytest

import frfix
from frfix.settings import Settings

ONLY = Settings(select=("majuscules/peuple", "majuscules/langue"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les sénégalais votent.", "Sénégalais"),
        ("Il parle aux maliens.", "Maliens"),
        ("Il a épousé une malienne.", "Malienne"),
        ("La cuisine Italienne est bonne.", "italienne"),
        ("Il écrit en Anglais.", "anglais"),
    ],
)
def test_the_capital_follows_the_sense(text: str, found: str) -> None:
    assert [d.replacements[0] for d in frfix.check(text, ONLY)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Les jeunes Belges dansent.",
        "Il boit un bordeaux.",
        "Les équipes africaines et les européennes.",
        "Le réalisateur Romain Duris.",
        "Les petits suisses sont frais.",
        "Il parle un français parfait.",
        "Le serveur Apache répond.",
    ],
)
def test_what_is_right_or_may_be_right_is_left_alone(text: str) -> None:
    assert frfix.check(text, ONLY) == []
