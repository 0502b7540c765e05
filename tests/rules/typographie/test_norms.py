"""The spaces of each profile, and the choices that settings make."""

import pytest

import frfix
from frfix.norms import NARROW, NBSP, norm
from frfix.rules.registry import load_rules
from frfix.settings import PROFILES, SPACINGS, Settings

CHECKED = ("typographie/espace-signe-double", "typographie/guillemets")


@pytest.mark.parametrize(
    ("langue", "espaces", "fixed"),
    [
        ("fr-FR", "usage", f"«{NBSP}Oui{NBSP}»{NBSP}: qui{NARROW}?"),
        ("fr-FR", "insécables", f"«{NBSP}Oui{NBSP}»{NBSP}: qui{NBSP}?"),
        ("fr-FR", "imprimerie", f"«{NBSP}Oui{NBSP}»{NBSP}: qui{NARROW}?"),
        ("fr-BE", "usage", f"«{NBSP}Oui{NBSP}»{NBSP}: qui{NARROW}?"),
        ("fr-CH", "usage", f"«{NARROW}Oui{NARROW}»{NARROW}: qui{NARROW}?"),
        ("fr-CA", "usage", f"«{NBSP}Oui{NBSP}»{NBSP}: qui?"),
        ("fr-CA", "fines", f"«{NBSP}Oui{NBSP}»{NBSP}: qui{NARROW}?"),
    ],
)
def test_each_profile_has_its_spaces(langue: str, espaces: str, fixed: str) -> None:
    settings = Settings(langue=langue, espaces=espaces, select=CHECKED)
    assert frfix.fix("«Oui»: qui?", settings, probable=True) == fixed
    assert frfix.check(fixed, settings) == []


@pytest.mark.parametrize("langue", PROFILES)
@pytest.mark.parametrize("espaces", SPACINGS)
def test_every_profile_answers_for_every_place(langue: str, espaces: str) -> None:
    usual, asked = norm(Settings()), norm(Settings(langue=langue, espaces=espaces))
    assert (asked.before.keys(), asked.after.keys()) == (usual.before.keys(), usual.after.keys())
    assert {*asked.before.values(), *asked.after.values()} <= {"", NBSP, NARROW, None}


def test_only_a_chosen_width_is_asked_for() -> None:
    text = f"Qui{NBSP}? Lui{NARROW}!"
    assert frfix.check(text, Settings()) == []
    fixed = [frfix.fix(text, Settings(espaces=name), probable=True) for name in ("insécables", "fines")]
    assert fixed == [f"Qui{NBSP}? Lui{NBSP}!", f"Qui{NARROW}? Lui{NARROW}!"]


def test_the_per_cent_sign_is_free_in_switzerland() -> None:
    found = [
        frfix.check("La hausse atteint 5% par an.", Settings(langue=langue)) for langue in ("fr-FR", "fr-CH")
    ]
    assert [len(each) for each in found] == [1, 0]


@pytest.mark.parametrize(
    ("apostrophes", "fixed"),
    [
        ("toutes", "L'eau d’ici, l’air d’ici."),
        ("ascii", "L'eau d'ici, l'air d'ici."),
        ("typographique", "L’eau d’ici, l’air d’ici."),
        ("cohérente", "L’eau d’ici, l’air d’ici."),
    ],
)
def test_apostrophes_are_those_that_were_chosen(apostrophes: str, fixed: str) -> None:
    assert frfix.fix("L'eau d’ici, l’air d’ici.", Settings(apostrophes=apostrophes)) == fixed


def test_coherence_asks_nothing_of_a_text_with_one_kind() -> None:
    coherent = Settings(apostrophes="cohérente")
    assert frfix.check("L'eau d'ici.", coherent) == frfix.check("L’eau d’ici.", coherent) == []


@pytest.mark.parametrize(
    "rule", [rule for rule in load_rules() if rule.family == "typographie"], ids=lambda r: r.id
)
def test_each_rule_names_its_norm(rule) -> None:
    assert rule.norm
