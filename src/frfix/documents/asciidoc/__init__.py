"""Reader of AsciiDoc: a walk over its lines and what stands in them.

Nothing on PyPI reads AsciiDoc for others: asciidoc and asciidoc3 are command lines that write HTML and
know no places, the few parsers are one person's beginnings, and there is no grammar for tree-sitter
with wheels of its own. The format hangs on lines and their delimiters, which a walk tells in one pass.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from frfix.documents.asciidoc.blocks import Blocks
from frfix.documents.base import Document
from frfix.documents.canvas import Canvas
from frfix.documents.layout import Layout
from frfix.documents.lines import split_lines

_ARMOUR: Final = re.compile(r"\s*-----BEGIN [A-Z ]+-----")
"""How keys and signatures begin, which bear the name « .asc » too."""


def read(text: str) -> Document:
    """Return the prose of an AsciiDoc ``text``."""
    if _ARMOUR.match(text):
        return Document(text, ())
    canvas = Canvas(text)
    canvas.hide_indents()
    layout = Layout(text)
    Blocks(canvas, layout, split_lines(text)).run()
    return replace(canvas.document(), fit=layout.fit)
