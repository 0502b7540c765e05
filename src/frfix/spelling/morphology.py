"""Irregular words inflected as if they were regular: ``chevals``, ``faisez``, ``prendent``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from frfix.language.tags import (
    ADJ,
    COND,
    FUT,
    IMPF,
    NOUN,
    P1,
    P2,
    P3,
    PLUR,
    PPAS,
    PRES,
    SING,
    VERB,
)
from frfix.spelling.model import Candidate

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

_ENDINGS: Final = (
    ("ent", PRES | P3 | PLUR),
    ("ons", PRES | P1 | PLUR),
    ("ez", PRES | P2 | PLUR),
    ("ait", IMPF | P3 | SING),
    ("ais", IMPF | P1 | SING),
    ("aient", IMPF | P3 | PLUR),
    ("iez", IMPF | P2 | PLUR),
    ("rai", FUT | P1 | SING),
    ("ras", FUT | P2 | SING),
    ("ra", FUT | P3 | SING),
    ("rons", FUT | P1 | PLUR),
    ("rez", FUT | P2 | PLUR),
    ("ront", FUT | P3 | PLUR),
    ("rait", COND | P3 | SING),
    ("rais", COND | P1 | SING),
    ("raient", COND | P3 | PLUR),
    ("u", PPAS),
    ("é", PPAS),
    ("us", PPAS | PLUR),
    ("és", PPAS | PLUR),
)
# What makes a form of the verb again from its stem, and from the stem of its future.
_STEM: Final = ("", "s", "t", "e", "er", "ir", "re", "oir", "ons", "ez")
_FUTURE_STEM: Final = ("r", "re")
_PLURALS: Final = (
    ("als", "al"),
    ("ails", "ail"),
    ("ous", "ou"),
    ("eaus", "eau"),
    ("eus", "eu"),
    ("aux", "al"),
)


def regularised(word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the true inflected forms of what ``word`` (lower case) inflects as a regular word."""
    for ending, singular in _PLURALS:
        if word.endswith(ending):
            lemma = word.removesuffix(ending) + singular
            if lexicon.tags(lemma) & (NOUN | ADJ):
                for form in lexicon.inflect(lemma, PLUR, NOUN | ADJ)[:2]:
                    yield Candidate(form, (), 0.0, lexicon.frequency(form), "morphology")
    for ending, wanted in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < 2:
            continue
        tries = _FUTURE_STEM if wanted & (FUT | COND) else _STEM
        stem = stem.removesuffix("e") if wanted & (FUT | COND) else stem
        lemmas = {lemma for add in tries for lemma, tag in lexicon.analyses(stem + add) if tag & VERB}
        for lemma in sorted(lemmas):
            for form in lexicon.inflect(lemma, wanted, VERB)[:1]:
                yield Candidate(form, (), 0.0, lexicon.frequency(form), "morphology")
