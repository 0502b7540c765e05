"""``frfix regles``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

from frfix.cli import options as shared
from frfix.i18n import _

FORMATS: Final = ("text", "markdown", "json")


def regles(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=_("[RÈGLE…]"), help=_("Règles ou familles ; toutes par défaut."), show_default=False
        ),
    ] = None,
    *,
    severities: Annotated[
        list[str] | None,
        typer.Option("--niveau", metavar=_("NIVEAU"), help=_("Celles de ce niveau."), show_default=False),
    ] = None,
    grades: Annotated[
        list[str] | None,
        typer.Option(
            "--grade",
            metavar=_("GRADE"),
            help=_("Celles dont la correction est sûre, probable…"),
            show_default=False,
        ),
    ] = None,
    on: Annotated[
        bool | None,
        typer.Option(
            "--actives/--coupees", help=_("Celles qui sont appliquées ici, ou non."), show_default=False
        ),
    ] = None,
    words: Annotated[
        str,
        typer.Option(
            "--cherche", metavar=_("MOTS"), help=_("Celles qui parlent de ces mots."), show_default=False
        ),
    ] = "",
    format_name: Annotated[
        str,
        shared.choice("--format", FORMATS, _("Format ; text par défaut.")),
    ] = "text",
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
) -> int:
    """Show a table of the rules, and whether the settings of the current folder apply them."""
    from frfix.cli.output import Output
    from frfix.diagnostics import Grade, Severity
    from frfix.reports import regles as reports
    from frfix.rules.filtering import Wanted
    from frfix.rules.lookup import rules_named
    from frfix.rules.registry import load_rules, selected
    from frfix.settings import check_name
    from frfix.user_lists import settings_of

    check_name(_("format inconnu"), format_name, FORMATS)
    for severity in severities or ():
        check_name(_("niveau inconnu"), severity, [known.value for known in Severity])
    for grade in grades or ():
        check_name(_("grade inconnu"), grade, [known.value for known in Grade])
    rules = load_rules()
    applied = frozenset(rule.id for rule in selected(rules, settings_of(Path.cwd())))
    asked = frozenset(rule.id for name in names or () for rule in rules_named(name, rules))
    found = Wanted(asked, severities or (), grades or (), on, words).among(rules, applied)
    for_people = format_name == "text"
    out = Output.of_report(for_people=for_people, color=not no_color)
    render = {"text": reports.text, "markdown": reports.markdown, "json": reports.as_json}[format_name]
    for line in render(found, applied, out.width):
        out.line(line)
    if for_people and not quiet:
        out.line(reports.summary(len(found), len(rules)))
    out.flush()
    return 0
