"""Learns the weights: softmax over a word and its neighbours, hashed contexts, AdaGrad."""

from __future__ import annotations

import time
from typing import Final

import numpy as np

from decoding.examples import Examples, Reader
from frfix.decoder.features import CLASS, CONTEXTS, FORM
from frfix.decoder.hashing import BITS

SIZE: Final = 1 << BITS
MASK: Final = SIZE - 1
BIASES: Final = 4


class Data:
    """Examples as arrays."""

    def __init__(self, examples: Examples, reader: Reader) -> None:
        self.contexts = np.frombuffer(examples.contexts, dtype=np.uint32).reshape(-1, CONTEXTS)
        self.starts = np.frombuffer(examples.starts, dtype=np.uint32).astype(np.int64)
        self.candidates = np.frombuffer(examples.candidates, dtype=np.uint32)
        known = reader.candidates
        u32 = np.uint32
        self.form = np.array([c.form for c in known], dtype=np.uint64).astype(u32)
        self.clas = np.array([c.clas for c in known], dtype=np.uint64).astype(u32)
        self.agreement = np.array([c.agreement for c in known], dtype=np.uint64).astype(u32)
        self.bias = np.array([c.bias for c in known], dtype=np.uint64).astype(u32)
        self.prior = priors(examples, reader)

    def batch(self, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Return the buckets and prior of each candidate of ``chosen``, and where each example starts."""
        first, last = self.starts[chosen], self.starts[chosen + 1]
        counts = last - first
        offsets = np.concatenate(([0], np.cumsum(counts)))
        rows = np.repeat(first - offsets[:-1], counts) + np.arange(offsets[-1])
        candidates = self.candidates[rows]
        contexts = self.contexts[np.repeat(chosen, counts)]
        out = np.empty((len(rows), CONTEXTS + BIASES), dtype=np.uint32)
        out[:, :FORM] = contexts[:, :FORM] + self.form[candidates][:, None]
        out[:, FORM : FORM + CLASS] = contexts[:, FORM : FORM + CLASS] + self.clas[candidates][:, None]
        out[:, FORM + CLASS : CONTEXTS] = contexts[:, FORM + CLASS :] + self.agreement[candidates][:, None]
        out[:, CONTEXTS:] = self.bias[candidates]
        return out & np.uint32(MASK), self.prior[candidates], offsets


def priors(examples: Examples, reader: Reader) -> np.ndarray:
    """Return the log of how often each candidate is written in this corpus.

    Where the decoder works it is how often French has it that counts: the corpus has its own subjects.
    """
    first = np.frombuffer(examples.starts, dtype=np.uint32)[:-1]
    written = np.frombuffer(examples.candidates, dtype=np.uint32)[first]
    counts = np.bincount(written, minlength=len(reader.candidates)).astype(np.float64)
    general = 10.0 ** np.array([max(reader.lexicon.frequency(text), 1.0) for text in reader.texts])
    general *= counts.sum() / general.sum()
    return np.log(counts + 0.1 * general).astype(np.float32)


def learn(data: Data, epochs: int, rate: float, sparsity: float, size: int = 2048) -> np.ndarray:
    """Return the weights, one a bucket.

    FTRL-proximal (McMahan et al., 2013): a context whose slopes do not add up to ``sparsity`` weighs
    nothing, so that what was met only a few times is not believed.
    """
    weights = np.zeros(SIZE, dtype=np.float32)
    sums = np.zeros(SIZE, dtype=np.float32)
    squares = np.zeros(SIZE, dtype=np.float32)
    chance = np.random.default_rng(1)
    count = len(data.starts) - 1
    for epoch in range(epochs):
        start, loss, right = time.time(), 0.0, 0
        order = chance.permutation(count)
        for at in range(0, count, size):
            buckets, prior, offsets = data.batch(order[at : at + size])
            scores = weights[buckets].sum(axis=1) + prior
            lengths = np.diff(offsets)
            top = np.maximum.reduceat(scores, offsets[:-1])
            shares = np.exp(scores - np.repeat(top, lengths))
            shares /= np.repeat(np.add.reduceat(shares, offsets[:-1]), lengths)
            loss -= float(np.log(np.maximum(shares[offsets[:-1]], 1e-9)).sum())
            right += int((scores[offsets[:-1]] >= top).sum())
            shares[offsets[:-1]] -= 1
            # what is already learnt well is passed over: it would only cost time
            live = np.abs(shares) > 0.002
            where = buckets[live].ravel()
            slopes = np.bincount(where, weights=np.repeat(shares[live], buckets.shape[1]), minlength=SIZE)
            touched = np.flatnonzero(slopes)
            slope = slopes[touched].astype(np.float32)
            before = squares[touched]
            after = before + slope * slope
            total = sums[touched] + slope - (np.sqrt(after) - np.sqrt(before)) / rate * weights[touched]
            sums[touched], squares[touched] = total, after
            kept = np.sign(total) * np.maximum(np.abs(total) - sparsity, 0)
            weights[touched] = -kept * rate / (1 + np.sqrt(after))
        print(
            f"epoch {epoch + 1}: loss {loss / count:.4f}, right {100 * right / count:.2f} %, "
            f"not zero {np.count_nonzero(weights) / SIZE:.2f}, {time.time() - start:.0f} s",
            flush=True,
        )
    return weights
