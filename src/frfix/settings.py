"""Settings of a check: what they are, their defaults, and whether their values make sense."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from frfix.errors import SettingsError
from frfix.i18n import _
from frfix.levels import THRESHOLDS, USUAL

PROFILES: Final = ("fr-FR", "fr-CA", "fr-CH", "fr-BE")
"""Norms of typography, by region."""
ORTHOGRAPHIES: Final = ("toutes", "classique", "1990", "cohérente")
"""Which spellings the reform of 1990 touched are welcome: all, those before, those after, not a mixture."""
LARGEST: Final = 20
"""Megabytes (of a million bytes) of a file that is read, unless the settings say otherwise."""
SPACINGS: Final = ("usage", "fines", "insécables", "imprimerie")
"""The spaces before high signs and inside guillemets: those of the region, its narrow ones where it has
the choice, U+00A0 everywhere, those of the Imprimerie nationale."""
APOSTROPHES: Final = ("toutes", "typographique", "ascii", "cohérente")
"""Which apostrophes are welcome: both, the curved one, the straight one, not a mixture in one text."""
TEXTS: Final = ("langue", "espaces", "apostrophes", "orthographe")
"""The settings that are one word."""
FEW: Final = 4
"""So many names can all be told to a person who wrote another."""
SEVERAL: Final = 20
"""So many where none of them is near."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a check is asked to do. The same settings and text always give the same diagnostics.

    ``select`` and ``ignore`` hold rule ids (``accords/determinant-nom``) or families
    (``accords``); an empty ``select`` means every rule that is on by default, and ``extend_select``
    adds to either. ``words`` are
    accepted as they are, besides the lexicon. ``orthographe`` is one of `ORTHOGRAPHIES`, ``espaces`` of
    `SPACINGS`, ``apostrophes`` of `APOSTROPHES`. ``columns`` are those that hold prose in tables and JSON
    lines. ``threshold`` is one of `THRESHOLDS`: from which level on a finding makes a run fail. ``largest``
    is how many megabytes a file may have.
    """

    langue: str = "fr-FR"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    orthographe: str = "toutes"
    columns: tuple[str, ...] = ()
    threshold: str = USUAL
    largest: int = LARGEST
    espaces: str = "usage"
    apostrophes: str = "toutes"


def validate(settings: Settings) -> None:
    """Raise `SettingsError` for a region or a rule that does not exist, naming the nearest one.

    The rules are loaded only when one is named.
    """
    check_name("langue inconnue", settings.langue, PROFILES)
    check_name("orthographe inconnue", settings.orthographe, ORTHOGRAPHIES)
    check_name("niveau inconnu", settings.threshold, THRESHOLDS)
    if settings.largest < 1:
        raise SettingsError(_("la taille maximale est d’un mégaoctet au moins"))
    check_name("espaces inconnues", settings.espaces, SPACINGS)
    check_name("apostrophes inconnues", settings.apostrophes, APOSTROPHES)
    if asked := (*settings.select, *settings.extend_select, *settings.ignore):
        known = rule_names()
        for name in asked:
            check_name(_("règle ou famille inconnue"), name, known)


def check_name(what: str, name: str, known: Iterable[str]) -> None:
    """Raise `SettingsError` unless ``name`` is one of ``known``; ``what`` tells people so."""
    names = tuple(known)
    if name not in names:
        raise SettingsError(
            _("{what} : « {name} »{suggestion}").format(
                what=what, name=name, suggestion=suggestion(name, names)
            )
        )


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return what a person who wrote ``name`` may have meant: the nearest of ``known``, or all if few."""
    names = sorted(known)
    every = _(" (possibles : {names})").format(names=", ".join(names))
    if len(names) <= FEW:
        return every
    meant = nearest(name, names)
    if meant is not None:
        return _(" ; vouliez-vous écrire « {nearest} » ?").format(nearest=meant)
    return every if len(names) <= SEVERAL else ""


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return that of ``known`` which looks most like ``name``, ``None`` if none does."""
    from difflib import get_close_matches  # Only a mistake needs it.

    by_fold = {known_name.casefold(): known_name for known_name in sorted(known)}
    found = get_close_matches(name.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[found[0]] if found else None


def rule_names() -> frozenset[str]:
    """Return what ``select`` and ``ignore`` may hold: every rule id and every family."""
    from frfix.rules.registry import load_rules

    rules = load_rules()
    return frozenset(rule.id for rule in rules) | frozenset(rule.family for rule in rules)
