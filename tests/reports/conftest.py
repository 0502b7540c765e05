"""Checked texts without any engine."""

import pytest
from tests import made

from frfix.diagnostics import Diagnostic, Grade, Severity, replace_span


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
    return made.checked
