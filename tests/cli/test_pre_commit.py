"""The hooks as the real pre-commit installs and runs them, on a repository made here.

pre-commit builds frfix in an environment of its own, so this test needs the package registry. The
repository has the compiled data, which git does not keep: that a clone compiles it, `make test` shows when
it makes its environment.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PARTS = [
    ".pre-commit-hooks.yaml",
    "LICENSE",
    "README.md",
    "dictionaries",
    "hatch_build.py",
    "pyproject.toml",
    "src",
]
CONFIGURATION = """\
repos:
  - repo: {frfix}
    rev: v0
    hooks:
      - id: {hook}
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """Variables that keep pre-commit and git away from the machine's own settings and caches."""
    home = tmp_path_factory.mktemp("home")
    author = {
        f"GIT_{who}_{what}": "frfix@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
    return (
        kept | author | {"PRE_COMMIT_HOME": str(home / "cache"), "GIT_CONFIG_GLOBAL": str(home / "gitconfig")}
    )


def run(environment, folder, *command):
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        check=False,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def commit_all(environment, folder):
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"], ["tag", "v0"]):
        result = run(environment, folder, "git", *command)
        assert result.returncode == 0, result.stdout


@pytest.fixture(scope="module")
def frfix_repository(environment, tmp_path_factory):
    """The project as it stands in this folder, committed and tagged as a release would be."""
    folder = tmp_path_factory.mktemp("frfix")
    for name in PARTS:
        source = PROJECT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)
    commit_all(environment, folder)
    return folder


def pre_commit(environment, frfix_repository, articles, hook):
    configuration = CONFIGURATION.format(frfix=frfix_repository, hook=hook)
    (articles / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    return run(
        environment, articles, sys.executable, "-m", "pre_commit", "run", "--all-files", "--color=never"
    )


def test_both_hooks(environment, frfix_repository, tmp_path):
    files = {
        "bon.md": "Le chat dort.\n",
        "brouillon.md": "Une oeuvre de l'Etat, dit `oeuvre` et xqzvk.\n",
        "code.py": "oeuvre = 'Une oeuvre de l’Etat.'\n",
        "vieux.txt": "Une oeuvre.\n",
        "frfix.toml": 'exclude = ["vieux.txt"]\n',
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    commit_all(environment, tmp_path)

    checked = pre_commit(environment, frfix_repository, tmp_path, "frfix")
    assert checked.returncode == 1, checked.stdout
    assert "brouillon.md:1:5" in checked.stdout
    assert all(name not in checked.stdout for name in ("bon.md:", "code.py", "vieux.txt"))
    assert {name: (tmp_path / name).read_text(encoding="utf-8") for name in files} == files

    fixed = pre_commit(environment, frfix_repository, tmp_path, "frfix-fix")
    assert fixed.returncode == 1, fixed.stdout
    assert "files were modified by this hook" in fixed.stdout
    after = {name: (tmp_path / name).read_text(encoding="utf-8") for name in files}
    assert after == files | {"brouillon.md": "Une œuvre de l'État, dit `oeuvre` et xqzvk.\n"}

    again = pre_commit(environment, frfix_repository, tmp_path, "frfix-fix")
    assert again.returncode == 0, again.stdout
