"""What every reader promises, as one check."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from frfix.documents import Kind, read
from frfix.documents.base import MARKUP, OBJECT, Block, Document


def _keep_the_promises(text: str, kind: Kind, columns: tuple[str, ...] = ()) -> Document:
    document = read(text, kind, columns)
    assert document.text == _decoded(text, document)
    text = document.text
    done = 0
    around: list[Block] = []
    for block in document.blocks:
        while around and around[-1].end <= block.start:
            done = around.pop().end
        if around:  # a note, where the block around it has nothing
            outer = around[-1]
            assert set(outer.text[block.start - outer.start : block.end - outer.start]) == {MARKUP}
        assert done <= block.start < block.end <= len(text)
        for char, source in zip(block.text, text[block.start : block.end], strict=True):
            assert char in (source, MARKUP, OBJECT)
        assert any(map(str.isalnum, block.text))
        around.append(block)
    return document


def _decoded(text: str, document: Document) -> str:
    """Return ``text`` with the document's escapes, which must be in order and apart, decoded."""
    parts: list[str] = []
    done = 0
    for escape in document.escapes:
        assert done <= escape.start < escape.end <= len(text)
        parts += text[done : escape.start], escape.text
        done = escape.end
    return "".join(parts) + text[done:]


@pytest.fixture(scope="session")
def read_checked() -> Callable[..., Document]:
    """A reader that checks its blocks: in order, apart or notes, inside the text, equal to it or masked."""
    return _keep_the_promises
