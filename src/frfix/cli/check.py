"""``frfix check``."""

from __future__ import annotations

from typing import Annotated

import typer

from frfix.cli import options as shared
from frfix.cli.adopting import adopting
from frfix.cli.effort import effort
from frfix.i18n import _
from frfix.options import Options
from frfix.reports import FORMATS
from frfix.settings_files import Configuration


@shared.taking(shared.rules, shared.reading, shared.level, adopting, effort)
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
    stats: Annotated[
        bool, typer.Option("--stats", help=_("Montre aussi le bilan, règle par règle."))
    ] = False,
    watching: Annotated[
        bool, typer.Option("--watch", help=_("Vérifie de nouveau ce qui change, jusqu’à Ctrl-C."))
    ] = False,
) -> int:
    """Report on the files; see `frfix.cli.run.check`."""
    from frfix.cli import run

    def checked(obeyed: set[Configuration]) -> int:
        return run.check(
            paths,
            asked,
            format_name=format_name,
            color=not no_color,
            quiet=quiet,
            stats=stats,
            obeyed=obeyed,
        )

    if not watching:
        return checked(set())
    from frfix.cli.watch import watch  # A day's work, not a run's.

    return watch(paths, checked)
