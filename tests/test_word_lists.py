"""Word lists as files: what is read, where the personal one is, what other tools' lists hold."""

import sys
from pathlib import Path

import pytest

import frfix
from frfix.errors import SettingsError
from frfix.options import Options
from frfix.session import Session
from frfix.settings import Settings
from frfix.word_lists import add_entries, importable_words, personal_list, personal_words, read_words


@pytest.fixture
def home(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return tmp_path


def test_entries(tmp_path):
    path = tmp_path / "mots.txt"
    path.write_text("# Nos mots\nzoulk\nl’Xyz # sigle\n  xyzziser=aimer\n", encoding="utf-8")
    assert read_words(path) == {"zoulk", "l'Xyz", "xyzziser = aimer"}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("deux mots", "un seul mot"),
        ("xyzziser =", "mot = modèle"),
        ("= aimer", "mot = modèle"),
        ("a = b = c", "mot = modèle|modèle inconnu"),
        ("xyzziser = finir", "ne se fléchit pas"),
    ],
)
def test_a_line_that_is_no_entry_has_a_place(tmp_path, line, message):
    path = tmp_path / "mots.txt"
    path.write_text(f"zoulk\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=message) as caught:
        read_words(path)
    assert (caught.value.path, caught.value.line) == (path, 2)


def test_the_personal_list_is_where_the_system_wants_it(home, monkeypatch):
    assert personal_list() == home / "config" / "frfix" / "mots.txt"
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")
    assert personal_list() == Path.home() / ".config" / "frfix" / "mots.txt"


def test_personal_words_hold_for_every_file(home):
    assert personal_words() == frozenset()
    add_entries(personal_list(), ["xyzziser = aimer"])
    text = home / "a.txt"
    text.write_text("Ils xyzzisent.\n", encoding="utf-8")
    (checked,) = Session(Options(), print).check([str(text)])
    assert checked.diagnostics == []


def test_words_of_a_list_are_offered_as_corrections():
    (finding,) = frfix.check("Ils xyzzizeront.", Settings(words=frozenset(["xyzziser = aimer"])))
    assert "xyzziseront" in finding.replacements


def test_sections_stay_and_the_last_one_grows(tmp_path):
    path = tmp_path / "mots.txt"
    path.write_bytes("\ufeff# Gens\r\nZab\r\n\r\n# Lieux\r\nBab\r\nDad\r\n\r\n".encode())
    assert add_entries(path, ["Éa", "Cac", "Zab"]) == ["Éa", "Cac"]
    expected = "\ufeff# Gens\r\nZab\r\n\r\n# Lieux\r\nBab\r\nCac\r\nDad\r\nÉa\r\n\r\n"
    assert path.read_bytes().decode() == expected
    assert add_entries(path, ["Cac"]) == []


def test_a_list_that_cannot_be_read_is_left_alone(tmp_path):
    path = tmp_path / "mots.txt"
    path.write_bytes(b"\xe9t\xe9\n")
    with pytest.raises(SettingsError, match="UTF-8"):
        add_entries(path, ["zoulk"])
    assert path.read_bytes() == b"\xe9t\xe9\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("3\nzoulk/S.()\tpo:nom\nà-zoulk po:adv is:x\n*non\n", ["zoulk", "à-zoulk"]),
        ("OOoUserDict1\nlang: fr-FR\ntype: positive\n---\nzou=lk\nbab\n", ["zoulk", "bab"]),
        ("personal_ws-1.1 fr 2 utf-8\nzoulk\nbab\n", ["zoulk", "bab"]),
        ("# nos mots\nzoulk # un\n\ndeux mots\n42\nkm\\/h\n", ["zoulk", "km/h"]),
        ("zoulk\r\nl’bab\r\n", ["zoulk", "l'bab"]),
    ],
)
def test_lists_of_other_tools(tmp_path, content, words):
    path = tmp_path / "liste"
    path.write_text(content, encoding="utf-8", newline="")
    assert list(importable_words(path)) == words
