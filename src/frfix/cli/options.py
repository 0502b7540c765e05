"""The options that several commands share, and what they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from inspect import signature
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from frfix.documents.detect import Kind, kind_named
from frfix.i18n import _
from frfix.levels import THRESHOLDS
from frfix.options import Options
from frfix.settings import APOSTROPHES, LARGEST, ORTHOGRAPHIES, PROFILES, SPACINGS, check_name

RULES: Final = _("Ce qui est cherché")
READING: Final = _("Ce qui est lu")
"""Panels of options that the short help leaves out."""
Complete = Callable[[str], list[str]]
"""What Typer asks for the values that begin as a person has begun to type."""


def among(names: Iterable[str]) -> Complete:
    """Return what completes one of ``names``."""
    known = tuple(names)

    def complete(incomplete: str) -> list[str]:
        return [name for name in known if name.startswith(incomplete)]

    return complete


def choice(name: str, values: Iterable[str], meaning: str, *, panel: str | None = None) -> Any:
    """Return the option ``name``, which takes one of ``values``; ``meaning`` is its help."""
    known = tuple(values)
    return typer.Option(
        name,
        metavar="|".join(known),
        autocompletion=among(known),
        rich_help_panel=panel,
        help=meaning,
        show_default=False,
    )


def complete_rules(incomplete: str) -> list[str]:
    """Return the rules and families that complete the last name of a list with commas."""
    from frfix.settings import rule_names

    before, comma, last = incomplete.rpartition(",")
    return [before + comma + name for name in sorted(rule_names()) if name.startswith(last)]


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar=_("CHEMIN…"), help=_("Fichiers, dossiers, ou - pour l’entrée standard."), show_default=False
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar=_("RÈGLES"),
        autocompletion=complete_rules,
        help=_("N’applique que ces règles ou familles."),
    ),
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option(
        "--extend-select",
        metavar=_("RÈGLES"),
        autocompletion=complete_rules,
        rich_help_panel=RULES,
        help=_("Applique aussi ces règles ou familles."),
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar=_("RÈGLES"),
        autocompletion=complete_rules,
        help=_("Laisse de côté ces règles ou familles."),
    ),
]
Langue = Annotated[
    str | None,
    choice("--langue", PROFILES, _("Région, pour la typographie."), panel=RULES),
]
Espaces = Annotated[
    str | None,
    choice("--espaces", SPACINGS, _("Espaces devant « ; : ! ? » et dans « »."), panel=RULES),
]
Apostrophes = Annotated[
    str | None,
    choice("--apostrophes", APOSTROPHES, _("Apostrophes admises."), panel=RULES),
]
Orthographe = Annotated[
    str | None,
    choice("--orthographe", ORTHOGRAPHIES, _("Graphies admises, avant ou après 1990."), panel=RULES),
]
Type = Annotated[
    str | None,
    choice("--type", Kind, _("Format des fichiers, quel que soit leur nom."), panel=READING),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--colonne",
        metavar=_("NOM"),
        rich_help_panel=READING,
        help=_("Colonne d’un CSV ou JSONL à lire."),
        show_default=False,
    ),
]
FailOn = Annotated[
    str | None,
    choice(
        "--fail-on",
        THRESHOLDS,
        _("Niveau à partir duquel une remarque donne le statut 1 ; avertissement par défaut."),
        panel=RULES,
    ),
]
Largest = Annotated[
    int | None,
    typer.Option(
        "--taille-max",
        metavar=_("MO"),
        min=1,
        rich_help_panel=READING,
        help=_("Taille en mégaoctets des plus grands fichiers lus ; {largest} par défaut.").format(
            largest=LARGEST
        ),
        show_default=False,
    ),
]
Alias = Annotated[
    Path | None,
    typer.Option(
        "--nom-entree",
        metavar=_("NOM"),
        rich_help_panel=READING,
        help=_("Fichier dont l’entrée standard est le texte : ses réglages et son format valent."),
        show_default=False,
    ),
]
WithoutGitignore = Annotated[
    bool,
    typer.Option(
        "--sans-gitignore", rich_help_panel=READING, help=_("Lit aussi ce que git ignore dans un dossier.")
    ),
]
TEXT_OR_JSON: Final = ("text", "json")
"""The formats of what is neither a list of findings nor a diff."""
Format = Annotated[
    str,
    choice("--format", TEXT_OR_JSON, _("Format ; text par défaut.")),
]
NoColor = Annotated[bool, typer.Option("--no-color", help=_("N’affiche pas de couleurs."))]
Quiet = Annotated[bool, typer.Option("--quiet", help=_("N’affiche pas de bilan."))]
Probable = Annotated[bool, typer.Option("--probable", help=_("Prend aussi les corrections probables."))]


def reading(
    *,
    kind: Type = None,
    columns: Columns = None,
    largest: Largest = None,
    alias: Alias = None,
    without_gitignore: WithoutGitignore = False,
) -> dict[str, Any]:
    """Which files are read, and how: return what `Options` is to hold.

    Raises `SettingsError` for an unknown type.
    """
    read_as = kind_named(kind) if kind is not None else None
    if kind is not None and read_as is None:
        check_name(_("type inconnu"), kind, tuple(Kind))
    return {
        "kind": read_as,
        "columns": tuple(columns or ()),
        "largest": largest,
        "alias": alias,
        "gitignore": not without_gitignore,
    }


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


Group = Callable[..., dict[str, Any]]
"""Options that go together: a function whose parameters they are."""


def taking(*groups: Group) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the options of ``groups``, which reach it together as `Options` in ``asked``."""

    def decorated(command: Callable[..., int]) -> Callable[..., int]:
        own = signature(command, eval_str=True)
        shared = {group: signature(group, eval_str=True).parameters for group in groups}

        def with_options(**values: Any) -> int:
            if "paths" in values:
                values["paths"] = values["paths"] or []  # Typer has none where none is needed and none given.
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
