"""The hashes of a candidate that go with each group of contexts."""

from __future__ import annotations

from math import log
from typing import Final

from frfix.decoder.hashing import mix, salted, text_hash
from frfix.decoder.words import class_of, coarse
from frfix.language.lexicon import Lexicon
from frfix.language.tags import FINITE, GENDER, INF, NUMBER, PERSON, POS, PPAS, PPRE

RAREST: Final = 1.0
"""Zipf frequency of words that are not known to be met."""
_FINE: Final = POS | GENDER | NUMBER | PERSON | FINITE | INF | PPAS | PPRE


class Candidate:
    """A word that could stand somewhere: the hashes of its form, its class, its agreement, and its bias."""

    __slots__ = ("agreement", "base", "bias", "clas", "form", "prior")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Take the word in lower case."""
        tags = tuple([tag for _, tag in lexicon.analyses(text)])
        known = _KNOWN.get(tags)
        if known is None:
            known = _KNOWN[tags] = _hashes(tags)
        self.clas, self.agreement, of_class, of_agreement = known
        form = text_hash(text)
        self.form = salted(form, 21)
        zipf = lexicon.frequency(text)
        self.bias = (salted(form, 24), of_class, of_agreement, salted(round(zipf), 27))
        self.prior = max(zipf, RAREST) * log(10)
        """The logarithm of how often French has the word, but for a constant."""
        self.base = 0
        """The sum of all that does not depend on the context, in the decoder's units."""


_KNOWN: Final[dict[tuple[int, ...], tuple[int, int, int, int]]] = {}


def _hashes(tags: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Return the hashes of class and agreement of a form with these readings, and of their bias."""
    clas = salted(class_of([tag & _FINE for tag in tags]), 22)
    union = 0
    for tag in tags:
        union |= coarse(tag)
    agreement = mix(union ^ 0x5DEECE66D)
    return clas, agreement, salted(clas, 25), salted(agreement, 26)
