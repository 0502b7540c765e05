"""Which findings touch changed lines, in the file and in what edits make of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.suppression.findings import find

from frfix.correction import SURE, Corrector
from frfix.diagnostics import Edit
from frfix.edits import apply_edits, spans_after
from frfix.source import SourceText
from frfix.suppression.changed import Touched
from frfix.suppression.git import WHOLE

TEXT = "un oeuvre\ndeux oeuvre\ntrois oeuvre\nquatre oeuvre"


def told(lines, text=TEXT, **how):
    source = SourceText.from_text(text)
    return [
        source.line_column(one.start)[0] for one in Touched(lines, source).keep(source, find(source, **how))
    ]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (WHOLE, [1, 2, 3, 4]),
        ((), []),
        (((1, 1),), [1]),
        (((2, 3),), [2, 3]),
        (((1, 1), (4, 4)), [1, 4]),
        (((4, 4),), [4]),
        (((9, 12),), []),
    ],
)
def test_the_lines_of_the_passage(lines, expected):
    assert told(lines) == expected


def test_a_passage_that_begins_or_ends_on_a_changed_line():
    assert told(((1, 1),), "la\ngrand oeuvre", pattern="la\ngrand") == [1]
    assert told(((2, 2),), "la\ngrand oeuvre", pattern="la\ngrand") == [1]
    assert told(((2, 2),), "oeuvre \nla", pattern=" \n") == []


def test_a_word_that_the_finding_rests_on():
    assert told(((3, 3),), related=(TEXT.index("trois"), TEXT.index("trois") + 5)) == [1, 2, 3, 4]


def test_lines_are_those_of_git():
    # Git ends a line at a line feed and nowhere else.
    assert told(((2, 2),), "un oeuvre\rdeux oeuvre\ntrois oeuvre\n") == [3]


def test_edits_take_the_lines_along():
    source = SourceText.from_text(TEXT)
    filtering = Touched(((3, 3),), source)
    first = source.edited(
        [Edit(0, 2, "zéro\nun"), Edit(TEXT.index("trois"), TEXT.index("trois") + 5, "3\n3")]
    )
    second = first.edited([Edit(0, 5, "")])
    for edited in (first, second):
        kept = filtering.keep(edited, find(edited))
        assert [edited.line_text(edited.line_column(one.start)[0]) for one in kept] == ["3 oeuvre"]


@st.composite
def cuts(draw):
    text = draw(st.text("ab\n", min_size=1, max_size=30))
    at = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    edits = [
        Edit(start, end, draw(st.text("xy\n", max_size=3)))
        for start, end in zip(at[::2], at[1::2], strict=False)
    ]
    span = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
    return text, edits, tuple(span)


@given(cuts())
@settings(derandomize=True, deadline=None)
def test_what_lies_outside_of_a_span_and_its_edits_lies_outside_after(case):
    text, edits, (start, end) = case
    ((new_start, new_end),) = spans_after([(start, end)], edits)
    new = apply_edits(text, edits)
    assert 0 <= new_start <= new_end <= len(new)
    inside = [edit for edit in edits if edit.start < end and start < edit.end]
    first, last = min([start, *(edit.start for edit in inside)]), max([end, *(edit.end for edit in inside)])
    before = [edit for edit in edits if edit.end <= first]
    after = [edit for edit in edits if edit.start >= last and edit not in before]
    assert new[:new_start] == apply_edits(text[:first], before)
    moved = [Edit(edit.start - last, edit.end - last, edit.text) for edit in after]
    assert new[new_end:] == apply_edits(text[last:], moved)


WORDS = st.text("abc", min_size=1, max_size=2)


@given(
    st.lists(st.text("abc", max_size=5), min_size=1, max_size=6),
    st.dictionaries(WORDS, st.text("abc", max_size=2), max_size=4),
    st.sets(st.integers(1, 6)),
)
@settings(derandomize=True, deadline=None)
def test_corrections_of_corrections_stay_on_changed_lines(lines, mistakes, changed):
    source = SourceText.from_text("\n".join(lines))
    touched = Touched(tuple((line, line) for line in sorted(changed)), source)

    def check(text):
        return touched.keep(text, [one for at, to in mistakes.items() for one in find(text, at, to)])

    outcome = Corrector(check, SURE).correct(source, check(source)).source
    after = outcome.text.split("\n")
    assert [line for number, line in enumerate(after, start=1) if number not in changed] == [
        line for number, line in enumerate(lines, start=1) if number not in changed
    ]
    again = SourceText.from_text(outcome.text)
    touched = Touched(tuple((line, line) for line in sorted(changed)), again)
    assert not Corrector(check, SURE).correct(again, check(again)).edits
