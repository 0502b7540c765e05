"""A misuse of the command line, told in French: Typer's own words are English."""

from __future__ import annotations

import re
from typing import Any, Final

import typer

from frfix.i18n import _

# Typer up to 0.24 raises Click's errors, later ones its own copies of them: the same names, and the
# same attributes, under either.
USAGE_ERROR: Final[type[Exception]] = typer.BadParameter.__mro__[1]

_QUOTED: Final = re.compile(r"'([^']+)'")


def explain(error: Exception) -> str:
    """Return what to tell a person of a `USAGE_ERROR`: what is wrong, and where help is."""
    context: Any = getattr(error, "ctx", None)
    lines = [_("erreur : {error}").format(error=_message(error))]
    if context is not None:
        lines.append(_("Aide : {command}").format(command=f"{context.command_path} --help"))
    return "\n".join(lines)


def _message(error: Exception) -> str:
    details: Any = error
    text = str(details.format_message())
    match type(error).__name__:
        case "NoSuchOption":
            name, close = details.option_name, _(" ou ").join(sorted(details.possibilities or ()))
            if close:
                told = _("option inconnue : {name} ; vouliez-vous {close} ?")
                return told.format(name=name, close=close)
            return _("option inconnue : {name}").format(name=name)
        case "BadOptionUsage":
            lacks = _("l’option {name} veut une valeur")
            too_much = _("l’option {name} ne prend pas de valeur")
            return (lacks if "requires" in text else too_much).format(name=details.option_name)
        case "MissingParameter":
            return _("il manque {name}").format(name=details.param.metavar)
        case "NoArgsIsHelpError":
            return _("il manque une commande") + f"\n{text}"
    if "command" in text and (name := _QUOTED.search(text)):
        return _unknown_command(name[1], details)
    return text


def _unknown_command(name: str, error: Any) -> str:
    from frfix.settings import suggestion

    known = error.ctx.command.list_commands(error.ctx)
    return _("commande inconnue : « {name} »{suggestion}").format(
        name=name, suggestion=suggestion(name, known)
    )
