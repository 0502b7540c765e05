from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity
from frfix.documents.base import MARKUP, OBJECT, Block, Document, Escape
from frfix.documents.escapes import decoded
from frfix.documents.fitting import in_source
from frfix.edits import apply_edits


def corrected(source: str, document: Document, wrong: str, right: str) -> str | None:
    """Return ``source`` with ``right`` for ``wrong``, a passage as rules see it; None if it must not."""
    visible = [(at, sign) for block in document.blocks for at, sign in enumerate(block.text, block.start)]
    shown = [(at, sign) for at, sign in visible if sign != MARKUP]
    index = "".join(sign for _, sign in shown).index(wrong)
    start, end = shown[index][0], shown[index + len(wrong) - 1][0] + 1
    fix = Fix(right, (Edit(start, end, right),))
    found = Diagnostic("a/b", Severity.ERROR, Grade.SURE, ".", start, end, (fix,))
    kept = in_source([found], document)
    return apply_edits(source, kept[0].fixes[0].edits) if kept else None


def hidden(source: str, *markup: str) -> Document:
    text = source
    for piece in markup:
        text = text.replace(piece, MARKUP * len(piece))
    return Document(source, (Block(0, text),))


@pytest.mark.parametrize(
    ("source", "wrong", "right", "expected"),
    [
        ("le **trois** pays", "le trois", "les trois", "les **trois** pays"),
        ("les **autre** pay", "autre pay", "autres pays", "les **autres** pays"),
        ("une **grand**e maison", "une grande", "la grande", "la **grand**e maison"),
        ("il **y** a a", "y a a", "y a", "il **y** a"),
        ("mise en **oe**uvre", "oeuvre", "œuvre", "mise en **œ**uvre"),
    ],
)
def test_a_correction_over_markup_keeps_the_markup(
    source: str, wrong: str, right: str, expected: str
) -> None:
    assert corrected(source, hidden(source, "**"), wrong, right) == expected


def test_a_correction_over_a_line_end_keeps_the_line_end() -> None:
    assert corrected("> le\n> trois pays", hidden("> le\n> trois pays", "> "), "le\ntrois", "les trois") == (
        "> les\n> trois pays"
    )
    assert corrected("mot\r\nmot", hidden("mot\r\nmot"), "mot\r\nmot", "mot") == "mot"
    assert corrected("le\r\ntrois", hidden("le\r\ntrois"), "le\r\ntrois", "les trois") == "les\r\ntrois"


def test_a_correction_that_would_break_the_markup_is_dropped() -> None:
    emptied = "jusque *là*, et **le** *le* mot"
    assert corrected(emptied, hidden(emptied, "**", "*"), "jusque là", "jusqu’ici") is None
    assert corrected(emptied, hidden(emptied, "**", "*"), "le le mot", "le mot") is None
    spaced = Document("le mot  mot ?", (Block(0, "le mot " + MARKUP + "mot ?"),))
    assert corrected(spaced.text, spaced, "mot mot", "mot") is None
    last = "jusque *là*"
    assert (
        corrected(last, Document(last, (Block(0, "jusque " + MARKUP + "là"),)), "jusque là", "jusqu’ici")
        is None
    )
    source = "> à à\n> à la"
    assert corrected(source, hidden(source, "> "), "à\nà", "à") is None
    code = "le `x` le"
    document = Document(code, (Block(0, "le " + OBJECT * 3 + " le"),))
    assert corrected(code, document, "le " + OBJECT * 3, "la") is None
    assert corrected(code, document, "le " + OBJECT * 3 + " le", "la " + OBJECT * 3 + " la") is None


def test_an_escape_is_touched_only_where_it_changes() -> None:
    source = "L&rsquo;&eacute;tat malien"
    document = decoded(source, [Block(0, source)], [Escape(1, 8, "’"), Escape(8, 16, "é")])
    assert corrected(source, document, "état", "État") == "L&rsquo;État malien"
    assert corrected(source, document, "L’état malien", "L’état malienne") == "L&rsquo;&eacute;tat malienne"


def test_new_text_is_written_as_the_format_must_have_it() -> None:
    document = Document("un essai", (Block(0, "un essai"),), (), lambda text: text.replace("é", "\\u00e9"))
    assert corrected("un essai", document, "essai", "été") == "un \\u00e9t\\u00e9"


@given(st.text("ab " + MARKUP, min_size=1, max_size=20), st.text("abc ", max_size=12))
def test_markup_always_stays_and_the_prose_is_what_was_asked(shown: str, right: str) -> None:
    source = "".join("*" if sign == MARKUP else sign for sign in shown)
    document = Document(source, (Block(0, shown),))
    fix = Fix(right, (Edit(0, len(shown), right),))
    found = in_source([Diagnostic("a/b", Severity.ERROR, Grade.SURE, ".", 0, len(shown), (fix,))], document)
    if found:
        result = apply_edits(source, found[0].fixes[0].edits)
        if MARKUP in shown:
            assert result.count("*") == source.count("*")
            assert result.replace("*", "") == right
        else:
            assert result == right


def test_what_rules_see_is_the_text_with_markup_masked_notes_included() -> None:
    source = "Un *mot*[Sa *note*] et la *suite* ; fin"
    outer = "Un " + MARKUP + "mot" + MARKUP * 12 + " et la " + MARKUP + "suite" + MARKUP
    note = Block(9, "Sa " + MARKUP + "note" + MARKUP)
    document = Document(source, (Block(0, outer), note))
    assert document.shown().replace(MARKUP, "_") == "Un _mot__Sa _note__ et la _suite_ ; fin"


def test_a_second_choice_is_only_suggested_where_the_first_would_break_the_markup() -> None:
    source = "> à à\n> à la"
    document = hidden(source, "> ")
    fixes = (Fix("à", (Edit(4, 9, "à"),)), Fix("a à", (Edit(4, 5, "a"),)))
    found = Diagnostic("a/b", Severity.ERROR, Grade.SURE, ".", 4, 9, fixes)
    (kept,) = in_source([found], document)
    assert kept.replacements == ("a à",)
    assert kept.grade is Grade.SUGGESTION
