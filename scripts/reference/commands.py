"""The page of all commands with all their options, as ``--help-all`` shows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Final

import typer

from frfix.cli.app import COMMANDS, command
from frfix.reports import FORMATS
from reference import cell, page

_NAMES: Final = re.compile(rf"(?<![\w-])(?:--[\w-]+|\.\w+|git|{'|'.join(FORMATS)})(?!\w)")
"""What stands in the help as a person types it, and is no French."""


def commands_page() -> str:
    """Return the page in Markdown, in the order of ``frfix --help``."""
    return re.sub(r"\n{3,}", "\n\n", page("commandes.md", _commands()))


def _commands() -> Iterator[str]:
    program: Any = command()
    yield from ("| commande | effet |", "| --- | --- |")
    for name in COMMANDS:
        yield f"| [`{name}`](#{name}) | {cell(program.commands[name].help)} |"
    yield from ("", "`frfix` et ses commandes ont aussi :", "")
    yield from _table(_of_all(program))
    yield from ("", "Les [statuts](../statuts.md) disent comment chacune finit.")
    for name in COMMANDS:
        found = program.commands[name]
        yield from _command(name, found, "##")
        for below, one in getattr(found, "commands", {}).items():
            yield from _command(f"{name} {below}", one, "###")


def _command(name: str, found: Any, level: str) -> Iterator[str]:
    yield from ("", f"{level} `{name}`", "", found.help, "")
    if found.epilog:
        yield from ("```sh", *found.epilog.split("\n"), "```", "")
    if hasattr(found, "commands"):
        return
    arguments = [param for param in found.params if param.param_type_name == "argument"]
    if arguments:
        yield from ("| argument | sens |", "| --- | --- |")
        for param in arguments:
            yield f"| `{cell(param.metavar)}` | {_help(param)} |"
        yield ""
    options = [param for param in found.params if param.param_type_name == "option" and not param.hidden]
    yield from _options(options)


def _options(options: list[Any]) -> Iterator[str]:
    """Yield a table a panel, the nameless one first."""
    panels = ["", *(param.rich_help_panel for param in options if param.rich_help_panel)]
    by_panel = sorted(options, key=lambda param: panels.index(param.rich_help_panel or ""))
    for panel, members in groupby(by_panel, lambda param: param.rich_help_panel or ""):
        if panel:
            yield from (f"**{panel}**", "")
        yield from _table(list(members))
        yield ""


def _of_all(program: Any) -> list[Any]:
    """Return the options that every command has, and that no function of a command takes."""
    shared = [
        param
        for one in (program, program.commands["check"])
        for param in one.get_params(typer.Context(one, **one.context_settings))
        if not param.expose_value or param.name == "version"
    ]
    return list({param.name: param for param in shared}.values())


def _table(options: list[Any]) -> Iterator[str]:
    yield from ("| option | valeur | effet |", "| --- | --- | --- |")
    for param in options:
        names = ", ".join(f"`{name}`" for name in sorted(param.opts, key=len))
        choices = (param.metavar or "").split("|")
        value = ", ".join(f"`{choice}`" for choice in choices if choice)
        yield f"| {names} | {value} | {_help(param)} |"


def _help(param: Any) -> str:
    return _NAMES.sub(r"`\g<0>`", cell(param.help or ""))
