"""``frfix fix -i`` as a command: its status, its last words, its files; a stand-in presses the keys."""

import dataclasses
import sys

import pytest
from tests.cli.conftest import frfix  # noqa: F401 - a fixture
from tests.documents.packed.builders import word_members, zipped
from tests.interactive.person import answering

from frfix import documents

TEXT = "Une oeuvre, la projet.\nUn xyzzy.\n"


@pytest.fixture(autouse=True)
def state(monkeypatch, tmp_path_factory):
    folder = tmp_path_factory.mktemp("state")
    monkeypatch.setenv("XDG_STATE_HOME", str(folder))
    return folder


@pytest.fixture
def correct(frfix, monkeypatch):  # noqa: F811
    """Run ``fix -i`` with ``options``, while a person presses ``keys``; a key may be something to do."""

    def run(keys, *options):
        with monkeypatch.context() as patch:
            answering(patch, keys)
            result = frfix("fix", "-i", *options)
            return dataclasses.replace(result, err=result.err.replace("\u00a0", " "))

    return run


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    return path


@pytest.mark.parametrize(
    ("keys", "status", "told", "after"),
    [
        (
            "oonoo",
            0,
            "2 corrections écrites, 1 remarque ignorée, 0 remarque reste",
            "Une œuvre, le projet.\nUn xyzzy.\n",
        ),
        ("nnn o", 0, "aucune correction, 3 remarques ignorées, 0 remarque reste", TEXT),
        (
            "oqo",
            1,
            "1 correction écrite, 0 remarque ignorée, 2 remarques restent",
            "Une œuvre, la projet.\nUn xyzzy.\n",
        ),
        ("oqj", 1, "1 correction abandonnée", TEXT),
        ("oqg", 1, "1 correction gardée pour plus tard", TEXT),
        ("oqq", 130, "1 correction gardée pour plus tard", TEXT),
        ("q", 1, "aucune correction, 0 remarque ignorée, 3 remarques restent", TEXT),
    ],
)
def test_status_and_summary(correct, draft, keys, status, told, after):
    result = correct(list(keys), "a.txt")
    assert (result.status, draft.read_text()) == (status, after)
    assert told in result.err
    assert result.text == ""


def test_a_folder_has_a_line_for_each_file_with_findings_and_one_for_all(correct, draft, tmp_path):
    (tmp_path / "b.txt").write_text("Rien.\n")
    (tmp_path / "c.txt").write_text("Un Etat, une oeuvre.\n")
    assert correct([*"onsg", *"ono"], ".").err.splitlines() == [
        "a.txt : 1 correction gardée pour plus tard, 1 remarque ignorée, 1 remarque reste.",
        "c.txt : 1 correction écrite, 1 remarque ignorée, 0 remarque reste.",
        "3 fichiers : 1 correction écrite, 2 remarques ignorées, 1 remarque reste.",
    ]


def test_quiet_says_nothing(correct, draft):
    assert correct(["q"], "--quiet", "a.txt").err == ""


def test_a_file_without_findings_needs_nobody(correct, draft):
    draft.write_text("Rien à dire.\n")
    assert correct([], "a.txt").status == 0


def test_what_is_left_only_counts_from_the_level_that_fails(correct, draft):
    draft.write_text("Deux  espaces.\n")
    assert correct(["q"], "a.txt").status == 0
    assert correct(["q"], "--fail-on", "conseil", "a.txt").status == 1


def test_leaving_before_the_last_file_is_leaving_something(correct, draft, tmp_path):
    (tmp_path / "b.txt").write_text("Une oeuvre.\n")
    draft.write_text("Deux  espaces.\n")
    assert correct(["q"], "a.txt", "b.txt").status == 1


def test_what_was_kept_is_there_the_next_time(correct, draft):
    correct(["o", "n", "q", "g"], "a.txt")
    result = correct(["n", "o"], "a.txt")
    assert result.status == 0
    assert draft.read_text() == "Une œuvre, la projet.\nUn xyzzy.\n"


def test_what_was_ignored_stays_ignored_in_a_finished_file(correct, draft):
    correct(["o", "n", "n", "o"], "a.txt")
    result = correct([], "a.txt")
    assert (result.status, "2 remarques ignorées" in result.err) == (0, True)


def test_from_the_start_on_request(correct, draft):
    correct(["n", "n", "n", "o"], "a.txt")
    assert "3 remarques restent" in correct(["q"], "--depuis-le-debut", "a.txt").err
    assert "3 remarques restent" in correct(["q"], "a.txt").err


def test_a_file_that_somebody_changes_meanwhile_is_left_as_they_made_it(correct, draft):
    changed = "Bonjour.\n" + TEXT
    result = correct(["o", "q", lambda: draft.write_text(changed), "o", "g"], "a.txt")
    assert result.status == 1
    assert draft.read_text() == changed
    correct(["q", "o"], "a.txt")
    assert draft.read_text() == "Bonjour.\nUne œuvre, la projet.\nUn xyzzy.\n"


def test_a_crash_loses_no_decision(correct, draft):
    def crash():
        raise RuntimeError

    assert correct(["o", "n", crash], "a.txt").status == 2
    assert draft.read_text() == TEXT
    correct(["q", "o"], "a.txt")
    assert draft.read_text() == "Une œuvre, la projet.\nUn xyzzy.\n"


def test_a_broken_memory_is_no_memory(correct, draft, state):
    correct(["n", "q"], "a.txt")
    for file in state.rglob("*.json"):
        file.write_text('{"version": 1, "path": 3')
    assert "3 remarques restent" in correct(["q"], "a.txt").err


def test_words_of_the_project(correct, draft, tmp_path):
    (tmp_path / "frfix.toml").write_text('mots = ["mots.txt"]\n')
    (tmp_path / "mots.txt").write_text("# les nôtres\nabba\n")
    result = correct(["n", "n", "m", "xyzzy", "o"], "a.txt")
    assert (tmp_path / "mots.txt").read_text() == "# les nôtres\nabba\nxyzzy\n"
    assert result.status == 0


def test_a_word_can_be_taken_back(correct, draft, tmp_path):
    (tmp_path / "frfix.toml").write_text('mots = ["mots.txt"]\n')
    (tmp_path / "mots.txt").write_text("abba\n")
    correct(["n", "n", "m", "xyzzy", "u", "q"], "a.txt")
    assert (tmp_path / "mots.txt").read_text() == "abba\n"


def test_a_list_that_somebody_wrote_in_meanwhile_stays_as_they_made_it(correct, draft, tmp_path):
    (tmp_path / "frfix.toml").write_text('mots = ["mots.txt"]\n')
    words = tmp_path / "mots.txt"
    words.write_text("abba\n")
    correct(["n", "n", "m", "xyzzy", lambda: words.write_text("abba\nxyzzy\nzut\n"), "u", "o"], "a.txt")
    assert words.read_text() == "abba\nxyzzy\nzut\n"


@pytest.mark.parametrize("lists", ["[]", '["a.lst", "b.lst"]'])
def test_a_project_without_one_list_is_no_place_for_a_word(correct, draft, tmp_path, lists):
    (tmp_path / "frfix.toml").write_text(f"mots = {lists}\n")
    for name in ("a.lst", "b.lst"):
        (tmp_path / name).touch()
    # No line is asked for: the next keys are keys.
    assert "1 remarque reste" in correct(["n", "n", "m", "q"], "a.txt").err


def test_backup_output_and_tracked_changes(correct, tmp_path):
    data = zipped(word_members("<w:p><w:r><w:t>Une oeuvre.</w:t></w:r></w:p>"))
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert correct(["o", "o"], "--suivi", "--output", "b.docx", "a.docx").status == 0
    assert path.read_bytes() == data
    assert b"<w:ins " in documents.load(
        (tmp_path / "b.docx").read_bytes(), documents.Kind.DOCX
    )._container.read("word/document.xml")
    assert "ancien texte dans a.docx.~1~" in correct(["o", "o"], "--backup", "a.docx").err
    assert (tmp_path / "a.docx.~1~").read_bytes() == data


def test_tracked_changes_are_for_documents_that_have_them(correct, draft):
    result = correct(["o", "o"], "--suivi", "a.txt")
    assert (result.status, "--suivi est pour les fichiers DOCX et ODT" in result.err) == (2, True)
    assert draft.read_text() == TEXT


def test_known_debts_are_not_shown(correct, frfix, draft):  # noqa: F811
    assert frfix("baseline", "ecrire", "--baseline", "dettes.json", "a.txt").status == 0
    draft.write_text("Un Etat.\n" + TEXT)
    result = correct(["o", "o"], "--baseline", "dettes.json", "a.txt")
    assert (result.status, draft.read_text()) == (0, "Un État.\n" + TEXT)
    assert "1 correction écrite, 0 remarque ignorée, 0 remarque reste" in result.err


@pytest.mark.parametrize(
    "options", [["-"], ["--stdout", "a.txt"], ["--output", "b.txt", "a.txt", "a.txt"], ["a.txt"]]
)
def test_where_nobody_can_answer(frfix, draft, options):  # noqa: F811
    result = frfix("fix", "-i", *options)
    assert (result.status, result.text) == (2, "")
    assert result.err.startswith("erreur\u00a0: ")
    assert draft.read_text() == TEXT


def test_a_dumb_terminal_is_none(monkeypatch):
    from frfix.cli.interactif import has_terminal

    for stream in (sys.stdin, sys.stdout):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert has_terminal()
    monkeypatch.setenv("TERM", "dumb")
    assert not has_terminal()
