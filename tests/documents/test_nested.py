"""Two layers of escapes: those of a file, and those of what its strings hold."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.diagnostics import Diagnostic, Grade, Severity, replace_span
from frfix.documents.base import Block, Document, Escape
from frfix.documents.escapes import decoded
from frfix.documents.fitting import in_source
from frfix.documents.nested import Literal, Value, nested_document
from frfix.edits import apply_edits

LETTERS = {"&e;": "é", "&o;": "œu", "#n": "\n", "#q": '"', "#a": "&"}


def escapes_in(text, pattern):
    return [Escape(*found.span(), LETTERS[found[0]]) for found in re.finditer(pattern, text)]


def read(content):
    """A reader whose escapes are entities: the content is one block."""
    return decoded(content, [Block(0, content)] if content else [], escapes_in(content, "&[eo];"))


def document_of(text):
    literals = [
        Literal(
            *found.span(1),
            [e for e in escapes_in(text, "#[nqa]") if found.start(1) <= e.start < found.end(1)],
        )
        for found in re.finditer('"([^"]*)"', text)
    ]
    return nested_document(
        text, [Value(literals, read)], lambda new: new.replace('"', "#q").replace("&", "#a")
    )


def test_both_layers_are_decoded_and_lead_back():
    text = '"L’&e;t&e;#n", "une #q&o;vre#q #ae;"'
    document = document_of(text)
    (block,) = document.blocks
    prose = block.text.replace("\ufdd0", "")
    assert prose == 'L’été\nune "œuvre" é'
    start = document.text.index("œuvre")
    found = Diagnostic(
        "a/b", Severity.ERROR, Grade.SURE, "", start, start + 5, replace_span(start, start + 5, '"x&"')
    )
    (moved,) = in_source([found], document)
    assert text[moved.start : moved.end] == "&o;vre"
    assert apply_edits(text, moved.fixes[0].edits) == '"L’&e;t&e;#n", "une #q#qx#a#q#q #ae;"'


def test_an_escape_that_two_strings_share_leaves_the_value_out():
    document = document_of('"un &e", "; deux &e;"')
    assert document == Document('"un &e", "; deux &e;"', (), (), document.encode)


@given(
    st.lists(st.lists(st.sampled_from(["a", " ", *LETTERS]), max_size=5).map("".join), min_size=1, max_size=4)
)
def test_any_strings(strings):
    text = ", ".join(f'"{string}"' for string in strings)
    document = document_of(text)
    content = "".join(strings)
    for written in ("#n", "#q", "#a"):
        content = content.replace(written, LETTERS[written])
    expected = read(content)
    if document.blocks:
        assert document.blocks[0].text.replace("\ufdd0", "") == expected.blocks[0].text
        block = document.blocks[0]
        shown = document.text[block.start : block.end]
        assert all(a in (b, "\ufdd0") for a, b in zip(block.text, shown, strict=True))
    else:
        assert not content or len(strings) > 1


@pytest.mark.parametrize("count", [20_000])
def test_many_strings_and_many_paragraphs_are_linear(count):
    text = ", ".join(['"a#n#n"'] * count)
    literals = [
        Literal(
            at * 9 + 1,
            at * 9 + 6,
            [Escape(at * 9 + 2, at * 9 + 4, "\n"), Escape(at * 9 + 4, at * 9 + 6, "\n")],
        )
        for at in range(count)
    ]

    def paragraphs(content):
        return Document(content, tuple(Block(at, "a") for at in range(0, len(content), 3)))

    document = nested_document(text, [Value(literals, paragraphs)])
    assert [document.text[block.start : block.end] for block in document.blocks] == ["a"] * count
