"""``frfix completion`` as bash uses it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
source <(frfix completion bash)
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_frfix_completion frfix
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    """A PATH whose ``frfix`` is this one."""
    folder = tmp_path_factory.mktemp("bin")
    command = folder / "frfix"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m frfix "$@"\n')
    command.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        (["exp"], ["explique"]),
        (["mots", ""], ["add", "importer", "liste"]),
        (["check", "--langue", "fr-C"], ["fr-CA", "fr-CH"]),
        (["check", "--select", "accords/tou"], ["accords/tout"]),
        (["check", "--ignore", "style,accords/tou"], ["style,accords/tout"]),
    ],
)
def test_bash_offers_what_can_follow(typed, offered, path):
    environment = {**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(sys.path)}
    bash = shutil.which("bash")
    done = subprocess.run(
        [bash, "-c", SCRIPT, "bash", "frfix", *typed],
        env=environment,
        text=True,
        capture_output=True,
        check=True,
    )
    assert sorted(done.stdout.split()) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell", "pwsh"])
def test_each_shell_has_its_script(shell, frfix):
    result = frfix("completion", shell)
    assert (result.status, result.err) == (0, "")
    assert "_FRFIX_COMPLETE" in result.text


def test_an_unknown_shell(frfix):
    result = frfix("completion", "cmd")
    assert result.status == 2
    assert "interpréteur inconnu" in result.err


def test_it_puts_itself_where_bash_looks(frfix, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    result = frfix("completion", "bash", "--installe")
    assert result.status == 0
    assert ".bash_completions/frfix.sh" in (tmp_path / ".bashrc").read_text()
    assert (tmp_path / ".bash_completions/frfix.sh").exists()
