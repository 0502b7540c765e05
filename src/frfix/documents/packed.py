"""Documents in an archive (DOCX, ODT): a text that people see, and the parts that it stands in."""

from __future__ import annotations

import abc
from collections.abc import Sequence
from typing import Self

from frfix.diagnostics import Edit
from frfix.documents.base import Document
from frfix.source import Source


class PackedSource(Source):
    """A source whose ``text`` is what a person sees, a paragraph a line, and not what the file holds.

    Edits are in code points of ``text``; `edited` takes them to the parts of the archive, so that
    formatting stays and the new text is this one with the edits made.
    """

    document: Document
    """``text`` and its blocks."""

    @abc.abstractmethod
    def edited(self, edits: Sequence[Edit]) -> Self:
        """Return the document after ``edits``."""

    @abc.abstractmethod
    def tracked(self, edits: Sequence[Edit]) -> Self:
        """Return the document with ``edits`` as tracked changes, to be accepted in a word processor."""

    def adapt(self, text: str) -> str:
        """Return ``text``: XML holds every sign that a text has."""
        return text
