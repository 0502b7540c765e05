"""How far a long run is: on a terminal, and nowhere else."""

import io
import os
import pty
import re
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import frfix

CLI = Path(__file__).parent
ENVIRONMENT = os.environ | {
    "PYTHONPATH": str(Path(frfix.__file__).resolve().parents[1]),
    "TERM": "xterm",
    "COLUMNS": "80",
}
SLOW = f"""
import sys, time
sys.path.insert(0, {str(CLI)!r})
from conftest import HandfulOfMistakes
from frfix import cli, engine
from frfix.cli import progress

class Slow(HandfulOfMistakes):
    def check(self, document):
        time.sleep(0.02)
        return super().check(document)

progress.PATIENCE = float(sys.argv.pop(1))
engine.Checker = Slow
sys.exit(cli.main())
"""


def run(folder, *arguments, patience="0.05", merged=False):
    """Run with a terminal for the standard error; return what went to it, and to the standard output."""
    for index in range(20):
        (folder / f"{index:02}.txt").write_text("Une oeuvre.\n" if index % 5 == 4 else "Une œuvre.\n")
    ours, theirs = pty.openpty()
    told = io.BytesIO()

    def read():
        while True:
            try:
                data = os.read(ours, 65536)
            except OSError:
                return
            if not data:
                return
            told.write(data)

    reader = threading.Thread(target=read)
    reader.start()
    done = subprocess.run(
        [sys.executable, "-c", SLOW, patience, *arguments, "--sans-cache", "--jobs", "1", "."],
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=theirs if merged else subprocess.PIPE,
        stderr=theirs,
        timeout=60,
        check=False,
    )
    os.close(theirs)
    reader.join()
    os.close(ours)
    return done.returncode, told.getvalue().decode(), (done.stdout or b"").decode()


@pytest.fixture
def plain(tmp_path):
    for index in range(20):
        (tmp_path / f"{index:02}.txt").write_text("Une oeuvre.\n" if index % 5 == 4 else "Une œuvre.\n")
    done = subprocess.run(
        [sys.executable, str(CLI / "handful.py"), "check", "."],
        cwd=tmp_path, env=ENVIRONMENT, capture_output=True, check=False,
    )  # fmt: skip
    return done.stdout.decode()


def test_a_bar_on_the_terminal_and_the_same_report(tmp_path, plain):
    status, told, out = run(tmp_path, "check")
    assert (status, out) == (1, plain)
    assert re.search(r"Fichiers.*\b\d+/20\b", told)
    # The cursor is back, and the last line was erased.
    assert told.rindex("\x1b[?25h") > told.rindex("\x1b[?25l")
    assert told.rindex("\x1b[2K") > told.rindex("/20")


def test_a_report_on_the_same_terminal_stays_whole(tmp_path, plain):
    _, told, _ = run(tmp_path, "check", "--no-color", merged=True)
    assert "/20" in told
    assert shown(told) == plain.splitlines()


def shown(told):
    """Return what stays on a terminal: a line that is erased is empty again."""
    lines = [""]
    row = 0
    for sign in re.findall(r"\x1b\[[?\d;]*[A-Za-z]|\r\n|\r|\n|[^\x1b\r\n]+", told):
        if sign in {"\r\n", "\n"}:
            row += 1
            lines += [""] * (row == len(lines))
        elif sign == "\x1b[2K":
            lines[row] = ""
        elif re.fullmatch(r"\x1b\[\d*A", sign):
            row -= int(sign[2:-1] or 1)
        elif not sign.startswith("\x1b") and sign != "\r":
            lines[row] += sign
    return lines[:-1] if not lines[-1] else lines


@pytest.mark.parametrize("arguments", [("check", "--quiet"), ("check",)])
def test_no_bar_when_it_is_not_wanted_or_not_needed(tmp_path, arguments):
    _, told, _ = run(tmp_path, *arguments, patience="0.05" if "--quiet" in arguments else "100")
    assert told == ""


def test_fix_shows_it_too_and_its_notes_stay_whole(tmp_path):
    status, told, _ = run(tmp_path, "fix")
    assert status == 0
    assert "/20" in told
    notes = [f"{index:02}.txt\u00a0: 1 correction" for index in (4, 9, 14, 19)]
    assert shown(told)[:4] == notes
