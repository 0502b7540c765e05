"""The language of the interface, as a person chooses it."""

import os
import re
import subprocess
import sys

import pytest

from frfix.cli.app import COMMANDS


def run(*arguments, cwd, **environment):
    """Run frfix in a process of its own: the help of its commands is made once, in one language."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"LANG", "FRFIX_INTERFACE"}}
    return subprocess.run(
        [sys.executable, "-m", "frfix", *arguments],
        cwd=cwd,
        env={**inherited, "XDG_CONFIG_HOME": str(cwd), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.txt").write_text("Le deux pays parlent.\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("--interface", "en", "check", "a.txt"), {}),
        (("check", "a.txt", "--interface=en"), {"FRFIX_INTERFACE": "fr"}),
        (("check", "a.txt"), {"FRFIX_INTERFACE": "en"}),
        (("check", "a.txt"), {"LANG": "en_US.UTF-8"}),
    ],
)
def test_english_is_spoken_when_it_is_asked_for(folder, arguments, environment):
    ended = run(*arguments, cwd=folder, **environment)
    assert ended.returncode == 1, ended.stderr
    assert "“deux pays” is plural" in ended.stdout
    assert "1 file checked: 1 error" in ended.stdout + ended.stderr


@pytest.mark.parametrize("environment", [{}, {"LANG": "de_DE.UTF-8"}, {"LANG": "C"}])
def test_french_is_spoken_when_nothing_else_is(folder, environment):
    ended = run("check", "a.txt", cwd=folder, **environment)
    assert "« deux pays » est un pluriel" in ended.stdout


def test_help_is_in_english(folder):
    ended = run("check", "--interface", "en", "--help-all", cwd=folder)
    assert ended.returncode == 0
    assert "Show mistakes and their corrections." in ended.stdout
    assert "Language of the interface" in ended.stdout
    assert "Affiche" not in ended.stdout


def test_errors_are_in_english(frfix, english, monkeypatch):
    monkeypatch.setenv("FRFIX_INTERFACE", "en")
    assert frfix("check", "missing.txt").err.startswith(
        "error: missing.txt: cannot read: the file does not exist"
    )


@pytest.mark.parametrize(
    "arguments", [("--interface", "de", "check", "a.txt"), ("check", "--interface=de", "a.txt")]
)
def test_another_language_is_a_usage_error_in_french(frfix, arguments):
    ended = frfix(*arguments)
    assert (ended.status, ended.out) == (2, b"")
    assert ended.err == "erreur : langue inconnue : « de » (possibles : en, fr)\n"


def test_a_variable_that_names_another_language_is_one_too(frfix, monkeypatch):
    monkeypatch.setenv("FRFIX_INTERFACE", "tlh")
    assert frfix("check", "a.txt").status == 2


def test_what_stands_behind_two_hyphens_is_no_option(frfix, tmp_path):
    (tmp_path / "--interface").write_text("oeuvre\n", encoding="utf-8")
    assert frfix("check", "--", "--interface").status == 1


def test_data_stays_in_french(folder):
    import json

    ended = run("check", "--interface", "en", "--format", "json", "a.txt", cwd=folder)
    found = json.loads(ended.stdout)["files"][0]["diagnostics"][0]
    assert (found["rule"], found["severity"], found["grade"]) == (
        "accords/determinant-nom",
        "erreur",
        "probable",
    )
    assert found["message"].startswith("“deux pays” is plural")


@pytest.mark.parametrize("arguments", [("mot", "elles", "évènement", "sécutaire"), ("analyse", "a.txt")])
def test_what_is_known_of_words_is_data(folder, arguments):
    said = {
        language: run(*arguments, "--format", "json", cwd=folder, FRFIX_INTERFACE=language)
        for language in ("fr", "en")
    }
    assert said["en"].stdout == said["fr"].stdout
    shown = run(*arguments, cwd=folder, FRFIX_INTERFACE="en")
    assert shown.stdout != run(*arguments, cwd=folder, FRFIX_INTERFACE="fr").stdout


ACCENTED = re.compile(r"[àâéèêëîïôùûçœ«»]")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_help_is_in_french(folder, command):
    ended = run("--interface", "en", command, "--help", cwd=folder)
    assert ended.returncode == 0
    described = ended.stdout.partition("Example")[0]
    assert not ACCENTED.search(described), described


def test_rules_and_settings_are_told_in_english(folder):
    told = run("--interface", "en", "explique", "accords/determinant-nom", cwd=folder).stdout
    assert "severity: error" in told
    assert "What it leaves alone:" in told
    assert "accords/sujet-verbe" in (
        table := run("--interface", "en", "regles", "accords", cwd=folder).stdout
    )
    assert table.split()[:5] == ["rule", "level", "correction", "here", "message"]
    assert "by default" in run("--interface", "en", "config", "--tout", cwd=folder).stdout


def test_the_statistics_and_the_page_are_in_english(folder):
    said = run("--interface", "en", "check", "--stats", "a.txt", cwd=folder).stdout
    assert "1 article, 4 words: 1 finding." in said
    page = run("--interface", "en", "check", "--format", "html", "a.txt", cwd=folder).stdout
    assert '<html lang="en"' in page
    assert "Proofreading of a.txt" in page


def test_rules_are_looked_for_in_the_language_in_which_they_are_told(folder):
    asked = ("regles", "--cherche", "predicate adjective", "--quiet")
    assert run(*asked, cwd=folder).stdout == ""
    assert "accords/attribut " in run("--interface", "en", *asked, cwd=folder).stdout
