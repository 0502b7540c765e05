"""Learns the weights: a log-linear model over each token's candidates, left to right.

The history is the learner's own choices, so that it learns to live with its mistakes. The steps are
AdaGrad's; the table is hashed as at run time (`frfix.language.tagger`, whose contexts these are).
numba compiles the loop: a million words a pass take some seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numba import njit

from frfix.language.tagger_entries import STATES
from frfix.language.tagger_format import BITS, FINE, OFFSETS
from tagging.examples import Examples, start_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZE = 1 << BITS
_MASK = np.uint32(SIZE - 1)
_OFFSETS = np.array(OFFSETS, np.uint32)
_STATES = np.array(STATES, np.uint32)
_SMALL = np.float32(1e-3)
"""A choice as sure as this teaches nothing more."""

# Rows of entries and labels, as `tagging.examples` lays them out; Any: numba has no types to check.
Row = Any


def _set_contexts(out: Row, e: Row, b: Row, n: Row, m: Row, p: Row, q: Row, state: Any) -> None:
    """Fill ``out`` for the entry e after b, before n and m, the labels p and (farther) q before it."""
    out[0] = e[0]
    out[1] = e[3]
    out[2] = e[7]
    out[3] = e[0] + p[3]
    out[4] = e[0] + n[5]
    out[5] = p[2] + n[4]
    out[6] = p[3] + q[4]
    out[7] = e[3] + p[2]
    out[8] = e[0] + b[1]
    out[9] = e[0] + n[2]
    out[10] = b[1]
    out[11] = n[2]
    out[12] = n[5] + m[6]
    out[13] = state + n[5]
    out[14] = state + p[3] + e[3]
    for t in range(len(_OFFSETS)):
        out[t] += _OFFSETS[t]


def _set_scores(scores: Row, contexts: Row, labels: Row, table: Row) -> int:
    """Fill ``scores``, one a label; return the place of the greatest."""
    best = 0
    for c in range(len(labels)):
        total = np.float32(0.0)
        for t in range(len(contexts)):
            total += table[(contexts[t] + labels[c, 0 if t < FINE else 1]) & _MASK]
        scores[c] = total
        if total > scores[best]:
            best = c
    return best


def _teach(scores: Row, contexts: Row, labels: Row, want: int, weight: Any, table: Row, squares: Row) -> None:
    """Take a step towards ``want``; ``weight`` is the rate and how much this example counts."""
    top = scores[: len(labels)].max()
    norm = np.float32(0.0)
    for c in range(len(labels)):
        scores[c] = np.exp(scores[c] - top)
        norm += scores[c]
    for c in range(len(labels)):
        slope = (scores[c] / norm - (1 if c == want else 0)) * weight[1]
        if abs(slope) < _SMALL:
            continue
        for t in range(len(contexts)):
            at = (contexts[t] + labels[c, 0 if t < FINE else 1]) & _MASK
            squares[at] += slope * slope
            table[at] -= weight[0] * slope / np.sqrt(squares[at])


_contexts = njit(_set_contexts, fastmath=True)
_scores = njit(_set_scores, fastmath=True)
_step = njit(_teach, fastmath=True)


def _walk_all(data: Any, order: Row, outside: Any, model: Any, rate: Any, chosen: Row) -> tuple[int, int]:
    """Tag the sentences of ``order`` into ``chosen``; learn when ``rate`` is not 0."""
    tokens, starts, first, candidates, clauses, target, weights = data
    contexts = np.zeros(len(_OFFSETS), np.uint32)
    scores = np.zeros(64, np.float32)
    right = seen = 0
    for s in order:
        last = far = outside[1]
        state = 0
        for i in range(starts[s], starts[s + 1]):
            labels = candidates[first[i] : first[i + 1]]
            best = 0
            if len(labels) > 1:
                before = tokens[i - 1] if i > starts[s] else outside[0]
                after = tokens[i + 1] if i + 1 < starts[s + 1] else outside[0]
                second = tokens[i + 2] if i + 2 < starts[s + 1] else outside[0]
                _contexts(contexts, tokens[i], before, after, second, last, far, _STATES[state])
                best = _scores(scores, contexts, labels, model[0])
                if target[i] >= 0:
                    seen += 1
                    right += best == target[i]
                    if rate > 0:
                        _step(scores, contexts, labels, target[i], (rate, weights[s]), model[0], model[1])
            chosen[i] = best
            far = last
            last = labels[best]
            if clauses[first[i] + best] >= 0:
                state = clauses[first[i] + best]
    return right, seen


_walk = njit(_walk_all, fastmath=True)


class Model:
    """A table of weights in training."""

    def __init__(self) -> None:
        self.table: NDArray[np.float32] = np.zeros(SIZE, np.float32)
        self.squares: NDArray[np.float32] = np.ones(SIZE, np.float32)

    def walk(self, data: Examples, rate: float = 0.0, seed: int = 0) -> tuple[int, int, NDArray[np.int8]]:
        """Tag ``data``, and learn from it when there is a ``rate``; return right, decided and the choices."""
        order = np.arange(len(data.starts) - 1)
        if rate:
            np.random.default_rng(seed).shuffle(order)
        chosen = np.zeros(len(data.target), np.int8)
        outside = tuple(np.array(row, np.uint32) for row in start_rows())
        arrays = (
            data.tokens,
            data.starts,
            data.first,
            data.candidates,
            data.clauses,
            data.target,
            data.weights,
        )
        model = (self.table, self.squares)
        right, seen = _walk(arrays, order, outside, model, np.float32(rate), chosen)
        return right, seen, chosen
