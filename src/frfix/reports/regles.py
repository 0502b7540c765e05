"""The rules as a table: on a terminal, as Markdown, as JSON."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from frfix.i18n import _, plural
from frfix.reports.base import Line
from frfix.reports.explique import message_of, rule_as_object
from frfix.reports.names import grade_name, level_name
from frfix.rules.base import Rule

GAP: Final = "  "
LEAST: Final = 24
"""Columns that a message has at least, however narrow the terminal is."""


def text(rules: Sequence[Rule], applied: Collection[str], width: int) -> Iterator[Line]:
    """Yield a head and a line for each rule: id, severity, grade, whether it is on, message."""
    if not rules:
        return
    head = [_("règle"), _("niveau"), _("correction"), _("ici"), _("message")]
    rows = [_cells(rule, applied) for rule in rules]
    widths = [
        max(len(cell) for cell in column)
        for column in zip(head[:-1], *(row[:-1] for row in rows), strict=True)
    ]
    room = max(width - sum(widths) - len(GAP) * len(widths), LEAST)
    yield [
        ("".join(f"{cell:<{size}}{GAP}" for cell, size in zip(head, widths, strict=False)) + head[-1], "dim")
    ]
    for rule, row in zip(rules, rows, strict=True):
        id_, severity, grade, on = (f"{cell:<{size}}{GAP}" for cell, size in zip(row, widths, strict=False))
        message = row[-1] if len(row[-1]) <= room else row[-1][: room - 1] + "…"
        yield [(id_, "path"), (severity, rule.severity.value), (grade, ""), (on, "dim"), (message, "")]


def _cells(rule: Rule, applied: Collection[str]) -> list[str]:
    on = _("active") if rule.id in applied else _("coupée")
    return [rule.id, level_name(rule.severity), grade_name(rule.grade), on, message_of(rule)]


def summary(shown: int, known: int) -> Line:
    """Return how many rules of how many are shown."""
    told = plural("{shown} règle sur {known}.", "{shown} règles sur {known}.", shown)
    return [(told.format(shown=shown, known=known), "dim")]


def markdown(rules: Sequence[Rule], applied: Collection[str], _width: int) -> Iterator[Line]:
    """Yield a table of Markdown."""
    head = [_("règle"), _("niveau"), _("correction"), _("ici"), _("message")]
    yield [(_row(head), "")]
    yield [(_row(["---"] * len(head)), "")]
    for rule in rules:
        id_, *others = _cells(rule, applied)
        yield [(_row([f"`{id_}`", *others]), "")]


def _row(cells: Sequence[str]) -> str:
    escaped = (cell.replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(escaped)} |"


def as_json(rules: Sequence[Rule], applied: Collection[str], _width: int) -> Iterator[Line]:
    """Yield one JSON document: ``{"rules": […]}``, as ``frfix explique`` has it, with ``applied``."""
    document = {"rules": [rule_as_object(rule) | {"applied": rule.id in applied} for rule in rules]}
    yield [(json.dumps(document, ensure_ascii=False, indent=2), "")]
