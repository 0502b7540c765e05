"""Drafts that LibreOffice and python-docx made, checked, corrected and opened again."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable

import docx
import pytest
from odf import opendocument, teletype
from odf.text import P
from tests.documents.packed.builders import FILES, loaded, members
from tests.documents.packed.revisions import Letters, odt_letters, word_letters

from frfix.correction import PROBABLE, Correction, Corrector
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind, read
from frfix.documents.packed import PackedSource, Revision
from frfix.engine import Checker
from frfix.settings import Settings
from frfix.source import Source, SourceText

PROSE = """\
# Le marché et la gare routiere

La premiere oeuvre du peintre est exposée dans la salle des fêtes, près de la mairie.

Le recensement date de l’annee dernière.

Les marchand ont parlé au maire, qui leurs a promis une réponse.

L’Etat versera une premiere aide aux familles touchées par la crue.

Ce passage est a revoir avec la rédaction.

* Une nouvelle gare routiere
* Les quartiers populaire du nord

Prix du kilo de tomates

Neuf cent francs

La commande `x` ouvre   le fichier, `y`.

Le coeur & l’ame de la ville

Neuf cents francs	par jour

Un encadré sur le coeur de la ville

Une page de l’Etat

Une derniere page, la `1`
"""
DRAFTS = ["brouillon.docx", "brouillon.odt", "brouillon.fodt", "python-docx.docx"]
NOW = Revision("frfix", "2026-01-01T08:00:00Z")


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Settings())


@pytest.fixture
def corrected(checker: Checker) -> Callable[[PackedSource], Correction]:
    def check(source: Source) -> list[Diagnostic]:
        return checker.check(read(source, Kind.DOCX))

    def run(source: PackedSource) -> Correction:
        return Corrector(check, PROBABLE).correct(source, check(source))

    return run


def opened(name: str) -> PackedSource:
    kind = Kind.DOCX if name.endswith("docx") else Kind.ODT
    return loaded((FILES / name).read_bytes(), kind)


def letters(name: str, data: bytes, *, accepted: bool = True) -> dict[str, Letters]:
    """Return what is seen of all parts, but for comments, where nothing is tracked."""
    seen = word_letters if name.endswith("docx") else odt_letters
    return {part: found for part, found in seen(data, accepted=accepted).items() if "comments" not in part}


def findings(found: list[Diagnostic], text: str) -> Counter[tuple[str, str, tuple[str, ...]]]:
    return Counter((one.rule, text[one.start : one.end], one.replacements) for one in found)


@pytest.mark.parametrize("name", DRAFTS[:3])
def test_the_same_prose_has_the_same_findings_in_every_format(name: str, checker: Checker) -> None:
    source = opened(name)
    expected = findings(checker.check(read(PROSE, Kind.MARKDOWN)), PROSE)
    assert len(expected) > 12
    assert findings(checker.check(source.document), source.text) == expected


@pytest.mark.parametrize("name", DRAFTS)
def test_a_corrected_draft_holds_the_corrections_and_nothing_else(
    name: str, corrected: Callable[[PackedSource], Correction]
) -> None:
    source = opened(name)
    correction = corrected(source)
    assert correction.corrected > 5
    again = opened_bytes(name, correction.source.data)
    assert again.text == correction.source.text
    assert corrected(again).edits == ()
    if name.endswith(".fodt"):
        return
    before, after = members(source.data), members(correction.source.data)
    assert list(before) == list(after)
    untouched = {part for part in before if before[part] == after[part]}
    assert before.keys() - untouched <= {
        "word/document.xml", "word/footnotes.xml", "word/comments.xml", "word/header1.xml",
        "word/footer1.xml", "content.xml", "styles.xml",
    }  # fmt: skip


def opened_bytes(name: str, data: bytes) -> PackedSource:
    return loaded(data, Kind.DOCX if name.endswith("docx") else Kind.ODT)


@pytest.mark.parametrize("name", DRAFTS)
def test_letters_that_stay_keep_their_formatting(
    name: str, corrected: Callable[[PackedSource], Correction]
) -> None:
    source = opened(name)
    old, new = letters(name, source.data), letters(name, corrected(source).source.data)
    assert old.keys() == new.keys()
    for part in old:
        shapes = [Counter(shape for _, shape in seen) for seen in (old[part], new[part])]
        assert shapes[0].keys() == shapes[1].keys()
        assert [sign for sign, _ in old[part]].count("¶") == [sign for sign, _ in new[part]].count("¶")


@pytest.mark.parametrize("name", DRAFTS)
def test_tracked_changes_accepted_are_the_corrected_draft_and_rejected_the_original(
    name: str, corrected: Callable[[PackedSource], Correction]
) -> None:
    source = opened(name)
    correction = corrected(source)
    tracked = source.tracked(correction.edits, NOW)
    assert tracked.text == correction.source.text
    again = opened_bytes(name, tracked.data)
    assert again.text == correction.source.text
    assert corrected(again).edits == ()
    fixed = source.edited(correction.edits).data
    assert letters(name, tracked.data, accepted=True) == letters(name, fixed)
    original = letters(name, source.data)
    if not name.endswith("docx"):  # Annotations stand in the text there, and are corrected outright.
        old, new = "Ce passage est a revoir", "Ce passage est à revoir"
        shown = {part: as_text(seen).replace(old, new) for part, seen in original.items()}
        rejected = letters(name, tracked.data, accepted=False)
        assert {part: as_text(seen) for part, seen in rejected.items()} == shown
    else:
        assert letters(name, tracked.data, accepted=False) == original
    assert b"2026-01-01T08:00:00" in b"".join(
        members(tracked.data).values() if not name.endswith(".fodt") else [tracked.data]
    )


def as_text(seen: Letters) -> str:
    return "".join(sign for sign, _ in seen)


@pytest.mark.parametrize("name", ["brouillon.docx", "python-docx.docx"])
def test_python_docx_opens_what_was_written(
    name: str, corrected: Callable[[PackedSource], Correction]
) -> None:
    source = opened(name)
    correction = corrected(source)
    before, after, tracked = (
        docx.Document(io.BytesIO(data))
        for data in (source.data, correction.source.data, source.tracked(correction.edits, NOW).data)
    )
    assert len(before.paragraphs) == len(after.paragraphs) == len(tracked.paragraphs)
    shapes = [
        [(run.bold, run.italic, run.underline, run.font.name) for one in file.paragraphs for run in one.runs]
        for file in (before, after)
    ]
    assert shapes[0] == shapes[1]
    shown = "\n".join(paragraph.text for paragraph in after.paragraphs)
    assert "populaires" in shown
    assert "populaire " not in shown


def test_odfpy_opens_what_was_written(corrected: Callable[[PackedSource], Correction]) -> None:
    correction = corrected(opened("brouillon.odt"))
    document = opendocument.load(io.BytesIO(correction.source.data))
    shown = [teletype.extractText(paragraph) for paragraph in document.getElementsByType(P)]
    assert "Les marchands ont parlé au maire, qui leur a promis une réponse." in shown


def test_a_word_over_several_runs_keeps_the_formatting_of_each(
    corrected: Callable[[PackedSource], Correction],
) -> None:
    data = corrected(opened("python-docx.docx")).source.data
    paragraph = next(
        found for found in docx.Document(io.BytesIO(data)).paragraphs if "quartiers" in found.text
    )
    assert [(run.text, run.bold) for run in paragraph.runs] == [
        ("Les quar", None), ("tiers popu", True), ("laires", None), (" du nord.", None),
    ]  # fmt: skip


def test_the_diff_of_a_document_is_that_of_its_text(corrected: Callable[[PackedSource], Correction]) -> None:
    from frfix.reports.diff import as_text as text_of
    from frfix.reports.diff import unified

    source = opened("brouillon.odt")
    diff = b"".join(unified("a.odt", text_of(source), corrected(source).edits)).decode()
    assert "-Les quartiers populaire du nord\n+Les quartiers populaires du nord\n" in diff
    assert isinstance(text_of(source), SourceText)


def test_a_text_box_is_corrected_in_both_its_versions(
    corrected: Callable[[PackedSource], Correction],
) -> None:
    source = opened("brouillon.docx")
    xml = members(source.data)["word/document.xml"]
    assert xml.count(b"sur le coeur") == 2
    new = members(corrected(source).source.data)["word/document.xml"]
    assert (new.count(b"sur le coeur"), new.count("sur le cœur".encode())) == (0, 2)
