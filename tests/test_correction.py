import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from frfix.correction import PROBABLE, SURE, correct
from frfix.diagnostics import Diagnostic, Edit, Grade, Severity, replace_span
from frfix.edits import apply_edits, compose
from frfix.source import SourceText


def checker(mistakes, grade=Grade.SURE):
    def check(source):
        return [
            Diagnostic(
                "a/b", Severity.ERROR, grade, ".", at.start(), at.end(), replace_span(*at.span(), right)
            )
            for wrong, right in mistakes.items()
            for at in re.finditer(wrong, source.text)
        ]

    return check


def run(text, mistakes, grade=Grade.SURE, grades=SURE):
    check = checker(mistakes, grade)
    source = SourceText.from_text(text)
    return correct(source, check(source), check, grades)


def test_a_correction_that_uncovers_another_is_followed_to_the_end():
    result = run("un oeuvvre, une oeuvre", {"oeuvvre": "oeuvre", "oeuvre": "œuvre", "un œuvre": "une œuvre"})
    assert result.source.text == "une œuvre, une œuvre"
    assert (result.corrected, list(result.remaining)) == (4, [])
    assert apply_edits("un oeuvvre, une oeuvre", result.edits) == result.source.text


def test_rules_that_undo_each_other_end_after_one_pass():
    result = run("ping", {"ping": "pong", "pong": "ping"})
    assert result.source.text == "pong"
    assert len(result.remaining) == 1


def test_rules_that_never_end_stop_after_one_pass():
    assert run("a", {"a+$": "aa"}).source.text == "aa"


def test_only_the_grades_asked_for_are_written():
    assert run("oeuvre", {"oeuvre": "œuvre"}, Grade.PROBABLE).source.text == "oeuvre"
    assert run("oeuvre", {"oeuvre": "œuvre"}, Grade.PROBABLE, PROBABLE).source.text == "œuvre"
    result = run("oeuvre", {"oeuvre": "œuvre"}, Grade.SUGGESTION, PROBABLE)
    assert (result.source.text, len(result.remaining), result.edits) == ("oeuvre", 1, ())


@st.composite
def edits_of(draw, text):
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    edits = [Edit(start, end, draw(st.text("xyz", max_size=3))) for start, end in pairs]
    inserted = draw(st.integers(0, len(text)))
    if not any(edit.start <= inserted <= edit.end for edit in edits):
        edits.append(Edit(inserted, inserted, draw(st.text("xyz", max_size=2))))
    return sorted(edits, key=lambda edit: edit.start)


@given(st.text("abc", max_size=20), st.data())
def test_two_passes_composed_are_one(text, data):
    first = data.draw(edits_of(text))
    middle = apply_edits(text, first)
    second = data.draw(edits_of(middle))
    once = compose(middle, first, second)
    assert apply_edits(text, once) == apply_edits(middle, second)
    assert all(before.end < after.start for before, after in pairwise(once)) or not first
