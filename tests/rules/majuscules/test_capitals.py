"""Capitals of bodies, places, offices and faiths: what is found, and what is a choice."""

import pytest

import frfix
from frfix.settings import Settings


def found(text: str, *rules: str) -> list[tuple[str, ...]]:
    """Return the corrections that ``rules`` propose for ``text``, those of the family when none is named."""
    settings = Settings(select=rules or ("majuscules",))
    return [diagnostic.replacements for diagnostic in frfix.check(text, settings)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Il préside la cour constitutionnelle.", "Cour constitutionnelle"),
        ("Le sommet de l'alliance des États du Sahel est prévu demain.", "Alliance des États du Sahel"),
        ("Elle a voté à l'Assemblée Nationale de son pays.", "nationale"),
        ("Les combats ont lieu au Nord de la ville.", "nord"),
        ("Il arrive mardi 3 Mars.", "mars"),
        ("On a vu des Musulmans prier.", "musulmans"),
        ("Ils traversent le Fleuve Sénégal.", "fleuve"),
    ],
)
def test_a_capital_follows_the_norm(text: str, right: str) -> None:
    assert [fixes[0] for fixes in found(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        "RÉPUBLIQUE DU MALI",
        "Le Code Noir et la Mère Courage",
        "Une cour suprême et une assemblée nationale existent dans chaque pays.",
        "L'État de droit et l'état de la route.",
        "Les gens du Nord parlent du Sud.",
        "Il lit le Journal du Dimanche et aime le Vendredi saint.",
        "Elle vit aux États-Unis, rue du 4 Septembre.",
        "Le groupe Air France vole vers le Moyen-Orient.",
    ],
)
def test_a_name_keeps_its_own_capitals(text: str) -> None:
    rules = tuple(
        f"majuscules/{name}"
        for name in (
            "institution",
            "lieu",
            "peuple",
            "mois-et-jour",
            "religion",
            "point-cardinal",
            "adjectif-d-institution",
            "terme-geographique",
        )
    )
    assert found(text, *rules) == []


def test_an_office_keeps_its_capital_unless_the_rule_is_asked_for() -> None:
    text = "Il a rencontré le Président du Sénégal."
    assert frfix.check(text) == []
    assert found(text, "majuscules/fonction") == [("président",)]


def test_a_text_that_begins_in_lower_case_is_told_from_a_label() -> None:
    rule = "majuscules/debut-de-phrase"
    assert found("nous partons demain à l'aube. Il fera froid.", rule) == [("Nous",)]
    assert found("npm install puis relancer. Ensuite, tester.", rule) == []
    assert found("les trois pays", rule) == []
