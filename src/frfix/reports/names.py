"""What people read for levels and grades, whose names are French in settings and in data."""

from __future__ import annotations

from typing import Final

from frfix.diagnostics import Grade, Severity
from frfix.i18n import LANGUAGES, N_, _, language, plural

_LEVELS: Final = {
    Severity.ERROR: N_("erreur"),
    Severity.WARNING: N_("avertissement"),
    Severity.ADVICE: N_("conseil"),
}
_GRADES: Final = {
    Grade.SURE: N_("sûr"),
    Grade.PROBABLE: N_("probable"),
    Grade.SUGGESTION: N_("suggestion"),
}


def level_name(level: Severity) -> str:
    """Return the name of a level."""
    return _(_LEVELS[level])


def grade_name(grade: Grade) -> str:
    """Return the name of a grade."""
    return _(_GRADES[grade])


def deletion() -> str:
    """Return what stands for a replacement that is empty."""
    return _("(à supprimer)")


def levels_counted(level: Severity, count: int, figure: str | None = None) -> str:
    """Return how many findings of ``level`` there are, « 3 erreurs »; ``figure`` is the count as written."""
    match level:
        case Severity.ERROR:
            told = plural("{count} erreur", "{count} erreurs", count)
        case Severity.WARNING:
            told = plural("{count} avertissement", "{count} avertissements", count)
        case Severity.ADVICE:
            told = plural("{count} conseil", "{count} conseils", count)
    return told.format(count=figure or count)


def grades_counted(grade: Grade, count: int) -> str:
    """Return how many corrections of ``grade`` there are: « 3 corrections sûres »."""
    match grade:
        case Grade.SURE:
            told = plural("{count} correction sûre", "{count} corrections sûres", count)
        case Grade.PROBABLE:
            told = plural("{count} probable", "{count} probables", count)
        case Grade.SUGGESTION:
            told = plural("{count} suggestion", "{count} suggestions", count)
    return told.format(count=count)


def written(number: str) -> str:
    """Return a number, written as Python does, with the signs of the interface's language."""
    if language() != LANGUAGES[0]:
        return number
    return number.replace(",", "\u202f").replace(".", ",")
