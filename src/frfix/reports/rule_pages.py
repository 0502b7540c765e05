"""The pages of all rules, in Markdown and the language of the interface, from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from frfix.i18n import _, plural
from frfix.reports.base import Line
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
    rules = sum(len(members) for _family, members in grouped)
    total = plural("{count} règle", "{count} règles", rules).format(count=rules)
    kinds = plural("{count} famille", "{count} familles", len(grouped)).format(count=len(grouped))
    yield from ("# " + _("Les règles de frfix"), "", _head(), "")
    yield _(
        "{rules} en {families}. `frfix explique` en dit autant au\n"
        "terminal, `--select` et `--ignore` en prennent les noms, et\n"
        "[Écrire une règle](../ecrire-une-regle.md) montre comment en ajouter une."
    ).format(rules=total, families=kinds)
    yield from ("", "| " + " | ".join((_("famille"), _("règles"), _("sujet"))) + " |", "| --- | ---: | --- |")
    for family, members in grouped:
        yield f"| [{family}]({family}.md) | {len(members)} | {_about(family)} |"
    for family, members in grouped:
        yield from ("", f"## {family}", "")
        for rule in members:
            off = "" if rule.default else _(" (coupée par défaut)")
            told = _("{name} : {value}").format(
                name=f"[{rule.name}]({family}.md#{rule.name})", value=escaped(message_of(rule))
            )
            yield f"- {told}{off}"


def _family(family: str, members: Iterable[Rule]) -> Iterator[str]:
    yield from ("# " + _("Règles : {family}").format(family=family), "", _head(), "")
    yield from filter(None, [_about(family)])
    yield from ("", "[" + _("Toutes les familles") + "](README.md)")
    for rule in members:
        yield from _rule(rule)


def _about(family: str) -> str:
    return _(FAMILIES[family]) if family in FAMILIES else ""


def _head() -> str:
    told = _("Page écrite par {command}").format(command=COMMAND)
    return f"<!-- {told} -->"


def _rule(rule: Rule) -> Iterator[str]:
    yield from ("", f"## {rule.name}", "", f"**{escaped(message_of(rule))}**", "")
    yield from (escaped(_(rule.explanation)), "")
    for name, value in facts(rule)[1:]:  # The family is what the page is about.
        yield "- " + _("{name} : {value}").format(name=name, value=escaped(value))
    yield from ("", "| " + _("à corriger") + " | " + _("corrigé") + " |", "| --- | --- |")
    for wrong, right in rule.corrects:
        before, after = side_by_side(wrong, right)
        yield f"| {_marked(before)} | {_marked(after)} |"
    yield from ("", _("Ce qu’elle laisse :"), "")
    yield from (f"- {escaped(text)}" for text in rule.accepts)


def _marked(line: Line) -> str:
    return "".join(
        f"<{_MARKS[style]}>{escaped(text)}</{_MARKS[style]}>" if style else escaped(text)
        for text, style in line
    )
