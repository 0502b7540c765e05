"""Why the vocabulary accepts a word."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Source(Enum):
    """What a word is accepted for; the value says it in French."""

    LEXICON = "dans le lexique"
    USER = "dans vos listes de mots"
    CLITIC = "pronom ou particule après un trait d’union"
    LETTER = "lettre seule"
    ROMAN = "nombre romain"
    ORDINAL = "nombre ordinal"
    TIME = "heure ou durée"
    MEASURE = "nombre et unité"
    CODE = "sigle ou code avec des chiffres"
    SIGNS = "aucune lettre"
    INCLUSIVE = "forme inclusive"
    PREFIX = "préfixe et mot connu"
    SUFFIX = "mot connu et suffixe"
    COMPOUND = "composé de mots connus"
    ACRONYM = "pluriel ou élision d’un sigle"


class Reason(NamedTuple):
    """Why a word is accepted, and the known parts that it is made of, in order."""

    source: Source
    parts: tuple[str, ...] = ()
