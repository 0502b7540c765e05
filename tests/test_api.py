"""frfix as a library."""

import subprocess
import sys

import pytest

import frfix
from frfix.errors import SettingsError


def test_import_alone_imports_nothing_else():
    code = "import sys; before = set(sys.modules); import frfix; print(*sorted(set(sys.modules) - before))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout
    assert set(out.split()) <= {"__future__", "frfix"}


def test_all_that_is_offered_is_there():
    assert {name for name in frfix.__all__ if getattr(frfix, name) is not None} == set(dir(frfix))
    with pytest.raises(AttributeError, match="chek"):
        frfix.chek  # noqa: B018 — the access is the test.


def test_check_and_fix():
    text = "Le chef de l'Etat a salué cette oeuvre."
    found = frfix.check(text)
    assert [text[one.start : one.end] for one in found] == ["Etat", "oeuvre"]
    assert [one.replacements[0] for one in found] == ["État", "œuvre"]
    assert frfix.fix(text, probable=True) == "Le chef de l'État a salué cette œuvre."


def test_settings_are_obeyed():
    text = "Le chef de l'Etat a salué cette oeuvre."
    (wanted,) = {one.rule for one in frfix.check(text) if text[one.start : one.end] == "oeuvre"}
    only = frfix.Settings(select=(wanted,))
    assert frfix.fix(text, only, probable=True) == "Le chef de l'Etat a salué cette œuvre."


def test_a_rule_that_does_not_exist_is_an_error():
    with pytest.raises(SettingsError, match="acords"):
        frfix.check("Rien.", frfix.Settings(select=("acords",)))


def test_nothing_to_say():
    for text in ("", "\n\n", "Le chat dort."):
        assert frfix.check(text) == []
        assert frfix.fix(text, probable=True) == text


def test_the_spell_checker_of_the_readme() -> None:
    assert frfix.FrenchSpellChecker().correction("dicidé") == "décidé"
