import json
from pathlib import Path

from frfix.reports.gitlab import render


def issues(*files):
    return json.loads("".join(text for line in render(iter(files), 80) for text, _ in line))


def test_every_finding_has_a_fingerprint_of_its_own(checked, finding):
    text = "Une oeuvre.\n\n" * 3
    found = [finding(at, at + 6, "œuvre") for at in (4, 17, 30)]
    told = issues(checked(text, *found), checked(text, *found, name="b.txt"))
    assert len({issue["fingerprint"] for issue in told}) == len(told) == 6


def test_a_finding_keeps_its_fingerprint_where_its_line_moves(checked, finding):
    (before,) = issues(checked("Une oeuvre.", finding(4, 10, "œuvre")))
    (after,) = issues(checked("Un titre.\n\nUne oeuvre.", finding(15, 21, "œuvre")))
    assert before["fingerprint"] == after["fingerprint"]
    assert (before["location"]["lines"]["begin"], after["location"]["lines"]["begin"]) == (1, 3)


def test_paths_are_those_of_the_repository(checked, finding):
    names = ["a/b.md", "./a/b.md", f"{Path.cwd().as_posix()}/a/b.md"]
    told = issues(*(checked("oeuvre", finding(0, 6, "œuvre"), name=name) for name in names))
    assert {issue["location"]["path"] for issue in told} == {"a/b.md"}
