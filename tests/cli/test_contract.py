"""The command line's contract: each case of ``cases/*.toml`` is one run.

``command``, and ``files`` by path (``hex.`` for files that are not UTF-8 text, ``large.`` so many spaces),
``folders``, ``pipes``, ``read_only``; ``stdin``; expected:
``status``, ``stdout`` and ``stderr`` (nothing by default), and
``after`` for the files that a run leaves different. All others must be as they were. No-break spaces of
stderr are read as spaces.
"""

import os
import tomllib
from pathlib import Path

import pytest

CASES = Path(__file__).with_name("cases")


def cases():
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            yield pytest.param(case, id=f"{path.stem}: {case['name']}")


def content(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("case", list(cases()))
def test_case(case, frfix, tmp_path):
    before = {name: text.encode() for name, text in case.get("files", {}).items()}
    before |= {name: bytes.fromhex(data) for name, data in case.get("hex", {}).items()}
    before |= {name: b" " * size for name, size in case.get("large", {}).items()}
    for name, data in before.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    for name in case.get("folders", ()):
        (tmp_path / name).mkdir(parents=True)
    for name in case.get("pipes", ()):
        os.mkfifo(tmp_path / name)
    for name in case.get("read_only", ()):
        (tmp_path / name).chmod(0o444)

    result = frfix(*case["command"], stdin=case.get("stdin", "").encode())

    folder = f"{tmp_path}/"
    assert (result.text.replace(folder, ""), result.status) == (case.get("stdout", ""), case["status"])
    assert result.err.replace(folder, "").replace("\u00a0", " ") == case.get("stderr", "")
    after = before | {name: text.encode() for name, text in case.get("after", {}).items()}
    assert content(tmp_path) == after
