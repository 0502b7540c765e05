"""``frfix check``."""

from __future__ import annotations

from typing import Annotated

import typer

from frfix.cli import options as shared
from frfix.cli.adopting import adopting
from frfix.i18n import _
from frfix.options import Options
from frfix.reports import FORMATS


@shared.taking(shared.rules, shared.reading, shared.level, adopting)
def check(
    paths: shared.Paths,
    *,
    asked: Options,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            autocompletion=shared.among(FORMATS),
            help=_("Format du rapport, text par défaut : {formats}.").format(formats=", ".join(FORMATS)),
            show_default=False,
        ),
    ] = "text",
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
    stats: Annotated[bool, typer.Option("--stats", help="Compte les remarques par règle.")] = False,
) -> int:
    """Report on the files; see `frfix.cli.run.check`."""
    from frfix.cli import run

    return run.check(paths, asked, format_name=format_name, color=not no_color, quiet=quiet, stats=stats)
