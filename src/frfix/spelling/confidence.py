"""How likely the best candidate is right: a logistic model over how it won, learnt from pairs.

The share of the best candidate among all (the posterior of the noisy channel) is too sure of itself
where several slips are far from the word or where what was meant is no word of the lexicon; the model
sets it right. ``scripts/learn_error_model.py`` fits it on rankings of pairs that it had not seen.
"""

from __future__ import annotations

from math import exp, log
from typing import Final

from frfix.spelling.error_model import CEDILLA, FIRST_LETTER, LIGATURE, SIGN
from frfix.spelling.model import Candidate

CONFIDENCE: Final = (
    "sure:constant",
    "sure:share",  # log-odds of the best candidate's share
    "sure:score",  # its score, which says how usual its slips and the word are
    "sure:length",  # letters of the misspelling
    "sure:slips",  # operations, accents not counted
    "sure:accents",  # only accents differ
    "sure:frequency",  # Zipf frequency of the word
    "sure:first",  # the first letter was changed
    "sure:capital",  # the misspelling has a capital: it may be a name
    "sure:rebuilt",  # not a single word of the lexicon
)
NAMESAKE: Final = 0.85
PERHAPS_NAME: Final = 0.97
_FARTHEST: Final = 6.0
"""Log-odds beyond which more says nothing."""


def evidence(best: Candidate, typo: str, share: float, score: float) -> tuple[float, ...]:
    """Return the values of `CONFIDENCE` for a ranking's best candidate."""
    odds = min(_FARTHEST, log(max(share, 1e-6) / max(1.0 - share, 1e-6)))
    slips = sum(CEDILLA < operation != FIRST_LETTER for operation in best.operations)
    return (
        1.0,
        odds,
        score / 5,
        min(len(typo), 15) / 10,
        float(slips),
        float(bool(best.operations) and not slips),
        min(best.frequency, 6.0) / 5,
        float(FIRST_LETTER in best.operations),
        float(typo != typo.lower()),
        float(best.kind != "word"),
    )


def ceiling(best: Candidate, typo: str) -> float:
    """Return the highest chance that may be claimed, whatever the weights say.

    A lower-case word that only lacks a name's capital may be a common word of its own; one with a
    capital that is a letter away from a word may be a name.
    """
    if best.text.lower() == typo:
        return NAMESAKE
    slips = any(CEDILLA < operation not in (FIRST_LETTER, LIGATURE, SIGN) for operation in best.operations)
    return PERHAPS_NAME if slips and typo[0].isupper() and not typo.isupper() else 1.0


def chance(values: tuple[float, ...], weights: tuple[float, ...]) -> float:
    """Return the chance (0 to 1) that `evidence` gives, with the weights of `CONFIDENCE`."""
    total = sum(weight * value for weight, value in zip(weights, values, strict=True))
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))
