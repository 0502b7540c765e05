"""What words can agree with, as small sets of bits.

A *combination* is a gender with a number; a set of combinations has four bits. Sets keep what a word
leaves open exactly: « amoureux » is masculine singular or masculine plural, « les » masculine plural
or feminine plural. Words agree when their sets meet. A *person set* has six bits, one for each person
of the verb.
"""

from __future__ import annotations

from typing import Final

from frfix.language.agreement import feature_name
from frfix.language.tags import (
    ADJ,
    DET,
    FEM,
    FINITE,
    GENDER,
    IMPER,
    MASC,
    NAME,
    NOUN,
    NUMBER,
    P1,
    P2,
    P3,
    PERSON,
    PLUR,
    PPAS,
    PRON,
    SING,
    TITLE,
    VERB,
)
from frfix.language.tokens import Case, Token, WordForm

MS: Final = 1
MP: Final = 2
FS: Final = 4
FP: Final = 8
ANY: Final = 15
MASCULINE: Final = MS | MP
FEMININE: Final = FS | FP
SINGULAR: Final = MS | FS
PLURAL: Final = MP | FP

P1S: Final = 1
P2S: Final = 2
P3S: Final = 4
P1P: Final = 8
P2P: Final = 16
P3P: Final = 32
SINGULAR_PERSONS: Final = P1S | P2S | P3S
PLURAL_PERSONS: Final = P1P | P2P | P3P
ALL_PERSONS: Final = 63


class Features:
    """What the readings of a word form can agree with, by part of speech; 0 when it has none.

    ``noun`` (and names), ``adjective`` (and past participles), ``determiner``, ``pronoun`` are sets of
    combinations; ``persons`` is the person set of the finite readings, ``imperative`` that of the
    imperatives.
    """

    __slots__ = ("adjective", "determiner", "imperative", "noun", "participle", "persons", "pronoun")

    def __init__(self, form: WordForm) -> None:
        self.noun = self.adjective = self.participle = self.determiner = self.pronoun = 0
        self.persons = self.imperative = 0
        for _, tag in form.analyses:
            if tag & (NOUN | NAME | TITLE):
                self.noun |= combinations(tag)
            elif tag & DET:
                self.determiner |= combinations(tag)
            elif tag & ADJ:
                self.adjective |= combinations(tag)
            elif tag & PRON:
                self.pronoun |= combinations(tag)
            elif tag & VERB:
                if tag & PPAS:
                    self.participle |= combinations(tag)
                else:
                    if tag & IMPER:
                        self.imperative |= persons(tag)
                    if tag & FINITE & ~IMPER:
                        self.persons |= persons(tag)
        self.adjective |= self.participle


_NO_FORM: Final = Features(WordForm("", "", Case.NONE, (), False))


def features(token: Token) -> Features:
    """Return the features of a token's form; all 0 for what is not a word."""
    form = token.form
    if form is None:
        return _NO_FORM
    found = form.features
    if found is None:
        found = form.features = Features(form)
    return found


def combinations(tag: int) -> int:
    """Return the set of combinations that a tag allows; what it does not say is open."""
    gender = tag & GENDER
    genders = ANY if gender in (0, GENDER) else MASCULINE if gender == MASC else FEMININE
    number = tag & NUMBER
    return genders & (ANY if number in (0, NUMBER) else SINGULAR if number == SING else PLURAL)


def persons(tag: int) -> int:
    """Return the person set of a verb's tag."""
    found = (P1S if tag & P1 else 0) | (P2S if tag & P2 else 0) | (P3S if tag & P3 or not tag & PERSON else 0)
    number = tag & NUMBER
    if number == SING:
        return found
    return found << 3 if number == PLUR else found | found << 3


def tag_of(combination_set: int) -> int:
    """Return the gender and number bits of `frfix.language.tags` that a set decides."""
    tag = 0
    if combination_set & MASCULINE:
        tag |= MASC
    if combination_set & FEMININE:
        tag |= FEM
    if combination_set & SINGULAR:
        tag |= SING
    if combination_set & PLURAL:
        tag |= PLUR
    return tag


def describe(combination_set: int) -> str:
    """Return what the gender and number that a set decides are called: « féminin pluriel », or ""."""
    gender = 0
    if combination_set and not combination_set & FEMININE:
        gender = MASC
    elif combination_set and not combination_set & MASCULINE:
        gender = FEM
    return feature_name(gender, _number(combination_set))


def describe_number(combination_set: int) -> str:
    """Return what the number that a set decides is called, or ""."""
    return feature_name(0, _number(combination_set))


def _number(combination_set: int) -> int:
    if combination_set and not combination_set & PLURAL:
        return SING
    return PLUR if combination_set and not combination_set & SINGULAR else 0
