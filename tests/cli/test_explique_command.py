"""``frfix explique`` with rules of its own."""

import json
import re

import pytest

from frfix.rules import registry
from frfix.rules.base import Rule

RULES = tuple(
    Rule(id_, "Un message.", "Une explication.", (("Un chatt.", "Un chat."),), ("Un chien.",), patterned=True)
    for id_ in ("accords/adjectif", "accords/nom", "confusions/foi-foie", "syntaxe/nom")
)


@pytest.fixture(autouse=True)
def few_rules(monkeypatch):
    monkeypatch.setattr(registry, "load_rules", lambda: RULES)


def told(text):
    """Return the rules that are told whole, and the families and rules that are listed."""
    return re.findall(r"^\S+/\S+$", text, re.M), re.findall(
        r"^(\S+)\u00a0: |^    (\S+) +Un message", text, re.M
    )


@pytest.mark.parametrize(
    ("arguments", "whole", "listed"),
    [
        ([], [], ["accords", "adjectif", "nom", "confusions", "foi-foie", "syntaxe", "nom"]),
        (["accords/nom"], ["accords/nom"], []),
        (["accords"], [], ["accords", "adjectif", "nom"]),
        (["nom"], ["accords/nom", "syntaxe/nom"], []),
        (["foie", "accords"], ["confusions/foi-foie"], ["accords", "adjectif", "nom"]),
    ],
)
def test_what_is_told(arguments, whole, listed, frfix):
    result = frfix("explique", *arguments)
    assert (result.status, result.err) == (0, "")
    found, names = told(result.text)
    assert found == whole
    assert [family or name for family, name in names] == listed


def test_json_holds_what_was_asked(frfix):
    for arguments, count in (([], 4), (["accords"], 2), (["foi", "accords/nom"], 2)):
        result = frfix("explique", "--format", "json", *arguments)
        assert result.status == 0
        assert len(json.loads(result.text)["rules"]) == count


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["acords/nom"],
            "règle ou famille inconnue : « acords/nom » ; proches : accords/nom, accords",
        ),
        (["accords", "xyzzy"], "règle ou famille inconnue : « xyzzy »"),
        (["--format", "github"], "format inconnu : « github » (possibles : json, text)"),
    ],
)
def test_what_does_not_exist(arguments, message, frfix):
    result = frfix("explique", *arguments)
    assert (result.status, result.out) == (2, b"")
    assert result.err.replace("\u00a0", " ") == f"erreur : {message}\n"


def test_colours_are_for_terminals(frfix):
    assert "\x1b[9;31mchatt" in frfix("explique", "accords/nom", terminal=True).text
    assert "\x1b" not in frfix("explique", "accords/nom", "--no-color", terminal=True).text
    assert "\x1b" not in frfix("explique", "accords/nom").text
