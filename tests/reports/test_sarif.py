"""What a reader of SARIF does with frfix's: it finds the places, makes the changes, knows findings again."""

import json
from pathlib import Path

import pytest
from tests.documents.packed.builders import word_members, zipped
from tests.reports import sample

from frfix.diagnostics import Grade, Severity
from frfix.documents import Kind, load
from frfix.reports.sarif import ROOT, render
from frfix.rules import registry
from frfix.rules.base import Rule


def run(*files):
    log = json.loads("".join(text for line in render(iter(files), 80) for text, _ in line))
    (only,) = log["runs"]
    return only


def offset(text, line, column):
    """Return the code point at a place, the lines ending as ``newlineSequences`` says."""
    lines = text.replace("\r\n", "\x00\n").replace("\r", "\n").split("\n")
    return sum(len(one) + 1 for one in lines[: line - 1]) + column - 1


def test_the_changes_of_a_fix_make_the_corrected_passage():
    checked = sample.files()[0]
    results = run(checked)["results"]
    for found, result in zip(checked.diagnostics, results, strict=True):
        for fix, told in zip(found.fixes, result.get("fixes", ()), strict=True):
            text = checked.source.text
            (change,) = told["artifactChanges"]
            for replacement in reversed(change["replacements"]):
                region = replacement["deletedRegion"]
                start = offset(checked.source.text, region["startLine"], region["startColumn"])
                end = offset(checked.source.text, region["endLine"], region["endColumn"])
                text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
            rest = checked.source.text[found.end :]
            assert text == checked.source.text[: found.start] + fix.replacement + rest


@pytest.mark.parametrize(
    ("name", "uri", "base"),
    [
        ("a/b.md", "a/b.md", ROOT),
        ("./un été #1?.md", "un%20%C3%A9t%C3%A9%20%231%3F.md", ROOT),
        ("c:d.md", "c%3Ad.md", ROOT),
        ("caf\udce9.md", "caf%E9.md", ROOT),
        ("../voisin.md", "../voisin.md", ROOT),
        ("{here}/a/b.md", "a/b.md", ROOT),
        ("/ailleurs/un é.md", "file:///ailleurs/un%20%C3%A9.md", None),
    ],
)
def test_paths_are_uris(name, uri, base, checked, finding):
    name = name.replace("{here}", Path.cwd().as_posix())
    (result,) = run(checked("Une oeuvre.", finding(4, 10, "œuvre"), name=name))["results"]
    location = {"uri": uri} | ({"uriBaseId": base} if base else {})
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == location


def test_a_finding_keeps_its_fingerprint_where_its_line_moves(checked, finding):
    text = "Ici une oeuvre.\n\nLà rien.\n"
    before, after = (
        run(checked(lead + text, finding(len(lead) + 8, len(lead) + 14, "œuvre")))["results"][0]
        for lead in ("", "Un titre.\n\nUn paragraphe.\n\n")
    )
    assert before["partialFingerprints"] == after["partialFingerprints"]
    assert before["locations"] != after["locations"]


def test_rules_that_spoke_are_explained_once(checked, finding, monkeypatch):
    rules = [
        Rule(
            f"essai/{name}", "Un {{fix}}.", "Parce que {ceci}.", (("a", "b"),), ("c",),
            severity=Severity.ADVICE, grade=Grade.SURE, default=False, patterned=True,
        )
        for name in ("un", "deux")
    ]  # fmt: skip
    monkeypatch.setattr(registry, "load_rules", lambda: tuple(rules))
    found = [
        finding(at, at + 1, "x", rule=rule) for at, rule in enumerate(["essai/un", "frfix/autre", "essai/un"])
    ]
    told = run(checked("abc", *found))
    assert [result["ruleIndex"] for result in told["results"]] == [0, 1, 0]
    one, other = told["tool"]["driver"]["rules"]
    assert (one["id"], other["id"]) == ("essai/un", "frfix/autre")
    assert one["help"] == {"text": "Parce que {{ceci}}."}
    assert one["defaultConfiguration"] == {"level": "note", "enabled": False}
    assert one["properties"] == {
        "tags": ["essai"],
        "precision": "very-high",
        "problem.severity": "recommendation",
    }


def test_a_word_file_has_places_and_no_changes_to_make(checked, finding):
    data = zipped(word_members("<w:p><w:r><w:t>Une oeuvre.</w:t></w:r></w:p>"))
    file = checked("", finding(4, 10, "œuvre"), source=load(data, Kind.DOCX, None))
    (result,) = run(file)["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == 5
    assert "oeuvre → œuvre" in result["message"]["text"]
    assert "fixes" not in result
