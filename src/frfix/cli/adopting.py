"""The options that say which findings are told: those that are new, those on changed lines."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from frfix.i18n import _

TOLD: Final = _("Ce qui est montré")
"""A panel of options that the short help leaves out."""
LISTING: Final = ("--changed", "--staged")
"""The options that know which files a command is about."""
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar=_("FICHIER"),
        rich_help_panel=TOLD,
        help=_("Tait les remarques que compte cette référence (voir « frfix baseline »)."),
        show_default=False,
    ),
]
WithoutBaseline = Annotated[
    bool,
    typer.Option(
        "--sans-baseline", rich_help_panel=TOLD, help=_("Montre aussi les remarques de la référence.")
    ),
]
Changed = Annotated[
    str | None,
    typer.Option(
        "--changed",
        metavar=_("[RÉF]"),
        rich_help_panel=TOLD,
        help=_("Seulement les lignes changées depuis RÉF, ou depuis la branche principale."),
        show_default=False,
    ),
]
Staged = Annotated[
    bool,
    typer.Option(
        "--staged", rich_help_panel=TOLD, help=_("Seulement les lignes changées de l’index de git.")
    ),
]


def adopting(
    *,
    baseline: BaselineFile = None,
    without_baseline: WithoutBaseline = False,
    changed: Changed = None,
    staged: Staged = False,
) -> dict[str, Any]:
    """Which findings are told: return what `Options` is to hold."""
    return {
        "baseline": baseline,
        "without_baseline": without_baseline,
        "changed": changed,
        "staged": staged,
    }


def with_values(options: Sequence[str]) -> list[str]:
    """Return ``options`` with the value of ``--changed``, which need not have one, behind « = ».

    In « --changed main articles/ » the value is what is no path.
    """
    joined: list[str] = []
    for option in options:
        if joined and joined[-1] == "--changed=" and not (option.startswith("-") or os.path.lexists(option)):
            joined[-1] += option
        else:
            joined.append("--changed=" if option == "--changed" else option)
    return joined
