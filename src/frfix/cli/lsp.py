"""``frfix lsp``."""

from __future__ import annotations

from typing import Annotated

import typer

from frfix.i18n import _


def lsp(
    *,
    stdio: Annotated[
        bool,
        typer.Option(
            "--stdio",
            help=_("Parle par l’entrée et la sortie standard, comme sans elle."),
            show_default=False,
        ),
    ] = True,
) -> int:
    """Serve one editor until it leaves; return 0 if it took its leave, 1 if it was just gone."""
    assert stdio  # Some editors give the option to every server.
    from frfix.lsp.serving import serve

    return serve()
