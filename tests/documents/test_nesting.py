from __future__ import annotations

from frfix import documents
from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity
from frfix.documents.base import MARKUP, BlockKind
from frfix.documents.canvas import Canvas, Flow
from frfix.documents.fitting import in_source
from frfix.edits import apply_edits

SOURCE = "Les (une note &eacute;crit) ville sont &eacute;crit ici."


def page() -> documents.Document:
    """A sentence with a note between parentheses in it, and an entity in each."""
    canvas = Canvas(SOURCE)
    opening, closing = SOURCE.index("("), SOURCE.index(")")
    flow = Flow(canvas)
    flow.open_note(opening, opening + 1)
    flow.close_note(closing, closing + 1)
    flow.cut(len(SOURCE))
    for at in (SOURCE.index("&"), SOURCE.rindex("&")):
        canvas.escape(at, at + 8, "é")
    return canvas.document()


def test_a_note_is_a_block_and_its_sentence_reads_on_around_it() -> None:
    document = page()
    outer, note = document.blocks
    assert note.text == "une note écrit"
    assert outer.text.replace(MARKUP, "") == "Les  ville sont écrit ici."
    for block in document.blocks:
        shown = document.text[block.start : block.end]
        assert all(sign in (MARKUP, plain) for sign, plain in zip(block.text, shown, strict=True))


def test_corrections_of_a_note_and_of_what_stands_around_it_lead_back_to_the_source() -> None:
    document = page()
    found = []
    for wrong, right in (("note écrit", "note écrite"), ("ville sont écrit", "villes sont écrites")):
        start = document.text.index(wrong)
        edit = Edit(start, start + len(wrong), right)
        found.append(
            Diagnostic("a/b", Severity.ERROR, Grade.SURE, ".", edit.start, edit.end, (Fix(right, (edit,)),))
        )
    edits = [edit for one in in_source(found, document) for edit in one.fixes[0].edits]
    assert apply_edits(SOURCE, edits) == "Les (une note &eacute;crite) villes sont &eacute;crites ici."


def test_a_correction_across_a_note_leaves_the_note() -> None:
    document = page()
    end = document.text.index("ville") + len("ville")
    edit = Edit(0, end, "La  ville")
    diagnostic = Diagnostic("a/b", Severity.ERROR, Grade.SURE, ".", 0, end, (Fix("La  ville", (edit,)),))
    (fitted,) = in_source([diagnostic], document)
    result = apply_edits(SOURCE, fitted.fixes[0].edits)
    assert "(une note &eacute;crit)" in result
    assert result.startswith("La ")


def test_notes_in_notes_are_left_out_past_a_depth() -> None:
    text = "a{b " * 1000 + "}" * 1000
    canvas = Canvas(text)
    flow = Flow(canvas)
    for at, sign in enumerate(text):
        if sign == "{":
            flow.open_note(at, at + 1)
        elif sign == "}":
            flow.close_note(at, at + 1)
    flow.cut(len(text))
    assert len(canvas.document().blocks) == 3
    assert {block.kind for block in canvas.document().blocks} == {BlockKind.PARAGRAPH}
