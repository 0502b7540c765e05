"""Forms of a word for the agreement that rules ask for, and the words to say it."""

from __future__ import annotations

from typing import Final

from frfix.diagnostics import Related
from frfix.language.agreement import inflected
from frfix.language.casing import cased_like
from frfix.language.determiners import DETERMINERS, determiner
from frfix.language.lexicon import Lexicon
from frfix.language.phrases.features import (
    FEMININE,
    FP,
    FS,
    MASCULINE,
    MP,
    MS,
    PLURAL,
    SINGULAR,
    combinations,
    describe,
    tag_of,
)
from frfix.language.tags import (
    ADJ,
    ASPIRATED,
    COND,
    DET,
    FINITE,
    FUT,
    GENDER,
    IMPER,
    IMPF,
    NOUN,
    NUMBER,
    P1,
    P2,
    P3,
    PAST,
    PLUR,
    PPAS,
    PRES,
    SING,
    SUBI,
    SUBJ,
    VERB,
)
from frfix.language.tokens import Token

VOWELS: Final = frozenset("aàâäeéèêëiîïoôöuùûüyhœæ")
COMBINATIONS: Final = (MS, MP, FS, FP)
_BEFORE_VOWEL: Final = {"beau": "bel", "nouveau": "nouvel", "vieux": "vieil", "fou": "fol", "mou": "mol"}
_CONSONANT: Final = {vowel: consonant for consonant, vowel in _BEFORE_VOWEL.items()}
_MOODS: Final = (PRES, IMPF, PAST, FUT, COND, SUBJ, SUBI)
_PERSON_TAGS: Final = (P1 | SING, P2 | SING, P3 | SING, P1 | PLUR, P2 | PLUR, P3 | PLUR)


def starts_with_vowel(word: str, token: Token | None) -> bool:
    """Whether an article elides before ``word``, which stands for ``token``."""
    if not word or word[0].lower() not in VOWELS:
        return False
    if token is None or token.form is None:
        return True
    return not any(tag & ASPIRATED for _, tag in token.form.analyses)


def adjective_in(lexicon: Lexicon, token: Token, wanted: int, following: str = "") -> str:
    """Return an adjective or participle in one combination, "" when it has no such form.

    ``following`` is the word behind it, before which « beau » becomes « bel ».
    """
    form = token.form
    if form is None:
        return ""
    readings = form.readings(ADJ) or tuple(a for a in form.analyses if a.tag & PPAS)
    found = _in(lexicon, readings, wanted)
    if not found:
        found = _in(lexicon, tuple(a for a in form.analyses if a.tag & PPAS), wanted)
    text = found[0] if found else ""
    if wanted == MS and following:
        vowel = following[0].lower() in VOWELS
        text = _BEFORE_VOWEL.get(text, text) if vowel else _CONSONANT.get(text, text)
    elif wanted == MS:
        text = _CONSONANT.get(text, text)
    return cased_like(token.text, text)


def _in(lexicon: Lexicon, readings: tuple[tuple[str, int], ...], wanted: int) -> tuple[str, ...]:
    from frfix.language.lexicon import Analysis

    tag = tag_of(wanted)
    found = inflected(lexicon, [Analysis(*reading) for reading in readings], tag & GENDER, tag & NUMBER)
    return tuple(sorted(found, key=lambda text: -lexicon.frequency(text)))


def noun_in(lexicon: Lexicon, token: Token, wanted: int) -> str:
    """Return a noun in one combination, "" when it has no such form."""
    form = token.form
    if form is None:
        return ""
    found = _in(lexicon, form.readings(NOUN), wanted)
    if form.lower in found:
        return token.text
    return cased_like(token.text, found[0]) if found else ""


def determiner_in(lexicon: Lexicon, token: Token, wanted: int, vowel: bool) -> str:
    """Return a determiner in one combination, before a vowel or not; "" when it has no such form."""
    form = token.form
    if form is None:
        return ""
    if form.lower == "l'":
        text = (
            "l'" if vowel and wanted & SINGULAR else "le" if wanted == MS else "la" if wanted == FS else "les"
        )
        return cased_like(token.text, text)
    if form.lower in DETERMINERS:
        return cased_like(token.text, determiner(form.lower, tag_of(wanted), vowel))
    readings = form.readings(DET)
    if any(combinations(tag) & wanted for _, tag in readings):
        return token.text
    found = _in(lexicon, readings, wanted)
    return cased_like(token.text, found[0]) if found else ""


def verb_in(lexicon: Lexicon, token: Token, persons: int) -> tuple[str, ...]:
    """Return the forms of a finite verb for each person of a person set, in the mood and tense it shows."""
    form = token.form
    if form is None:
        return ()
    own = FINITE & ~IMPER
    readings = [(token.lemma, token.tag)] if token.tag & own else []
    readings += [a for a in form.analyses if a.tag & VERB and a.tag & own]
    found: dict[str, None] = {}
    for lemma, tag in readings:
        for mood in _MOODS:
            if not tag & mood:
                continue
            for i, person in enumerate(_PERSON_TAGS):
                if persons >> i & 1:
                    for text in lexicon.inflect(lemma, mood | person, VERB):
                        found[text] = None
            break
    found.pop(form.lower, None)
    return tuple(cased_like(token.text, text) for text in found)


def nearest(agreement: int, has: int) -> int:
    """Return the one combination of ``agreement`` to choose for a word that has ``has``: its own gender, then number."""
    for wish in (
        agreement & _gender_of(has) & _number_of(has),
        agreement & _gender_of(has),
        agreement & _number_of(has),
        agreement,
    ):
        for combination in COMBINATIONS:
            if wish & combination:
                return combination
    return MS


def _gender_of(has: int) -> int:
    return (MASCULINE if has & MASCULINE else 0) | (FEMININE if has & FEMININE else 0)


def _number_of(has: int) -> int:
    return (SINGULAR if has & SINGULAR else 0) | (PLURAL if has & PLURAL else 0)


def related(token: Token, agreement: int) -> tuple[Related, ...]:
    """Return the place a message rests on: a word and its gender and number."""
    text = describe(agreement)
    return (Related(token.start, token.end, text),) if text else ()
