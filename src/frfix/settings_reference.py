"""What a person is told of each key of the settings files; the manual's page is made of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from frfix.i18n import N_
from frfix.levels import THRESHOLDS, USUAL
from frfix.settings import APOSTROPHES, LARGEST, ORTHOGRAPHIES, PROFILES, SPACINGS


class Key(NamedTuple):
    """A key: what it says (in French, for `_`), what holds without it, its possible values, an example."""

    name: str
    meaning: str
    default: Any
    choices: Sequence[str] = ()
    example: str = ""


KEYS: Final = (
    Key("langue", N_("La région dont la typographie vaut."), PROFILES[0], PROFILES),
    Key("espaces", N_("Les espaces devant « ; : ! ? » et dans les guillemets."), SPACINGS[0], SPACINGS),
    Key("apostrophes", N_("Les apostrophes admises."), APOSTROPHES[0], APOSTROPHES),
    Key("orthographe", N_("Les graphies admises, d’avant ou d’après 1990."), ORTHOGRAPHIES[0], ORTHOGRAPHIES),
    Key("select", N_("Les seules règles ou familles appliquées."), [], example='["accords", "orthographe"]'),
    Key(
        "extend-select",
        N_("Des règles ou familles appliquées en plus."),
        [],
        example='["typographie/espace-insecable"]',
    ),
    Key(
        "ignore", N_("Des règles ou familles laissées de côté."), [], example='["typographie/espace-double"]'
    ),
    Key("mots", N_("Des listes de mots admis, un mot par ligne."), [], example='["mots.txt"]'),
    Key("seuil", N_("Le niveau à partir duquel une remarque donne le statut 1."), USUAL, THRESHOLDS),
    Key(
        "baseline", N_("La référence, dont les remarques sont tues."), None, example='"frfix-reference.json"'
    ),
    Key("exclude", N_("Ce qui n’est pas vérifié, comme dans .gitignore."), [], example='["archives/"]'),
    Key("gitignore", N_("Laisse de côté ce que git ignore."), True, ("true", "false")),
    Key(
        "colonnes",
        N_("Les colonnes ou les clés à lire des tableaux."),
        [],
        example='["titre", "réponses.texte"]',
    ),
    Key("taille-max", N_("La taille des plus grands fichiers lus, en mégaoctets."), LARGEST),
    Key("etend", N_("Un autre fichier de réglages, dont celui-ci part."), None, example='"../frfix.toml"'),
)
"""In the order in which a person meets them."""
