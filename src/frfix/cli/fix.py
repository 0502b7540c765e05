"""``frfix fix``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from frfix.cli import options as shared


def fix(
    paths: shared.Paths,
    *,
    probable: shared.Probable = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", metavar="FICHIER", help="Écrit le texte corrigé dans ce fichier."),
    ] = None,
    stdout: Annotated[
        bool, typer.Option("--stdout", help="Écrit le texte corrigé sur la sortie standard.")
    ] = False,
    tracked: Annotated[
        bool, typer.Option("--suivi", help="Écrit en suivi des modifications (DOCX, ODT).")
    ] = False,
    always_zero: Annotated[
        bool, typer.Option("--statut-zero", help="Rend le statut 0 même s’il reste des remarques.")
    ] = False,
    select: shared.Select = None,
    ignore: shared.Ignore = None,
    langue: shared.Langue = None,
    orthographe: shared.Orthographe = None,
    kind: shared.Type = None,
    columns: shared.Columns = None,
    quiet: shared.Quiet = False,
) -> int:
    """Correct the files; see `frfix.cli.run.fix`."""
    from frfix.cli import run

    asked = shared.options(select, ignore, langue, orthographe, kind, columns)
    destination = run.Destination(output, stdout, tracked)
    status = run.fix(paths, asked, probable=probable, destination=destination, quiet=quiet)
    return 0 if always_zero and status == 1 else status
