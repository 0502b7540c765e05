from __future__ import annotations

import pytest

from frfix.rules.registry import load_rules, selected
from frfix.settings import Settings

CHOICE = "typographie/espace-insecable"
"""A rule that is off by default."""


def ids(settings: Settings) -> set[str]:
    return {rule.id for rule in selected(load_rules(), settings)}


@pytest.mark.parametrize(
    ("settings", "has", "lacks"),
    [
        (Settings(), "accords/sujet-verbe", CHOICE),
        (Settings(extend_select=(CHOICE,)), CHOICE, "typographie/apostrophe"),
        (Settings(extend_select=(CHOICE,)), "accords/sujet-verbe", "anglicismes/mots-et-tours"),
        (Settings(select=("accords",)), "accords/sujet-verbe", "typographie/guillemets"),
        (Settings(select=("typographie",)), CHOICE, "accords/sujet-verbe"),
        (Settings(select=("accords",), extend_select=(CHOICE,)), CHOICE, "typographie/guillemets"),
        (Settings(ignore=("typographie",), extend_select=(CHOICE,)), CHOICE, "typographie/guillemets"),
        (Settings(ignore=(CHOICE,), extend_select=("typographie",)), "typographie/heure", CHOICE),
    ],
)
def test_rules_are_chosen_by_id_and_by_family(settings: Settings, has: str, lacks: str) -> None:
    chosen = ids(settings)
    assert has in chosen
    assert lacks not in chosen
