"""A process that is killed, or meets another: each file is as it was or as it should be, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import frfix
from frfix.writing import write_atomic

OLD, NEW = b"ancien " * 3000, b"nouveau " * 4000
SYSTEM = ("posix", "fcntl", "_io", "time")
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(frfix.__file__).resolve().parents[1])}


def killed_at(moment: int, work: Callable[[], object]) -> bool:
    """Do ``work`` in a child killed before its call ``moment`` of the system; False if it was done."""
    child = os.fork()
    if child == 0:
        calls = 0

        def watch(_frame: object, event: str, function: object) -> None:
            nonlocal calls
            if event == "c_call" and getattr(function, "__module__", None) in (*SYSTEM, None):
                if calls == moment:
                    os.kill(os.getpid(), signal.SIGKILL)
                calls += 1

        sys.setprofile(watch)
        work()
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0


@pytest.mark.parametrize("backup", [False, True])
def test_killed_at_any_call_of_the_system(tmp_path: Path, backup: bool) -> None:
    import tempfile  # noqa: F401 - what the children need is there before they are counted

    path = tmp_path / "article.txt"
    path.write_bytes(OLD)
    outcomes = []
    moment = 0
    while killed_at(moment, lambda: write_atomic(path, NEW, expected=OLD, backup=backup)):
        moment += 1
        outcomes.append(path.read_bytes())
        saved = [file.read_bytes() for file in tmp_path.glob("article.txt.~*~")]
        assert set(saved) <= {OLD}
        assert outcomes[-1] == OLD or (outcomes[-1] == NEW and (saved or not backup))
        # Nothing else bears a name that anybody would take for a draft or a backup.
        others = [file for file in tmp_path.iterdir() if not file.name.startswith("article.txt")]
        assert all(file.name.startswith(".article.txt.") and file.name.endswith(".frfix") for file in others)
        for file in tmp_path.iterdir():
            file.unlink()
        path.write_bytes(OLD)
    assert path.read_bytes() == NEW
    assert moment > 15
    assert set(outcomes) == {OLD, NEW}


def test_what_a_killed_process_left_is_removed_once_it_is_old(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(OLD)
    names = [
        ".article.txt.abcd_123.frfix",
        ".article.txt.abcd_124.frfix",
        ".autre.txt.abcd_123.frfix",
        "lu.frfix",
    ]
    for name in names:
        (tmp_path / name).write_bytes(b"reste")
        os.utime(tmp_path / name, (0, 0))
    os.utime(tmp_path / names[1], None)  # Somebody may be writing this one.
    write_atomic(path, NEW)
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted([path.name, *names[1:]])


def run(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    handful = str(Path(__file__).parent / "cli" / "handful.py")
    return subprocess.Popen(
        [sys.executable, handful, *arguments],
        cwd=folder,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def drafts(folder: Path, number: int) -> None:
    for index in range(number):
        (folder / f"{index:03}.txt").write_text("Une oeuvre de l’Etat.\n" * 50, encoding="utf-8")


RIGHT = "Une œuvre de l’État.\n" * 50


def test_two_at_once_on_many_files(tmp_path: Path) -> None:
    drafts(tmp_path, 60)
    both = [run(tmp_path, "fix", "."), run(tmp_path, "fix", ".")]
    for process in both:
        _, told = process.communicate(timeout=60)
        assert (process.returncode, b"erreur" in told) == (0, False), told.decode()
    assert {file.read_text(encoding="utf-8") for file in tmp_path.iterdir()} == {RIGHT}
    assert len(list(tmp_path.iterdir())) == 60


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_stopped_in_the_middle_of_many_files(tmp_path: Path, sign: signal.Signals) -> None:
    drafts(tmp_path, 300)
    process = run(tmp_path, "fix", ".")
    last_to_come = tmp_path / "299.txt"
    until = time.monotonic() + 30
    while (tmp_path / "003.txt").read_text(encoding="utf-8") != RIGHT and time.monotonic() < until:
        time.sleep(0.001)
    process.send_signal(sign)
    process.communicate(timeout=30)
    assert process.returncode in ({130, 0} if sign is signal.SIGINT else {-sign, 0})
    texts = {file.read_text(encoding="utf-8") for file in tmp_path.glob("*.txt")}
    assert texts <= {RIGHT, "Une oeuvre de l’Etat.\n" * 50}
    assert RIGHT in texts
    assert last_to_come.exists()
    if sign is signal.SIGINT:
        assert not list(tmp_path.glob(".*"))
