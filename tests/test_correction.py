import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from frfix.correction import PROBABLE, SURE, Corrector
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
    return Corrector(check, grades).correct(source, check(source))


def test_a_correction_that_uncovers_another_is_followed_to_the_end():
    result = run("un oeuvvre, une oeuvre", {"oeuvvre": "oeuvre", "oeuvre": "œuvre", "un œuvre": "une œuvre"})
    assert result.source.text == "une œuvre, une œuvre"
    assert (result.corrected, list(result.remaining)) == (4, [])
    assert apply_edits("un oeuvvre, une oeuvre", result.edits) == result.source.text


def outcome(text, mistakes):
    result = run(text, mistakes)
    assert apply_edits(text, result.edits) == result.source.text
    assert run(result.source.text, mistakes).edits == ()
    return result


def test_where_rules_undo_each_other_the_text_stays():
    mistakes = {"ping": "pong", "pong": "ping", "oeuvre": "œuvre"}
    assert outcome("un ping, une oeuvre", mistakes).source.text == "un ping, une œuvre"
    assert outcome("un pong, une oeuvre", mistakes).source.text == "un pong, une œuvre"
    assert len(outcome("un ping", mistakes).remaining) == 1


def test_a_circle_that_begins_later_leaves_what_was_there_at_first():
    assert outcome(
        "zing, oeuvre", {"zing": "ping", "ping": "pong", "pong": "ping", "oe": "œ"}
    ).source.text == ("zing, œuvre")


def test_rules_that_never_end_write_nothing_there():
    assert outcome("a", {"a$": "aa"}).source.text == "a"
    assert outcome("oeuvre a", {"a$": "aa", "oe": "œ"}).source.text == "œuvre a"
    assert outcome("b a", {"a": "aa", "b": "c"}).source.text == "c a"


def test_what_is_written_beside_a_circle_may_open_or_close_it():
    # Alone, « ping » and « pong » undo each other; after « le », nothing touches « pong ».
    mistakes = {"(?<!le )pong": "ping", "ping": "pong", "la ": "le "}
    assert outcome("la ping", mistakes).source.text == "le pong"
    assert outcome("ping", mistakes).source.text == "ping"


def test_an_edit_that_is_taken_back_is_no_edit():
    assert run("ab", {"a(?=b)": "x", "b$": "c", "xc": "ab"}).edits == ()
    assert run("b", {"b": "b"}).edits == ()


@given(
    st.text("abc", max_size=8),
    st.dictionaries(st.text("abc", min_size=1, max_size=2), st.text("abc", max_size=2), max_size=4),
)
@settings(derandomize=True, deadline=None)
def test_the_outcome_of_any_rules_is_final(text, mistakes):
    outcome(text, mistakes)


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
