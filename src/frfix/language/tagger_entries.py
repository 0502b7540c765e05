"""What the tagger knows of a token before it sees its neighbours: candidate readings, and hashes."""

from __future__ import annotations

from typing import Final

from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.tagger_format import code, spread
from frfix.language.tagger_guess import guessed
from frfix.language.tags import (
    ADJ,
    ADV,
    CONJ,
    FINITE,
    GENDER,
    INF,
    NAME,
    NOUN,
    NUMBER,
    ORDINAL,
    PERSON,
    POS,
    PPAS,
    PPRE,
    PRON,
    RELATIVE,
    SCONJ,
    VERB,
)
from frfix.language.tokens import Case, Token, TokenKind, WordForm

_MOOD: Final = FINITE | INF | PPAS | PPRE
_KIND: Final = (1 << 45) - (1 << 34)
"""Kinds of determiners, pronouns and adverbs: the bits from DEFINITE to ORDINAL."""
LABEL: Final = POS | GENDER | NUMBER | PERSON | _MOOD | _KIND
"""The features that the tagger decides on; others (transitivity, kind of name) follow from the lemma."""
_CLITICS: Final = PRON | ADV | ADJ

NO_CLAUSE: Final = 0
CLAUSE: Final = 1
VERB_SEEN: Final = 2
"""What the clause has had so far: nothing, a word that begins a subordinate, its finite verb."""


def coarse(label: int) -> int:
    """Return ``label`` without gender, number and person, and with all tenses and moods of verbs as one.

    What a neighbour can be must have few values, or each is met too seldom to learn from.
    """
    kept = label & ~(GENDER | NUMBER | PERSON | ORDINAL)
    return kept | FINITE if label & VERB and label & FINITE else kept


class Label:
    """The hashes of a label: as what is weighed, fine and coarse, and as what went before."""

    __slots__ = ("as_far", "as_last", "as_last_coarse", "clause", "coarse", "fine")

    def __init__(self, fine: int, rough: int, clause: int) -> None:
        self.fine = spread(fine, 1)
        self.coarse = spread(rough, 2)
        self.as_last = spread(fine, 3)
        self.as_last_coarse = spread(rough, 4)
        self.as_far = spread(rough, 5)
        self.clause = clause
        """The state of the clause after it; -1: unchanged."""


def _clause(tag: int) -> int:
    if tag & VERB and tag & FINITE:
        return VERB_SEEN
    if tag & SCONJ or tag & RELATIVE:
        return CLAUSE
    return NO_CLAUSE if tag & CONJ else -1


_LABELS: Final[dict[int, Label]] = {}


def label_of(tag: int) -> Label:
    """Return the label of a tag; made once."""
    tag &= LABEL
    label = _LABELS.get(tag)
    if label is None:
        # A tag is wider than the hash: its halves are folded.
        rough = coarse(tag)
        label = _LABELS[tag] = Label(tag ^ tag >> 32, rough ^ rough >> 32, _clause(tag))
    return label


class Candidate:
    """A reading, its label, and the sum of the weights that depend on the word alone."""

    __slots__ = ("base", "label", "lemma", "tag")

    def __init__(self, lemma: str, tag: int, label: Label) -> None:
        self.lemma = lemma
        self.tag = tag
        self.label = label
        self.base = 0


class Entry:
    """What depends only on how a token is written: its candidates and its hashes in each role."""

    __slots__ = (
        "after", "after_class", "after_rough", "before", "candidates", "clas", "ending", "initial",
        "second_rough", "word",
    )  # fmt: skip

    def __init__(self, word: str, candidates: tuple[Candidate, ...], initial: tuple[Candidate, ...]) -> None:
        self.candidates = candidates
        self.initial = initial
        """The candidates at the beginning of a sentence, where a capital says nothing."""
        number = code(word)
        self.before = spread(number, 7)
        self.after = spread(number, 8)
        several = len(initial) > 1
        fine = sum({c.label.fine for c in initial}) if several else initial[0].label.fine
        known = _CLASSES.get(fine)
        if known is None:
            rough = sum({c.label.coarse for c in initial})
            known = _CLASSES[fine] = (
                spread(fine, 9), spread(fine, 10), spread(rough, 11), spread(rough, 12)
            )  # fmt: skip
        self.clas, self.after_class, self.after_rough, self.second_rough = known
        self.word = self.ending = 0
        if several or len(candidates) > 1:
            self.word = spread(number, 6)
            self.ending = spread(code(word[-3:]), 13)


_CLASSES: Final[dict[int, tuple[int, int, int, int]]] = {}
"""The hashes of a set of labels, by the sum of theirs."""


def _sign(name: str) -> Entry:
    number = code(name)
    alone = (Candidate("", 0, Label(number, number, -1)),)
    return Entry(name, alone, alone)


START: Final = _sign("<s>")
"""Stands before the first token and after the last."""
STATES: Final = tuple(spread(state, 14) for state in (NO_CLAUSE, CLAUSE, VERB_SEEN))


def entry_of(token: Token, lexicon: Lexicon) -> Entry:
    """Return the entry of ``token``; one that stands for all numbers or all objects, one a sign."""
    form = token.form
    if form is None:
        return _sign(token.text if token.kind is TokenKind.PUNCTUATION else token.kind.name)
    readings = form.analyses or guessed(form, lexicon)
    if len(readings) == 1 and form.case is Case.LOWER:
        alone = (_candidate(*readings[0]),)
        return Entry(form.lower, alone, alone)
    chosen = _distinct(form, readings, lexicon)
    inside = chosen
    if form.case is Case.TITLE and not any(reading.tag & NAME for reading in chosen):
        both = 0
        for reading in chosen:
            if reading.tag & NOUN:
                both |= reading.tag & (GENDER | NUMBER)
        as_name = _candidate(form.text, NAME | (both or GENDER | NUMBER))
        inside = (*chosen, as_name) if any(r.tag & (NOUN | ADJ | VERB) for r in chosen) else chosen
    return Entry(form.lower, inside, chosen)


def _candidate(lemma: str, tag: int) -> Candidate:
    return Candidate(lemma, tag, label_of(tag))


def _distinct(form: WordForm, readings: tuple[Analysis, ...], lexicon: Lexicon) -> tuple[Candidate, ...]:
    """Return one candidate a label, with its most frequent lemma; all names together are one."""
    if form.text.startswith("-"):
        readings = tuple(r for r in readings if r.tag & _CLITICS) or readings
    by_label: dict[int, Analysis] = {}
    names = 0
    name = ""
    for reading in readings:
        if reading.tag & NAME:
            names |= reading.tag
            name = name or reading.lemma
            continue
        label = reading.tag & LABEL
        other = by_label.get(label)
        if other is None or lexicon.frequency(reading.lemma) > lexicon.frequency(other.lemma):
            by_label[label] = reading
    found = [_candidate(reading.lemma, reading.tag) for reading in by_label.values()]
    if names:
        found.append(_candidate(name, names))
    return tuple(found)
