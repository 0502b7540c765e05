"""Learns the gate: which classes of words are so much at home between others that nothing need be weighed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from decoding.examples import Examples, Reader
from decoding.learn import Data
from frfix.decoder.hashing import GATE_BITS, GATE_MASK, OPEN
from frfix.decoder.words import word_entry

TOLD: Final = 4.5
"""A margin from which a slip would be worth a look: a little less than what is told."""
SEEN: Final = 4
"""Places that are rarer than this are judged by each neighbour apart."""
SIZE: Final = 1 << GATE_BITS


class Counts:
    """For each key, how often a right word stands there, and how many slips that would be told do."""

    def __init__(self) -> None:
        self.right = np.zeros(SIZE)
        self.slips = np.zeros(SIZE)

    def add(self, keys: np.ndarray, first: np.ndarray, told: np.ndarray, weights: np.ndarray) -> None:
        """Count one batch: ``first`` and ``told`` say which rows are right words and told slips."""
        self.right += np.bincount(keys[first], minlength=SIZE)
        self.slips += np.bincount(keys[told], weights=weights[told], minlength=SIZE)

    def closed(self, share: float) -> np.ndarray:
        """Return the keys that are closed when ``share`` of the right words may pass."""
        ratio = np.where(self.right > 0, self.slips / np.maximum(self.right, 1), np.inf)
        order = np.argsort(-ratio)
        passed = np.cumsum(self.right[order])
        limit = ratio[order[min(int(np.searchsorted(passed, share * passed[-1])), SIZE - 1)]]
        closed: np.ndarray = (self.right >= SEEN) & (ratio <= limit)
        return closed


def learn_gate(
    examples: Examples, data: Data, reader: Reader, weights: np.ndarray, share: float
) -> tuple[bytes, float, float]:
    """Return the bits, the share of words that pass, and the share of tellable slips that pass.

    A word passes unless its class is at home between both classes beside it, or, where the three were
    hardly met together, after the one and before the other. ``share`` is what may pass of the words that
    have neighbours, by each of the two.
    """
    left = np.frombuffer(examples.left, dtype=np.uint32)
    right = np.frombuffer(examples.right, dtype=np.uint32)
    own = np.array(
        [word_entry(reader.vocabulary.word_form(text), reader.lexicon, True).gate0 for text in reader.texts],
        dtype=np.uint64,
    ).astype(np.uint32)
    all_three, after, before = Counts(), Counts(), Counts()
    count = len(data.starts) - 1

    def batches() -> Iterator[tuple[list[np.ndarray], np.ndarray, np.ndarray, np.ndarray]]:
        for at in range(0, count, 8192):
            chosen = np.arange(at, min(count, at + 8192))
            buckets, prior, offsets = data.batch(chosen)
            scores = weights[buckets].sum(axis=1) + prior
            lengths = np.diff(offsets)
            rows = np.repeat(data.starts[chosen] - offsets[:-1], lengths) + np.arange(offsets[-1])
            word = own[data.candidates[rows]]
            sides = np.repeat(left[chosen], lengths), np.repeat(right[chosen], lengths)
            mask = np.uint32(GATE_MASK)
            keys = [(word + sides[0] + sides[1]) & mask, (word + sides[0]) & mask, (word + sides[1]) & mask]
            first = np.zeros(len(rows), dtype=bool)
            first[offsets[:-1]] = True
            told = (np.repeat(scores[offsets[:-1]], lengths) - scores > TOLD) & ~first
            yield keys, first, told, np.repeat(1 / lengths, lengths)

    for keys, first, told, worth in batches():
        for counts, key in zip((all_three, after, before), keys, strict=True):
            counts.add(key, first, told, worth)
    bits = all_three.closed(share)
    bits |= np.roll((all_three.right >= SEEN) & ~bits, OPEN)
    for counts in (after, before):
        bits |= counts.closed(share / 2)
    passed = kept = rights = slips = 0.0
    for keys, first, told, worth in batches():
        opened = ~(
            bits[keys[0]]
            | (bits[keys[1]] & bits[keys[2]] & ~bits[(keys[0] + np.uint32(OPEN)) & np.uint32(GATE_MASK)])
        )
        rights += first.sum()
        slips += worth[told].sum()
        passed += (first & opened).sum()
        kept += worth[told & opened].sum()
    return np.packbits(bits, bitorder="little").tobytes(), passed / rights, kept / slips
