"""``frfix config``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frfix.cli import options as shared
from frfix.i18n import _


def config(
    path: Annotated[
        Path,
        typer.Argument(
            metavar=_("[CHEMIN]"),
            help=_("Un fichier ou un dossier ; ce dossier par défaut."),
            show_default=False,
        ),
    ] = Path(),
    *,
    everything: Annotated[
        bool, typer.Option("--tout", help=_("Montre aussi ce qui vaut par défaut, et ce que dit chaque clé."))
    ] = False,
    format_name: shared.Format = "text",
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
) -> int:
    """Show the settings that hold for ``path``, and where each was written."""
    from frfix.cli.output import Output, note
    from frfix.configuration import Resolved
    from frfix.errors import ReadError
    from frfix.reports import config as reports
    from frfix.settings import check_name
    from frfix.settings_files import SettingsFinder

    check_name(_("format inconnu"), format_name, shared.TEXT_OR_JSON)
    absolute = Path.cwd() / path
    if not absolute.exists():
        raise ReadError(_("le fichier n’existe pas"), path)
    is_folder = absolute.is_dir()
    configuration = SettingsFinder().for_folder(absolute if is_folder else absolute.parent)
    held: Resolved = configuration.for_file(None if is_folder else absolute)
    found = reports.settings(held.values, held.origins)
    for_people = format_name == "text"
    out = Output.of_report(for_people=for_people, color=not no_color)
    for line in reports.text(found, everything=everything) if for_people else reports.as_json(found):
        out.line(line)
    out.flush()
    if for_people and not quiet:
        if not is_folder and configuration.excludes(absolute):
            note(_("Ce fichier n’est pas vérifié : les réglages l’excluent."))
        elif not held.origins and not everything:
            note(_("Aucun fichier de réglages : tout est par défaut. --tout le montre, init en écrit un."))
    return 0
