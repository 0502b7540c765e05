"""Irregular words inflected as if they were regular: ``chevals``, ``faisez``, ``prendent``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.language.tags import (
    ADJ,
    COND,
    FUT,
    NOUN,
    P1,
    P2,
    P3,
    PLUR,
    PRES,
    SING,
    VERB,
)
from frfix.spelling.model import Candidate

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

_PRESENT: Final = (("ent", PRES | P3 | PLUR), ("ons", PRES | P1 | PLUR), ("ez", PRES | P2 | PLUR))
_FUTURE: Final = (
    ("ai", FUT | P1 | SING),
    ("as", FUT | P2 | SING),
    ("a", FUT | P3 | SING),
    ("ons", FUT | P1 | PLUR),
    ("ez", FUT | P2 | PLUR),
    ("ont", FUT | P3 | PLUR),
    ("ait", COND | P3 | SING),
    ("ais", COND | P1 | SING),
    ("aient", COND | P3 | PLUR),
)
_STEM: Final = ("ons", "ez", "re", "ir", "oir")
"""What makes a form of the verb again of the stem that the present was made of."""
_PLURALS: Final = (
    ("als", "al"),
    ("ails", "ail"),
    ("ous", "ou"),
    ("eaus", "eau"),
    ("eus", "eu"),
    ("aux", "al"),
)


def regularised(
    word: str, lexicon: Lexicon, same_key: Callable[[str], list[Candidate]]
) -> Iterator[Candidate]:
    """Yield the true inflected forms of what ``word`` (lower case) inflects as a regular word.

    ``same_key`` gives the words that differ from its argument by accents only.
    """
    for ending, singular in _PLURALS:
        if word.endswith(ending):
            lemma = word.removesuffix(ending) + singular
            lemmas = [lemma] if lemma in lexicon else [found.text for found in same_key(lemma)]
            for noun in lemmas:
                for form in lexicon.inflect(noun, PLUR, NOUN | ADJ)[:2]:
                    yield Candidate(form, (), 0.0, lexicon.frequency(form), "morphology")
    for ending, wanted in _PRESENT:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            yield from _conjugated({stem + add for add in _STEM}, wanted, lexicon)
    for ending, wanted in _FUTURE:
        stem = word.removesuffix(ending)
        if stem != word and stem.endswith("r"):
            yield from _conjugated({stem, stem + "e"}, wanted, lexicon)


def _conjugated(forms: set[str], wanted: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the form ``wanted`` of each verb that one of ``forms`` belongs to."""
    lemmas = {lemma for form in forms for lemma, tag in lexicon.analyses(form) if tag & VERB}
    for lemma in sorted(lemmas):
        for form in lexicon.inflect(lemma, wanted, VERB)[:1]:
            yield Candidate(form, (), 0.0, lexicon.frequency(form), "morphology")
