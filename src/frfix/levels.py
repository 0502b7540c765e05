"""Levels: how grave a finding must be for a run to fail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from frfix.diagnostics import Diagnostic, Severity

NEVER: Final = "jamais"
THRESHOLDS: Final = (*(severity.value for severity in Severity), NEVER)
"""What ``--fail-on`` takes, the gravest level first: that level and those above it fail a run."""
USUAL: Final = Severity.WARNING.value


def failing(diagnostics: Iterable[Diagnostic], threshold: str) -> int:
    """Return how many of ``diagnostics`` make a run fail: those as grave as ``threshold``, or graver."""
    if threshold == NEVER:
        return 0
    grave = THRESHOLDS[: THRESHOLDS.index(threshold) + 1]
    return sum(found.severity.value in grave for found in diagnostics)
