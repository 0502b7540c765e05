"""What holds of every data file: fixing what it holds is fixing the text, and all else stays."""

import csv
import io
import json

import polib
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.data_files import fixed

from frfix.documents import Kind

WORDS = st.sampled_from(
    [
        "Une oeuvre",
        "l'Etat",
        "les trois projet",
        "a étés",
        '"rare"',
        "%s",
        "\\n",
        "😀",
        ",",
        ";",
        "\t",
        ".",
        "\n",
        "\n\n",
    ]
)
SAYINGS = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)


def quoted(said):
    return json.dumps(said, ensure_ascii=False).replace("\\/", "/")


@settings(max_examples=15, deadline=None)
@given(SAYINGS, st.booleans())
def test_json_lines(said, ascii_only):
    row = {"a": said, "b": [{"c": said, "é": 1.50}]}
    text = json.dumps(row, ensure_ascii=ascii_only)
    after = fixed(text, Kind.JSON_LINES, ("b.c",))
    assert json.loads(after) == row | {"b": [{"c": fixed(said, Kind.PLAIN), "é": 1.50}]}
    assert after.startswith(json.dumps({"a": said}, ensure_ascii=ascii_only)[:-1])


@settings(max_examples=15, deadline=None)
@given(SAYINGS, st.booleans())
def test_notebooks(said, ascii_only):
    code = {"cell_type": "code", "source": said}
    lines = said.splitlines(keepends=True)
    text = json.dumps({"cells": [code, {"cell_type": "markdown", "source": lines}]}, ensure_ascii=ascii_only)
    before, after = json.loads(text)["cells"], json.loads(fixed(text, Kind.NOTEBOOK))["cells"]
    assert after[0] == before[0]
    assert "".join(after[1]["source"]) == fixed(said, Kind.MARKDOWN)
    assert len(after[1]["source"]) == len(lines)


@settings(max_examples=15, deadline=None)
@given(SAYINGS, st.sampled_from(",;\t|"), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]))
def test_tables(said, delimiter, quoting):
    out = io.StringIO()
    rows = [["no", "dit", "note"], ["oeuvre", said, said], ["2", "", ""]]
    csv.writer(out, delimiter=delimiter, quoting=quoting).writerows(rows)
    after = fixed(out.getvalue(), Kind.CSV, ("dit",))
    rows[1][1] = fixed(said, Kind.PLAIN)
    assert list(csv.reader(io.StringIO(after, newline=""), delimiter=delimiter)) == rows


@settings(max_examples=15, deadline=None)
@given(SAYINGS.filter(lambda said: "%" not in said))
def test_catalogues(said):
    text = f"msgid {quoted(said + ' x')}\nmsgstr {quoted(said)}\n"
    (before,), (after,) = polib.pofile(text), polib.pofile(fixed(text, Kind.GETTEXT))
    assert (after.msgid, after.msgstr) == (before.msgid, fixed(before.msgstr, Kind.PLAIN))
