"""What rules are: for people, and as JSON."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from frfix.diagnostics import Grade
from frfix.reports.base import Line, counted, unbreakable
from frfix.reports.words import on_one_line, side_by_side
from frfix.rules.base import Rule
from frfix.rules.lookup import families
from frfix.settings import TEXTS, Settings

MARGIN: Final = "    "
UNKNOWN: Final = "…"
"""Stands in a message for words that no example tells."""

_SIGNS: Final = ".,;:!?…«»() "

GRADES: Final = {
    Grade.SURE: "sûr (la correction est écrite par « frfix fix »)",
    Grade.PROBABLE: "probable (la correction est écrite par « frfix fix --probable »)",
    Grade.SUGGESTION: "suggestion (la correction est seulement montrée)",
}


def message_of(rule: Rule) -> str:
    """Return the message of ``rule``; what it says of a passage is said of that of its first example."""
    if "{found}" not in rule.message and "{fix}" not in rule.message:
        return rule.message
    found, fix = _change(*rule.corrects[0])
    return rule.message.replace("{found}", found).replace("{fix}", fix)


def _change(wrong: str, right: str) -> tuple[str, str]:
    """Return the words that differ first, whole, as they are and as they should be."""
    before, after = wrong.split(), right.split()
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            found, fix = (" ".join(words).strip(_SIGNS) or UNKNOWN for words in (before[a:b], after[c:d]))
            return found, fix
    return UNKNOWN, UNKNOWN


def listing(rules: Iterable[Rule], width: int) -> Iterator[Line]:
    """Yield each family and a line for each of its rules: its name and its message."""
    for family, members in families(rules):
        yield [(family, "path"), (f" : {counted(len(members), 'règle', 'règles')}", "dim")]
        column = max(len(rule.name) for rule in members)
        for rule in members:
            off = "" if rule.default else " (coupée)"
            message = message_of(rule)
            room = max(width - len(MARGIN) - column - 2 - len(off), 20)
            if len(message) > room:
                message = message[: room - 1] + "…"
            yield [(f"{MARGIN}{rule.name:<{column}}  ", ""), (message, "dim"), (off, "avertissement")]
        yield []


def details(rules: Iterable[Rule], width: int) -> Iterator[Line]:
    """Yield all that is known of each of ``rules``, in lines of about ``width`` columns."""
    for rule in rules:
        yield [(rule.id, "path")]
        yield [(MARGIN + message_of(rule), "")]
        yield []
        for name, value in facts(rule):
            yield [(f"{MARGIN}{name} : ", "dim"), (value, "")]
        yield []
        explanation = unbreakable(rule.explanation)
        for line in textwrap.wrap(explanation, width - len(MARGIN), break_on_hyphens=False):
            yield [(MARGIN + line, "")]
        yield []
        yield from _examples(rule)


def facts(rule: Rule) -> list[tuple[str, str]]:
    """Return what a person sets or counts on: family, severity, grade, whether it is on."""
    known = [
        ("famille", rule.family),
        ("gravité", rule.severity.value),
        ("grade", GRADES[rule.grade]),
        ("par défaut", "active" if rule.default else "coupée"),
    ]
    if rule.norm:
        known.append(("norme", rule.norm))
    settings = example_settings(rule)
    return [*known, ("réglages des exemples", settings)] if settings else known


def example_settings(rule: Rule) -> str:
    """Return the settings under which the examples hold, as a settings file has them; "" for the defaults."""
    usual, own = Settings(), rule.example_settings
    names = [name for name in TEXTS if getattr(own, name) != getattr(usual, name)]
    return ", ".join(f'{name} = "{getattr(own, name)}"' for name in names)


def _examples(rule: Rule) -> Iterator[Line]:
    yield [(f"{MARGIN}Ce qu’elle corrige :", "")]
    for wrong, right in rule.corrects:
        before, after = side_by_side(wrong, right)
        yield [(MARGIN * 2 + "  ", ""), *before]
        yield [(MARGIN * 2 + "→ ", "dim"), *after]
    yield []
    yield [(f"{MARGIN}Ce qu’elle laisse :", "")]
    for text in rule.accepts:
        yield [(MARGIN * 2 + "  " + on_one_line(text), "")]
    yield []


def as_json(asked: Iterable[Sequence[Rule]]) -> Iterator[Line]:
    """Yield one JSON document: ``{"rules": […]}``."""
    document = {"rules": [rule_as_object(rule) for rules in asked for rule in rules]}
    yield [(json.dumps(document, ensure_ascii=False, indent=2), "")]


def rule_as_object(rule: Rule) -> dict[str, Any]:
    """Return a rule as JSON's types."""
    return {
        "rule": rule.id,
        "family": rule.family,
        "severity": rule.severity.value,
        "grade": rule.grade.value,
        "default": rule.default,
        "norm": rule.norm,
        "message": rule.message,
        "explanation": rule.explanation,
        "corrects": [{"wrong": wrong, "right": right} for wrong, right in rule.corrects],
        "accepts": list(rule.accepts),
    }
