"""Findings of one rule in a text, for the tests of what is told."""

import re

from frfix.diagnostics import Diagnostic, Grade, Related, Severity, replace_span
from frfix.source import SourceText


def find(source, pattern="oeuvre", right="œuvre", related=None):
    text = source.text if isinstance(source, SourceText) else source
    return [
        Diagnostic(
            "orthographe/ligature",
            Severity.ERROR,
            Grade.SURE,
            "…",
            *at.span(),
            replace_span(*at.span(), right),
            () if related is None else (Related(*related, "…"),),
        )
        for at in re.finditer(pattern, text)
    ]
