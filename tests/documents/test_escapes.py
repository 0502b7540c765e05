from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.documents.base import MARKUP, Block, Document, Escape
from frfix.documents.escapes import SourceMap, decoded

SOURCE = "<p>L&rsquo;&eacute;t&eacute; &agrave; Gao</p>"


def escapes_of(source: str) -> list[Escape]:
    names = {"&rsquo;": "’", "&eacute;": "é", "&agrave;": "à"}
    found = []
    for name, letter in names.items():
        at = source.find(name)
        while at >= 0:
            found.append(Escape(at, at + len(name), letter))
            at = source.find(name, at + 1)
    return sorted(found)


def page() -> Document:
    return decoded(SOURCE, [Block(3, SOURCE[3:-4])], escapes_of(SOURCE))


def test_rules_see_letters_where_the_source_has_escapes() -> None:
    document = page()
    assert [block.text for block in document.blocks] == ["L’été à Gao"]
    assert document.text == "<p>L’été à Gao</p>"
    (block,) = document.blocks
    assert document.text[block.start : block.end] == block.text


@pytest.mark.parametrize("word", ["L’", "été", "à", "Gao", "é", "été à"])
def test_a_place_in_the_text_leads_back_to_the_source(word: str) -> None:
    document = page()
    start = document.text.index(word)
    first, last = SourceMap(document.escapes).span(start, start + len(word))
    inside = SOURCE[first:last]
    assert decoded(inside, [Block(0, inside)], escapes_of(inside)).text == word


@pytest.mark.parametrize("word", ["L’", "été", "à", "Gao", "é", "été à", "’é", ""])
def test_a_place_in_the_source_leads_to_what_is_read_there(word: str) -> None:
    document = page()
    places = SourceMap(document.escapes)
    start = document.text.index(word)
    assert places.decoded(*places.span(start, start + len(word))) == (start, start + len(word))


def test_a_part_of_an_escape_is_all_of_it() -> None:
    at = SOURCE.index("&eacute;")
    assert SourceMap(page().escapes).decoded(at + 1, at + 3) == (5, 6)


def test_an_empty_place_is_one_place() -> None:
    document = page()
    for offset in range(len(document.text) + 1):
        start, end = SourceMap(document.escapes).span(offset, offset)
        assert start == end


def test_what_a_block_masks_or_cuts_stays_as_it_is() -> None:
    masked = Block(0, "a" + MARKUP * 5 + "b")
    assert decoded("a&amp;b", [masked], [Escape(1, 6, "&")]).escapes == ()
    assert decoded("a&amp;b", [Block(0, "a&a")], [Escape(1, 6, "&")]).escapes == ()
    assert decoded("a&amp;b", [], [Escape(1, 6, "&")]).text == "a&amp;b"


@given(st.lists(st.tuples(st.text("ab", max_size=4), st.text("é’", max_size=2)), max_size=6))
def test_every_place_comes_back(pieces: list[tuple[str, str]]) -> None:
    source = text = ""
    escapes = []
    for plain, letters in pieces:
        source += plain
        text += plain
        code = f"&{len(letters)};"
        escapes.append(Escape(len(source), len(source) + len(code), letters))
        source += code
        text += letters
    document = decoded(source, [Block(0, source)] if source else [], escapes)
    assert document.text == text
    places = SourceMap(document.escapes)
    outside = {offset for escape in escapes for offset in range(escape.start, escape.end)}
    for offset in range(len(text)):
        start, end = places.span(offset, offset + 1)
        if start not in outside:
            assert source[start:end] == text[offset]
        else:
            assert any(escape[:2] == (start, end) for escape in escapes)
