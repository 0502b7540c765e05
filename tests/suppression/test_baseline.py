"""The file of known findings: the same for the same findings, and read as it was written."""

import json
import random

import pytest
from tests.suppression.findings import find

from frfix.errors import FrfixError
from frfix.suppression.baseline import Baseline, Entry, entries_of

TEXT = "Une oeuvre.\n\nL’oeuvre de l’oeuvre.\n"


def test_it_is_read_as_it_was_written(tmp_path):
    files = {"b/é «x».md": entries_of(TEXT, find(TEXT)), "a.md": entries_of(TEXT, find(TEXT)[:1]), "c.md": []}
    baseline = Baseline(tmp_path / "vu.json", files)
    baseline.write()
    again = Baseline.read(tmp_path / "vu.json")
    assert again.text() == baseline.text() == (tmp_path / "vu.json").read_text(encoding="utf-8")
    assert list(json.loads(again.text())["files"]) == ["a.md", "b/é «x».md"]


def test_the_order_of_what_is_found_changes_nothing(tmp_path):
    found = find(TEXT * 3)
    shuffled = random.Random(1).sample(found, len(found))
    texts = [
        Baseline(tmp_path / "vu.json", {"a.md": entries_of(TEXT * 3, one)}).text()
        for one in (found, shuffled)
    ]
    assert texts[0] == texts[1]


def test_a_long_passage_is_shortened():
    text = "oeuvre " * 40
    (entry,) = entries_of(text, find(text, pattern="(?:oeuvre )+"))
    assert len(entry.excerpt[1]) < 70


def test_names_are_relative_to_the_folder_of_the_file(tmp_path):
    baseline = Baseline(tmp_path / "x" / "vu.json", {})
    assert baseline.name_of(tmp_path / "x" / "y" / "a.md") == "y/a.md"
    assert baseline.name_of(tmp_path / "a.md") == "../a.md"
    assert baseline.path_of("../a.md") == tmp_path / "a.md"


def test_entries_follow_the_file_that_shares_most_of_them(tmp_path):
    entries = [Entry("a/b", ("", "x", ""), f"{number:016x}") for number in range(4)]
    (tmp_path / "là.md").touch()
    files = {"un.md": entries[:1], "deux.md": entries[:3], "là.md": entries}
    baseline = Baseline(tmp_path / "vu.json", files)
    names = [entry.fingerprint for entry in entries]
    assert baseline.entries(tmp_path / "neuf.md", names) == ("deux.md", entries[:3])
    assert baseline.entries(tmp_path / "là.md", names) == ("là.md", entries)
    assert baseline.entries(tmp_path / "neuf.md", names[3:]) == ("neuf.md", ())


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": 1}', '{"version": true, "files": {}}', '{"version": 1, "files": []}']
    + [
        json.dumps({"version": 1, "files": {"a.md": entries}})
        for entries in (
            3,
            [3],
            [{}],
            [{"rule": "a/b", "excerpt": ["", "x", ""], "count": 0, "fingerprint": "0" * 16}],
            [{"rule": "a/b", "excerpt": ["x"], "count": 1, "fingerprint": "0" * 16}],
            [{"rule": "a/b", "excerpt": ["", "x", ""], "count": 1, "fingerprint": "0"}],
        )
    ]
    + ["[" * 100_000],
)
def test_what_is_no_baseline_is_told(text, tmp_path):
    (tmp_path / "vu.json").write_text(text, encoding="utf-8")
    with pytest.raises(FrfixError) as caught:
        Baseline.read(tmp_path / "vu.json")
    assert caught.value.path == tmp_path / "vu.json"
