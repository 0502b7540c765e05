"""``frfix fix``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frfix.cli import options as shared
from frfix.cli.adopting import adopting
from frfix.cli.destination import Destination
from frfix.cli.effort import effort
from frfix.i18n import _
from frfix.options import Options


@shared.taking(shared.rules, shared.reading, shared.level, adopting, effort)
def fix(
    paths: shared.Paths,
    *,
    asked: Options,
    interactive: Annotated[
        bool,
        typer.Option("--interactif", "-i", help=_("Demande pour chaque remarque ce qu’il faut en faire.")),
    ] = False,
    afresh: Annotated[
        bool,
        typer.Option("--depuis-le-debut", help=_("Avec -i, oublie ce qui avait été décidé auparavant.")),
    ] = False,
    probable: shared.Probable = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar=_("FICHIER"), help=_("Écrit le texte corrigé dans ce fichier.")),
    ] = None,
    stdout: Annotated[
        bool, typer.Option("--stdout", help=_("Écrit le texte corrigé sur la sortie standard."))
    ] = False,
    backup: Annotated[
        bool,
        typer.Option("--backup", help=_("Garde l’ancien texte à côté, dans FICHIER.~1~, puis FICHIER.~2~…")),
    ] = False,
    tracked: Annotated[
        bool, typer.Option("--suivi", help=_("Écrit en suivi des modifications (DOCX, ODT)."))
    ] = False,
    always_zero: Annotated[
        bool,
        typer.Option(
            "--statut-zero", help=_("Comme --fail-on jamais : le statut est 0 même s’il reste des remarques.")
        ),
    ] = False,
    quiet: shared.Quiet = False,
) -> int:
    """Correct the files; see `frfix.cli.run.fix`."""
    from frfix.cli import run
    from frfix.levels import NEVER

    if always_zero:
        asked = asked._replace(threshold=NEVER)
    destination = Destination(output, stdout, backup, tracked)
    if interactive:
        from frfix.cli.interactif import correct

        return correct(paths, asked, destination=destination, quiet=quiet, afresh=afresh)
    return run.fix(paths, asked, probable=probable, destination=destination, quiet=quiet)
