"""What the page calls things, for a reader who knows neither rules nor programs."""

from __future__ import annotations

from typing import Final, NamedTuple

from frfix.diagnostics import Grade, Severity
from frfix.i18n import _, language


class Name(NamedTuple):
    """A thing's name, alone and as a heading over several, and what it means."""

    one: str
    many: str
    meaning: str


CODES: Final = {
    Severity.ERROR: "e",
    Severity.WARNING: "a",
    Severity.ADVICE: "c",
    Grade.SURE: "s",
    Grade.PROBABLE: "p",
    Grade.SUGGESTION: "j",
}
"""The class of a level in ``page.css``, and what ``page.js`` knows a level or a grade by."""


def levels() -> dict[Severity, Name]:
    """Return the names of the levels."""
    return {
        Severity.ERROR: Name(_("Erreur"), _("Erreurs"), _("ce qu’aucune norme n’admet")),
        Severity.WARNING: Name(_("Avertissement"), _("Avertissements"), _("ce que la norme demande")),
        Severity.ADVICE: Name(_("Conseil"), _("Conseils"), _("affaire de goût")),
    }


def grades() -> dict[Grade, Name]:
    """Return what becomes of a correction, by how sure it is."""
    return {
        Grade.SURE: Name(
            _("corrigée d’office"), _("Corrigées d’office"), _("« frfix fix » écrit la correction")
        ),
        Grade.PROBABLE: Name(
            _("à confirmer"), _("À confirmer"), _("« frfix fix --probable » écrit la correction")
        ),
        Grade.SUGGESTION: Name(_("à juger"), _("À juger"), _("rien n’est écrit sans vous")),
    }


def family_name(family: str) -> str:
    """Return the name of a family of rules as people write it; its id where it has no other."""
    names = {
        "accords": _("Accords"),
        "anglicismes": _("Anglicismes"),
        "confusions": _("Confusions de mots"),
        "conjugaison": _("Conjugaison"),
        "controle": _("Contrôle"),
        "homophones": _("Homophones"),
        "locutions": _("Locutions"),
        "majuscules": _("Majuscules"),
        "noms-propres": _("Noms propres"),
        "orthographe": _("Orthographe"),
        "pleonasmes": _("Pléonasmes"),
        "ponctuation": _("Ponctuation"),
        "style": _("Style"),
        "syntaxe": _("Syntaxe"),
        "typographie": _("Typographie"),
        "vraisemblance": _("Vraisemblance"),
    }
    return names.get(family, family.replace("-", " ").capitalize())


def figure(number: int) -> str:
    """Return ``number`` with its thousands set apart as the language of the interface does it."""
    return f"{number:,}".replace(",", "\u202f" if language() == "fr" else ",")
