"""``frfix check``."""

from __future__ import annotations

from typing import Annotated

import typer

from frfix.cli import options as shared
from frfix.i18n import _
from frfix.reports import FORMATS


def check(
    paths: shared.Paths,
    *,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help=_("Format du rapport, text par défaut : {formats}.").format(formats=", ".join(FORMATS)),
            show_default=False,
        ),
    ] = "text",
    select: shared.Select = None,
    extend_select: shared.ExtendSelect = None,
    ignore: shared.Ignore = None,
    langue: shared.Langue = None,
    espaces: shared.Espaces = None,
    apostrophes: shared.Apostrophes = None,
    orthographe: shared.Orthographe = None,
    kind: shared.Type = None,
    columns: shared.Columns = None,
    threshold: shared.FailOn = None,
    largest: shared.Largest = None,
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
    stats: Annotated[bool, typer.Option("--stats", help="Compte les remarques par règle.")] = False,
) -> int:
    """Report on the files; see `frfix.cli.run.check`."""
    from frfix.cli import run

    asked = shared.options(
        select,
        ignore,
        kind,
        extend_select=extend_select,
        columns=columns,
        threshold=threshold,
        largest=largest,
        langue=langue,
        espaces=espaces,
        apostrophes=apostrophes,
        orthographe=orthographe,
    )
    return run.check(paths, asked, format_name=format_name, color=not no_color, quiet=quiet, stats=stats)
