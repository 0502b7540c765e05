"""Determiners in their series: the same word in each gender and number."""

from __future__ import annotations

from typing import Final, NamedTuple

from frfix.language.tags import FEM, MASC, PLUR, SING


class Series(NamedTuple):
    """A determiner's masculine, feminine and plural forms."""

    masculine: str
    feminine: str
    plural: str
    before_vowel: str = ""
    """The singular before a vowel, where it differs from the masculine or the feminine."""


_SERIES: Final = (
    Series("le", "la", "les", "l'"),
    Series("un", "une", "des"),
    Series("ce", "cette", "ces", "cet"),
    Series("mon", "ma", "mes", "mon"),
    Series("ton", "ta", "tes", "ton"),
    Series("son", "sa", "ses", "son"),
    Series("du", "de la", "des", "de l'"),
    Series("au", "à la", "aux", "à l'"),
    Series("notre", "notre", "nos"),
    Series("votre", "votre", "vos"),
    Series("leur", "leur", "leurs"),
    Series("quel", "quelle", "quels"),
    Series("aucun", "aucune", "aucuns"),
)

BOTH: Final = MASC | FEM

DETERMINERS: Final[dict[str, tuple[int, Series]]] = {
    "le": (MASC | SING, _SERIES[0]),
    "la": (FEM | SING, _SERIES[0]),
    "les": (BOTH | PLUR, _SERIES[0]),
    "un": (MASC | SING, _SERIES[1]),
    "une": (FEM | SING, _SERIES[1]),
    "ce": (MASC | SING, _SERIES[2]),
    "cet": (MASC | SING, _SERIES[2]),
    "cette": (FEM | SING, _SERIES[2]),
    "ces": (BOTH | PLUR, _SERIES[2]),
    "mon": (BOTH | SING, _SERIES[3]),
    "ma": (FEM | SING, _SERIES[3]),
    "mes": (BOTH | PLUR, _SERIES[3]),
    "ton": (BOTH | SING, _SERIES[4]),
    "ta": (FEM | SING, _SERIES[4]),
    "tes": (BOTH | PLUR, _SERIES[4]),
    "son": (BOTH | SING, _SERIES[5]),
    "sa": (FEM | SING, _SERIES[5]),
    "ses": (BOTH | PLUR, _SERIES[5]),
    "du": (MASC | SING, _SERIES[6]),
    "au": (MASC | SING, _SERIES[7]),
    "aux": (BOTH | PLUR, _SERIES[7]),
    "des": (BOTH | PLUR, _SERIES[1]),
    "notre": (BOTH | SING, _SERIES[8]),
    "nos": (BOTH | PLUR, _SERIES[8]),
    "votre": (BOTH | SING, _SERIES[9]),
    "vos": (BOTH | PLUR, _SERIES[9]),
    "leurs": (BOTH | PLUR, _SERIES[10]),
    "quel": (MASC | SING, _SERIES[11]),
    "quelle": (FEM | SING, _SERIES[11]),
    "aucun": (MASC | SING, _SERIES[12]),
    "aucune": (FEM | SING, _SERIES[12]),
    "plusieurs": (BOTH | PLUR, Series("", "", "plusieurs")),
    "quelques": (BOTH | PLUR, Series("quelque", "quelque", "quelques")),
    "chaque": (BOTH | SING, Series("chaque", "chaque", "")),
}
"""Determiner to its gender and number and its series; ``leur`` is left out: it is a pronoun too."""


def determiner(word: str, tag: int, vowel: bool) -> str:
    """Return the determiner of the series of ``word`` for a noun of gender and number ``tag``.

    ``vowel`` says whether the next word begins with a vowel sound. "" when there is none.
    """
    series = DETERMINERS[word][1]
    if tag & PLUR and not tag & SING:
        return series.plural
    if (
        vowel
        and series.before_vowel
        and (tag & MASC or series.feminine in ("ma", "ta", "sa", "la", "de la", "à la"))
    ):
        return series.before_vowel
    return series.feminine if tag & FEM and not tag & MASC else series.masculine
