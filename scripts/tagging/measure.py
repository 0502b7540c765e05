"""Measures the tagger that ships on treebanks, as they are and with mistakes made in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from frfix.language.tagger import Tagger
from frfix.language.tags import ADJ, GENDER, NAME, NOUN, NUMBER, PERSON, PPAS, PPRE, VERB
from frfix.language.tokens import Case, Token
from tagging.corrupt import Corrupter
from tagging.treebank import Gold, Sample, agrees_in_features, agrees_in_pos, fit

_FEATURES = GENDER | NUMBER | PERSON


@dataclass(slots=True)
class Score:
    """Counts of words, and of those whose tag is right."""

    words: int = 0
    strict: int = 0
    """Part of speech, by the table of `tagging.treebank` alone."""
    pos: int = 0
    """Part of speech, participles and proper names by `same_pos` too."""
    full: int = 0
    """``pos``, with gender, number and person."""
    changed: int = 0
    changed_pos: int = 0
    changed_full: int = 0
    """Of the words that were made wrong: all, part of speech right, all right."""

    def line(self) -> str:
        """Return the figures in percent."""

        def percent(part: int, whole: int) -> str:
            return f"{100 * part / whole:.2f}" if whole else "–"

        clean = (percent(part, self.words) for part in (self.strict, self.pos, self.full))
        wrong = (percent(part, self.changed) for part in (self.changed_pos, self.changed_full))
        return " | ".join((str(self.words), *clean, str(self.changed), *wrong))


def same_pos(token: Token, gold: Gold) -> bool:
    """Whether the token's tag has the part of speech of ``gold``, where conventions differ too.

    A participle that the lexicon lists as an adjective too is both; a capitalised word in a name
    (*le Conseil*, *ONU*) is a noun, common or proper.
    """
    tag = token.tag
    if agrees_in_pos(tag, gold):
        return True
    participle = token.tags & ADJ and token.tags & (PPAS | PPRE)
    if participle and gold.pos in (ADJ, VERB) and tag & (ADJ | PPAS | PPRE):
        return gold.pos == ADJ or not gold.features & ~(GENDER | NUMBER | PPAS | PPRE)
    capital = token.form is not None and token.form.case is not Case.LOWER
    return bool(capital and gold.pos in (NOUN, NAME) and tag & (NOUN | NAME))


def measure(samples: Iterable[Sample], tagger: Tagger) -> Score:
    """Return how ``tagger`` does on ``samples``."""
    score = Score()
    for sample in samples:
        tagger.tag(sample.sentence)
        for at, (token, gold) in enumerate(zip(sample.sentence.tokens, sample.gold, strict=True)):
            if gold is None:
                continue
            if at in sample.changed:
                _changed(score, token, gold)
                continue
            right = same_pos(token, gold)
            score.words += 1
            score.strict += agrees_in_pos(token.tag, gold)
            score.pos += right
            score.full += right and agrees_in_features(token.tag, gold)
    return score


def _changed(score: Score, token: Token, gold: Gold) -> None:
    """Count a word that was made wrong, where its written form has a reading of what was meant."""
    assert token.form is not None
    readings = [r for r in token.form.analyses if agrees_in_pos(r.tag, gold)]
    if not readings:
        return
    nearest = max(readings, key=lambda r: fit(r.tag, r.lemma, gold))
    right = same_pos(token, gold)
    score.changed += 1
    score.changed_pos += right
    score.changed_full += right and token.tag & _FEATURES == nearest.tag & _FEATURES


def with_mistakes(samples: Iterable[Sample], seed: int) -> list[Sample]:
    """Return the samples in which `Corrupter` made mistakes."""
    return [wrong for wrong in map(Corrupter(seed).corrupted, samples) if wrong is not None]
