"""The options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final

import typer

from frfix.documents.detect import Kind, kind_named
from frfix.levels import THRESHOLDS
from frfix.settings import APOSTROPHES, LARGEST, ORTHOGRAPHIES, PROFILES, SPACINGS, check_name

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
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option("--extend-select", metavar="RÈGLES", help="Applique aussi ces règles ou familles."),
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
    typer.Option("--type", metavar="|".join(Kind), help="Format des fichiers, quel que soit leur nom."),
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--colonne", metavar="NOM", help="Colonne d’un CSV ou JSONL à lire.", show_default=False),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="|".join(THRESHOLDS),
        help="Niveau à partir duquel une remarque donne le statut 1 ; avertissement par défaut.",
        show_default=False,
    ),
]
Largest = Annotated[
    int | None,
    typer.Option(
        "--taille-max",
        metavar="MO",
        min=1,
        help=f"Taille en mégaoctets des plus grands fichiers lus ; {LARGEST} par défaut.",
        show_default=False,
    ),
]
TEXT_OR_JSON: Final = ("text", "json")
"""The formats of what is neither a list of findings nor a diff."""
Format = Annotated[
    str,
    typer.Option(
        "--format", metavar="|".join(TEXT_OR_JSON), help="Format ; text par défaut.", show_default=False
    ),
]
NoColor = Annotated[bool, typer.Option("--no-color", help="N’affiche pas de couleurs.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="N’affiche pas de bilan.")]
Probable = Annotated[bool, typer.Option("--probable", help="Prend aussi les corrections probables.")]


def options(
    select: Sequence[str] | None,
    ignore: Sequence[str] | None,
    kind: str | None,
    *,
    extend_select: Sequence[str] | None = None,
    columns: Sequence[str] | None = None,
    threshold: str | None = None,
    largest: int | None = None,
    **texts: str | None,
) -> Options:
    """Return what the shared options ask for; raise `frfix.errors.SettingsError` for an unknown type.

    ``texts`` are the settings of `frfix.settings.TEXTS`.
    """
    from frfix.session import Options

    read_as = kind_named(kind) if kind is not None else None
    if kind is not None and read_as is None:
        check_name("type inconnu", kind, tuple(Kind))
    return Options(
        select=_names(select),
        ignore=_names(ignore),
        extend_select=_names(extend_select),
        kind=read_as,
        columns=tuple(columns or ()),
        threshold=threshold,
        largest=largest,
        **texts,
    )


def _names(values: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names of a repeated option whose values may be lists with commas."""
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())
