"""Chooses in context, for each word, one of its readings."""

from __future__ import annotations

from typing import Final

from frfix.language.lexicon import Analysis
from frfix.language.tags import (
    ADJ,
    ADV,
    CLITIC,
    DET,
    FINITE,
    FIRST_NAME,
    INF,
    NAME,
    NOUN,
    NUM,
    PREP,
    PRON,
    SCONJ,
    SUBJECT,
    VERB,
)
from frfix.language.tokens import Case, Sentence, Token, WordForm

_PRIORS: Final = (
    (PREP, 9), (DET, 8), (SCONJ, 7), (ADV, 6), (PRON, 5), (NOUN, 4), (ADJ, 3), (VERB, 3), (NAME, 2),
)  # fmt: skip


class Tagger:
    """Sets ``tag`` and ``lemma`` of each token."""

    def __init__(self) -> None:
        self._readings: dict[WordForm, tuple[Analysis, ...]] = {}

    @classmethod
    def open(cls) -> Tagger:
        """Return a tagger."""
        return cls()

    def tag(self, sentence: Sentence) -> None:
        """Set ``tag`` and ``lemma`` of each token of ``sentence``; what is no word keeps 0 and ""."""
        tokens = sentence.tokens
        before = 0
        for at, token in enumerate(tokens):
            form = token.form
            if form is None:
                before = 0
                continue
            readings = self._readings.get(form)
            if readings is None:
                readings = self._readings[form] = _candidates(form)
            if len(readings) == 1:
                chosen = readings[0]
            else:
                after = tokens[at + 1] if at + 1 < len(tokens) else None
                chosen = max(readings, key=lambda reading: _fit(reading.tag, before, after, at))
            token.tag = before = chosen.tag
            token.lemma = chosen.lemma


def _candidates(form: WordForm) -> tuple[Analysis, ...]:
    if not form.analyses:
        tag = NAME if form.case is not Case.LOWER else NOUN
        return (Analysis(form.text, tag),)
    if form.lower in ("à", "de", "d'"):
        return tuple(form.readings(PREP))
    return form.analyses


def _fit(tag: int, before: int, after: Token | None, at: int) -> int:
    score = next((weight for pos, weight in _PRIORS if tag & pos), 0)
    then = after.tags if after is not None else 0
    if before & DET:
        score += 10 if tag & NOUN else 9 if tag & ADJ else 4 if tag & NUM else 0
    elif before & PRON and before & (SUBJECT | CLITIC):
        score += 10 if tag & VERB or (tag & PRON and tag & CLITIC) else 0
    elif before & PREP:
        score += 10 if tag & (DET | NAME) or tag & INF else 8 if tag & NOUN else 0
        score -= 10 if tag & FINITE else 0
    elif before & (NOUN | NAME) and not before & FIRST_NAME:
        score += 6 if tag & (VERB | ADJ | PREP) else 0
    elif before & VERB:
        score += 4 if tag & (DET | ADV | PREP) else 0
    if tag & DET and not then & (NOUN | ADJ | NUM | DET | NAME) and after is not None and after.form:
        score -= 8
    if tag & PRON and tag & CLITIC and not tag & SUBJECT and not then & (VERB | PRON):
        score -= 12
    if tag & NAME and at > 0:
        score += 12
    return score
