"""Verb forms for the rules of this family: clitics, readings, and the same verb in another form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from frfix.language.accents import without_accents
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.phrases.verbs import phrase_between
from frfix.language.tags import (
    ADJ,
    COND,
    FINITE,
    FUT,
    IMPER,
    IMPF,
    MASC,
    NUMBER,
    P1,
    P2,
    P3,
    PAST,
    PERSON,
    PLUR,
    PPAS,
    PRES,
    SING,
    SUBI,
    SUBJ,
    VERB,
)
from frfix.language.tokens import Case, Sentence, Token
from frfix.spelling.phonetics import sound_key

SUBJECTS: Final[dict[str, int]] = {
    "je": P1 | SING,
    "j'": P1 | SING,
    "tu": P2 | SING,
    "il": P3 | SING,
    "elle": P3 | SING,
    "on": P3 | SING,
    "nous": P1 | PLUR,
    "vous": P2 | PLUR,
    "ils": P3 | PLUR,
    "elles": P3 | PLUR,
}
"""Subject pronouns, to the person and number that they ask of the verb."""

CLITICS: Final = frozenset("ne n' me m' te t' se s' le la l' les lui leur y en nous vous".split())
"""What may stand between a subject pronoun and its verb."""

OBJECTS: Final = CLITICS - {"ne", "n'"}

ADVERBS: Final = frozenset(
    """
    pas plus jamais point guère rien bien mal déjà encore toujours souvent trop tout vraiment presque
    aussi peu beaucoup mieux parfois même donc enfin ensuite alors longtemps assez tellement tant
    ainsi également cependant désormais plutôt maintenant souvent jadis hélas parfois surtout
    """.split()
)
"""What may stand between an auxiliary or a modal verb and the verb that follows it."""

INDICATIVE: Final = PRES | IMPF | PAST | FUT | COND
MOODS: Final = FINITE & ~IMPER
_TENSES: Final = (PRES, IMPF, FUT, COND, PAST, SUBJ, SUBI)

SOUND_OF_ER: Final = ("é", "ée", "és", "ées", "er", "ez", "ai", "ais", "ait", "aient")
"""Endings that sound, or nearly sound, like an infinitive in -er."""


def after_clitics(sentence: Sentence, at: int) -> int:
    """Return the place of the first word from ``at`` on that is no clitic."""
    while (word := sentence.word(at)) is not None and word.lower in CLITICS:
        at += 1
    return at


def after_adverbs(sentence: Sentence, at: int) -> int:
    """Return the place of the first word from ``at`` on that is no adverb or clitic after a hyphen."""
    while (word := sentence.word(at)) is not None and (
        word.lower in ADVERBS
        or phrase_between(sentence.tokens, at)
        or (
            word.lower.endswith("ment")
            and word.lower != "comment"
            and word.form is not None
            and not word.tags & VERB
        )
        or word.text.startswith("-")
    ):
        at += phrase_between(sentence.tokens, at) or 1
    return at


def is_lower(token: Token | None) -> bool:
    """Whether a token is a word that may be judged: in lower case, known, French."""
    return (
        token is not None
        and token.form is not None
        and token.form.known
        and not token.unchecked
        and token.form.case is Case.LOWER
    )


def verbs(token: Token) -> tuple[Analysis, ...]:
    """Return the verb readings of a token."""
    return token.form.readings(VERB) if token.form is not None else ()


def finite(token: Token) -> tuple[Analysis, ...]:
    """Return the readings of a token in a personal mood, the imperative left out."""
    return tuple(a for a in verbs(token) if a.tag & MOODS)


def fits(readings: Iterable[Analysis], person: int) -> bool:
    """Whether any of the readings may have this person and number."""
    return any(tag & person & PERSON and tag & person & NUMBER and tag & MOODS for _, tag in readings)


def lemmas(readings: Iterable[Analysis], lexicon: Lexicon) -> list[str]:
    """Return the lemmas of the readings, the most frequent first."""
    return sorted(dict.fromkeys(a.lemma for a in readings), key=lambda lemma: -lexicon.frequency(lemma))


def in_person(token: Token, person: int, lexicon: Lexicon, *, after_que: bool = True) -> tuple[str, ...]:
    """Return the forms of the token's verb in ``person``, the nearest first.

    Nearest is what keeps the tense of the form as written, then what sounds like it, then what is
    met most often. Where no « que » stands before, a subjunctive gives the indicative.
    """
    found: dict[str, tuple[int, bool, bool, int, float]] = {}
    heard = sound_key(token.lower)
    allowed = MOODS & ~SUBI if after_que else INDICATIVE
    readings = verbs(token)
    kept = 0
    for _, tag in readings:
        kept |= tag & MOODS
    if kept and not after_que and not kept & INDICATIVE:
        kept = PRES if kept & SUBJ else PAST
    for order, lemma in enumerate(lemmas(readings, lexicon)):
        for form, tag in lexicon.forms_of(lemma):
            if not (tag & VERB and tag & person & PERSON and tag & person & NUMBER and tag & allowed):
                continue
            same_tense = bool(tag & kept & allowed)
            if not same_tense and kept and not _alike(form, token.lower, heard):
                continue
            rank = next(i for i, tense in enumerate(_TENSES) if tag & tense & allowed)
            score = (
                order,
                not same_tense,
                not _alike(form, token.lower, heard),
                rank,
                -lexicon.frequency(form),
            )
            if form != token.lower:
                found[form] = min(score, found.get(form, score))
    return tuple(sorted(found, key=found.__getitem__))


def _alike(form: str, other: str, heard: str) -> bool:
    """Whether two verb forms may sound alike; ``heard`` is the sound of ``other``."""
    if form[:1] != other[:1]:
        return False
    return sound_key(form) == heard or sound_key(form, silent_ent=True) == heard


def infinitives(readings: Iterable[Analysis], lexicon: Lexicon) -> tuple[str, ...]:
    """Return the infinitives of the readings, most frequent first."""
    return tuple(lemmas(readings, lexicon))


def participles(
    readings: Iterable[Analysis], lexicon: Lexicon, gender: int = MASC, number: int = SING
) -> tuple[str, ...]:
    """Return the past participles of the readings' verbs in one gender and number."""
    found: dict[str, None] = {}
    for lemma in lemmas(readings, lexicon):
        for form in lexicon.inflect(lemma, PPAS | gender | number, VERB):
            found[form] = None
    return tuple(found)


def only_verb(token: Token, pos: int = 0) -> bool:
    """Whether a token's readings are all of a verb, its participle taken as an adjective included.

    ``pos`` names other parts of speech that do not matter.
    """
    if token.form is None or not token.form.analyses:
        return False
    bases = {a.lemma for a in token.form.analyses if a.tag & PPAS}
    return bool(token.tags & VERB) and all(
        tag & (VERB | pos) or (lemma in bases and tag & ADJ) for lemma, tag in token.form.analyses
    )


def is_form(token: Token, lemma: str, mood: int = FINITE) -> bool:
    """Whether the token has a reading as a form of ``lemma`` in one of the moods ``mood``."""
    return any(a.lemma == lemma and a.tag & mood for a in verbs(token))


def heard_as(form: str, participle: str) -> bool:
    """Whether a form may be written for ``participle``: they sound alike, or nearly so (-é, -er, -ez, -ait)."""
    if (
        participle.endswith("é")
        and form.startswith(participle[:-1])
        and form[len(participle) - 1 :] in SOUND_OF_ER
    ):
        return True
    return sounds_like(form, participle)


def sounds_like(form: str, participle: str) -> bool:
    """Whether a form may be written for ``participle``: they sound alike, or differ by accents only."""
    if form[:1] != participle[:1]:
        return False
    return (not form.endswith("ent") and sound_key(form) == sound_key(participle)) or without_accents(
        form
    ) == without_accents(participle)
