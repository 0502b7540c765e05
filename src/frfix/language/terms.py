"""The words for tags: ``NOUN+f+s`` is « nom féminin singulier ».

They are those of the interface's language, or what the function ``say`` makes of the French ones.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from frfix.i18n import N_, _
from frfix.language import tags
from frfix.language.origins import GENERAL, PROPER, RECENT, VOCABULARY

_POS: Final = (
    (tags.NAME, N_("nom propre")),
    (tags.NOUN, N_("nom")),
    (tags.ADJ, N_("adjectif")),
    (tags.PRON, N_("pronom")),
    (tags.PREP, N_("préposition")),
    (tags.DET, N_("déterminant")),
    (tags.NUM, N_("nombre")),
    (tags.ADV, N_("adverbe")),
    (tags.CONJ, N_("conjonction de coordination")),
    (tags.SCONJ, N_("conjonction de subordination")),
    (tags.INTJ, N_("interjection")),
    (tags.TITLE, N_("titre de civilité")),
    (tags.PREFIX, N_("premier élément de composés")),
    (tags.SYMBOL, N_("symbole")),
    (tags.LOC, N_("élément de locution")),
)
_KINDS: Final = (
    (tags.FIRST_NAME, N_("prénom")),
    (tags.FAMILY_NAME, N_("nom de famille")),
    (tags.PLACE, N_("lieu")),
    (tags.ORGANISATION, N_("institution")),
    (tags.PEOPLE, N_("habitants")),
    (tags.DEFINITE, N_("défini")),
    (tags.DEMONSTRATIVE, N_("démonstratif")),
    (tags.POSSESSIVE, N_("possessif")),
    (tags.INDEFINITE, N_("indéfini")),
    (tags.INTERROGATIVE, N_("interrogatif")),
    (tags.RELATIVE, N_("relatif")),
    (tags.NEGATIVE, N_("négatif")),
    (tags.SUBJECT, N_("sujet")),
    (tags.OBJECT, N_("complément")),
    (tags.ORDINAL, N_("ordinal")),
)
_UNFINISHED: Final = (
    (tags.INF, N_("infinitif")),
    (tags.PPRE, N_("participe présent")),
    (tags.PPAS, N_("participe passé")),
)
_MOODS: Final = (
    (tags.PRES, N_("indicatif présent")),
    (tags.IMPF, N_("imparfait")),
    (tags.PAST, N_("passé simple")),
    (tags.FUT, N_("futur")),
    (tags.COND, N_("conditionnel")),
    (tags.SUBJ, N_("subjonctif présent")),
    (tags.SUBI, N_("subjonctif imparfait")),
    (tags.IMPER, N_("impératif")),
)
_PERSONS: Final = ((tags.P1, N_("1re")), (tags.P2, N_("2e")), (tags.P3, N_("3e")))
_ORIGINS: Final = (
    (GENERAL, N_("dictionnaire général")),
    (RECENT, N_("mots récents")),
    (PROPER, N_("noms propres")),
    (VOCABULARY, N_("vocabulaire d’aujourd’hui")),
)
_GENDERS: Final = {
    tags.MASC: N_("masculin"),
    tags.FEM: N_("féminin"),
    tags.GENDER: N_("masculin ou féminin"),
}
_NUMBERS: Final = {tags.SING: N_("singulier"), tags.PLUR: N_("pluriel"), tags.NUMBER: N_("invariable")}
_PERSON_AND_NUMBER: Final = {
    tags.SING: N_("{person} personne du singulier"),
    tags.PLUR: N_("{person} personne du pluriel"),
}

Say = Callable[[str], str]
"""Puts a French phrase into a language."""


def spell_out(tag: int, say: Say = _) -> str:
    """Return a tag in words: « verbe, futur, 3e personne du pluriel », « nom féminin singulier »."""
    if tag & tags.VERB:
        return ", ".join([say(N_("verbe")), *_conjugation(tag, say)])
    words = [say(name) for bit, name in _POS if tag & bit][:2]
    kinds = [say(name) for bit, name in _KINDS if tag & bit]
    text = say(N_(" et ")).join(words) or say(N_("forme"))
    if tag & tags.NAME and kinds:
        text = f"{text} ({', '.join(kinds)})"
    elif kinds:
        text = say(N_("{word} {kind}")).format(word=text, kind=" ".join(kinds))
    # The gender and number of a name that is only a place say nothing to anybody.
    features = "" if tag & tags.NAME and tag & tags.GENDER == tags.GENDER else _features(tag, say)
    if features:
        text = say(N_("{word} {features}")).format(word=text, features=features)
    person = _person(tag, say)
    return f"{text}, {person}" if person else text


def origins(bits: int, say: Say = _) -> tuple[str, ...]:
    """Return what the lists are called that bits of `frfix.language.origins` stand for."""
    return tuple(say(name) for bit, name in _ORIGINS if bits & bit)


def _conjugation(tag: int, say: Say) -> list[str]:
    unfinished = next((say(name) for bit, name in _UNFINISHED if tag & bit), None)
    if unfinished is not None:
        features = _features(tag, say) if tag & tags.PPAS else ""
        if features:
            return [say(N_("{word} {features}")).format(word=unfinished, features=features)]
        return [unfinished]
    moods = say(N_(" ou ")).join(say(name) for bit, name in _MOODS if tag & bit)
    return [part for part in (moods, _person(tag, say)) if part]


def _person(tag: int, say: Say) -> str:
    persons = [say(name) for bit, name in _PERSONS if tag & bit]
    if not persons:
        return ""
    told = _PERSON_AND_NUMBER.get(tag & tags.NUMBER, N_("{person} personne"))
    return say(told).format(person=say(N_(" ou ")).join(persons))


def _features(tag: int, say: Say) -> str:
    gender, number = _GENDERS.get(tag & tags.GENDER), _NUMBERS.get(tag & tags.NUMBER)
    return " ".join(say(name) for name in (gender, number) if name)
