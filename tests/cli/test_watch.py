"""``frfix check --watch``: what changes is checked again, until a person has enough."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import frfix

HANDFUL = str(Path(__file__).with_name("handful.py"))
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(frfix.__file__).resolve().parents[1])}
WAITS = "J’attends un changement"


class Watch:
    """A running ``frfix check --watch``, what it says read as it comes."""

    def __init__(self, folder, *arguments, terminal=False):
        self.process = None
        self.told = ""
        ours, theirs = pty.openpty() if terminal else os.pipe()
        self.process = subprocess.Popen(
            [sys.executable, HANDFUL, "check", "--watch", *arguments],
            cwd=folder,
            env=ENVIRONMENT | {"TERM": "xterm"},
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        os.set_blocking(ours, False)
        self.ours = ours

    def until(self, sign, times=1):
        """Read until ``sign`` was told so often; return all that was told."""
        end = time.monotonic() + 30
        while self.told.count(sign) < times and time.monotonic() < end:
            try:
                self.told += os.read(self.ours, 65536).decode()
            except BlockingIOError:
                time.sleep(0.01)
        assert self.told.count(sign) >= times, self.told
        return self.told

    def interrupt(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=30)


@pytest.fixture
def watch(tmp_path):
    started = []

    def start(*arguments, **options):
        started.append(Watch(tmp_path, *arguments, **options))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()
        os.close(one.ours)


def test_a_change_of_a_draft_then_of_the_settings_and_words(watch, tmp_path):
    draft = tmp_path / "a.txt"
    draft.write_text("Une œuvre.\n")
    (tmp_path / "mots.txt").write_text("")
    (tmp_path / "frfix.toml").write_text('mots = ["mots.txt"]\n')
    run = watch(".")
    run.until(WAITS)
    draft.write_text("Une oeuvre xyzzy.\n")
    assert "« oeuvre » est une faute" in run.until(WAITS, 2)
    (tmp_path / "mots.txt").write_text("xyzzy\n")
    told = run.until(WAITS, 3)
    assert told.count("« oeuvre »") == 2
    assert told.count("« xyzzy »") == 1
    (tmp_path / "frfix.toml").write_text('mots = ["mots.txt"]\nignore = ["orthographe"]\n')
    assert run.until(WAITS, 4).count("« oeuvre »") == 2
    assert run.interrupt() == 0


def test_a_file_that_an_editor_puts_in_the_place_of_the_old_one(watch, tmp_path):
    (tmp_path / "a.txt").write_text("Une œuvre.\n")
    run = watch("a.txt")
    run.until(WAITS)
    (tmp_path / "neuf").write_text("Une oeuvre.\n")
    (tmp_path / "neuf").rename(tmp_path / "a.txt")
    run.until("« oeuvre »")
    run.until(WAITS, 2)
    assert run.interrupt() == 1


def test_a_terminal_is_cleared_for_each_run(watch, tmp_path):
    (tmp_path / "a.txt").write_text("Une oeuvre.\n")
    run = watch("a.txt", terminal=True)
    assert run.until(WAITS).startswith("\x1b[2J")
    (tmp_path / "a.txt").write_text("Une œuvre.\n")
    assert run.until(WAITS, 2).count("\x1b[2J") == 2
    assert run.interrupt() == 0
    assert "Traceback" not in run.told


@pytest.mark.parametrize("path", ["-", "absent.txt"])
def test_nothing_to_watch(frfix, path):
    result = frfix("check", "--watch", path)
    assert result.status == 2
    assert result.err.startswith("erreur\u00a0: ")
