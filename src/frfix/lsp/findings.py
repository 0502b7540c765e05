"""frfix's findings as diagnostics of the protocol."""

from __future__ import annotations

from typing import Final

from lsprotocol import types

from frfix.diagnostics import CONTEXT, Diagnostic, Related, Severity
from frfix.i18n import _
from frfix.lsp.positions import Positions

SOURCE: Final = "frfix"
_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.ADVICE: types.DiagnosticSeverity.Information,
}


def as_diagnostic(found: Diagnostic, uri: str, positions: Positions) -> types.Diagnostic:
    """Return a finding in the text ``uri`` as the protocol has it.

    Its ``data`` is ``{"grade", "replacements"}``, as in the JSON report.
    """
    return types.Diagnostic(
        range=positions.range(found.start, found.end),
        message=found.message,
        severity=_SEVERITIES[found.severity],
        code=found.rule,
        source=SOURCE,
        related_information=[_related(one, uri, positions) for one in found.related] or None,
        data={"grade": found.grade.value, "replacements": list(found.replacements)},
    )


def _related(one: Related, uri: str, positions: Positions) -> types.DiagnosticRelatedInformation:
    message = _("mot dont dépend cette remarque") if one.message == CONTEXT else one.message
    place = types.Location(uri, positions.range(one.start, one.end))
    return types.DiagnosticRelatedInformation(place, message)
