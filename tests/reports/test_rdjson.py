"""What reviewdog does with a suggestion: it puts its text between two bytes of a file's lines."""

import json
import time

import pytest
from tests.reports import sample

from frfix.reports.rdjson import render
from frfix.source import SourceText


def diagnostics(*files):
    told = json.loads("".join(text for line in render(iter(files), 80) for text, _ in line))
    return told["diagnostics"]


def suggested(data, suggestion):
    """Return ``data`` with a suggestion made, as reviewdog makes it."""
    lines = data.split(b"\n")
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    before = [*lines[: start["line"] - 1], lines[start["line"] - 1][: start["column"] - 1]]
    after = [lines[end["line"] - 1][end["column"] - 1 :], *lines[end["line"] :]]
    return b"\n".join(before) + suggestion["text"].encode() + b"\n".join(after)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_suggestions_made_in_the_bytes_of_a_file_correct_it(mark):
    data = mark + sample.TEXT.replace("\rle", "\nle").encode()
    source = SourceText.from_bytes(data)
    checked = sample.files()[0]
    checked.source = source
    made = 0
    for found, told in zip(checked.diagnostics, diagnostics(checked), strict=True):
        for fix, suggestion in zip(found.fixes, told.get("suggestions", ()), strict=True):
            right = source.text[: found.start] + fix.replacement + source.text[found.end :]
            assert suggested(data, suggestion) == mark + right.encode()
            made += 1
    assert made == 10


@pytest.mark.parametrize("data", ["Né d’une oeuvre.".encode("cp1252"), "Né.\rUne oeuvre.".encode()])
def test_where_bytes_are_not_what_reviewdog_counts_there_is_no_suggestion(data, checked, finding):
    source = SourceText.from_bytes(data)
    start = source.text.index("oeuvre")
    (told,) = diagnostics(checked("", finding(start, start + 6, "œuvre"), source=source))
    assert "suggestions" not in told
    assert "oeuvre → œuvre" in told["message"]


def test_no_more_suggestions_than_a_reader_of_a_review_takes(checked, finding):
    (told,) = diagnostics(checked("Une oeuvre.", finding(4, 10, *"abcdefg")))
    assert [one["text"] for one in told["suggestions"]] == ["a", "b", "c"]


def test_a_book_of_one_line_is_quick(checked, finding):
    text = "Née d’une oeuvre. " * 50_000
    found = [finding(at, at + 6, "œuvre") for at in range(10, len(text), 18 * 10)]
    begin = time.perf_counter()
    last = diagnostics(checked(text, *found))[-1]
    assert time.perf_counter() - begin < 5  # 0.4 s; to count from the line's beginning takes minutes.
    assert last["location"]["range"]["start"] == {
        "line": 1,
        "column": len(text[: found[-1].start].encode()) + 1,
    }
