"""Reader of Typst: a walk that goes from markup into code and back, as the language itself does.

The typst package compiles documents and shows no tree of them, and the grammar for tree-sitter has no
wheel of its own; in both of Typst's modes a few signs are all that the other needs to be told.
"""

from __future__ import annotations

from frfix.documents.base import Document
from frfix.documents.typst.walk import Walk


def read(text: str) -> Document:
    """Return the prose of a Typst ``text``."""
    walk = Walk(text)
    walk.run()
    return walk.canvas.document()
