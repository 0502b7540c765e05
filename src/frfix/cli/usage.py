"""A misuse of the command line, told in French: Typer's own words are English."""

from __future__ import annotations

import re
from typing import Any, Final

import typer

# Typer up to 0.24 raises Click's errors, later ones its own copies of them: the same names, and the
# same attributes, under either.
USAGE_ERROR: Final[type[Exception]] = typer.BadParameter.__mro__[1]

_QUOTED: Final = re.compile(r"'([^']+)'")


def explain(error: Exception) -> str:
    """Return what to tell a person of a `USAGE_ERROR`: what is wrong, and where help is."""
    context: Any = getattr(error, "ctx", None)
    lines = [f"erreur : {_message(error)}"]
    if context is not None:
        lines.append(f"Aide : {context.command_path} --help")
    return "\n".join(lines)


def _message(error: Exception) -> str:
    details: Any = error
    text = str(details.format_message())
    match type(error).__name__:
        case "NoSuchOption":
            close = " ou ".join(sorted(details.possibilities or ()))
            return f"option inconnue : {details.option_name}" + (
                f" ; vouliez-vous {close} ?" if close else ""
            )
        case "BadOptionUsage":
            lacks = "requires" in text
            return f"l’option {details.option_name} " + (
                "veut une valeur" if lacks else "ne prend pas de valeur"
            )
        case "MissingParameter":
            return f"il manque {details.param.metavar}"
        case "NoArgsIsHelpError":
            return f"il manque une commande\n{text}"
    if "command" in text and (name := _QUOTED.search(text)):
        return _unknown_command(name[1], details)
    return text


def _unknown_command(name: str, error: Any) -> str:
    from frfix.settings import suggestion

    known = error.ctx.command.list_commands(error.ctx)
    return f"commande inconnue : « {name} »{suggestion(name, known)}"
