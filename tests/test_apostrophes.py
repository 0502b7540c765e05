"""Corrections carry the apostrophe that the author uses."""

import pytest

from frfix.apostrophes import with_own_apostrophes
from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity, replace_span
from frfix.documents import Kind, read


def replacements(text: str, wrong: str, *right: str, rule: str = "a/b", kind: Kind = Kind.PLAIN) -> list[str]:
    """Return what the correction of ``wrong`` by ``right`` writes in ``text``."""
    start = text.index(wrong)
    end = start + len(wrong)
    found = Diagnostic(rule, Severity.ERROR, Grade.SURE, "Ici.", start, end, replace_span(start, end, *right))
    (fitted,) = with_own_apostrophes([found], read(text, kind))
    assert [fix.edits[0].text for fix in fitted.fixes] == list(fitted.replacements)
    return list(fitted.replacements)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Ce est l’État.", "’"),
        ("Ce est l'État.", "'"),
        ("Ce est l’État et l'an et l'or.", "'"),
        ("Ce est l’État et l’an et l'or.", "’"),
        ("Ce est un État.", "’"),
        ("Ce est l’État et l'an.", "’"),
        ("Ce est 'dit' l’État.", "’"),
    ],
)
@pytest.mark.parametrize("written", ["c'est", "c’est"])
def test_the_text_decides(text: str, sign: str, written: str) -> None:
    assert replacements(text, "Ce est", written, "ça") == [f"c{sign}est", "ça"]


def test_code_does_not_decide() -> None:
    text = "`l'a 'b' d'e` et `l'o` : ce est l’an.\n"
    assert replacements(text, "ce est", "c'est", kind=Kind.MARKDOWN) == ["c’est"]


def test_the_passage_decides_before_the_text() -> None:
    text = "l’an, l’or, l’eau : jusqu'a lui"
    assert replacements(text, "jusqu'a", "jusqu’à") == ["jusqu'à"]
    assert replacements(text.replace("'", "’"), "jusqu’a", "jusqu'à") == ["jusqu’à"]


def test_typography_may_change_the_sign() -> None:
    assert replacements("L'an et l'or.", "L'an", "L’an", rule="typographie/apostrophe") == ["L’an"]


def test_every_edit_follows() -> None:
    text = "Si il vient, ce est l'an."
    edits = (Edit(0, 3, "s’"), Edit(13, 16, "c’"))
    found = Diagnostic(
        "a/b", Severity.ERROR, Grade.SURE, "Ici.", 0, 19, (Fix("s’il vient, c’est", edits),), ()
    )
    (fitted,) = with_own_apostrophes([found], read(text, Kind.PLAIN))
    assert fitted.fixes == (Fix("s'il vient, c'est", (Edit(0, 3, "s'"), Edit(13, 16, "c'"))),)
