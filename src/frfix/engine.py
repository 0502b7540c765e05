"""The one detection path: a document and settings in, diagnostics out."""

from __future__ import annotations

from frfix.diagnostics import Diagnostic
from frfix.documents.base import Document
from frfix.settings import Settings


def check(document: Document, settings: Settings) -> list[Diagnostic]:
    """Return what frfix finds in ``document``, in the order of the text, without overlaps.

    Offsets are code points of ``document.text``. Pure: it prints nothing and opens no file but
    the compiled lexicon.
    """
    raise NotImplementedError
