"""Any text and any name give XML that every parser reads, and reads as they are where XML can hold them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from frfix.reports.xml_text import content, legal, tag


@given(st.text(st.characters()))
def test_any_text_is_content_and_attribute(text):
    document = etree.fromstring(f"{tag('a', {'b': text})}{content(text)}</a>".encode())
    assert (document.text or "", document.get("b")) == (legal(text), legal(text))


@pytest.mark.parametrize(
    ("text", "held"),
    [("é😀\t\r\n", "é😀\t\r\n"), ("\0\x07\x1b\ud800\ufffe\uffff\x7f", "\ufffd" * 6 + "\x7f")],
)
def test_what_xml_cannot_hold_is_replaced(text, held):
    assert legal(text) == held


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_hostile_names_and_messages(name, checked, finding):
    from frfix.reports import renderer

    hostile = "]]><!--\"'&\0\x1b\ud800"
    file = checked("oeuvre", finding(0, 6, hostile, message=hostile, rule="a/b"), name=f"x{hostile}.md")
    text = "".join("".join(part for part, _ in line) + "\n" for line in renderer(name)(iter([file]), 80))
    document = etree.fromstring(text.encode())
    told = " ".join(value for element in document.iter() for value in element.attrib.values())
    assert told.count("]]><!--\"'&") >= 3
    assert not re.search("[\0\x1b]", told)
