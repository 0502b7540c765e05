"""What an editor shows of a finding under the pointer, and of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.lsp.desk import Reading
from frfix.reports.base import DELETION, Line, shown
from frfix.reports.explique import facts, message_of
from frfix.reports.markup import escaped
from frfix.reports.words import side_by_side
from frfix.rules.base import Rule
from frfix.rules.registry import load_rules

_MARKS: Final = {"removed": "~~", "added": "**"}
_MARKUP: Final = re.compile(r"\\([^\w\s])|\*\*|~~|`")
_FAMILY: Final = "famille"


@cache
def rules() -> dict[str, Rule]:
    """Return every rule by its id."""
    return {rule.id: rule for rule in load_rules()}


def found_at(reading: Reading, start: int, end: int) -> list[int]:
    """Return which findings the code points ``start`` to ``end`` touch."""
    findings = reading.checked.diagnostics
    return [at for at, one in enumerate(findings) if one.start <= end and start <= one.end]


def about_finding(found: Diagnostic, passage: str) -> Iterator[str]:
    """Yield the paragraphs, in Markdown, that explain a finding and its rule; ``passage`` is its text."""
    yield f"**{escaped(found.message)}**"
    yield f"`{found.rule}` · {found.severity.value} · {found.grade.value}"
    if found.fixes:
        _passage, *ways = shown(passage, *found.replacements)
        listed = ", ".join(f"« {escaped(way)} »" if way else DELETION for way in ways)
        yield _("À écrire : {replacements}").format(replacements=listed)
    rule = rules().get(found.rule)
    if rule is not None:
        yield from _explanation(rule)
        if rule.norm:
            yield _("Norme : {norm}").format(norm=escaped(rule.norm))


def about_rule(rule: Rule) -> Iterator[str]:
    """Yield the paragraphs, in Markdown, that explain a rule."""
    yield f"**{escaped(message_of(rule))}**"
    yield f"`{rule.id}`"
    yield from _explanation(rule)
    yield "\n".join(f"- {name} : {escaped(value)}" for name, value in facts(rule) if name != _FAMILY)


def _explanation(rule: Rule) -> Iterator[str]:
    yield escaped(rule.explanation)
    before, after = map(_marked, side_by_side(*rule.corrects[0]))
    yield _("Exemple : {wrong} → {right}").format(wrong=before, right=after)


def _marked(line: Line) -> str:
    """Return a line of an example, what changes in it marked; spaces at the edge of marks would undo them."""
    pieces = []
    for text, style in line:
        sign = _MARKS.get(style, "") if text.strip() == text else ""
        pieces.append(f"{sign}{escaped(text)}{sign}")
    return "".join(pieces)


def as_text(paragraphs: Iterable[str], *, markdown: bool = True) -> str:
    """Return paragraphs as one text, without their marks for an editor that does not read Markdown."""
    text = "\n\n".join(paragraphs)
    return text if markdown else _MARKUP.sub(r"\1", text)
