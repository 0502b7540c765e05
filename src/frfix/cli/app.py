"""The commands put together."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from frfix.cli import adopting
from frfix.i18n import LANGUAGES, OPTION, _

HELP: Final = _("Corrige le français : orthographe, accords, conjugaison, typographie.")
EXAMPLES: Final = ("frfix check brouillon.md", "frfix fix -i brouillon.docx", "frfix explique accords")
COMMANDS: Final = {
    "check": (
        _("Montre les fautes et leurs corrections."),
        "frfix check brouillon.md",
        "frfix check --ignore typographie articles/",
        "frfix check --format html articles/ > rapport.html",
        "cat brouillon.txt | frfix check -",
    ),
    "diff": (
        _("Montre ce que « fix » écrirait, sans rien écrire."),
        "frfix diff brouillon.md",
        "frfix diff --probable brouillon.md | git apply",
    ),
    "fix": (
        _("Écrit les corrections sûres."),
        "frfix fix brouillon.md",
        "frfix fix -i brouillon.docx",
        "frfix fix --probable --backup articles/",
    ),
    "texte": (
        _("Montre ce que frfix lit d’un document."),
        "frfix texte page.html",
        "frfix texte --colonne reponse questions.csv",
    ),
    "analyse": (_("Montre ce que les règles voient d’un texte."), "frfix analyse brouillon.md"),
    "explique": (
        _("Explique les règles, avec des exemples."),
        "frfix explique accords/determinant-nom",
        "frfix explique typographie",
    ),
    "regles": (
        _("Montre les règles en un tableau."),
        "frfix regles --niveau erreur --cherche participe",
        "frfix regles --coupees typographie",
    ),
    "mot": (_("Dit si un mot est connu, et pourquoi."), "frfix mot ubérisation sécutaires"),
    "mots": (_("Ajoute des mots à vos listes."), "frfix mots add jihadiser --comme aimer"),
    "baseline": (
        _("Garde les remarques d’avant : seules les nouvelles sont montrées."),
        "frfix baseline ecrire",
        "frfix baseline elaguer",
    ),
    "config": (
        _("Montre les réglages, et d’où vient chacun."),
        "frfix config articles/une.md",
        "frfix config --tout",
    ),
    "init": (
        _("Écrit réglages, hook et vérification continue d’un projet."),
        "frfix init",
        "frfix init --oui --ci github",
    ),
    "completion": (_("Complète les commandes dans votre terminal."), "frfix completion bash --installe"),
    "lsp": (_("Sert un éditeur de texte (Language Server Protocol)."), "frfix lsp"),
}
"""The commands, each a module of its name here: a function of that name, or several; help, then examples."""
HELP_NAMES: Final = {"help_option_names": ["-h", "--help"]}
COMPLETE_VARIABLE: Final = "_FRFIX_COMPLETE"
"""Where a shell that wants to complete says so."""


def _interface(*, hidden: bool) -> TyperOption:
    """Return the option that chooses the language: `frfix.cli.main` has read it, here it is shown."""
    return TyperOption(
        param_decls=[OPTION],
        metavar="|".join(LANGUAGES),
        expose_value=False,
        hidden=hidden,
        help=_("Langue de l’interface ; celle du système par défaut."),
    )


class _French:
    """Puts into the interface's language the words of its own that Typer shows in a command's help."""

    def get_params(self, ctx: Any) -> list[Any]:
        params: list[Any] = super().get_params(ctx)  # type: ignore[misc]
        params.insert(-1, _interface(hidden=ctx.parent is not None and not ctx.meta.get(_ALL)))
        return params

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]  # A mixin: Typer's class follows.
        if option is not None:
            option.help = _("Affiche cette aide.")
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        from typer import rich_utils

        rich_utils.REQUIRED_LONG_STRING = _("[obligatoire]")
        command: Any = self
        examples, command.epilog = command.epilog, None
        super().format_help(ctx, formatter)  # type: ignore[misc]
        command.epilog = examples
        if examples:
            # Typer would show them with empty lines between.
            head = _("Exemples :") if "\n" in examples else _("Exemple :")
            typer.echo("\n   ".join([f" {head}", *examples.split("\n")]) + "\n")


class _Command(_French, TyperCommand):
    """A command with a short help: the options of a panel of their own are shown by ``--help-all`` only."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        options = args[: args.index("--")] if "--" in args else args
        if any(option.partition("=")[0] in adopting.LISTING for option in options):
            # They know which files there are to check.
            for param in self.params:
                param.required = False
        parsed: list[str] = super().parse_args(ctx, [*adopting.with_values(options), *args[len(options) :]])
        return parsed

    def get_params(self, ctx: Any) -> list[Any]:
        params = super().get_params(ctx)
        if any(_is_special(param) for param in params):
            params.insert(-1, self._help_all())
        return params

    def _help_all(self) -> TyperOption:
        def show(ctx: Any, _param: Any, wanted: bool) -> None:
            if wanted:
                ctx.meta[_ALL] = True
                typer.echo(ctx.get_help())
                raise typer.Exit

        return TyperOption(
            param_decls=["--help-all"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show,
            help=_("Affiche toutes les options."),
        )

    def format_help(self, ctx: Any, formatter: Any) -> None:
        if not ctx.meta.get(_ALL):
            for param in filter(_is_special, self.params):
                vars(param)["hidden"] = True
        super().format_help(ctx, formatter)


_ALL: Final = "frfix.help-all"


def _is_special(param: Any) -> bool:
    return bool(getattr(param, "rich_help_panel", None))


class _Group(_French, TyperGroup):
    pass


def command(wanted: str | None = None) -> Any:
    """Return the command ``frfix`` as Typer runs it.

    If ``wanted`` is one of `COMMANDS` it is the only one there: to make one takes 2 ms.
    """
    if COMPLETE_VARIABLE in os.environ:
        from typer import completion

        completion.completion_init()  # type: ignore[attr-defined]  # Typer names it for itself only.
    app = typer.Typer(
        cls=_Group,
        help=HELP,
        epilog="\n".join(EXAMPLES),
        add_completion=False,
        context_settings=HELP_NAMES,
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        subcommand_metavar=_("COMMANDE …"),
    )
    app.callback()(_frfix)
    for name in [wanted] if wanted in COMMANDS else COMMANDS:
        help_text, *examples = COMMANDS[name]
        module = import_module(f"frfix.cli.{name}")
        if hasattr(module, "COMMANDS"):
            app.add_typer(
                _group(module.COMMANDS, help_text, examples), name=name, rich_help_panel=_("Commandes")
            )
        else:
            _add(app, name, getattr(module, name), help_text, examples)
    return typer.main.get_command(app)


def _group(
    commands: dict[str, tuple[Callable[..., int], str, str]], help_text: str, examples: Sequence[str]
) -> typer.Typer:
    group = typer.Typer(
        cls=_Group,
        help=help_text,
        epilog="\n".join(examples),
        no_args_is_help=True,
        context_settings=HELP_NAMES,
        subcommand_metavar=_("COMMANDE …"),
    )
    for name, (function, text, example) in commands.items():
        _add(group, name, function, text, [example])
    return group


def _add(
    app: typer.Typer, name: str, function: Callable[..., int], help_text: str, examples: Sequence[str]
) -> None:
    register = app.command(
        name,
        cls=_Command,
        help=help_text,
        epilog="\n".join(examples),
        context_settings=HELP_NAMES,
        rich_help_panel=_("Commandes"),
    )
    register(function)


def _show_version(wanted: bool) -> None:
    if wanted:
        from frfix import __version__

        print(f"frfix {__version__}")
        raise typer.Exit


def _frfix(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help=_("Affiche la version."))
    ] = False,
) -> None:
    """Take the options that stand before the command."""
