from __future__ import annotations

from frfix.diagnostics import Diagnostic, Grade, Severity, replace_span
from frfix.encoding import fit_encoding
from frfix.source import SourceText


def finding(start: int, end: int, text: str) -> Diagnostic:
    return Diagnostic(
        "essai/essai", Severity.ERROR, Grade.SURE, "…", start, end, replace_span(start, end, text)
    )


def test_fixes_that_the_encoding_lacks_are_adapted_or_dropped() -> None:
    source = SourceText.from_bytes("là ! là\u00a0! Lodz".encode("cp1252"))
    narrow, same, foreign = finding(2, 3, "\u202f"), finding(7, 8, "\u202f"), finding(10, 14, "Łódź")
    kept = fit_encoding([narrow, same, foreign], source)
    assert [found.replacements for found in kept] == [("\u00a0",), ()]
    utf8 = SourceText.from_text(source.text)
    assert fit_encoding([narrow, same, foreign], utf8) == [narrow, same, foreign]


def test_a_second_choice_is_only_suggested_where_the_encoding_lacks_the_first() -> None:
    source = SourceText("Une soeur.", b"Une soeur.", "cp850", b"", None)
    found = Diagnostic(
        "essai/essai", Severity.ERROR, Grade.SURE, "…", 4, 9, replace_span(4, 9, "sœur", "saveur")
    )
    (kept,) = fit_encoding([found], source)
    assert (kept.replacements, kept.grade) == (("saveur",), Grade.SUGGESTION)
