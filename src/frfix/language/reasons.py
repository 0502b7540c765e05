"""Why the vocabulary accepts a word."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from frfix.i18n import N_


class Source(Enum):
    """What a word is accepted for; the value says it in French."""

    LEXICON = N_("dans le lexique")
    USER = N_("dans vos listes de mots")
    CLITIC = N_("pronom ou particule après un trait d’union")
    LETTER = N_("lettre seule")
    ROMAN = N_("nombre romain")
    ORDINAL = N_("nombre ordinal")
    TIME = N_("heure ou durée")
    MEASURE = N_("nombre et unité")
    CODE = N_("sigle ou code avec des chiffres")
    SIGNS = N_("aucune lettre")
    INCLUSIVE = N_("forme inclusive")
    PREFIX = N_("préfixe et mot connu")
    SUFFIX = N_("mot connu et suffixe")
    COMPOUND = N_("composé de mots connus")
    ACRONYM = N_("pluriel ou élision d’un sigle")


class Reason(NamedTuple):
    """Why a word is accepted, and the known parts that it is made of, in order."""

    source: Source
    parts: tuple[str, ...] = ()
