"""Notebooks: the Markdown cells are prose, and nothing else of the file ever changes."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents.data_files import FILES, PROSE, changed, findings, fixed, proses, told

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import BlockKind
from frfix.errors import FormatError

FILE_NAMES = ["pluie.ipynb", "pluie-ascii.ipynb"]


def notebook(*sources, **options):
    cells = [{"cell_type": "markdown", "metadata": {}, "source": source} for source in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, **options)


@pytest.mark.parametrize("name", FILE_NAMES)
def test_only_markdown_cells_are_prose(name, read_checked):
    document = read_checked((FILES / name).read_text("utf-8"), Kind.NOTEBOOK)
    assert proses(document) == [
        "Relevés de pluie à Ségou",
        "Ce carnet compare les deux stations ; il suit la méthode de Sissoko.\nOn y trouve :",
        "les relevés du mois d'aout ;",
        "une oeuvre collective citée par « l'Etat ».",
        "Une carte",
        'La pluie □ vaut □ et l\'oeuvre dit "non" :\nle coeur du □ reste sec 🌧.',
        "Station",
        "Remarque",
        "Ségou",
        "une soeur",
        "Le cœur de l'oeuvre.",
    ]
    assert [block.kind for block in document.blocks[:3]] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
    ]


@pytest.mark.parametrize("name", FILE_NAMES)
def test_a_corrected_notebook_differs_in_the_corrected_words_only(name):
    text = (FILES / name).read_text("utf-8")
    after = fixed(text, Kind.NOTEBOOK)
    assert changed(json.loads(text), json.loads(after)) == {
        ("cells", 0, "source", 6): "- une œuvre collective citée par « l'État ».",
        ("cells", 2, "source", 2): 'La pluie $p_{oeuvre}$ vaut `oeuvre` et l\'œuvre dit "non" :\\\n',
        ("cells", 2, "source", 3): "le cœur du `bassin` reste sec 🌧.\n",
        ("cells", 2, "source", 11): "| Ségou | une sœur |",
        ("cells", 4, "source"): "Le cœur de l'œuvre.",
    }
    assert after.isascii() == text.isascii()
    assert after.count("\n") == text.count("\n")


@pytest.mark.parametrize("prose", PROSE)
@pytest.mark.parametrize("ascii_only", [True, False])
def test_the_same_prose_gives_the_same_findings(prose, ascii_only):
    expected = told(prose, Kind.PLAIN)
    assert len(expected) >= 3
    lines = prose.splitlines(keepends=True)
    for source in (prose, lines, ["", *re.split(r"(?<=[ .])", prose), ""]):
        text = notebook(source, ensure_ascii=ascii_only)
        assert told(text, Kind.NOTEBOOK) == expected
        after = json.loads(fixed(text, Kind.NOTEBOOK))["cells"][0]["source"]
        assert "".join(after) == fixed(prose, Kind.PLAIN)


def test_a_place_in_a_cell_is_a_place_in_the_file():
    text = r'{"cells": [{"source": ["L\u2019\u00e9t\u00e9, l\u0027oeuvre"], "cell_type": "markdown"}]}'
    (found,) = findings(text, Kind.NOTEBOOK)
    assert text[found.start : found.end] == "oeuvre"
    assert r"l\u0027\u0153uvre" in fixed(text, Kind.NOTEBOOK)


def test_a_correction_over_the_end_of_a_string_keeps_both_strings():
    text = notebook(["Les **trois**\n", "pays ont signés\n", "l'accord."])
    assert json.loads(fixed(text, Kind.NOTEBOOK))["cells"][0]["source"] == [
        "Les **trois**\n",
        "pays ont signé\n",
        "l'accord.",
    ]


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        (r"Un \ud800 seul", "Un □ seul"),
        (r"Un \udc00\ud800 seul", "Un □ seul"),
        (r"Un \u0000\u001b signe", "Un □ signe"),
        (r"Une \ud83c\udf27 ici", "Une 🌧 ici"),
        (r"Un \/ et \"deux\" 3\\*4", 'Un / et "deux" 3*4'),
        (r"deux\r\nlignes", "deux\r\nlignes"),
    ],
)
def test_escapes(source, prose, read_checked):
    text = '{"cells": [{"cell_type": "markdown", "source": "' + source + ' et une oeuvre."}]}'
    document = read_checked(text, Kind.NOTEBOOK)
    assert proses(document) == [prose + " et une oeuvre."]
    written = r"\u0153uvre" if "\\u" in source and "\\u001b" not in source else "œuvre"
    assert fixed(text, Kind.NOTEBOOK) == text.replace("oeuvre", written)


def test_older_notebooks_have_worksheets():
    cells = [{"cell_type": "heading", "level": 1, "source": "Le titre"}, {"cell_type": "code", "input": "x"}]
    text = json.dumps({"metadata": {}, "nbformat": 3, "worksheets": [{"cells": cells}]})
    assert proses(read(text, Kind.NOTEBOOK)) == ["Le titre"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", (1, 1)),
        ('{"cells": [\n  {"cell_type" "markdown"}]}', (2, 16)),
        ('{"cells": [1, 2,]}', (1, 17)),
        ('{"cells": [1, 2}', (1, 16)),
        ('{"cells": []}\n}', (2, 1)),
        ('{"cells": ["non\n"]}', (1, 16)),
        ("{'cells': []}", (1, 2)),
        ('{"cells": [01]}', (1, 13)),
    ],
)
def test_broken_json_is_refused_with_its_place(text, place):
    with pytest.raises(FormatError, match="JSON non valable") as caught:
        read(text, Kind.NOTEBOOK)
    assert (caught.value.line, caught.value.column) == place


@pytest.mark.parametrize(
    "text", ["[]", "3", '"x"', "{}", '{"cells": {}}', '{"cells": [[], {"source": [1]}]}']
)
def test_json_that_is_no_notebook_has_no_prose(text):
    assert read(text, Kind.NOTEBOOK).blocks == ()


def test_a_notebook_is_known_by_its_content():
    for name in FILE_NAMES:
        assert kind_of(None, (FILES / name).read_bytes()) is Kind.NOTEBOOK
    assert kind_of("a.ipynb") is Kind.NOTEBOOK
    assert kind_of(None, '{"cells": 3}') is Kind.PLAIN


SOURCES = st.lists(st.text(st.sampled_from('aé\n *`_#>\\"’|😀\r\t[]()'), max_size=12), max_size=5)


@given(st.lists(SOURCES, max_size=3), st.booleans(), st.sampled_from([None, 1]))
def test_any_cells(read_checked, cells, ascii_only, indent):
    text = notebook(*cells, ensure_ascii=ascii_only, indent=indent)
    document = read_checked(text, Kind.NOTEBOOK)
    expected = [prose for cell in cells for prose in proses(read("".join(cell), Kind.MARKDOWN))]
    assert proses(document) == expected
