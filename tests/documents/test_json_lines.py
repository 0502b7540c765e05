"""JSON lines: the strings at the named keys are prose."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.data_files import FILES, PROSE, changed, fixed, proses, told

from frfix.documents import Kind, kind_of, read
from frfix.errors import ColumnError, FormatError

FILE = FILES / "questions.jsonl"
KEYS = ("question.titre", "réponses.texte")


def values(text):
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def test_the_named_keys_are_prose(read_checked):
    text = FILE.read_text("utf-8")
    assert proses(read_checked(text, Kind.JSON_LINES, KEYS)) == [
        "Une oeuvre à lire",
        "Le coeur :",
        'l\'oeuvre "rare".',
        "La soeur 🌧",
        "L'oeuvre\ttardive",
    ]
    assert proses(read(text, Kind.JSON_LINES, ("réponses.note",))) == ["oeuvre"]


def test_corrected_lines_differ_in_the_corrected_words_only():
    text = FILE.read_text("utf-8")
    after = fixed(text, Kind.JSON_LINES, KEYS)
    assert changed(values(text), values(after)) == {
        (0, "question", "titre"): "Une œuvre à lire",
        (0, "réponses", 0, "texte"): 'Le cœur :\n\nl\'œuvre "rare".',
        (0, "réponses", 1, "texte"): "La sœur 🌧",
        (2, "question", "titre"): "L'œuvre\ttardive",
    }
    assert after.replace("œ", "oe") == text.replace("œ", "oe")


@pytest.mark.parametrize("prose", PROSE)
@pytest.mark.parametrize("ascii_only", [True, False])
def test_the_same_prose_gives_the_same_findings(prose, ascii_only):
    text = json.dumps({"no": 1, "dit": prose}, ensure_ascii=ascii_only) + "\r\n"
    assert told(text, Kind.JSON_LINES, ("dit",)) == told(prose, Kind.PLAIN)
    after = fixed(text, Kind.JSON_LINES, ("dit",))
    assert values(after) == [{"no": 1, "dit": fixed(prose, Kind.PLAIN)}]
    assert after.endswith("}\r\n")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"dit": "Un"}\n{"dit": "Deux"\n', (2, 15)),
        ('{"dit": "Un"}\n\n  ["Deux"]\n', (3, 3)),
        ('{"dit": "Un"} {"dit": "Deux"}\n', (1, 15)),
        ('{"dit": "Un\n"}\n', (1, 12)),
        ('{"dit":\n"Un"}\n', (1, 8)),
    ],
)
def test_a_broken_line_is_refused_with_its_place(text, place):
    with pytest.raises(FormatError, match="JSON non valable") as caught:
        read(text, Kind.JSON_LINES, ("dit",))
    assert (caught.value.line, caught.value.column) == place


def test_keys_that_are_not_there_are_told():
    text = FILE.read_text("utf-8")
    keys = "question.titre, question.langue, réponses.texte, réponses.note"
    with pytest.raises(ColumnError, match=rf"dites quelles colonnes.*\s: {keys}"):
        read(text, Kind.JSON_LINES)
    with pytest.raises(ColumnError, match=rf"aucune des colonnes «\stitre\s», «\sa\s» .*\s: {keys}"):
        read(text, Kind.JSON_LINES, ("titre", "a"))
    assert read("", Kind.JSON_LINES, ("titre",)).blocks == ()


def test_lines_are_known_by_their_content_where_columns_are_asked():
    text = FILE.read_text("utf-8")
    assert kind_of(None, text, KEYS) is Kind.JSON_LINES
    assert kind_of(None, text) is Kind.PLAIN
    assert kind_of("a.jsonl") is kind_of("a.ndjson") is Kind.JSON_LINES


SAYINGS = st.text(st.sampled_from('aé"\\{}\n😀\u2028 '), max_size=8)


@given(st.lists(SAYINGS, min_size=1, max_size=4), st.booleans())
def test_any_lines(read_checked, sayings, ascii_only):
    text = "".join(json.dumps({"a": {"b": [said]}}, ensure_ascii=ascii_only) + "\n" for said in sayings)
    expected = [prose for said in sayings for prose in proses(read(said, Kind.PLAIN))]
    assert proses(read_checked(text, Kind.JSON_LINES, ("a.b",))) == expected
