"""A finding in plain words, for formats that have a place for one text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import CONTEXT, Diagnostic, Fix
from frfix.reports.base import DELETION, printable, shown
from frfix.reports.excerpt import excerpt
from frfix.source import Source

if TYPE_CHECKING:
    from frfix.session import Checked

MOST_OF_A_PASSAGE: Final = 60


def message(found: Diagnostic, source: Source) -> str:
    """Return the message of ``found`` with its first correction: ``message (wrong → right)``."""
    told = "\n".join(map(printable, found.message.split("\n")))
    return f"{told} ({correction(found, found.fixes[0], source)})" if found.fixes else told


def correction(found: Diagnostic, fix: Fix, source: Source) -> str:
    """Return ``wrong → right`` as one line; nothing stands before the arrow of an insertion."""
    return " → ".join(change(found, fix, source)).strip()


def change(found: Diagnostic, fix: Fix, source: Source) -> tuple[str, str]:
    """Return the passage and its replacement as a person can tell them apart, each one line."""
    wrong, right = shown(source.text[found.start : found.end], fix.replacement)
    return wrong, right or DELETION


def related(found: Diagnostic, source: Source) -> Iterator[str]:
    """Yield a line for each word that ``found`` rests on and of which something is to be said."""
    for place in found.related:
        if place.message != CONTEXT:
            line, column = source.line_column(place.start)
            passage = excerpt(source, place.start, place.end, MOST_OF_A_PASSAGE).passage
            yield f"{line}:{column} « {passage} » : {printable(place.message)}"


def whole(checked: Checked, found: Diagnostic) -> str:
    """Return the message with its correction, and a line for each word that it rests on."""
    return "\n".join([message(found, checked.source), *related(found, checked.source)])
