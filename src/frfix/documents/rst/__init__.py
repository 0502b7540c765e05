"""Reader of reStructuredText, with the directives and roles of Sphinx: a walk over its lines.

docutils, the library of the format, gives no places inside a block nor in the cells of a table, refuses
a whole document for one line of 10 000 signs, ends in a `RecursionError` where lists are deeply nested,
and hides the text of every directive and role that it does not know, as all of Sphinx's. The grammar for
tree-sitter leaves directives and tables unread and takes a time that grows with the square of the text
(40 s for 40 000 « * »). The blocks hang on indentation alone, which a walk tells in one pass; docutils
is the judge in the tests.
"""

from __future__ import annotations

from dataclasses import replace

from frfix.documents.base import Document
from frfix.documents.canvas import Canvas
from frfix.documents.layout import Layout
from frfix.documents.lines import split_lines
from frfix.documents.rst.blocks import Blocks
from frfix.documents.rst.inline import encode


def read(text: str) -> Document:
    """Return the prose of a reStructuredText ``text``."""
    canvas = Canvas(text)
    canvas.hide_indents()
    layout = Layout(text)
    Blocks(canvas, layout, split_lines(text)).run()
    return replace(canvas.document(encode), fit=layout.fit)
