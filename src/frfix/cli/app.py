"""The commands put together."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from frfix.i18n import _

HELP: Final = """Corrige le français : orthographe, accords, conjugaison, typographie.

Exemple : frfix check brouillon.md"""
COMMANDS: Final = {
    "check": (
        "Montre les fautes et leurs corrections.",
        "Exemple : frfix check --ignore typographie articles/",
    ),
    "diff": (
        "Montre ce que « fix » écrirait, sans rien écrire.",
        "Exemple : frfix diff brouillon.md | git apply",
    ),
    "fix": (
        "Écrit les corrections sûres.",
        "Exemple : frfix fix --probable brouillon.md",
    ),
    "texte": (
        "Montre ce que frfix lit d’un document.",
        "Exemple : frfix texte --colonne reponse questions.csv",
    ),
    "analyse": (
        "Montre ce que les règles voient d’un texte.",
        "Exemple : frfix analyse brouillon.md",
    ),
    "explique": (
        "Explique les règles, avec des exemples.",
        "Exemple : frfix explique accords/determinant-nom",
    ),
    "mot": (
        "Dit si un mot est connu, et pourquoi.",
        "Exemple : frfix mot ubérisation sécutaires",
    ),
    "mots": (
        "Ajoute des mots à vos listes.",
        "Exemple : frfix mots add jihadiser --comme aimer",
    ),
    "lsp": (
        _("Sert un éditeur de texte (Language Server Protocol)."),
        _("C’est l’éditeur qui lance cette commande : voir docs/editeurs/."),
    ),
}
"""The commands, each a module of its name here: a function of that name, or several; help and example."""


class _French:
    """Puts into French the words of its own that Typer shows in a command's help."""

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]  # A mixin: Typer's class follows.
        if option is not None:
            option.help = "Affiche cette aide."
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from typer import rich_utils

        rich_utils.REQUIRED_LONG_STRING = "[obligatoire]"
        super().format_help(ctx, formatter)  # type: ignore[misc]


class _Command(_French, TyperCommand):
    pass


class _Group(_French, TyperGroup):
    pass


def command(wanted: str | None = None) -> Any:
    """Return the command ``frfix`` as Typer runs it.

    If ``wanted`` is one of `COMMANDS` it is the only one there: to make one takes 2 ms.
    """
    app = typer.Typer(
        cls=_Group,
        help=HELP,
        add_completion=False,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        subcommand_metavar="COMMANDE …",
    )
    app.callback()(_frfix)
    for name in [wanted] if wanted in COMMANDS else COMMANDS:
        help_text, example = COMMANDS[name]
        module = import_module(f"frfix.cli.{name}")
        if hasattr(module, "COMMANDS"):
            app.add_typer(_group(module.COMMANDS, help_text, example), name=name, rich_help_panel="Commandes")
        else:
            _add(app, name, getattr(module, name), help_text, example)
    return typer.main.get_command(app)


def _group(
    commands: dict[str, tuple[Callable[..., int], str, str]], help_text: str, example: str
) -> typer.Typer:
    group = typer.Typer(
        cls=_Group, help=help_text, epilog=example, no_args_is_help=True, subcommand_metavar="COMMANDE …"
    )
    for name, (function, text, usage) in commands.items():
        _add(group, name, function, text, usage)
    return group


def _add(app: typer.Typer, name: str, function: Callable[..., int], help_text: str, example: str) -> None:
    register = app.command(name, cls=_Command, help=help_text, epilog=example, rich_help_panel="Commandes")
    register(function)


def _show_version(wanted: bool) -> None:
    if wanted:
        from frfix import __version__

        print(f"frfix {__version__}")
        raise typer.Exit


def _frfix(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Affiche la version.")
    ] = False,
) -> None:
    """Take the options that stand before the command."""
