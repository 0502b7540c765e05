"""Which files a command is about; the usual cases are in tests/cli/cases."""

import os
import re
from pathlib import Path

from frfix.documents.detect import SUFFIXES
from frfix.errors import FrfixError
from frfix.files import find_files
from frfix.settings_files import SettingsFinder


def found(*paths):
    return [
        str(item) if isinstance(item, FrfixError) else item.name
        for item in find_files(paths, SettingsFinder())
    ]


def test_a_file_is_found_once_however_it_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.md").touch()
    assert found("x/a.md", "./x/a.md", "x", ".", str(tmp_path / "x" / "a.md"), "x/../x/a.md") == ["x/a.md"]
    assert found("-", "-") == ["-"]


def test_links_to_folders_are_not_followed_and_those_to_files_are(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "a.md").touch()
    (tmp_path / "x" / "b.md").symlink_to("a.md")
    (tmp_path / "x" / "c.md").symlink_to("absent.md")
    (tmp_path / "x" / "boucle").symlink_to(tmp_path)
    assert found("x") == ["x/a.md", "x/b.md"]


def test_links_that_lead_out_of_a_folder_are_followed_only_where_they_are_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dehors.md").touch()
    (tmp_path / "x" / "sous").mkdir(parents=True)
    (tmp_path / "x" / "a.md").touch()
    (tmp_path / "x" / "b.md").symlink_to("../dehors.md")
    (tmp_path / "x" / "c.md").symlink_to("b.md")
    (tmp_path / "x" / "sous" / "d.md").symlink_to("../a.md")
    (tmp_path / "y").symlink_to("x")
    assert found("x") == ["x/a.md", "x/sous/d.md"]
    assert found("x/sous", "x/b.md")[1:] == ["x/b.md"]
    assert found("y") == ["y/a.md", "y/sous/d.md"]


def test_the_hooks_take_the_files_that_a_folder_has(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for end in SUFFIXES:
        (tmp_path / f"a{end}").touch()
    hooks = (Path(__file__).parents[1] / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    patterns = re.findall(r"files: '(.+)'", hooks)
    assert len(patterns) == 2
    for pattern in patterns:
        taken = [f"a{end}" for end in SUFFIXES if re.search(pattern, f"a{end}")]
        assert sorted(taken) == sorted(name for name in found(".") if name.count(".") == 1)


def test_a_tube_in_a_folder_is_no_draft(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.TXT").touch()
    assert found(".") == ["b.TXT"]


def test_settings_that_cannot_be_obeyed_are_told_once(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("x", "y"):
        (tmp_path / folder / "sous").mkdir(parents=True)
        for name in ("a.md", "sous/b.md"):
            (tmp_path / folder / name).touch()
    (tmp_path / "x" / "frfix.toml").write_text("non")
    first, *others = found("x", "y", "x/a.md")
    assert "frfix.toml:1 : TOML invalide" in first.replace("\u00a0", " ")
    assert others == ["y/a.md", "y/sous/b.md"]
