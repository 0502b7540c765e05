"""Places as the protocol counts them, for every encoding and every sort of line end."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, Range

from frfix.diagnostics import Edit
from frfix.edits import apply_edits
from frfix.lsp.positions import Positions
from frfix.source import SourceText

TEXT = "Un 🙂 e\u0301té\r\nà Œ\rde\u2028la\n"
CODECS = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
WIDTHS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
ENCODINGS = sorted(CODECS)
signs = st.text(alphabet="aé\u0301œ🙂𝒳\r\n \u2028\x0b\x0c\x85", max_size=30)


def positions(text, encoding="utf-16"):
    return Positions(SourceText.from_text(text), encoding)


@pytest.mark.parametrize(
    ("passage", "encoding", "line", "character"),
    [
        ("🙂", "utf-16", 0, 3),
        (" e", "utf-8", 0, 7),
        (" e", "utf-16", 0, 5),
        (" e", "utf-32", 0, 4),
        ("\u0301", "utf-16", 0, 7),
        ("té", "utf-8", 0, 11),
        ("té", "utf-16", 0, 8),
        ("\r\nà", "utf-16", 0, 10),
        ("à", "utf-16", 1, 0),
        ("Œ", "utf-8", 1, 3),
        ("Œ", "utf-16", 1, 2),
        ("de", "utf-16", 2, 0),
        ("la", "utf-8", 2, 5),  # U+2028 ends no line in the protocol.
        ("la", "utf-16", 2, 3),
    ],
)
def test_a_place(passage, encoding, line, character):
    at = TEXT.index(passage)
    known = positions(TEXT, encoding)
    assert known.position(at) == Position(line, character)
    assert known.offset(Position(line, character)) == at


def test_places_that_are_none():
    known = positions("🙂a\r\nb")
    assert known.offset(Position(0, 1)) == 0  # Within the pair of surrogates.
    assert known.offset(Position(0, 99)) == 2
    assert known.offset(Position(7, 0)) == 5
    assert known.position(5) == Position(1, 1)


def test_an_edit_between_the_signs_of_a_line_end():
    known = positions("a \r\nb")
    (edit,) = known.text_edits([Edit(1, 3, "")])
    assert (edit.range, edit.new_text) == (Range(Position(0, 1), Position(1, 0)), "\n")
    (edit,) = known.text_edits([Edit(3, 4, "\n\n")])
    assert (edit.range, edit.new_text) == (Range(Position(0, 2), Position(1, 0)), "\r\n\n")


@given(signs, st.sampled_from(ENCODINGS))
def test_every_place_leads_back(text, encoding):
    known = positions(text, encoding)
    for at in range(len(text) + 1):
        if text[at - 1 : at + 1] == "\r\n" and at:
            continue
        assert known.offset(known.position(at)) == at


@given(signs, st.sampled_from(ENCODINGS), st.data())
def test_edits_mean_the_same_in_code_units(text, encoding, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Edit(start, end, data.draw(signs))
    (made,) = positions(text, encoding).text_edits([edit])
    units, width = text.encode(CODECS[encoding]), WIDTHS[encoding]
    begin, stop = (_unit(text, at, encoding) * width for at in (made.range.start, made.range.end))
    outcome = units[:begin] + made.new_text.encode(CODECS[encoding]) + units[stop:]
    assert outcome.decode(CODECS[encoding]) == apply_edits(text, [edit])


def _unit(text, position, encoding):
    """Return the code unit of a place, by the letter of the specification."""
    starts = [0, *(found.end() for found in re.finditer("\r\n|\n|\r", text))]
    return (
        len(text[: starts[position.line]].encode(CODECS[encoding])) // WIDTHS[encoding] + position.character
    )
