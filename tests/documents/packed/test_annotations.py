"""Comments of a word processor that speak to frfix are about what they are anchored to."""

from __future__ import annotations

import pytest
from tests.documents.packed.builders import odt, word

from frfix.documents.packed import PackedSource
from frfix.engine import Checker
from frfix.settings import Settings

CAPITAL = "orthographe/accent-majuscule"


@pytest.fixture(scope="module")
def checker() -> Checker:
    return Checker(Settings())


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def sign(kind: str, number: int) -> str:
    return f'<w:comment{kind} w:id="{number}"/>'


def docx(*notes: str) -> PackedSource:
    """Return two paragraphs; a note for the word, one for both paragraphs, one for a place in the second."""
    body = (
        f"<w:p>{sign('RangeStart', 1)}{run('Les ')}"
        f"{sign('RangeStart', 0)}{run('Etats')}{sign('RangeEnd', 0)}"
        f"<w:r>{sign('Reference', 0)}</w:r>{run(' et leurs oeuvres.')}</w:p>"
        f"<w:p>{run('Les Etats et leurs oeuvres.')}<w:r>{sign('Reference', 2)}</w:r></w:p>"
        f"{sign('RangeEnd', 1)}"
        f"<w:p>{run('Les Etats.')}</w:p>"
    )
    comments = "".join(
        f'<w:comment w:id="{number}"><w:p><w:r><w:annotationRef/></w:r>{run(note)}</w:p></w:comment>'
        for number, note in enumerate(notes)
        if note
    )
    return word(body, comments=comments)


def opendocument(*notes: str) -> PackedSource:
    """Return the same."""
    made = [
        f'<office:annotation office:name="{number}"><text:p>{note}</text:p></office:annotation>'
        if note
        else ""
        for number, note in enumerate((*notes, "", "", "")[:3])
    ]
    ends = [f'<office:annotation-end office:name="{number}"/>' for number in range(2)]
    return odt(
        f"<text:p>{made[1]}Les {made[0]}Etats{ends[0]} et leurs oeuvres.</text:p>"
        f"<text:p>Les Etats et leurs oeuvres.{made[2]}{ends[1]}</text:p><text:p>Les Etats.</text:p>"
    )


@pytest.mark.parametrize("made", [docx, opendocument], ids=["docx", "odt"])
@pytest.mark.parametrize(
    ("notes", "left"),
    [
        (("à revoir",), ["Etats", "oeuvres", "Etats", "oeuvres", "Etats"]),
        (("frfix: ignore",), ["oeuvres", "Etats", "oeuvres", "Etats"]),
        (("", "frfix: ignore -- le vieux texte"), ["Etats"]),
        (("", f"frfix: ignore {CAPITAL}"), ["oeuvres", "oeuvres", "Etats"]),
        (("", "", f"frfix: ignore {CAPITAL}"), ["Etats", "oeuvres", "oeuvres", "Etats"]),
        (("frfix: off", "", "frfix: on"), ["Etats"]),
        (("frfix: ignore-next orthographe",), ["Etats", "Etats", "oeuvres", "Etats"]),
    ],
)
def test_a_note_silences_what_it_is_about(made, notes, left, checker: Checker) -> None:
    source = made(*notes)
    found = checker.check(source.document)
    assert [
        source.text[each.start : each.end] for each in found if "oeuvr" in each.message or each.fixes
    ] == left


@pytest.mark.parametrize("made", [docx, opendocument], ids=["docx", "odt"])
def test_an_unused_note_is_told_and_cannot_be_taken_out(made, checker: Checker) -> None:
    source = made(f"frfix: ignore {CAPITAL} accords")
    (unused,) = [found for found in checker.check(source.document) if found.rule.startswith("controle/")]
    assert source.text[unused.start : unused.end] == "accords"
    assert unused.fixes == ()


@pytest.mark.parametrize("made", [docx, opendocument], ids=["docx", "odt"])
def test_other_notes_are_read(made, checker: Checker) -> None:
    source = made("Les Etats sont en retard.")
    assert [source.text[each.start : each.end] for each in checker.check(source.document)].count("Etats") == 4
