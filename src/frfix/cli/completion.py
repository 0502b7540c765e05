"""``frfix completion``: what a shell needs to complete frfix's commands, options and values."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from frfix.cli import options as shared
from frfix.cli.app import COMPLETE_VARIABLE
from frfix.i18n import _

SHELLS: Final = ("bash", "zsh", "fish", "powershell", "pwsh")
NAME: Final = "frfix"


def completion(
    shell: Annotated[
        str,
        typer.Argument(
            metavar="|".join(SHELLS),
            help=_("Votre interpréteur de commandes."),
            show_default=False,
            autocompletion=shared.among(SHELLS),
        ),
    ],
    *,
    install: Annotated[
        bool, typer.Option("--installe", help=_("L’ajoute à la configuration de votre interpréteur."))
    ] = False,
) -> int:
    """Print the script that completes frfix in ``shell``, or put it where the shell finds it."""
    # Typer's own --install-completion speaks English; the scripts are the same.
    from typer._completion_shared import get_completion_script
    from typer._completion_shared import install as put

    from frfix.cli.output import Output, note
    from frfix.settings import check_name

    check_name(_("interpréteur inconnu"), shell, SHELLS)
    if install:
        path = put(shell, NAME, COMPLETE_VARIABLE)[1]
        note(_("Complétion installée dans {path} ; ouvrez un nouveau terminal.").format(path=path))
        return 0
    out = Output(color=False)
    out.line([(get_completion_script(prog_name=NAME, complete_var=COMPLETE_VARIABLE, shell=shell), "")])
    out.flush()
    return 0
