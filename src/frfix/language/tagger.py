"""Chooses in context, for each word, one of its readings.

A log-linear model, left to right: each candidate reading of a word has the sum of the weights of its
label together with each context (the word, the readings chosen for the two words before, what the two
words after can be…). Weights lie in a hashed table, read from the file that
``scripts/train_tagger.py`` learnt and the compiler wrote. A word that can be only one thing costs a
dictionary look-up.
"""

from __future__ import annotations

from pathlib import Path

from frfix.i18n import _
from frfix.language.lexicon import DATA, Lexicon, LexiconError, default_lexicon
from frfix.language.tagger_entries import NO_CLAUSE, START, STATES, Candidate, Entry, Label, entry_of
from frfix.language.tagger_format import BITS, MAGIC, OFFSETS, TAGGER_FILE, TRAILER
from frfix.language.tokens import Sentence, Token, TokenKind, WordForm

(X0, X1, X2, X3, X4, X5, X6, X7, X8, X9, X10, X11, X12, X13, X14) = OFFSETS
MASK = (1 << BITS) - 1


class Tagger:
    """Sets ``tag`` and ``lemma`` of tokens; keeps what it has worked out of each word form."""

    def __init__(self, table: bytes, lexicon: Lexicon) -> None:
        """Take the file of weights, and the lexicon."""
        self._table = table
        self._lexicon = lexicon
        self._forms: dict[WordForm, Entry] = {}
        self._signs: dict[str | TokenKind, Entry] = {}

    @classmethod
    def open(cls, folder: Path | None = None) -> Tagger:
        """Read the compiled parameters of ``folder`` (the package's data by default).

        Raises LexiconError when they are missing or of another version.
        """
        path = (folder or DATA) / TAGGER_FILE
        try:
            content = path.read_bytes()
        except OSError as error:
            message = _("paramètres de l’étiqueteur introuvables : réinstallez frfix")
            raise LexiconError(message, path) from error
        expected = TRAILER.pack(MAGIC, MASK + 1, 0)
        if len(content) != MASK + 1 + TRAILER.size or content[MASK + 1 :] != expected:
            message = _("paramètres de l’étiqueteur faits par une autre version de frfix : réinstallez frfix")
            raise LexiconError(message, path)
        return cls(content, default_lexicon())

    def tag(self, sentence: Sentence) -> None:
        """Set ``tag`` and ``lemma`` of each word of ``sentence``; other tokens keep 0 and ""."""
        tokens = sentence.tokens
        known = self._forms
        entries: list[Entry] = []
        for token in tokens:
            form = token.form
            entry = known.get(form) if form is not None else None
            entries.append(entry if entry is not None else self._entry(token))
        entries.append(START)
        entries.append(START)
        before = START
        far = last = START.candidates[0].label
        state = NO_CLAUSE
        initial = True
        for at, token in enumerate(tokens):
            entry = entries[at]
            candidates = entry.initial if initial else entry.candidates
            if len(candidates) == 1:
                chosen = candidates[0]
            else:
                chosen = self._choose(
                    entry, candidates, before, last, far, entries[at + 1], entries[at + 2], STATES[state]
                )
            if token.form is not None:
                token.tag = chosen.tag
                token.lemma = chosen.lemma
                initial = False
            before = entry
            far = last
            last = chosen.label
            if last.clause >= 0:
                state = last.clause

    def _entry(self, token: Token) -> Entry:
        """Return the entry of a form that was not met before, of a sign, a number or an object."""
        form = token.form
        if form is not None:
            entry = self._forms[form] = entry_of(token, self._lexicon)
            self._weigh(entry)
            return entry
        # All numbers are one, and all objects.
        kind = token.kind
        sign = token.text if kind is TokenKind.PUNCTUATION else kind
        known = self._signs.get(sign)
        if known is None:
            known = self._signs[sign] = entry_of(token, self._lexicon)
        return known

    def _weigh(self, entry: Entry) -> None:
        """Set the base of the candidates of ``entry``, if there is a choice."""
        if len(entry.candidates) == 1 and len(entry.initial) == 1:
            return
        table = self._table
        a, b, c = entry.word + X0, entry.clas + X1, entry.ending + X2
        for candidate in {*entry.candidates, *entry.initial}:
            g = candidate.label.fine
            candidate.base = table[a + g & MASK] + table[b + g & MASK] + table[c + g & MASK]

    def _choose(
        self,
        entry: Entry,
        candidates: tuple[Candidate, ...],
        before: Entry,
        last: Label,
        far: Label,
        after: Entry,
        second: Entry,
        state: int,
    ) -> Candidate:
        """Return the candidate with the greatest sum of weights; the first of equals."""
        table = self._table
        word, clas, rough = entry.word, entry.clas, last.as_last_coarse
        fine = last.as_last
        seen = after.after_rough
        c3 = word + rough + X3
        c4 = word + seen + X4
        c5 = fine + after.after_class + X5
        c6 = rough + far.as_far + X6
        c7 = clas + fine + X7
        c8 = word + before.before + X8
        c9 = word + after.after + X9
        c10 = before.before + X10
        c11 = after.after + X11
        c12 = seen + second.second_rough + X12
        c13 = state + seen + X13
        c14 = state + rough + clas + X14
        best = candidates[0]
        top = -1
        for candidate in candidates:
            label = candidate.label
            g = label.fine
            h = label.coarse
            total = (
                candidate.base
                + table[c3 + g & MASK]
                + table[c4 + g & MASK]
                + table[c5 + g & MASK]
                + table[c6 + g & MASK]
                + table[c7 + g & MASK]
                + table[c8 + g & MASK]
                + table[c9 + g & MASK]
                + table[c10 + h & MASK]
                + table[c11 + h & MASK]
                + table[c12 + h & MASK]
                + table[c13 + h & MASK]
                + table[c14 + h & MASK]
            )
            if total > top:
                top = total
                best = candidate
        return best
