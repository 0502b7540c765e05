"""Each row of the table of exit statuses is a run that ends so, and no run ends otherwise."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.interactive.person import answering

from frfix import engine, session
from frfix.cli.app import COMMANDS
from frfix.cli.statuses import STATUSES
from frfix.reports.status_page import COMMAND, status_page

HERE = Path(__file__).parent
SCENARIOS = tomllib.loads((HERE / "statuses.toml").read_text("utf-8"))["scenario"]
REAL_CHECKER = engine.Checker
ROWS = [
    pytest.param(row, command, id=f"{row.key} {command}")
    for row in STATUSES
    for command in row.commands or COMMANDS
]


def scenario_of(row, command):
    """Return the run that shows ``row`` for ``command``: its own, else that of all."""
    by_command = {one["command"][0]: one for one in SCENARIOS if one["row"] == row.key}
    found = by_command.get(command) or by_command.get("{}")
    assert found, f"add a scenario for « {row.key} » of {command} to {HERE.name}/statuses.toml"
    return found


def interrupt(*_arguments):
    raise KeyboardInterrupt


def fail(*_arguments):
    raise RuntimeError("a mistake of frfix's own")


def served(arguments, messages):
    """Return the status of a server that an editor sends ``messages``, and then nothing more."""
    encoded = [message.encode() for message in messages]
    sent = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in encoded)
    server = [sys.executable, "-m", "frfix", *arguments]
    return subprocess.run(server, input=sent, stdout=subprocess.DEVNULL, timeout=60, check=False).returncode


@pytest.mark.parametrize(("row", "command"), ROWS)
def test_row(row, command, frfix, tmp_path, monkeypatch):
    scenario = scenario_of(row, command)
    for name, text in scenario.get("files", {}).items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    if scenario.get("engine") == "real":
        monkeypatch.setattr(engine, "Checker", REAL_CHECKER)
    given = scenario.get("given")
    if given == "interrupted":
        monkeypatch.setattr(session, "read_stdin", interrupt)
    if given == "broken":
        monkeypatch.setattr(engine.Checker, "check", fail)
    if "keys" in scenario:
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
        answering(monkeypatch, scenario["keys"])
    arguments = [part.format(command) for part in scenario["command"]]
    if "messages" in scenario:
        assert served(arguments, scenario["messages"]) == row.status
        return
    result = frfix(*arguments, reader_gone=given == "reader gone")
    assert result.status == row.status, result.err
    if given == "reader gone":
        assert result.err == ""


def test_every_scenario_shows_a_row():
    assert {scenario["row"] for scenario in SCENARIOS} == {row.key for row in STATUSES}
    assert len({row.key for row in STATUSES}) == len(STATUSES)


def test_no_command_ends_as_no_row_says():
    told = {(command, row.status) for row in STATUSES for command in row.commands or COMMANDS}
    for path in (HERE / "cases").glob("*.toml"):
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            command = next((part for part in case["command"] if part in COMMANDS), None)
            assert command is None or (command, case["status"]) in told, f"{path.name}: {case['name']}"


def test_the_page_is_that_of_the_table():
    page = HERE.parents[1] / "docs" / "statuts.md"
    assert page.read_text("utf-8") == status_page(STATUSES), f"a stale page, run « {COMMAND} »"
