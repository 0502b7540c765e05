"""The laws of comments: what is off stays byte for byte, and a comment is nobody's mistake."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.documents import Kind

from .conftest import findings, fixed, law, load
from .formats import FORMATS
from .prose import Paragraph, Piece, paragraphs

COMMENTS = {
    Kind.PLAIN: "# {}",
    Kind.MARKDOWN: "<!-- {} -->",
    Kind.HTML: "<!-- {} -->",
    Kind.NOTEBOOK: "<!-- {} -->",
    Kind.LATEX: "% {}",
    Kind.RST: ".. {}",
    Kind.ASCIIDOC: "// {}",
    Kind.TYPST: "/* {} */",
}
OFF, ON = "zzoff", "zzon"
each_format = pytest.mark.parametrize("kind", COMMENTS)


def written(kind: Kind, *parts: list[Paragraph] | str, **said: str) -> bytes:
    """Return a file of paragraphs, and of comments that say what ``said`` has by their names."""
    whole: list[Paragraph] = []
    for part in parts:
        whole += [(Piece(part),)] if isinstance(part, str) else part
    data = FORMATS[kind].data(whole)
    for name, words in said.items():
        data = data.replace(name.encode(), COMMENTS[kind].format(words).encode())
    return data


@each_format
@law
@given(before=paragraphs, inside=paragraphs, after=paragraphs, probable=st.booleans())
def test_what_is_off_stays_byte_for_byte(kind: Kind, before, inside, after, probable: bool) -> None:
    data = written(kind, before, OFF, inside, ON, after, zzoff="frfix: off", zzon="frfix: on")
    done = fixed(load(data, kind), kind, probable=probable).source.data

    def middle(text: bytes) -> bytes:
        off, on = (COMMENTS[kind].format(words).encode() for words in ("frfix: off", "frfix: on"))
        assert text.count(off) == text.count(on) == 1
        return text[text.index(off) : text.index(on)]

    assert middle(done) == middle(data)


@each_format
@law
@given(before=paragraphs, after=paragraphs)
def test_a_comment_is_no_mistake_and_hides_none(kind: Kind, before, after) -> None:
    def told(data: bytes) -> list[tuple[str, str, tuple[str, ...]]]:
        return [(found.rule, found.message, found.replacements) for found in findings(load(data, kind), kind)]

    commented = written(kind, before, OFF, after, zzoff="frfix: off controle")
    assert told(commented) == told(written(kind, before, after))
