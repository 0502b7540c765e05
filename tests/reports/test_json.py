import json
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from frfix.diagnostics import Diagnostic, Grade, Related, Severity, replace_span
from frfix.reports import renderer
from frfix.reports.json import diagnostic_as_object
from frfix.source import SourceText

SCHEMA = json.loads(files("frfix.reports").joinpath("schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


def report(*checked):
    return json.loads("".join(text for line in renderer("json")(iter(checked), 80) for text, _ in line))


def test_the_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_a_report_has_the_published_shape(checked, finding):
    text = "😀 e\u0301té\r\nUne oeuvre.\r\n"
    start = text.index("oeuvre")
    document = report(
        checked(
            text,
            finding(
                start,
                start + 6,
                "œuvre",
                "oeuvres",
                grade=Grade.PROBABLE,
                related=(Related(2, 6, "nom"),),
            ),
        ),
        checked("Rien.", name="sous/b.md"),
    )
    VALIDATOR.validate(document)
    assert document == {
        "files": [
            {
                "path": "a.txt",
                "diagnostics": [
                    {
                        "rule": "orthographe/mot-inconnu",
                        "severity": "erreur",
                        "grade": "probable",
                        "message": "Une faute.",
                        "start": start,
                        "end": start + 6,
                        "line": 2,
                        "column": 5,
                        "text": "oeuvre",
                        "replacements": ["œuvre", "oeuvres"],
                        "edits": [{"start": start, "end": start + 6, "text": "œuvre"}],
                        "related": [
                            {
                                "start": 2,
                                "end": 6,
                                "line": 1,
                                "column": 3,
                                "text": "e\u0301té",
                                "message": "nom",
                            }
                        ],
                    }
                ],
            },
            {"path": "sous/b.md", "diagnostics": []},
        ]
    }


@given(st.text(st.characters(exclude_categories=["Cs"])), st.data())
def test_offsets_are_code_points_of_the_text(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Diagnostic("a/b", Severity.ADVICE, Grade.SURE, "Ici.", start, end, replace_span(start, end, "x"))
    told = diagnostic_as_object(found, SourceText.from_text(text))
    assert text[told["start"] : told["end"]] == told["text"]
    VALIDATOR.validate({"files": [{"path": "-", "diagnostics": [told]}]})


@pytest.mark.parametrize("field", ["rule", "grade", "replacements", "edits", "related", "column"])
def test_the_schema_asks_for_every_field(field, checked, finding):
    document = report(checked("Une oeuvre.", finding(4, 10, "œuvre")))
    del document["files"][0]["diagnostics"][0][field]
    with pytest.raises(ValidationError):
        VALIDATOR.validate(document)
