"""The hashes of a candidate that go with each group of contexts."""

from __future__ import annotations

from math import log
from typing import Final

from frfix.decoder.hashing import mix, salted, text_hash
from frfix.decoder.words import class_of, coarse
from frfix.language.lexicon import Lexicon
from frfix.language.tags import FINITE, GENDER, INF, NUMBER, PERSON, POS, PPAS, PPRE

LOG_10: Final = log(10)
RAREST: Final = 1.0
"""Zipf frequency of words that are not known to be met."""
_FINE: Final = POS | GENDER | NUMBER | PERSON | FINITE | INF | PPAS | PPRE


class Candidate:
    """A word that could stand somewhere: the hashes of its class and its agreement, and of its form."""

    __slots__ = ("_biases", "agreement", "base", "bias", "clas", "form", "prior", "text", "zipf")

    def __init__(self, form_id: int, lexicon: Lexicon) -> None:
        """Take the id of a form in lower case."""
        tags = lexicon.tags_of_id(form_id)
        known = _KNOWN.get(tags)
        if known is None:
            known = _KNOWN[tags] = _hashes(tags)
        self.clas, self.agreement, of_class, of_agreement = known
        self._biases = of_class, of_agreement
        self.zipf = lexicon.frequency_of_id(form_id)
        self.prior = max(self.zipf, RAREST) * LOG_10
        """The logarithm of how often French has the word, but for a constant."""
        self.text = ""
        """The form, once it is `named`."""
        self.form = 0
        self.bias = (0, 0, 0, 0)
        self.base = 0
        """The sum of all that does not depend on the context, in the decoder's units."""

    def named(self, text: str) -> Candidate:
        """Set what depends on the form itself, ``text``; most candidates fall behind before that."""
        form = text_hash(text)
        of_class, of_agreement = self._biases
        self.text = text
        self.form = salted(form, 21)
        self.bias = (salted(form, 24), of_class, of_agreement, salted(round(self.zipf), 27))
        return self


_KNOWN: Final[dict[tuple[int, ...], tuple[int, int, int, int]]] = {}


def _hashes(tags: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Return the hashes of class and agreement of a form with these readings, and of their bias."""
    clas = salted(class_of([tag & _FINE for tag in tags]), 22)
    union = 0
    for tag in tags:
        union |= coarse(tag)
    agreement = mix(union ^ 0x5DEECE66D)
    return clas, agreement, salted(clas, 25), salted(agreement, 26)
