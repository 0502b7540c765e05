"""Checked texts without any engine."""

from pathlib import Path

import pytest

from frfix.bench import Bench, Findings, Job
from frfix.diagnostics import Diagnostic, Grade, Severity, replace_span
from frfix.documents import Kind
from frfix.files import Target
from frfix.options import Options
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
        job = Job(name, text.encode(), Kind.PLAIN, Settings())
        read = Checked(target, job, Findings(diagnostics, len(text.split())), Bench(Options()))
        read.source = SourceText.from_text(text)  # Even one that no file could be.
        return read

    return make
