"""Findings as JSON Lines, as ``#/$defs/line`` of ``schema.json`` describes them: each as it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from frfix.reports.base import Line
from frfix.reports.json import diagnostic_as_object
from frfix.reports.json_text import encode

if TYPE_CHECKING:
    from frfix.session import Checked


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield an object for each finding: what `frfix.reports.json` says of it, and its file's ``path``."""
    for checked in files:
        for found in checked.diagnostics:
            yield [(encode({"path": checked.name, **diagnostic_as_object(found, checked.source)}), "")]
