"""Which subject pronoun stands before a verb, and whether it can be nothing but its subject."""

from __future__ import annotations

from typing import Final, NamedTuple

from frfix.language.tags import ADJ, DET, FINITE, NAME, NOUN, NUM, P3, PREP, SING, VERB
from frfix.language.tokens import Case, Sentence, Token, TokenKind
from frfix.rules.conjugaison.verbs import CLITICS, SUBJECTS, after_clitics, finite, fits, only_verb, verbs

_ALWAYS: Final = frozenset(("je", "j'", "tu", "il", "ils", "on"))
# Before « nous » and « vous » these begin a clause, so that the pronoun may be its subject.
_OPENING: Final = frozenset(
    """
    que qu' si quand lorsque lorsqu' puisque puisqu' car mais or dont où comme quoique quoiqu'
    """.split()
)
# After these « elle », « elles », « nous » and « vous » are complements, or one subject of several.
_JOINING: Final = frozenset(("et", "ou", "ni", "comme", "sauf", "excepté", "hormis", "c'est", "même"))
# After these the subject often follows the verb: « ce que nous apprend ce livre ».
INVERTING: Final = frozenset(("que", "qu'", "dont", "où", "comme", "ainsi", "quand", "lorsque", "lorsqu'"))


NEUTER: Final = frozenset(("ça", "cela", "ceci"))


class Subject(NamedTuple):
    """A subject pronoun: its place, person and number, and the place of the first word after clitics."""

    at: int
    person: int
    verb: int


def subject_at(sentence: Sentence, at: int) -> Subject | None:
    """Return the subject that the pronoun at ``at`` is, None when it may be something else."""
    token = sentence.tokens[at]
    before = sentence.tokens[at - 1] if at else None
    if token.lower in NEUTER:
        # « faire cela », « avec ça »: a complement.
        if before is None or not (before.tags & (PREP | VERB) or before.lower in (*_JOINING, "tout")):
            return Subject(at, P3 | SING, after_clitics(sentence, at + 1))
        return None
    person = SUBJECTS.get(token.lower)
    if person is None:
        return None
    if before is not None and before.lower in _ALWAYS:
        return None  # « ils on compris »
    if token.lower in _ALWAYS:
        if not _is_inverted(before, token) and not (token.lower == "tu" and _is_silenced(sentence, at)):
            return Subject(at, person, after_clitics(sentence, at + 1))
        return None
    if token.lower in ("elle", "elles"):
        if before is not None and (before.tags & PREP or before.lower in _JOINING or _is_verb(before)):
            return None
        return Subject(at, person, after_clitics(sentence, at + 1))
    if opens_clause(sentence, at):
        return Subject(at, person, after_clitics(sentence, at + 1))
    return None


class Clause(NamedTuple):
    """The finite verb of a clause: its place, and the person and number of its subject (0: unknown)."""

    verb: int
    person: int


def clause_verb(sentence: Sentence, at: int) -> Clause | None:
    """Return the verb of the clause whose subject begins at ``at``, None when it is not certain.

    The subject is a pronoun, or a plain group: a determiner, nouns, adjectives, and complements with « de ».
    """
    token = sentence.word(at)
    if token is None:
        return None
    person = SUBJECTS.get(token.lower)
    if person is not None or token.lower in ("ça", "cela", "ceci", "ce", "c'", "l'on"):
        verb = after_clitics(sentence, at + 1)
        return Clause(verb, person or P3 | SING) if _is_finite(sentence, verb) else None
    if token.lower == "l'" and (following := sentence.word(at + 1)) is not None and following.lower == "on":
        verb = after_clitics(sentence, at + 2)
        return Clause(verb, P3 | SING) if _is_finite(sentence, verb) else None
    if not token.tags & (DET | NAME) and token.form is not None and token.form.case is Case.LOWER:
        return None
    return _after_group(sentence, at)


def _after_group(sentence: Sentence, at: int) -> Clause | None:
    """Return the finite verb that follows a plain noun group beginning at ``at``."""
    head = False
    for place in range(at, min(at + 10, len(sentence.tokens))):
        word = sentence.word(place)
        if word is None or word.form is None:
            return None
        if place == at + 2 and not head and word.tag & VERB and sentence.tokens[place - 1].tags & NOUN:
            head = True  # « la petite vient »: an adjective that stands for a noun
        if (
            head
            and place > at
            and (word.lower in CLITICS - {"le", "la", "les", "l'", "leur", "en"} or _is_clear(word))
        ):
            verb = after_clitics(sentence, place)
            return Clause(verb, P3) if _is_finite(sentence, verb) else None
        if word.tag & NOUN or word.form.case is not Case.LOWER or word.tag & NAME:
            head = True
        elif not word.tag & (DET | ADJ | NUM) and word.lower not in ("de", "d'", "du", "des"):
            return None
    return None


def _is_clear(word: Token) -> bool:
    """Whether the word can only be a verb in a personal mood."""
    if word.lower in ("est", "soit"):
        return word.lower == "soit" or bool(word.tag & VERB)
    return bool(word.tag & VERB) and only_verb(word) and all(tag & FINITE for _, tag in verbs(word))


def _is_finite(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    return word is not None and word.form is not None and bool(finite(word))


def opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether nothing, a sign or a conjunction stands before ``at``."""
    if at == 0:
        return True
    before = sentence.tokens[at - 1]
    if before.kind is TokenKind.PUNCTUATION:
        return before.text not in "-–'’/)]»”\"" and not (before.text == "," and _object_series(sentence, at))
    return before.lower in _OPENING and not (before.lower in ("que", "qu'") and _restricts(sentence, at - 1))


def _object_series(sentence: Sentence, at: int) -> bool:
    """Whether « nous » after a comma may be the object of one verb of several: « il nous voit, nous suit »."""
    return at > 2 and any(
        t.lower in ("il", "elle", "qui", "ils", "elles", "on") for t in sentence.tokens[:at]
    )


def _restricts(sentence: Sentence, at: int) -> bool:
    """Whether the « que » at ``at`` goes with « ne » or a comparison: « il n’aime que nous »."""
    words = [t.lower for t in sentence.tokens[max(0, at - 6) : at]]
    return bool(
        {"ne", "n'", "plus", "moins", "aussi", "mieux", "autre", "autres", "même"}.intersection(words)
    )


def _is_inverted(before: Token | None, token: Token) -> bool:
    """Whether the pronoun follows its verb: « peut il », « le tu »."""
    if before is None or not token.space:
        return False
    if before.lower in CLITICS:
        return False
    return _is_verb(before) or fits(finite(before), SUBJECTS[token.lower])


def _is_silenced(sentence: Sentence, at: int) -> bool:
    """Whether « tu » may be the participle of « taire » or a noun: « il a longtemps tu ce secret »."""
    for token in sentence.tokens[max(0, at - 3) : at]:
        if any(lemma in ("avoir", "être") for lemma, _ in (token.form.analyses if token.form else ())):
            return True
    return at > 0 and bool(sentence.tokens[at - 1].tags & (DET | NOUN) == DET)


def _is_verb(token: Token) -> bool:
    return bool(token.tag & VERB)
