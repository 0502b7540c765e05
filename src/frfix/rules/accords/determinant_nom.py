"""A determiner that disagrees with its noun: le trois pays, la projet, les projet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.determiners import DETERMINERS, determiner
from frfix.language.tags import (
    ADJ,
    NAME,
    NOUN,
    NUM,
    NUMBER,
    PLUR,
    SING,
    VERB,
)
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger

_NUMBERS: Final = frozenset(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente
    """.split()
)
# After « le » and a number, these measure one thing: le trois étoiles, le quatre mètres, le dix heures.
_MEASURES: Final = frozenset(
    """
    bras bus mètre heure minute seconde quart tiers étoile pièce mât temps porte roue place page tonne fois
    point coup cylindre kilomètre centimètre millimètre gramme kilo litre franc euro dollar voie
    côté barre face volt watt jour mois an année saison main pouce carat manche quatre
    """.split()
)
_MONTHS: Final = frozenset(
    """
    janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    """.split()
)
# Before a word that may be a verb these may be pronouns.
_ALSO_PRONOUNS: Final = frozenset(("le", "la", "les", "ce", "quel", "quelle", "aucun", "aucune", "plusieurs"))
_VOWELS: Final = frozenset("aàâäeéèêëiîïoôöuùûüyhœæ")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    wanted, _ = DETERMINERS[token.lower]
    noun = sentence.word(index + 1)
    if noun is None or noun.unchecked or noun.form is None or not noun.space:
        return
    if wanted & SING and noun.lower in _NUMBERS:
        yield from _before_number(rule, sentence, index, context)
        return


def _before_number(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    """Find « le trois pays »: a singular determiner, a number, a plural noun that goes on being plural."""
    token, noun = sentence.tokens[index], sentence.word(index + 2)
    if (
        token.lower not in ("le", "la", "ce", "cette", "mon", "ma", "son", "sa")
        or noun is None
        or noun.form is None
    ):
        return
    readings = noun.form.readings(NOUN)
    if not readings or noun.form.tags & (NUM | NAME) or noun.lower in _MONTHS:
        return
    if not all(tag & PLUR for _, tag in readings) or any(lemma in _MEASURES for lemma, _ in readings):
        return
    if any(tag & PLUR and tag & SING for _, tag in readings) and not _goes_on(sentence, index + 3):
        return
    plural = determiner(token.lower, PLUR, vowel=False)
    number = sentence.tokens[index + 1]
    yield rule.at(
        token.start,
        token.end,
        cased_like(token.text, plural),
        message=_("« {number} {noun} » est un pluriel : « {plural} » convient.").format(
            number=number.text, noun=noun.text, plural=plural
        ),
        related=(Related(number.start, noun.end, _("pluriel")),),
    )


def _goes_on(sentence: Sentence, index: int) -> bool:
    """Whether a group goes on at ``index`` behind « le trois pays », or ends, but for a word of one thing."""
    word = sentence.word(index)
    if word is None or word.form is None:
        return True
    tags = [tag & NUMBER for _, tag in word.form.readings(ADJ | VERB | NOUN)]
    return not tags or any(number & PLUR or not number for number in tags)


RULE = Rule(
    id="accords/determinant-nom",
    message="Le déterminant ne s’accorde pas avec le nom.",
    explanation="Le déterminant prend le genre et le nombre du nom qu’il introduit : « la maison », « les maisons », "
    "« ce projet ». Devant un nombre, il est au pluriel : « les trois villes ».",
    corrects=(
        ("Désormais le deux pays voisins sont unis.", "Désormais les deux pays voisins sont unis."),
        ("Elle a visité le quatre pays de la région.", "Elle a visité les quatre pays de la région."),
    ),
    accepts=(
        "Le trois mai, il part.",
        "Le quatre étoiles de la ville est complet.",
        "Il la porte sur son dos.",
        "Les trois pays sont unis.",
        "Vingt et un oiseaux et trente et une fleurs.",
        "Indiquez vos nom et adresse.",
    ),
    trigger=Trigger(forms=frozenset(DETERMINERS)),
    on_token=_check,
)
