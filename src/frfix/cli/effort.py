"""The options that say how a run over many files is done; none changes what it finds."""

from __future__ import annotations

from typing import Annotated, Any, Final

import typer

from frfix.i18n import _

WORK: Final = _("Comment le travail est fait")
"""A panel of options that the short help leaves out."""
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        rich_help_panel=WORK,
        help=_("Processus qui se partagent les fichiers ; par défaut un par cœur, si cela en vaut la peine."),
        show_default=False,
    ),
]
WithoutCache = Annotated[
    bool,
    typer.Option(
        "--sans-cache",
        rich_help_panel=WORK,
        help=_("Vérifie aussi ce qu’un passage précédent a déjà vérifié."),
    ),
]


def effort(*, jobs: Jobs = 0, without_cache: WithoutCache = False) -> dict[str, Any]:
    """How the work is done: return what `Options` is to hold."""
    return {"jobs": jobs, "cached": not without_cache}
