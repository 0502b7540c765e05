"""What only a process can meet: closed pipes, full disks, terminals of another encoding."""

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import frfix

HANDFUL = str(Path(__file__).with_name("handful.py"))
# A test runs in its own folder, and must find this very frfix from there.
ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(frfix.__file__).resolve().parents[1])}


@pytest.fixture
def process(tmp_path):
    def run(*arguments, **options):
        environment = ENVIRONMENT | options.pop("env", {})
        return subprocess.run(
            [sys.executable, HANDFUL, *arguments],
            cwd=tmp_path, env=environment, check=False, stderr=subprocess.PIPE, **options,
        )  # fmt: skip

    return run


def test_a_reader_that_leaves_is_no_drama(process, tmp_path):
    (tmp_path / "a.txt").write_text("oeuvre\n" * 5000)
    read, write = os.pipe()
    os.close(read)
    result = process("check", "a.txt", stdout=write)
    os.close(write)
    assert (result.returncode, result.stderr) == (2, b"")


def test_a_report_that_does_not_fit_on_the_disk(process, tmp_path):
    (tmp_path / "a.txt").write_text("oeuvre\n")
    with Path("/dev/full").open("wb") as full:
        result = process("check", "a.txt", stdout=full)
    assert result.returncode == 2
    assert "sortie standard" in result.stderr.decode()
    assert "le disque est plein" in result.stderr.decode()


def test_a_full_disk_leaves_the_file_and_the_others_go_on(process, tmp_path):
    (tmp_path / "a.txt").write_text("oeuvre\n" * 5000)
    (tmp_path / "b.txt").write_text("oeuvre\n")

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    result = process("fix", "a.txt", "b.txt", stdout=subprocess.PIPE, preexec_fn=limit)
    assert result.returncode == 2
    assert "a.txt" in result.stderr.decode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt"]
    assert (tmp_path / "a.txt").read_text() == "oeuvre\n" * 5000
    assert (tmp_path / "b.txt").read_text() == "œuvre\n"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_a_terminal_that_lacks_our_signs(process, tmp_path, encoding):
    (tmp_path / "a.txt").write_text("oeuvre\n")
    result = process("check", "a.txt", stdout=subprocess.PIPE, env={"PYTHONIOENCODING": encoding})
    assert (result.returncode, result.stderr) == (1, b"")
    assert b"a.txt:1:1" in result.stdout


def test_json_is_utf8_on_every_terminal(process, tmp_path):
    (tmp_path / "a.txt").write_text("oeuvre\n")
    arguments = ["check", "--format", "json", "a.txt"]
    result = process(*arguments, stdout=subprocess.PIPE, env={"PYTHONIOENCODING": "ascii"})
    assert "œuvre" in result.stdout.decode("utf-8")


def test_a_file_name_that_is_not_utf8(process, tmp_path):
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(name)).write_text("oeuvre\n")
    for arguments in (["check"], ["check", "--format", "json"], ["diff"], ["fix"]):
        result = process(*arguments, ".", stdout=subprocess.PIPE)
        assert b"Traceback" not in result.stderr
        assert result.returncode == (0 if arguments == ["fix"] else 1)
    assert Path(os.fsdecode(name)).read_text() == "œuvre\n"


def test_an_interrupted_run_says_no_more(tmp_path):
    child = subprocess.Popen(
        [sys.executable, HANDFUL, "check", "absent.txt", "-"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    # Once it has told this it waits for its standard input: it is past its start.
    assert b"absent.txt" in child.stderr.readline()
    child.send_signal(signal.SIGINT)
    out, err = child.communicate(timeout=20)
    assert (child.returncode, out, err) == (130, b"", b"")


def test_an_input_without_end_is_refused(process):
    with Path("/dev/zero").open("rb") as zeros:
        result = process("check", "-", stdin=zeros, stdout=subprocess.PIPE)
    assert (result.returncode, result.stdout) == (2, b"")
    assert "--taille-max" in result.stderr.decode()


def test_a_file_larger_than_any_memory_is_refused_at_once(process, tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1 << 40)
    result = process("check", "a.txt", stdout=subprocess.PIPE)
    assert result.returncode == 2
    assert "--taille-max" in result.stderr.decode()
