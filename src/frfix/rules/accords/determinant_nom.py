"""A determiner that disagrees with its noun: le trois pays, la projet, les projet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Related
from frfix.language.agreement import agrees, describe, inflected
from frfix.language.casing import cased_like
from frfix.language.determiners import DETERMINERS, determiner
from frfix.language.lexicon import Analysis
from frfix.language.tags import (
    ADJ,
    ASPIRATED,
    DET,
    FEM,
    GENDER,
    MASC,
    NAME,
    NOUN,
    NUM,
    NUMBER,
    PLUR,
    SING,
    VERB,
)
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger

_NUMBERS: Final = frozenset(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente
    """.split()
)
# After « le » and a number, these measure one thing: le trois étoiles, le quatre mètres, le dix heures.
_MEASURES: Final = frozenset(
    """
    mètre heure minute seconde quart tiers étoile pièce mât temps porte roue place page tonne fois
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
    form = noun.form
    if _is_coordinated(sentence, index + 2) or token.text.isupper() != noun.text.isupper():
        return
    allowed = NOUN if token.lower in _ALSO_PRONOUNS else NOUN | VERB
    if form.case is not Case.LOWER or not form.only(allowed) or _inside_locution(sentence, index):
        return
    nouns = form.readings(NOUN)
    if not nouns or any(agrees(wanted, tag) for _, tag in nouns):
        return
    yield from _disagreement(rule, token, noun, nouns, wanted, context)


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
    if any(tag & PLUR and tag & SING for _, tag in readings) and not _plural_follows(sentence, index + 3):
        return
    plural = determiner(token.lower, PLUR, vowel=False)
    number = sentence.tokens[index + 1]
    yield rule.at(
        token.start,
        token.end,
        cased_like(token.text, plural),
        message=f"« {number.text} {noun.text} » est un pluriel : « {plural} » convient.",
        related=(Related(number.start, noun.end, "pluriel"),),
    )


def _plural_follows(sentence: Sentence, index: int) -> bool:
    """Whether the word at ``index`` can only be plural: an adjective, a participle or a verb."""
    word = sentence.word(index)
    if word is None or word.form is None:
        return False
    tags = [tag & NUMBER for _, tag in word.form.readings(ADJ | VERB | NOUN)]
    return bool(tags) and all(number == PLUR for number in tags)


def _is_coordinated(sentence: Sentence, index: int) -> bool:
    """Whether the noun before ``index`` is the first of several: « vos nom et adresse »."""
    return index < len(sentence.tokens) and sentence.tokens[index].lower in ("et", "ou", ",", "/")


def _inside_locution(sentence: Sentence, index: int) -> bool:
    """Whether the determiner may be something else: « un des », « l’un », « de la » before a quotation."""
    before = sentence.word(index - 1)
    if before is None:
        return False
    if before.lower == "et" and sentence.tokens[index].lower in ("un", "une"):
        return True  # vingt et un oiseaux
    return bool(before.tags & DET) and before.lower not in ("tous", "toutes", "tout", "toute")


def _disagreement(
    rule: Rule, token: Token, noun: Token, nouns: tuple[Analysis, ...], wanted: int, context: Context
) -> Iterator[Diagnostic]:
    assert noun.form is not None
    tag = nouns[0].tag
    vowel = noun.lower[0] in _VOWELS and not any(t & ASPIRATED for _, t in nouns)
    same_gender = any(wanted & t & GENDER for _, t in nouns)
    if same_gender:
        # The number differs. The author wrote the noun's ending on purpose more often than not when
        # it is plural; a singular noun after a plural determiner lacks its s.
        number = wanted & NUMBER
        forms = [form for form in inflected(context.lexicon, nouns, 0, number) if form != noun.lower]
        other = determiner(token.lower, tag, vowel)
        if not forms:
            if other:
                yield _replace_determiner(rule, token, noun, other, tag, Grade.PROBABLE)
            return
        yield rule.at(
            noun.start,
            noun.end,
            *(cased_like(noun.text, form) for form in forms),
            message=f"« {token.text} » demande un {describe(number)} : « {forms[0]} ».",
            grade=Grade.PROBABLE if number == PLUR else Grade.SUGGESTION,
            related=(Related(token.start, token.end, describe(number)),),
        )
        return
    if any(wanted & t & NUMBER for _, t in nouns):
        other = determiner(token.lower, tag, vowel)
        if other and other != token.lower:
            yield _replace_determiner(rule, token, noun, other, tag, Grade.PROBABLE)


def _replace_determiner(
    rule: Rule, token: Token, noun: Token, other: str, tag: int, grade: Grade
) -> Diagnostic:
    text = cased_like(token.text, other)
    gender = "masculin" if tag & MASC else "féminin" if tag & FEM else describe(tag)
    # An elided determiner swallows the space behind it.
    end = noun.start if text.endswith("'") else token.end
    return rule.at(
        token.start,
        end,
        text,
        message=f"« {noun.text} » est {gender} : « {other} » convient.",
        grade=grade,
        related=(Related(noun.start, noun.end, describe(tag)),),
    )


RULE = Rule(
    id="accords/determinant-nom",
    message="Le déterminant ne s’accorde pas avec le nom.",
    explanation="Le déterminant prend le genre et le nombre du nom qu’il introduit : « la maison », « les maisons », "
    "« ce projet ». Devant un nombre, il est au pluriel : « les trois villes ».",
    corrects=(
        ("Désormais le deux pays voisins sont unis.", "Désormais les deux pays voisins sont unis."),
        ("La conseil a voté la projet.", "Le conseil a voté le projet."),
        ("Il présente les projet de loi.", "Il présente les projets de loi."),
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
