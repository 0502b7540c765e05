"""``frfix explique``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from frfix.cli import options as shared
from frfix.i18n import _

if TYPE_CHECKING:
    from frfix.reports.base import Line
    from frfix.rules.base import Rule


def explique(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[RÈGLE…]"),
            help=_("Règles à expliquer, ou familles à montrer ; toutes par défaut."),
            show_default=False,
        ),
    ] = None,
    *,
    format_name: shared.Format = "text",
    no_color: shared.NoColor = False,
) -> int:
    """Explain the rules that are named by their ids, list those of a family, or list all."""
    from frfix.cli.output import Output
    from frfix.reports import explique as reports
    from frfix.rules.lookup import rules_named
    from frfix.rules.registry import load_rules
    from frfix.settings import check_name

    check_name(_("format inconnu"), format_name, shared.TEXT_OR_JSON)
    for_people = format_name == "text"
    out = Output.of_report(for_people=for_people, color=not no_color)
    rules = load_rules()
    asked = [rules_named(name, rules) for name in names] if names else [rules]
    for line in _told(asked, out.width) if for_people else reports.as_json(asked):
        out.line(line)
    out.flush()
    return 0


def _told(asked: Iterable[Sequence[Rule]], width: int) -> Iterator[Line]:
    from frfix.reports.explique import details, listing

    for found in asked:
        several = len({rule.name for rule in found}) > 1
        yield from (listing if several else details)(found, width)
