"""The options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import signature
from typing import Annotated, Any, Final

import typer

from frfix.documents.detect import Kind, kind_named
from frfix.i18n import _
from frfix.levels import THRESHOLDS
from frfix.options import Options
from frfix.settings import APOSTROPHES, LARGEST, ORTHOGRAPHIES, PROFILES, SPACINGS, check_name

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
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs",
        metavar="N",
        min=0,
        help=_(
            "Processus qui se partagent les fichiers ; 0, par défaut : un par cœur si cela en vaut la peine."
        ),
        show_default=False,
    ),
]
NoCache = Annotated[
    bool,
    typer.Option("--no-cache", help=_("N’utilise pas ce que les passages d’avant ont trouvé.")),
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


def reading(*, kind: Type = None, columns: Columns = None, largest: Largest = None) -> dict[str, Any]:
    """How files are read: return what `Options` is to hold. Raises `SettingsError` for an unknown type."""
    read_as = kind_named(kind) if kind is not None else None
    if kind is not None and read_as is None:
        check_name("type inconnu", kind, tuple(Kind))
    return {"kind": read_as, "columns": tuple(columns or ()), "largest": largest}


def rules(
    *,
    select: Select = None,
    extend_select: ExtendSelect = None,
    ignore: Ignore = None,
    langue: Langue = None,
    espaces: Espaces = None,
    apostrophes: Apostrophes = None,
    orthographe: Orthographe = None,
) -> dict[str, Any]:
    """What is looked for: return what `Options` is to hold."""
    return {
        "select": _names(select),
        "extend_select": _names(extend_select),
        "ignore": _names(ignore),
        "langue": langue,
        "espaces": espaces,
        "apostrophes": apostrophes,
        "orthographe": orthographe,
    }


def level(*, threshold: FailOn = None) -> dict[str, Any]:
    """From which level on a finding fails the run: return what `Options` is to hold."""
    return {"threshold": threshold}


def effort(*, jobs: Jobs = 0, no_cache: NoCache = False) -> dict[str, Any]:
    """How much is done for many files: return what `Options` is to hold."""
    return {"jobs": jobs, "cached": not no_cache}


Group = Callable[..., dict[str, Any]]
"""Options that go together: a function whose parameters they are."""


def taking(*groups: Group) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the options of ``groups``, which reach it together as `Options` in ``asked``."""

    def decorated(command: Callable[..., int]) -> Callable[..., int]:
        own = signature(command, eval_str=True)
        shared = {group: signature(group, eval_str=True).parameters for group in groups}

        def with_options(**values: Any) -> int:
            asked: dict[str, Any] = {}
            for group, names in shared.items():
                asked |= group(**{name: values.pop(name) for name in names})
            return command(**values, asked=Options(**asked))

        parameters = [parameter for name, parameter in own.parameters.items() if name != "asked"]
        parameters += [parameter for names in shared.values() for parameter in names.values()]
        # What Typer looks at to make the command's options.
        with_options.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        with_options.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        with_options.__doc__ = command.__doc__
        return with_options

    return decorated


def _names(values: Sequence[str] | None) -> tuple[str, ...]:
    """Return the names of a repeated option whose values may be lists with commas."""
    return tuple(name.strip() for value in values or () for name in value.split(",") if name.strip())
