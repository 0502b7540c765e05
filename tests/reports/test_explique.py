import json

import pytest

from frfix.diagnostics import Grade, Severity
from frfix.reports.explique import as_json, details, listing, message_of
from frfix.rules.base import Rule
from frfix.settings import Settings


def rule(id_="confusions/foi-foie", **fields):
    given = {
        "message": "On écrit ici « {fix} », non « {found} ».",
        "explanation": "La « foi » est une croyance, le « foie » un organe.",
        "corrects": (("Il a foie en elle.", "Il a foi en elle."),),
        "accepts": ("Il mange du foie.",),
        "patterned": True,
    }
    return Rule(id_, **(given | fields))


def shown(lines):
    return "\n".join("".join(text for text, _ in line) for line in lines).replace("\u00a0", " ")


def test_a_rule_is_told_whole():
    assert shown(details([rule()], 80)) == (
        "confusions/foi-foie\n"
        "    On écrit ici « foi », non « foie ».\n"
        "\n"
        "    famille : confusions\n"
        "    gravité : erreur\n"
        "    grade : probable (la correction est écrite par « frfix fix --probable »)\n"
        "    par défaut : active\n"
        "\n"
        "    La « foi » est une croyance, le « foie » un organe.\n"
        "\n"
        "    Ce qu’elle corrige :\n"
        "          Il a foie en elle.\n"
        "        → Il a foi en elle.\n"
        "\n"
        "    Ce qu’elle laisse :\n"
        "          Il mange du foie.\n"
    )


def test_what_changes_is_marked_on_both_sides():
    styles = {style: text for line in details([rule()], 80) for text, style in line}
    assert (styles["removed"], styles["added"]) == ("foie", "foi")


def test_spaces_that_change_are_seen():
    text = shown(details([rule(corrects=(("un  mot", "un mot"),))], 80))
    assert "\n          un ␣mot\n        → un mot\n" in text


def test_settings_that_are_not_the_usual_ones_are_told():
    other = rule(
        grade=Grade.SURE,
        severity=Severity.ADVICE,
        default=False,
        example_settings=Settings(langue="fr-CA", orthographe="1990"),
    )
    text = shown(details([other], 80))
    for told in (
        "gravité : conseil",
        "grade : sûr (la correction est écrite par « frfix fix »)",
        "par défaut : coupée",
        'réglages des exemples : langue = "fr-CA", orthographe = "1990"',
    ):
        assert told in text


def test_an_explanation_fits_the_width_and_does_not_break_inside_guillemets():
    words = " ".join(f"« {'m' * size} »" for size in range(1, 30))
    for line in shown(details([rule(explanation=words)], 50)).splitlines():
        assert len(line) <= 50 or line.count("«") == 1 or "frfix" in line
        assert line.count("«") == line.count("»")


@pytest.mark.parametrize(
    ("wrong", "right", "message"),
    [
        ("Il en veut d’avantage.", "Il en veut davantage.", "d’avantage > davantage"),
        ("Le chat le dort.", "Le chat dort.", "le > …"),
        ("Il a manger et a boire.", "Il a mangé et à boire.", "manger > mangé"),
    ],
)
def test_a_message_speaks_of_the_first_example(wrong, right, message):
    assert message_of(rule(message="{found} > {fix}", corrects=((wrong, right),))) == message


def test_the_list_has_a_line_a_rule_that_fits():
    rules = [rule("b/un", message="Mot " * 40), rule("a/trois", default=False), rule("a/deux")]
    assert shown(listing(rules, 60)).splitlines() == [
        "a : 2 règles",
        "    deux   On écrit ici « foi », non « foie ».",
        "    trois  On écrit ici « foi », non « foie ». (coupée)",
        "",
        "b : 1 règle",
        "    un  Mot Mot Mot Mot Mot Mot Mot Mot Mot Mot Mot Mot Mot…",
    ]


def test_json():
    (line,) = as_json([[rule()], [rule("a/b", default=False)]])
    first, second = json.loads(line[0][0])["rules"]
    assert first == {
        "rule": "confusions/foi-foie",
        "family": "confusions",
        "severity": "erreur",
        "grade": "probable",
        "default": True,
        "norm": "",
        "message": "On écrit ici « {fix} », non « {found} ».",
        "explanation": "La « foi » est une croyance, le « foie » un organe.",
        "corrects": [{"wrong": "Il a foie en elle.", "right": "Il a foi en elle."}],
        "accepts": ["Il mange du foie."],
    }
    assert (second["rule"], second["default"]) == ("a/b", False)
