"""What holds for any document and any correction of its text."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.packed.builders import loaded, odt_members, word_members, zipped
from tests.documents.packed.revisions import Letters, odt_letters, word_letters

from frfix.diagnostics import Edit
from frfix.documents import Kind
from frfix.documents.base import OBJECT
from frfix.documents.packed import PackedSource, Revision
from frfix.edits import apply_edits

NOW = Revision("frfix", "2026-01-01T08:00:00Z")
WORDS = st.text(alphabet="abé œ’&<>\"'\u00a0\u202f😀", min_size=1, max_size=6)
SHAPES = ["", "<w:b/>", "<w:i/>"]


def word_run(text: str, shape: str, form: int) -> str:
    content = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    if form == 1:
        content = f"<w:t>{''.join(f'&#{ord(sign)};' for sign in text)}</w:t>"
    elif form == 2:
        content = f'<w:tab/><w:t xml:space="preserve"><![CDATA[{text}]]></w:t><w:noBreakHyphen/>'
    elif form == 3:
        content += "<w:br/>"
    properties = f"<w:rPr>{shape}</w:rPr>" if shape else ""
    return f'<w:r w:rsidR="00AB">{properties}{content}</w:r>'


def word_piece(text: str, shape: str, form: int, place: int) -> str:
    run = word_run(text, shape, form)
    mark = 'w:id="7" w:author="Awa"'
    return [
        run,
        run,
        f"<w:hyperlink>{run}</w:hyperlink>",
        f"<w:ins {mark}>{run}</w:ins>",
        f"<w:del {mark}><w:r><w:delText>perdu</w:delText></w:r></w:del>{run}",
    ][place]


def odt_piece(text: str, shape: str, form: int, place: int) -> str:
    content = escape(text)
    if form == 1:
        content = "".join(f"&#{ord(sign)};" for sign in text)
    elif form == 2:
        content = f"<text:tab/><![CDATA[{text}]]><text:s text:c='3'/>"
    elif form == 3:
        content += "<text:line-break/>"
    if shape:
        content = f"<text:span text:style-name='{escape(shape)[4]}'>{content}</text:span>"
    return [
        content,
        content,
        f"<text:a>{content}</text:a>",
        f"<text:bookmark/>{content}",
        f"<text:note><text:note-body><text:p>une note</text:p></text:note-body></text:note>{content}",
    ][place]


pieces = st.tuples(WORDS, st.sampled_from(SHAPES), st.integers(0, 3), st.integers(0, 4))
paragraphs = st.lists(st.lists(pieces, min_size=1, max_size=5), min_size=1, max_size=3)


def word(content: list[list[tuple[str, str, int, int]]]) -> bytes:
    return zipped(
        word_members("".join(f"<w:p>{''.join(word_piece(*one) for one in line)}</w:p>" for line in content))
    )


def odt(content: list[list[tuple[str, str, int, int]]]) -> bytes:
    lines = (f"<text:p>{''.join(odt_piece(*one) for one in line)}</text:p>" for line in content)
    return zipped(odt_members("".join(lines)))


def edits_of(source: PackedSource, draw: random.Random) -> list[Edit]:
    """Return edits inside paragraphs, sorted and apart."""
    made: list[Edit] = []
    at = 0
    for line in source.text.split("\n")[:-1]:
        # A paragraph may hold line breaks; no edit goes over one here.
        places = sorted(draw.randrange(len(line) + 1) for _ in range(draw.choice((0, 2, 4))))
        for start, end in zip(places[::2], places[1::2], strict=True):
            new = "".join(draw.choice("aé œ&<\t\u00a0") for _ in range(draw.randrange(4)))
            if line and (not made or made[-1].end < at + start) and (start < end or new):
                made.append(Edit(at + start, at + end, new))
        at += len(line) + 1
    return made


def hold(data: bytes, kind: Kind, letters: Callable[..., dict[str, Letters]], draw: random.Random) -> None:
    source = loaded(data, kind)
    edits = edits_of(source, draw)
    done = 0
    for block in source.document.blocks:
        assert done <= block.start < block.end <= len(source.text)
        seen = zip(block.text, source.text[block.start : block.end], strict=True)
        assert all(sign in (shown, OBJECT) for sign, shown in seen)
        done = block.end
    new = apply_edits(source.text, edits)
    edited, tracked = source.edited(edits), source.tracked(edits, NOW)
    assert edited.text == tracked.text == new
    assert loaded(edited.data, kind).text == loaded(tracked.data, kind).text == new
    assert letters(tracked.data, accepted=True) == letters(edited.data, accepted=True)
    was, rejected = letters(data, accepted=True), letters(tracked.data, accepted=False)
    assert was == rejected
    if not edits:
        assert edited.data == tracked.data == data


@settings(max_examples=50, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_a_word_document_reads_as_its_text_was_edited(
    content: list[list[tuple[str, str, int, int]]], draw: random.Random
) -> None:
    hold(word(content), Kind.DOCX, word_letters, draw)


@settings(max_examples=50, deadline=None)
@given(paragraphs, st.randoms(use_true_random=False))
def test_an_opendocument_text_reads_as_its_text_was_edited(
    content: list[list[tuple[str, str, int, int]]], draw: random.Random
) -> None:
    hold(odt(content), Kind.ODT, odt_letters, draw)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 10_000), st.booleans())
def test_a_broken_archive_is_an_error_or_a_document(noise: bytes, place: int, is_word: bool) -> None:
    from frfix.errors import FrfixError

    kind = Kind.DOCX if is_word else Kind.ODT
    whole = zipped(word_members("<w:p/>")) if is_word else zipped(odt_members("<text:p/>"))
    at = place % len(whole)
    broken = whole[:at] + noise + whole[at + len(noise) :]
    try:
        assert isinstance(loaded(broken, kind).text, str)
    except FrfixError as error:
        assert error.message
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        assert archive.testzip() is None
