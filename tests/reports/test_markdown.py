import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from frfix.reports.markdown import Report
from frfix.reports.markup import code, escaped

ANY = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from("\\`*_[]<>|~#&@!$:-1a")
)


def cells(text):
    """Return what the cells of a table's row say, and the HTML between."""
    page = f"| a | b |\n| --- | --- |\n{text}\n"
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page)
    return [token.children for token in tokens if token.type == "inline"][2:]


@given(ANY)
def test_any_text_is_shown_as_it_is_in_a_cell(text):
    shown = cells(f"| {escaped(text)} | {code(text)} |")
    assert len(shown) == 2
    for children in shown:
        assert "".join(one.content for one in children if one.type == "text").strip() == text.strip()
        assert {one.content for one in children if one.type != "text"} <= {"<!-- -->", "<code>", "</code>"}


@pytest.mark.parametrize("text", ["@nom", "voir #12", "voir !12"])
def test_nobody_is_called_and_nothing_linked(text):
    assert not re.search(r"@\w|[#!]\d", escaped(text))


def report(checked, finding, count):
    made = Report()
    text = "une oeuvre\n" * count
    found = [finding(11 * at + 4, 11 * at + 10, "œuvre", message=f"N{at}") for at in range(count)]
    half = count // 2
    files = [checked(text, *found[:half]), checked(text, *found[half:], name="b.txt"), checked("Rien.")]
    assert list(made.gathering(files)) == files
    return made


def test_what_does_not_fit_is_counted(checked, finding):
    made = report(checked, finding, 200)
    whole = list(made.lines())
    size = sum(len(line.encode()) + 1 for line in whole)
    assert list(made.lines(size + 1000)) == whole
    for room in range(500, size, 997):
        part = list(made.lines(room))
        assert sum(len(line.encode()) + 1 for line in part) <= room
        told = sum(line.count("| N") for line in part)
        assert part[-1] == f"{200 - told} remarques ne tiennent pas ici."
        assert part[:-2] == whole[: len(part) - 2]


def test_a_clean_run_is_a_sentence(checked):
    made = Report()
    list(made.gathering([checked("Rien.")]))
    assert list(made.lines()) == ["# frfix", "", "1 fichier vérifié\u00a0: rien à signaler."]
