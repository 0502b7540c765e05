"""What frfix knows of a word: whether and why it is accepted, or what it may have been meant to be."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from frfix.language.lexicon import default_lexicon
from frfix.language.orthography import Side, default_orthography
from frfix.language.reasons import Reason
from frfix.language.tokens import APOSTROPHES
from frfix.language.vocabulary import Vocabulary
from frfix.settings import Settings
from frfix.spelling.checker import FrenchSpellChecker
from frfix.spelling.suggestions import Suggestions

MOST_CANDIDATES = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """One lemma of a word, and the tags of what the word can be as a form of it."""

    lemma: str
    tags: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class WordReport:
    """What is known of ``word``.

    ``reason`` is None where the vocabulary refuses it; then ``candidates`` hold what was meant.
    ``frequency`` is on the Zipf scale (3 is once in a million words), 0 where it was never counted.
    ``origin`` are the bits of the lexicon's lists that hold it (`frfix.language.origins`), ``twins`` its
    spellings in the other orthography and ``side`` its own orthography.
    """

    word: str
    reason: Reason | None
    readings: tuple[Reading, ...] = ()
    frequency: float = 0.0
    origin: int = 0
    side: Side | None = None
    twins: tuple[str, ...] = ()
    candidates: Suggestions | None = None


class WordReporter:
    """Reports on words under given settings."""

    def __init__(self, settings: Settings) -> None:
        """Take the user's words of ``settings``. Raises what `Vocabulary` and the lexicon raise."""
        self._lexicon = default_lexicon()
        self._vocabulary = Vocabulary(self._lexicon, settings.words)
        self._spelling = FrenchSpellChecker(self._lexicon)
        if settings.words:
            self._spelling.add(self._vocabulary.user_words)

    def report(self, word: str) -> WordReport:
        """Return what is known of ``word``, with whatever apostrophes it is written."""
        text = unicodedata.normalize("NFC", word).translate(APOSTROPHES)
        reason = self._vocabulary.reason(text)
        if reason is None:
            found = self._spelling.suggest(text, limit=MOST_CANDIDATES) if text else None
            return WordReport(word, None, candidates=found)
        readings: dict[str, list[int]] = {}
        for lemma, tag in self._vocabulary.word_form(text).analyses:
            readings.setdefault(lemma, []).append(tag)
        twins = default_orthography().twins(text.lower())
        forms = (text, text.lower())
        return WordReport(
            word,
            reason,
            tuple(Reading(lemma, tuple(tags)) for lemma, tags in readings.items()),
            max(map(self._lexicon.frequency, forms)),
            next(filter(None, map(self._lexicon.origin, forms)), 0),
            twins[0].side if twins else None,
            tuple(twin.text for twin in twins),
        )
