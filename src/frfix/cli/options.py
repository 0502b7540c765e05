"""The options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from frfix.documents import Kind
from frfix.settings import APOSTROPHES, ORTHOGRAPHIES, PROFILES, SPACINGS, check_name

if TYPE_CHECKING:
    from frfix.session import Options

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="CHEMIN…", help="Fichiers, dossiers, ou - pour l’entrée standard.", show_default=False
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RÈGLES", help="N’applique que ces règles ou familles."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="RÈGLES", help="Laisse de côté ces règles ou familles."),
]
Langue = Annotated[
    str | None,
    typer.Option("--langue", metavar="|".join(PROFILES), help="Région, pour la typographie."),
]
Espaces = Annotated[
    str | None,
    typer.Option("--espaces", metavar="|".join(SPACINGS), help="Espaces devant « ; : ! ? » et dans « »."),
]
Apostrophes = Annotated[
    str | None,
    typer.Option("--apostrophes", metavar="|".join(APOSTROPHES), help="Apostrophes admises."),
]
Orthographe = Annotated[
    str | None,
    typer.Option(
        "--orthographe", metavar="|".join(ORTHOGRAPHIES), help="Graphies admises, avant ou après 1990."
    ),
]
Type = Annotated[
    str | None,
    typer.Option("--type", metavar="|".join(Kind), help="Format de l’entrée standard."),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="N’affiche pas de couleurs.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="N’affiche pas de bilan.")]
Probable = Annotated[bool, typer.Option("--probable", help="Prend aussi les corrections probables.")]


def options(
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    kind: str | None,
    **texts: str | None,
) -> Options:
    """Return what the shared options ask for; raise `frfix.errors.SettingsError` for an unknown type.

    ``texts`` are the settings of `frfix.settings.TEXTS`.
    """
    from frfix.session import Options

    if kind is not None:
        check_name("type inconnu", kind, tuple(Kind))
    return Options(
        select=_names(select),
        ignore=_names(ignore),
        kind=None if kind is None else Kind(kind),
        **texts,
    )


def _names(values: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names of a repeated option whose values may be lists with commas."""
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())
