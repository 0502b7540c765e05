"""Rules are found by what a person would call them."""

import pytest

from frfix.errors import SettingsError
from frfix.rules.base import Rule
from frfix.rules.lookup import families, rules_named

IDS = ("accords/nom", "accords/verbe-sujet", "confusions/a-a", "confusions/foi-foie", "style/nom")
RULES = [Rule(id_, "Un message.", "Une explication.", (("a", "b"),), ("c",), patterned=True) for id_ in IDS]


def found(name: str) -> list[str]:
    return [rule.id for rule in rules_named(name, RULES)]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("accords/nom", ["accords/nom"]),
        (" Accords/Verbe_Sujet ", ["accords/verbe-sujet"]),
        ("accords", ["accords/nom", "accords/verbe-sujet"]),
        ("nom", ["accords/nom", "style/nom"]),
        ("foie", ["confusions/foi-foie"]),
        ("confusions/a-à", ["confusions/a-a"]),
    ],
)
def test_a_name(name: str, ids: list[str]) -> None:
    assert found(name) == ids


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("acord", "accords"),
        ("accord/nom", "accords/nom"),
        ("verbe-suje", "accords/verbe-sujet"),
        ("confusions/foie-foi", "confusions/foi-foie"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(name: str, near: str) -> None:
    with pytest.raises(SettingsError) as error:
        found(name)
    assert name in str(error.value)
    assert near == str(error.value).split("\u00a0: ")[-1].split(", ")[0]


def test_nothing_is_proposed_for_what_resembles_nothing() -> None:
    with pytest.raises(SettingsError, match=r"inconnue\u00a0: «\u00a0xyzzy\u00a0»$"):
        found("xyzzy")


def test_families_and_their_rules_are_in_alphabetical_order() -> None:
    assert [(family, [rule.name for rule in rules]) for family, rules in families(RULES[::-1])] == [
        ("accords", ["nom", "verbe-sujet"]),
        ("confusions", ["a-a", "foi-foie"]),
        ("style", ["nom"]),
    ]
