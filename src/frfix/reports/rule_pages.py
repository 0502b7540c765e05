"""The pages of all rules, in Markdown, from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from frfix.reports.base import Line, counted
from frfix.reports.explique import facts, message_of
from frfix.reports.markup import escaped
from frfix.reports.words import side_by_side
from frfix.rules.base import Rule
from frfix.rules.families import FAMILIES
from frfix.rules.lookup import families

COMMAND: Final = "python scripts/rule_pages.py"
"""Writes the pages; whoever sees an old one is told of it."""

_MARKS: Final = {"removed": "del", "added": "ins"}


def rule_pages(rules: Iterable[Rule]) -> dict[str, str]:
    """Return the text of each page by its file's name: the index ``README.md``, then one a family."""
    grouped = families(rules)
    pages = {"README.md": _page(_index(grouped))}
    for family, members in grouped:
        pages[f"{family}.md"] = _page(_family(family, members))
    return pages


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _index(grouped: Sequence[tuple[str, Sequence[Rule]]]) -> Iterator[str]:
    total = counted(sum(len(members) for _, members in grouped), "règle", "règles")
    yield from ("# Les règles de frfix", "", f"<!-- Page écrite par {COMMAND} -->", "")
    yield f"{total} en {counted(len(grouped), 'famille', 'familles')}. `frfix explique` en dit autant au"
    yield "terminal, `--select` et `--ignore` en prennent les noms, et"
    yield "[Écrire une règle](../ecrire-une-regle.md) montre comment en ajouter une."
    yield from ("", "| famille | règles | sujet |", "| --- | ---: | --- |")
    for family, members in grouped:
        yield f"| [{family}]({family}.md) | {len(members)} | {FAMILIES.get(family, '')} |"
    for family, members in grouped:
        yield from ("", f"## {family}", "")
        for rule in members:
            off = "" if rule.default else " (coupée par défaut)"
            yield f"- [{rule.name}]({family}.md#{rule.name}) : {escaped(message_of(rule))}{off}"


def _family(family: str, members: Iterable[Rule]) -> Iterator[str]:
    yield from (f"# Règles : {family}", "", f"<!-- Page écrite par {COMMAND} -->", "")
    yield from filter(None, [FAMILIES.get(family)])
    yield from ("", "[Toutes les familles](README.md)")
    for rule in members:
        yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    yield from ("", f"## {rule.name}", "", f"**{escaped(message_of(rule))}**", "")
    yield from (escaped(rule.explanation), "")
    yield from (f"- {name} : {escaped(value)}" for name, value in facts(rule) if name != "famille")
    yield from ("", "| à corriger | corrigé |", "| --- | --- |")
    for wrong, right in rule.corrects:
        before, after = side_by_side(wrong, right)
        yield f"| {_marked(before)} | {_marked(after)} |"
    yield from ("", "Ce qu’elle laisse :", "")
    yield from (f"- {escaped(text)}" for text in rule.accepts)


def _marked(line: Line) -> str:
    return "".join(
        f"<{_MARKS[style]}>{escaped(text)}</{_MARKS[style]}>" if style else escaped(text)
        for text, style in line
    )
