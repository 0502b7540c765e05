"""The French of tags: ``NOUN+f+s`` is « nom féminin singulier »."""

from __future__ import annotations

from typing import Final

from frfix.language import tags
from frfix.language.origins import GENERAL, PROPER, RECENT, VOCABULARY

_POS: Final = (
    (tags.NAME, "nom propre"),
    (tags.NOUN, "nom"),
    (tags.ADJ, "adjectif"),
    (tags.PRON, "pronom"),
    (tags.PREP, "préposition"),
    (tags.DET, "déterminant"),
    (tags.NUM, "nombre"),
    (tags.ADV, "adverbe"),
    (tags.CONJ, "conjonction de coordination"),
    (tags.SCONJ, "conjonction de subordination"),
    (tags.INTJ, "interjection"),
    (tags.TITLE, "titre de civilité"),
    (tags.PREFIX, "premier élément de composés"),
    (tags.SYMBOL, "symbole"),
    (tags.LOC, "élément de locution"),
)
_KINDS: Final = (
    (tags.FIRST_NAME, "prénom"),
    (tags.FAMILY_NAME, "nom de famille"),
    (tags.PLACE, "lieu"),
    (tags.ORGANISATION, "institution"),
    (tags.PEOPLE, "habitants"),
    (tags.DEFINITE, "défini"),
    (tags.DEMONSTRATIVE, "démonstratif"),
    (tags.POSSESSIVE, "possessif"),
    (tags.INDEFINITE, "indéfini"),
    (tags.INTERROGATIVE, "interrogatif"),
    (tags.RELATIVE, "relatif"),
    (tags.NEGATIVE, "négatif"),
    (tags.SUBJECT, "sujet"),
    (tags.OBJECT, "complément"),
    (tags.ORDINAL, "ordinal"),
)
_UNFINISHED: Final = (
    (tags.INF, "infinitif"),
    (tags.PPRE, "participe présent"),
    (tags.PPAS, "participe passé"),
)
_MOODS: Final = (
    (tags.PRES, "indicatif présent"),
    (tags.IMPF, "imparfait"),
    (tags.PAST, "passé simple"),
    (tags.FUT, "futur"),
    (tags.COND, "conditionnel"),
    (tags.SUBJ, "subjonctif présent"),
    (tags.SUBI, "subjonctif imparfait"),
    (tags.IMPER, "impératif"),
)
_PERSONS: Final = ((tags.P1, "1re"), (tags.P2, "2e"), (tags.P3, "3e"))
_ORIGINS: Final = (
    (GENERAL, "dictionnaire général"),
    (RECENT, "mots récents"),
    (PROPER, "noms propres"),
    (VOCABULARY, "vocabulaire d’aujourd’hui"),
)


def spell_out(tag: int) -> str:
    """Return a tag in French: « verbe, futur, 3e personne du pluriel », « nom féminin singulier »."""
    if tag & tags.VERB:
        return ", ".join(["verbe", *_conjugation(tag)])
    words = [name for bit, name in _POS if tag & bit][:2]
    kinds = [name for bit, name in _KINDS if tag & bit]
    person = _person(tag) if tag & tags.PERSON else ""
    # The gender and number of a name that is only a place say nothing to anybody.
    agreement = "" if tag & tags.NAME and tag & tags.GENDER == tags.GENDER else _agreement(tag)
    text = " et ".join(words) or "forme"
    if tag & tags.NAME and kinds:
        text += f" ({', '.join(kinds)})"
        kinds = []
    return " ".join(filter(None, [text, *kinds, agreement])) + (f", {person}" if person else "")


def origins(bits: int) -> tuple[str, ...]:
    """Return in French the lists that bits of `frfix.language.origins` stand for."""
    return tuple(name for bit, name in _ORIGINS if bits & bit)


def _conjugation(tag: int) -> list[str]:
    unfinished = next((name for bit, name in _UNFINISHED if tag & bit), None)
    if unfinished is not None:
        return [f"{unfinished} {_agreement(tag)}".strip() if tag & tags.PPAS else unfinished]
    moods = " ou ".join(name for bit, name in _MOODS if tag & bit)
    return [part for part in (moods, _person(tag)) if part]


def _person(tag: int) -> str:
    persons = [name for bit, name in _PERSONS if tag & bit]
    if not persons:
        return ""
    number = {tags.SING: " du singulier", tags.PLUR: " du pluriel"}.get(tag & tags.NUMBER, "")
    return f"{' ou '.join(persons)} personne{number}"


def _agreement(tag: int) -> str:
    gender = {tags.MASC: "masculin", tags.FEM: "féminin", tags.GENDER: "masculin ou féminin"}
    number = {tags.SING: "singulier", tags.PLUR: "pluriel", tags.NUMBER: "invariable"}
    return " ".join(filter(None, [gender.get(tag & tags.GENDER), number.get(tag & tags.NUMBER)]))
