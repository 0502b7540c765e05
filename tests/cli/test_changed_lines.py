"""Only changed lines: --changed and --staged, in real repositories that git makes here."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is what is tried")

OLD = "Une oeuvre.\n\nL’Etat voisin.\n"


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Run git in ``tmp_path``, a repository with a branch main, apart from the machine's own settings."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for who in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{who}_NAME", "frfix")
        monkeypatch.setenv(f"GIT_{who}_EMAIL", "frfix@example.org")

    def run(*arguments):
        command = ("git", "-C", str(tmp_path), *arguments)
        return subprocess.run(command, check=True, text=True, stdout=subprocess.PIPE).stdout

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def write(tmp_path):
    def write(name, text):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    return write


@pytest.fixture
def places(frfix):
    """Return where ``frfix check`` finds something: path, line, column."""

    def places(*arguments):
        result = frfix("check", "--quiet", *arguments)
        assert result.status in (0, 1), result.err
        lines = [line for line in result.text.splitlines() if " est une faute." in line]
        return [line.partition(" erreur ")[0].partition(" avertissement ")[0] for line in lines]

    return places


def commit(git):
    git("add", "-A")
    git("commit", "-q", "-m", "x")


def test_since_the_last_common_commit(git, write, places):
    write("a.md", OLD)
    write("b.md", OLD)
    commit(git)
    git("checkout", "-q", "-b", "branche")
    write("a.md", OLD + "\nUne oeuvre neuve.\n")
    commit(git)
    write("sous/c.md", OLD)
    git("checkout", "-q", "main")
    write("b.md", OLD.replace("Une", "Deux"))
    git("commit", "-q", "-a", "-m", "x")
    git("checkout", "-q", "branche")
    here = ["a.md:5:5", "sous/c.md:1:5", "sous/c.md:3:3"]
    assert places("--changed") == places("--changed=main") == places("--changed", "main") == here
    assert places("--changed", "a.md", "b.md") == here[:1]
    assert places("--changed", "main", "sous") == here[1:]
    assert places("--changed=HEAD") == here[1:]


def test_a_path_that_is_named_like_a_branch_is_a_path(git, write, places):
    write("main", OLD)
    write("a.md", OLD)
    commit(git)
    write("main", OLD + "Rien.\n")
    write("a.md", OLD + "\nUne oeuvre neuve.\n")
    assert places("--changed", "main", "a.md") == places("--changed", "a.md") == ["a.md:5:5"]
    assert places("--changed=main", "a.md") == ["a.md:5:5"]
    assert places("a.md", "--changed") == ["a.md:5:5"]


def test_the_folder_below_is_what_is_checked(git, write, places, tmp_path, monkeypatch):
    write("a.md", OLD)
    write("sous/b.md", OLD)
    write("sous/.cache/c.md", OLD)
    write("sous/code.py", OLD)
    monkeypatch.chdir(tmp_path / "sous")
    assert places("--changed") == ["b.md:1:5", "b.md:3:3"]


@pytest.mark.parametrize(
    "name", ["à « lire ».md", 'a"b\\c.md', "avec espace.md", "ligne\nbrisée.md", "tab\t.md"]
)
def test_odd_names(name, git, write, places):
    write(name, OLD)
    commit(git)
    write(name, OLD + "\nUne oeuvre neuve.\n")
    assert [place.rpartition(":")[0].rpartition(":")[2] for place in places("--changed=HEAD")] == ["5"]


def test_settings_of_git_that_change_its_diff(git, write, places):
    for name, value in (
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.interHunkContext", "9"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("core.quotePath", "false"),
        ("diff.renames", "false"),
    ):
        git("config", name, value)
    text = "Une oeuvre.\n\nUn.\n\nUne oeuvre.\n\nDeux.\n\nUne oeuvre.\n"
    write("été.md", text)
    commit(git)
    write("été.md", text.replace("Un.", "Un oeuvre.").replace("Deux.", "Deux oeuvre."))
    assert places("--changed=HEAD") == ["été.md:3:4", "été.md:7:6"]


def test_a_renamed_file_has_the_lines_that_changed(git, write, places):
    text = OLD + "\nRien de plus n’est à dire ici.\n" * 9
    write("vieux.md", text)
    commit(git)
    git("mv", "vieux.md", "neuf.md")
    write("neuf.md", text + "\nUne oeuvre.\n")
    assert places("--changed=HEAD") == ["neuf.md:23:5"]
    write("neuf.md", text)
    assert places("--changed=HEAD") == []


def test_the_line_after_a_deletion_has_not_changed(git, write, places):
    write("a.md", "Rien.\n\n" + OLD)
    commit(git)
    write("a.md", OLD)
    assert places("--changed=HEAD") == []


def test_lines_that_look_like_a_patch(git, write, places):
    write("a.md", "Rien.\n")
    write("b.md", OLD)
    commit(git)
    write("a.md", "Rien.\n++ b/b.md\n@@ -1 +1,9 @@\ndiff --git a/x b/x\n\nUne oeuvre.\n")
    assert places("--changed=HEAD") == ["a.md:6:5"]


def test_line_ends_of_windows(git, write, places):
    text = OLD.replace("\n", "\r\n")
    write("a.md", text)
    commit(git)
    write("a.md", text + "\r\nUne oeuvre neuve.")
    assert places("--changed=HEAD") == ["a.md:5:5"]


def test_a_text_that_git_takes_for_binary_changes_as_a_whole(git, write, places):
    write("a.md", OLD.encode("utf-16"))
    commit(git)
    assert places("--changed=HEAD") == []
    write("a.md", (OLD + "Rien.\n").encode("utf-16"))
    assert places("--changed=HEAD") == ["a.md:1:5", "a.md:3:3"]


def test_a_repository_without_a_commit(git, write, places):
    write("a.md", OLD)
    assert places("--changed") == ["a.md:1:5", "a.md:3:3"]
    git("add", "-A")
    assert places("--staged") == places("--changed") == ["a.md:1:5", "a.md:3:3"]


def test_the_index_is_what_is_staged(git, write, places, frfix):
    write("a.md", OLD)
    write("b.md", OLD)
    commit(git)
    write("a.md", OLD + "\nUne oeuvre neuve.\n")
    git("add", "a.md")
    write("a.md", "L’Etat, une oeuvre.\n")
    write("b.md", "L’Etat, une oeuvre.\n")
    write("c.md", OLD)
    assert places("--staged") == places("--staged", ".") == ["a.md:5:5"]
    diff = frfix("diff", "--staged", "--quiet")
    assert "+Une œuvre neuve.\n" in diff.text
    assert " L’Etat voisin.\n" in diff.text


def test_the_index_against_another_branch(git, write, places):
    write("a.md", OLD)
    commit(git)
    git("checkout", "-q", "-b", "branche")
    write("a.md", OLD + "\nUne oeuvre neuve.\n")
    commit(git)
    write("a.md", OLD + "\nUne oeuvre neuve.\n\nUne oeuvre.\n")
    assert places("--staged", "--changed=main") == ["a.md:5:5"]


def test_fix_writes_a_file_that_is_as_the_index_has_it(git, write, frfix, tmp_path):
    write("a.md", OLD)
    write("b.md", OLD)
    commit(git)
    for name in ("a.md", "b.md"):
        write(name, OLD + "\nUne oeuvre neuve.\n")
    git("add", "-A")
    write("b.md", OLD + "\nUne oeuvre neuve.\n\nSans fin")
    result = frfix("fix", "--staged")
    assert result.status == 2
    assert "b.md : le fichier a d’autres changements que ceux de l’index" in result.err
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == OLD + "\nUne œuvre neuve.\n"
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == OLD + "\nUne oeuvre neuve.\n\nSans fin"


def test_the_line_ends_of_a_checkout(git, write, frfix, tmp_path):
    git("config", "core.autocrlf", "true")
    write("a.md", "Rien.\r\n")
    commit(git)
    write("a.md", "Rien.\r\nUne oeuvre.\r\n")
    git("add", "-A")
    assert frfix("fix", "--staged").status == 0
    assert (tmp_path / "a.md").read_bytes() == "Rien.\r\nUne œuvre.\r\n".encode()


def test_fix_corrects_what_its_corrections_uncover_on_changed_lines_only(git, write, frfix, tmp_path):
    write("a.md", "Une oeuvre.\n\nFin  de oeuvre.\n")
    commit(git)
    write("a.md", "Une oeuvre.\n\nUne oeuvvre  oeuvvre.\n\nFin  de oeuvre.\n")
    assert frfix("fix", "--changed=HEAD", "a.md").status == 0
    after = "Une oeuvre.\n\nUne œuvre œuvre.\n\nFin  de oeuvre.\n"
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == after
    assert "0 correction écrite" in frfix("fix", "--changed=HEAD", "a.md").err


def test_a_document_in_an_archive_changes_as_a_whole(git, write, places, tmp_path):
    files = Path(__file__).parents[1] / "documents" / "files"
    shutil.copy(files / "brouillon.fodt", tmp_path)
    commit(git)
    assert places("--changed=HEAD") == []
    text = (tmp_path / "brouillon.fodt").read_text(encoding="utf-8")
    write("brouillon.fodt", text.replace("</office:document>", "\n</office:document>"))
    assert places("--changed=HEAD") == places("brouillon.fodt") != []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--changed=absente"], "git ne connaît pas «\u00a0absente\u00a0»"),
        (["--changed=--output=x"], "git ne connaît pas «\u00a0--output=x\u00a0»"),
        (["--changed"], "aucune branche principale ne se trouve"),
        (["--changed=seule"], "aucun commit en commun"),
        (["--staged", "-"], "ne valent pas pour l’entrée standard"),
    ],
)
def test_what_cannot_be_asked(arguments, told, git, write, frfix):
    write("a.md", OLD)
    commit(git)
    git("branch", "-m", "travail")
    git("checkout", "-q", "--orphan", "seule")
    git("commit", "-q", "-m", "seule")
    git("checkout", "-q", "travail")
    result = frfix("check", *arguments)
    assert result.status == 2
    assert told in result.err


def test_outside_of_a_repository(write, frfix, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    write("a.md", OLD)
    for arguments in (["--changed"], ["--staged", "a.md"]):
        result = frfix("check", *arguments)
        assert (result.status, result.text) == (2, "")
        assert "ce dossier n’est pas dans un dépôt git" in result.err


def test_without_git(git, write, frfix, monkeypatch):
    write("a.md", OLD)
    monkeypatch.setenv("PATH", "")
    result = frfix("check", "--changed")
    assert result.status == 2
    assert "git n’est pas installé" in result.err


def test_a_path_is_needed_without_them(frfix):
    result = frfix("check")
    assert result.status == 2
    assert "il manque CHEMIN…" in result.err
