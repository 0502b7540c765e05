"""Weighs, for each word that looks out of place, whether the sentence would rather have a neighbour.

The score of a word in its place is a sum of learnt weights: of its form, of its class, of its gender,
number and person, each together with what stands around it (`frfix.decoder.features`), and the
logarithm of its frequency. The difference of two scores is how many times likelier, as a logarithm, a
French text would have the one than the other. ``scripts/train_decoder.py`` learnt the weights.

Most words are passed over by a gate: one bit tells whether a word of this class is at home between
words of those classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from frfix.decoder.candidates import Candidate
from frfix.decoder.caution import hesitation
from frfix.decoder.features import WINDOW, contexts
from frfix.decoder.format import UNITS, ZERO
from frfix.decoder.hashing import GATE_MASK, MASK, OPEN
from frfix.decoder.neighbours import Kind, Neighbours, may_stand_for, unlikely
from frfix.decoder.store import Store
from frfix.decoder.words import EDGE, Entries, Entry
from frfix.language.lexicon import Lexicon
from frfix.language.tokens import Sentence, Token

_OPENING: Final = frozenset("«“\"'‘(")
_CLOSING: Final = frozenset("»”\"'’)")


LEAST: Final = 2.0
"""A margin that is less is not worth a look."""


BEHIND: Final = 8
"""Units by which a neighbour's class may fit less well than that of what is written."""


CLOSE: Final = 2
"""Tokens: the distance at which one mistake casts doubt on another word."""


class Doubt(NamedTuple):
    """A word that a neighbour would replace well."""

    at: int
    """Its place among the sentence's tokens."""
    word: str
    """The neighbour, in lower case."""
    kind: Kind
    margin: float
    """How many times likelier the neighbour is, as a natural logarithm, less what speaks for a chance."""


class Decoder:
    """Finds doubtful words; opens its file at the first sentence, and keeps what it knows of forms."""

    def __init__(self, lexicon: Lexicon, folder: Path | None = None) -> None:
        self._lexicon = lexicon
        self._folder = folder
        self._entries = Entries(lexicon)
        self._candidates: dict[int, Candidate] = {}
        self._opened: tuple[Store, Neighbours] | None = None
        self._last: Sentence | None = None
        self._doubts: tuple[Doubt, ...] = ()

    def _open(self) -> tuple[Store, Neighbours]:
        if self._opened is None:
            store = Store.open(self._folder)
            self._opened = store, Neighbours(self._lexicon, store)
        return self._opened

    def doubts(self, sentence: Sentence) -> tuple[Doubt, ...]:
        """Return the words of ``sentence`` that a neighbour beats, with the best neighbour of each.

        Raises LexiconError when the compiled file is missing or of another version.
        """
        if sentence is not self._last:
            self._doubts = tuple(strongest(self._find(sentence)))
            self._last = sentence
        return self._doubts

    def _find(self, sentence: Sentence) -> list[Doubt]:
        tokens = sentence.tokens
        entries = self._entries.of(tokens)
        store, neighbours = self._open()
        gate = store.gate
        found: list[Doubt] = []
        left = EDGE
        after = entries[1:]
        after.append(EDGE)
        for at, entry in enumerate(entries):
            if entry.judged:
                first = entry.gate0 + left.gatem
                last = after[at].gatep
                key = first + last & GATE_MASK
                if not (gate[key >> 3] >> (key & 7) & 1) and (
                    gate[(key := key + OPEN & GATE_MASK) >> 3] >> (key & 7) & 1
                    or not gate[(key := first & GATE_MASK) >> 3] >> (key & 7) & 1
                    or not gate[(key := entry.gate0 + last & GATE_MASK) >> 3] >> (key & 7) & 1
                ):
                    token = tokens[at]
                    if not neighbours.of(token.lower):
                        entry.judged = False
                    elif not token.unchecked and not self._is_quoted(sentence, at):
                        doubt = self._weigh(tokens, entries, at)
                        if doubt is not None:
                            found.append(doubt)
            left = entry
        return found

    def _is_quoted(self, sentence: Sentence, at: int) -> bool:
        """Whether the word stands alone in quotation marks or parentheses: it is spoken of."""
        tokens = sentence.tokens
        return (
            0 < at < len(tokens) - 1 and tokens[at - 1].text in _OPENING and tokens[at + 1].text in _CLOSING
        )

    def _weigh(self, tokens: Sequence[Token], entries: list[Entry], at: int) -> Doubt | None:
        """Return the doubt that the best neighbour of the word at ``at`` raises, if it is better."""
        word = tokens[at].lower
        store, known = self._open()
        start = at - WINDOW[0] if at > WINDOW[0] else 0
        lexicon = self._lexicon
        window = [entry.detail(lexicon) for entry in entries[start : at + WINDOW[1]]]
        hashes = contexts(window, at - start)
        table = store.weights
        own = self._candidate(lexicon.form_id(word))
        self._name(own, word, table)
        # what is common to all candidates first: most fall behind at once
        of_class = _sum(table, hashes[1], own.clas)
        top = written = (
            own.base + of_class + _sum(table, hashes[0], own.form) + _sum(table, hashes[2], own.agreement)
        )
        best, kind = "", Kind.OTHER_WORD
        for form_id, how in known.of(word):
            other = self._candidate(form_id)
            part = _sum(table, hashes[1], other.clas)
            if part < of_class - BEHIND:
                continue
            if not other.text:
                self._name(other, lexicon.form(form_id), table)
            value = other.base + part + _sum(table, hashes[0], other.form)
            value += _sum(table, hashes[2], other.agreement)
            if value > top and may_stand_for(word, other.text):
                value -= round(unlikely(word, other.text, how) * UNITS)
                if value > top:
                    top, best, kind = value, other.text, how
        margin = (top - written) / UNITS
        if margin >= LEAST:
            margin -= hesitation(tokens, at, best, lexicon.tags(best), kind)
        return Doubt(at, best, kind, margin) if margin >= LEAST else None

    def _candidate(self, form_id: int) -> Candidate:
        candidate = self._candidates.get(form_id)
        if candidate is None:
            candidate = self._candidates[form_id] = Candidate(form_id, self._lexicon)
        return candidate

    def _name(self, candidate: Candidate, text: str, table: bytes) -> None:
        if not candidate.text:
            candidate.named(text)
            base = sum([table[value & MASK] - ZERO for value in candidate.bias])
            candidate.base = base + round(candidate.prior * UNITS)


def strongest(doubts: list[Doubt]) -> list[Doubt]:
    """Return of doubts that stand close together the greatest: one mistake makes several."""
    kept: list[Doubt] = []
    for doubt in sorted(doubts, key=lambda doubt: (-doubt.margin, doubt.at)):
        if all(abs(doubt.at - other.at) > CLOSE for other in kept):
            kept.append(doubt)
    return sorted(kept, key=lambda doubt: doubt.at)


def _sum(table: bytes, contexts: list[int], part: int) -> int:
    """Return the sum of the weights of a candidate's ``part`` in ``contexts``; `ZERO` is not taken off."""
    mask = MASK
    return sum([table[value + part & mask] for value in contexts])
