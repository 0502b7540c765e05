"""What the laws are about: a file, and what fixing makes of it."""

from __future__ import annotations

import os
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from frfix import documents
from frfix.bench import fit
from frfix.correction import PROBABLE, SURE, Correction, Corrector
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind
from frfix.engine import Checker
from frfix.harmless import markup
from frfix.settings import Settings
from frfix.source import Source

from .formats import COLUMN, FORMATS

EXAMPLES = int(os.environ.get("FRFIX_LAWS", "0"))
"""How many cases a law is tried on, all formats together; without it few, and always the same."""
FEW = 10


def law(function):
    """Try a law on generated cases, of each format as many."""
    return settings(
        max_examples=-(-EXAMPLES // len(FORMATS)) or FEW,
        derandomize=not EXAMPLES,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )(function)


each_format = pytest.mark.parametrize("kind", FORMATS)


@cache
def checker() -> Checker:
    return Checker(Settings(columns=(COLUMN,)))


def load(data: bytes, kind: Kind) -> Source:
    return documents.load(data, kind)


def findings(source: Source, kind: Kind) -> list[Diagnostic]:
    return fit(checker().check(documents.read(source, kind, (COLUMN,))), source)


def fixed(source: Source, kind: Kind, *, probable: bool = True) -> Correction:
    """Return what ``frfix fix``, with ``--probable`` if asked, does."""
    corrector = Corrector(
        lambda other: findings(other, kind),
        PROBABLE if probable else SURE,
        lambda other: markup(documents.read(other, kind, (COLUMN,))),
    )
    return corrector.correct(source, findings(source, kind))
