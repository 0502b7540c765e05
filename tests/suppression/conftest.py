"""Texts of every format, checked with all rules."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from frfix import documents
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind
from frfix.engine import Checker
from frfix.settings import Settings
from frfix.source import Source


@cache
def checker(settings: Settings) -> Checker:
    return Checker(settings)


def load(text: str, kind: Kind, path: str = "brouillon") -> Source:
    return documents.load(text.encode(), kind, Path(path))


def findings(text: str, kind: Kind = Kind.MARKDOWN, **settings: object) -> list[Diagnostic]:
    settings.setdefault("columns", ("texte",))
    asked = Settings(**settings)
    return checker(asked).check(documents.read(text, kind, asked.columns))


def told(text: str, kind: Kind = Kind.MARKDOWN, **settings: object) -> list[tuple[str, str]]:
    """Return the rule and the passage of each finding."""
    return [(found.rule, text[found.start : found.end]) for found in findings(text, kind, **settings)]
