"""The unified diff beside difflib's, and applied by a reader of our own; the tools are tried in tests/cli."""

import difflib
import re

from hypothesis import example, given
from hypothesis import strategies as st

from frfix.diagnostics import Edit
from frfix.edits import apply_edits
from frfix.reports.diff import unified
from frfix.source import SourceText


@st.composite
def edited(draw):
    text = draw(st.text(st.sampled_from("aé \n\r\u2028"), max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        new = draw(st.text(st.sampled_from("bœ\n"), max_size=4))
        if new != text[start:end]:
            edits.append(Edit(start, end, new))
    return text, edits


def applied(text, diff):
    """Return what a diff makes of ``text``, checking every line and count that it claims."""
    lines = re.findall(r"[^\n]*\n|[^\n]+", text)
    body = re.findall(r"[^\n]*\n", diff)[2:]
    result, at = [], 0
    while body:
        start, old, new = re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@\n", body.pop(0)).groups()
        old, new = int(old or 1), int(new or 1)
        begin = int(start) - 1 if old else int(start)
        result += lines[at:begin]
        at = begin
        while old or new:
            sign, line = body[0][0], body.pop(0)[1:]
            if body and body[0].startswith("\\"):
                body.pop(0)
                line = line.removesuffix("\n")
            if sign != "+":
                assert lines[at] == line
                at, old = at + 1, old - 1
            if sign != "-":
                result.append(line)
                new -= 1
    return "".join(result + lines[at:])


@given(edited())
@example(("", [Edit(0, 0, "b")]))
@example(("a", [Edit(0, 1, "")]))
@example(("a\na", [Edit(1, 2, "")]))
@example(("a\n", [Edit(2, 2, "b")]))
def test_the_diff_makes_the_corrected_text(case):
    text, edits = case
    diff = b"".join(unified("a.txt", SourceText.from_text(text), edits)).decode()
    assert applied(text, diff) == apply_edits(text, edits)


def test_it_is_the_diff_that_others_write():
    lines = [f"ligne {number}\n" for number in range(40)]
    text = "".join(lines)
    edits = [
        Edit(0, 0, "x"),
        Edit(text.index("9"), text.index("9") + 1, "neuf"),
        Edit(len(text) - 1, len(text), ""),
    ]
    new = apply_edits(text, edits)
    ours = b"".join(unified("a.txt", SourceText.from_text(text), edits)).decode()
    theirs = "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(lines, re.findall(r".*\n|.+", new), "a/a.txt", "b/a.txt")
    )
    assert ours == theirs


def test_no_edits_no_diff():
    assert list(unified("a.txt", SourceText.from_text("Rien.\n"), [])) == []
