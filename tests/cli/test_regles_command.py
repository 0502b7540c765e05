"""``frfix regles`` with rules of its own."""

import json

import pytest

from frfix.diagnostics import Grade, Severity
from frfix.rules import registry
from frfix.rules.base import Rule


def rule(id_, message="Un message.", **fields):
    return Rule(
        id_,
        message,
        "Une explication.",
        (("Un chatt.", "Un chat."),),
        ("Un chien.",),
        patterned=True,
        **fields,
    )


RULES = (
    rule("accords/adjectif", "L’adjectif s’accorde | avec le nom."),
    rule("accords/nom", severity=Severity.WARNING, grade=Grade.SURE),
    rule("confusions/foi-foie", "Le « foie » est un organe.", grade=Grade.SUGGESTION),
    rule("typographie/espaces", severity=Severity.ADVICE, default=False),
)


@pytest.fixture(autouse=True)
def few_rules(monkeypatch):
    monkeypatch.setattr(registry, "load_rules", lambda: RULES)


def ids(result):
    return [line.split()[0] for line in result.text.splitlines()[1:-1]]


@pytest.mark.parametrize(
    ("arguments", "shown"),
    [
        ([], ["accords/adjectif", "accords/nom", "confusions/foi-foie", "typographie/espaces"]),
        (["accords"], ["accords/adjectif", "accords/nom"]),
        (["foie", "espaces"], ["confusions/foi-foie", "typographie/espaces"]),
        (["--niveau", "erreur"], ["accords/adjectif", "confusions/foi-foie"]),
        (["--niveau", "conseil", "--niveau", "avertissement"], ["accords/nom", "typographie/espaces"]),
        (["--grade", "sûr"], ["accords/nom"]),
        (["--actives"], ["accords/adjectif", "accords/nom", "confusions/foi-foie"]),
        (["--coupees"], ["typographie/espaces"]),
        (["--cherche", "ADJECTIF accorde"], ["accords/adjectif"]),
    ],
)
def test_which_are_shown(arguments, shown, frfix):
    result = frfix("regles", *arguments)
    assert (result.status, ids(result)) == (0, shown)
    assert result.text.splitlines()[-1] == f"{len(shown)} règle{'s' * (len(shown) > 1)} sur 4."


def test_the_settings_of_the_folder_turn_rules_on_and_off(frfix, tmp_path):
    (tmp_path / "frfix.toml").write_text('ignore = ["accords"]\nextend-select = ["typographie/espaces"]\n')
    assert ids(frfix("regles", "--actives")) == ["confusions/foi-foie", "typographie/espaces"]


def test_a_line_says_what_one_sets_and_counts_on(frfix):
    head, line, _ = frfix("regles", "accords/nom").text.splitlines()
    assert head.split() == ["règle", "niveau", "correction", "ici", "message"]
    assert line.split() == ["accords/nom", "avertissement", "sûr", "active", "Un", "message."]


def test_markdown_keeps_its_columns(frfix):
    lines = frfix("regles", "accords", "--format", "markdown").text.splitlines()
    assert lines[0] == "| règle | niveau | correction | ici | message |"
    assert (
        lines[2]
        == "| `accords/adjectif` | erreur | probable | active | L’adjectif s’accorde \\| avec le nom. |"
    )


def test_json_has_what_a_program_asks(frfix):
    [shown] = json.loads(frfix("regles", "espaces", "--format", "json").text)["rules"]
    assert (shown["rule"], shown["applied"], shown["default"]) == ("typographie/espaces", False, False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["xyzzyx"], "règle ou famille inconnue"),
        (["--niveau", "grave"], "niveau inconnu"),
        (["--grade", "sur"], "grade inconnu"),
        (["--format", "xml"], "format inconnu"),
    ],
)
def test_a_name_that_does_not_exist(arguments, told, frfix):
    result = frfix("regles", *arguments)
    assert result.status == 2
    assert told in result.err


def test_nothing_to_show(frfix):
    result = frfix("regles", "--cherche", "xyzzyx")
    assert (result.status, result.text) == (0, "0 règle sur 4.\n")
