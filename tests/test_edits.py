from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity, replace_span
from frfix.edits import apply_edits, compatible_edits, select_edits


def finding(
    start: int, end: int, text: str, grade: Grade = Grade.SURE, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic("essai/essai", severity, grade, "…", start, end, replace_span(start, end, text))


def test_edits_are_made_in_place_whatever_their_order() -> None:
    edits = [Edit(8, 8, "s"), Edit(0, 1, "L"), Edit(2, 2, "s")]
    assert apply_edits("le petit chat", edits) == "Les petits chat"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abc", [Edit(1, 1, "x"), Edit(1, 1, "y")])
    with pytest.raises(ValueError, match="leaves the text"):
        apply_edits("abc", [Edit(2, 4, "x")])


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text(max_size=3))))
def test_chosen_edits_are_apart_and_the_rest_of_the_text_stays(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    fixes = [
        Fix(new, (Edit(start, min(start + length, len(text)), new),))
        for start, length, new in spans
        if start <= len(text)
    ]
    edits = compatible_edits(fixes)
    fixed = apply_edits(text, edits)
    kept: list[str] = []
    done = 0
    for edit in edits:
        kept.append(text[done : edit.start])
        done = edit.end
    kept.append(text[done:])
    position = 0
    for piece, edit in zip(kept, [*edits, Edit(0, 0, "")], strict=True):
        assert fixed[position : position + len(piece)] == piece
        position += len(piece) + len(edit.text)
    assert position == len(fixed)
    assert not fixes or edits[:1] or not fixes[0].edits


def test_more_severe_then_surer_then_first_finding_wins_an_overlap() -> None:
    advice = finding(0, 4, "AVIS", severity=Severity.ADVICE)
    error = finding(2, 6, "ERREUR")
    assert select_edits([advice, error], set(Grade)) == [Edit(2, 6, "ERREUR")]
    probable = finding(0, 4, "x", Grade.PROBABLE)
    assert select_edits([probable, error], set(Grade)) == [Edit(2, 6, "ERREUR")]
    assert select_edits([finding(3, 5, "b"), finding(2, 4, "a")], set(Grade)) == [Edit(2, 4, "a")]


def test_only_the_asked_grades_are_written() -> None:
    found = [finding(0, 1, "a"), finding(2, 3, "b", Grade.PROBABLE), finding(4, 5, "c", Grade.SUGGESTION)]
    assert select_edits(found, {Grade.SURE}) == [Edit(0, 1, "a")]
    assert select_edits(found, {Grade.SURE, Grade.PROBABLE}) == [Edit(0, 1, "a"), Edit(2, 3, "b")]


def test_a_fix_is_written_whole_or_not_at_all() -> None:
    pair = Fix("« x »", (Edit(0, 1, "«"), Edit(5, 6, "»")))
    assert compatible_edits([Fix("y", (Edit(4, 6, "y"),)), pair]) == [Edit(4, 6, "y")]


def test_touching_and_equal_edits_go_together() -> None:
    space = Fix("\u00a0", (Edit(4, 4, "\u00a0"),))
    assert compatible_edits([Fix("État", (Edit(0, 4, "État"),)), space, space]) == [
        Edit(0, 4, "État"),
        Edit(4, 4, "\u00a0"),
    ]
