"""Which subject pronoun stands before a verb, and whether it can be nothing but its subject."""

from __future__ import annotations

from typing import Final, NamedTuple

from frfix.language.tags import DET, NOUN, PREP, VERB
from frfix.language.tokens import Sentence, Token, TokenKind
from frfix.rules.conjugaison.verbs import CLITICS, SUBJECTS, after_clitics

_ALWAYS: Final = frozenset(("je", "j'", "tu", "il", "ils", "on"))
# Before « nous » and « vous » these begin a clause, so that the pronoun may be its subject.
_OPENING: Final = frozenset(
    """
    que qu' si quand lorsque lorsqu' puisque puisqu' parce car mais donc or dont où comme quoique
    quoiqu' tandis pourtant cependant alors ensuite puis aujourd'hui hier demain ici
    """.split()
)
# After these « elle », « elles », « nous » and « vous » are complements, or one subject of several.
_JOINING: Final = frozenset(("et", "ou", "ni", "comme", "sauf", "excepté", "hormis", "c'est", "même"))
# After these the subject often follows the verb: « ce que nous apprend ce livre ».
INVERTING: Final = frozenset(("que", "qu'", "dont", "où", "comme", "ainsi", "quand", "lorsque", "lorsqu'"))


class Subject(NamedTuple):
    """A subject pronoun: its place, person and number, and the place of the first word after clitics."""

    at: int
    person: int
    verb: int


def subject_at(sentence: Sentence, at: int) -> Subject | None:
    """Return the subject that the pronoun at ``at`` is, None when it may be something else."""
    token = sentence.tokens[at]
    person = SUBJECTS.get(token.lower)
    if person is None:
        return None
    before = sentence.tokens[at - 1] if at else None
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


def opens_clause(sentence: Sentence, at: int) -> bool:
    """Whether nothing, a sign or a conjunction stands before ``at``."""
    if at == 0:
        return True
    before = sentence.tokens[at - 1]
    if before.kind is TokenKind.PUNCTUATION:
        return before.text not in "-–—'’/" and not (before.text == "," and _object_series(sentence, at))
    return before.lower in _OPENING and not (before.lower in ("que", "qu'") and _restricts(sentence, at - 1))


def _object_series(sentence: Sentence, at: int) -> bool:
    """Whether « nous » after a comma may be the object of one verb of several: « il nous voit, nous suit »."""
    return at > 2 and any(t.lower in ("il", "elle", "qui", "ils", "elles", "on") for t in sentence.tokens[:at])


def _restricts(sentence: Sentence, at: int) -> bool:
    """Whether the « que » at ``at`` goes with « ne » or a comparison: « il n’aime que nous »."""
    words = [t.lower for t in sentence.tokens[max(0, at - 6) : at]]
    return bool({"ne", "n'", "plus", "moins", "aussi", "mieux", "autre", "autres", "même"}.intersection(words))


def _is_inverted(before: Token | None, token: Token) -> bool:
    """Whether the pronoun follows its verb: « peut il », « le tu »."""
    if before is None or not token.space:
        return False
    return _is_verb(before) and before.lower not in CLITICS


def _is_silenced(sentence: Sentence, at: int) -> bool:
    """Whether « tu » may be the participle of « taire » or a noun: « il a longtemps tu ce secret »."""
    for token in sentence.tokens[max(0, at - 3) : at]:
        if any(lemma in ("avoir", "être") for lemma, _ in (token.form.analyses if token.form else ())):
            return True
    return at > 0 and bool(sentence.tokens[at - 1].tags & (DET | NOUN) == DET)


def _is_verb(token: Token) -> bool:
    return bool(token.tag & VERB)
