"""Checked texts without any engine."""

from pathlib import Path

import pytest

from frfix.diagnostics import Diagnostic, Grade, Severity, replace_span
from frfix.files import Target
from frfix.session import Checked
from frfix.settings import Settings
from frfix.settings_files import Configuration
from frfix.source import SourceText


@pytest.fixture
def finding():
    def make(start, end, *replacements, **fields):
        given = {
            "rule": "orthographe/mot-inconnu",
            "severity": Severity.ERROR,
            "grade": Grade.SURE,
            "message": "Une faute.",
        } | fields
        return Diagnostic(**given, start=start, end=end, fixes=replace_span(start, end, *replacements))

    return make


@pytest.fixture
def checked():
    def make(text, *diagnostics, name="a.txt"):
        target = Target(Path(name), Configuration(Settings(), Path.cwd()))
        return Checked(target, SourceText.from_text(text), list(diagnostics), lambda _: [], lambda _: "")

    return make
