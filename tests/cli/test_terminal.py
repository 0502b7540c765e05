"""Colour: where a person looks, and nowhere else."""

import re

import pytest

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def draft(tmp_path):
    (tmp_path / "a.txt").write_text("Une oeuvre, la projet.\n")


@pytest.mark.parametrize(
    "case",
    [
        ([], {}, True, True),
        ([], {}, False, False),
        (["--no-color"], {}, True, False),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"TERM": "dumb"}, True, False),
        ([], {"FORCE_COLOR": "1"}, False, True),
        (["--no-color"], {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_when_to_colour(case, frfix, monkeypatch):
    arguments, environment, terminal, colour = case
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for command in ("check", "diff"):
        result = frfix(command, *arguments, "a.txt", terminal=terminal)
        assert result.status == 1
        assert bool(ESCAPE.search(result.text)) is colour


def test_a_coloured_report_says_the_same(frfix):
    coloured = frfix("check", "a.txt", terminal=True).text
    assert ESCAPE.sub("", coloured) == frfix("check", "a.txt").text


def test_machine_formats_are_never_coloured(frfix, monkeypatch):
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert not ESCAPE.search(frfix("check", "--format", "json", "a.txt", terminal=True).text)


def test_diff_on_a_terminal_strikes_out_and_adds_in_the_line(frfix):
    result = frfix("diff", "--quiet", "--probable", "a.txt", terminal=True)
    assert ESCAPE.sub("", result.text) == "a.txt:1\n    Une oeuvreœuvre, lale projet.\n\n"
    assert re.search(r"\x1b\[9;31moeuvre\x1b\[0m\x1b\[1;32mœuvre\x1b\[0m", result.text)


def test_the_report_fits_the_terminal(frfix, tmp_path, monkeypatch):
    monkeypatch.setenv("COLUMNS", "60")
    (tmp_path / "a.txt").write_text("Bla " * 50 + "oeuvre" + " bla" * 50 + "\n")
    lines = frfix("check", "a.txt", terminal=True).text.splitlines()
    excerpt = ESCAPE.sub("", lines[1])
    assert "oeuvre" in excerpt
    assert len(excerpt) <= 62


def test_markup_of_rich_in_a_text_is_only_text(frfix, tmp_path):
    (tmp_path / "a.txt").write_text("[bold]oeuvre[/bold] :smile: [/]\n")
    assert "[bold]oeuvre[/bold] :smile: [/]" in ESCAPE.sub("", frfix("check", "a.txt", terminal=True).text)


def test_help_is_french(frfix):
    for command in ([], ["check"], ["diff"], ["fix"], ["explique"], ["analyse"], ["texte"]):
        result = frfix(*command, "--help")
        assert result.status == 0
        assert "Affiche cette aide." in result.text
        assert "Exemple" in result.text
        assert not re.search(r"\b(Show|required|default|Commands)\b", result.text)
