"""The page of all commands with all their options, as ``--help-all`` shows them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

from frfix.cli.app import COMMANDS, command
from scripts.reference import MARK, cell

SHARED: Final = ("help", "help_all", "interface")
"""Options that every command has; the page says so once."""


def commands_page() -> str:
    """Return the page in Markdown, in the order of ``frfix --help``."""
    return "\n".join(_page()) + "\n"


def _page() -> Iterator[str]:
    program: Any = command()
    yield from ("# Les commandes", "", MARK, "")
    yield "`frfix COMMANDE --help` montre les options de tous les jours, `--help-all` toutes celles de cette page."
    yield "Les commandes qui lisent des fichiers prennent des chemins, des dossiers, ou `-` pour l’entrée standard."
    yield from ("", "| commande | effet |", "| --- | --- |")
    for name in COMMANDS:
        yield f"| [`{name}`](#{name}) | {cell(program.commands[name].help)} |"
    yield from ("", "Toutes ont aussi :", "")
    yield from _table(
        [*program.params, *(p for p in program.commands["check"].params if p.name == "help_all")]
    )
    yield from ("", "Les [statuts](../statuts.md) disent comment chacune finit.")
    for name in COMMANDS:
        found = program.commands[name]
        yield from _command(name, found, "##")
        for below, one in getattr(found, "commands", {}).items():
            yield from _command(f"{name} {below}", one, "###")


def _command(name: str, found: Any, level: str) -> Iterator[str]:
    yield from ("", f"{level} {name}", "", found.help, "")
    if found.epilog:
        yield from ("```sh", *found.epilog.split("\n"), "```", "")
    if hasattr(found, "commands"):
        return
    arguments = [param for param in found.params if param.param_type_name == "argument"]
    if arguments:
        yield from ("| argument | sens |", "| --- | --- |")
        for param in arguments:
            yield f"| `{cell(param.metavar)}` | {cell(param.help or '')} |"
        yield ""
    options = [
        param
        for param in found.params
        if param.param_type_name == "option" and param.name not in SHARED and not param.hidden
    ]
    by_panel = sorted(options, key=lambda param: _panels(options).index(param.rich_help_panel or ""))
    for panel, members in groupby(by_panel, lambda param: param.rich_help_panel or ""):
        if panel:
            yield from (f"**{panel}**", "")
        yield from _table(list(members))
        yield ""


def _panels(options: list[Any]) -> list[str]:
    """Return the panels in the order in which they come, the nameless one first."""
    return ["", *dict.fromkeys(param.rich_help_panel for param in options if param.rich_help_panel)]


def _table(options: list[Any]) -> Iterator[str]:
    yield from ("| option | valeur | effet |", "| --- | --- | --- |")
    for param in options:
        names = ", ".join(f"`{name}`" for name in (*param.opts, *param.secondary_opts))
        choices = (param.metavar or "").split("|")
        value = ", ".join(f"`{choice}`" for choice in choices if choice)
        yield f"| {names} | {value} | {cell(param.help or '')} |"
