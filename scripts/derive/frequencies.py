"""Frequencies of forms on the Zipf scale, times 100, from the package wordfreq."""

from __future__ import annotations

import math
from collections.abc import Iterable

LIGATURES = (("œ", "oe"), ("æ", "ae"))
# wordfreq knows no compound; it guesses one from its parts, far too high.
COMPOUND_PENALTY = 1.0


class Frequencies:
    """The French list of wordfreq, asked by form in any case."""

    def __init__(self) -> None:
        """Load the list (about a second)."""
        import wordfreq

        self._words: dict[str, float] = wordfreq.get_frequency_dict("fr", wordlist="large")

    def proportion(self, form: str) -> float:
        """Return the share of ``form`` among all words, 0 when unknown."""
        word = form.lower()
        found = self._words.get(word, 0.0)
        if not found and word.endswith("'"):
            found = self._words.get(word[:-1], 0.0)
        for ligature, letters in LIGATURES:
            if ligature in word:
                found += self._words.get(word.replace(ligature, letters), 0.0)
        return found

    def zipf(self, form: str) -> float:
        """Return the Zipf value of ``form`` (0 to 8: 3 is once in a million), 0 when unknown."""
        if "-" not in form:
            return zipf_of(self.proportion(form))
        shares = [self.proportion(part) for part in form.split("-") if part]
        if not shares or not all(shares):
            return 0.0
        together = 1 / sum(1 / share for share in shares)
        return max(0.0, zipf_of(together) - COMPOUND_PENALTY)

    def table(self, forms: Iterable[str]) -> dict[str, int]:
        """Return Zipf times 100 of each form that the list knows."""
        values = {form: round(100 * self.zipf(form)) for form in forms}
        return {form: value for form, value in values.items() if value > 0}


def zipf_of(share: float) -> float:
    """Return the Zipf value of a share of all words: its logarithm per thousand million words."""
    return max(0.0, math.log10(share) + 9) if share else 0.0
