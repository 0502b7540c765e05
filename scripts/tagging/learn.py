"""Learns the weights: a log-linear model over each token's candidates, left to right.

The history is the learner's own choices, so that it learns to live with its mistakes. The steps are
AdaGrad's; the table is hashed as at run time (`frfix.language.tagger`). numba compiles the loop: a
million words a pass take some seconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numba import njit

from frfix.language.tagger_entries import STATES
from frfix.language.tagger_format import BITS, FINE, OFFSETS
from tagging.examples import Examples, start_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

SIZE = 1 << BITS


@njit(cache=True, fastmath=True)
def _contexts(out, e, b, p, q, n, m, state, offsets):
    word, before, after, clas, nclass, nrough = e[0], b[1], n[2], e[3], n[4], n[5]
    second, ending = m[6], e[7]
    last, rough, far = p[2], p[3], q[4]
    out[0] = word
    out[1] = clas
    out[2] = ending
    out[3] = word + rough
    out[4] = word + nrough
    out[5] = last + nclass
    out[6] = rough + far
    out[7] = clas + last
    out[8] = word + before
    out[9] = word + after
    out[10] = before
    out[11] = after
    out[12] = nrough + second
    out[13] = state + nrough
    out[14] = state + rough + clas
    for t in range(len(offsets)):
        out[t] = out[t] + offsets[t]


@njit(cache=True, fastmath=True)
def _walk(
    ex_tokens,
    starts,
    first,
    cands,
    clauses,
    target,
    weights,
    order,
    start_e,
    start_c,
    states,
    offsets,
    table,
    squares,
    rate,
    learn,
    mask,
    fine,
    chosen,
):
    count = len(offsets)
    ctx = np.zeros(count, np.uint32)
    scores = np.zeros(64, np.float32)
    right = 0
    seen = 0
    for s in order:
        weight = weights[s]
        p = start_c
        q = start_c
        state = 0
        for i in range(starts[s], starts[s + 1]):
            lo = first[i]
            k = first[i + 1] - lo
            best = 0
            if k > 1:
                b = ex_tokens[i - 1] if i > starts[s] else start_e
                n = ex_tokens[i + 1] if i + 1 < starts[s + 1] else start_e
                m = ex_tokens[i + 2] if i + 2 < starts[s + 1] else start_e
                _contexts(ctx, ex_tokens[i], b, p, q, n, m, states[state], offsets)
                top = np.float32(-1e30)
                for c in range(k):
                    g = cands[lo + c, 0]
                    gc = cands[lo + c, 1]
                    total = np.float32(0.0)
                    for t in range(fine):
                        total += table[(ctx[t] + g) & mask]
                    for t in range(fine, count):
                        total += table[(ctx[t] + gc) & mask]
                    scores[c] = total
                    if total > top:
                        top = total
                        best = c
                want = target[i]
                if want >= 0:
                    seen += 1
                    if best == want:
                        right += 1
                    if learn:
                        norm = np.float32(0.0)
                        for c in range(k):
                            scores[c] = np.exp(scores[c] - top)
                            norm += scores[c]
                        for c in range(k):
                            grad = scores[c] / norm
                            if c == want:
                                grad -= np.float32(1.0)
                            grad *= weight
                            if abs(grad) < 1e-3:
                                continue
                            g = cands[lo + c, 0]
                            gc = cands[lo + c, 1]
                            for t in range(count):
                                at = (ctx[t] + (g if t < fine else gc)) & mask
                                squares[at] += grad * grad
                                table[at] -= rate * grad / np.sqrt(squares[at])
            chosen[i] = best
            q = p
            p = cands[lo + best]
            if clauses[lo + best] >= 0:
                state = clauses[lo + best]
    return right, seen


class Model:
    """A table of weights in training."""

    def __init__(self) -> None:
        self.table: NDArray[np.float32] = np.zeros(SIZE, np.float32)
        self.squares: NDArray[np.float32] = np.full(SIZE, 1.0, np.float32)

    def walk(self, data: Examples, rate: float = 0.0, seed: int = 0) -> tuple[int, int, NDArray[np.int8]]:
        """Tag ``data``, and learn from it when there is a ``rate``; return right, decided and the choices."""
        rows = start_rows()
        order = np.arange(len(data.starts) - 1)
        if rate:
            np.random.default_rng(seed).shuffle(order)
        chosen = np.zeros(len(data.target), np.int8)
        right, seen = _walk(
            data.tokens, data.starts, data.first, data.candidates, data.clauses, data.target,
            data.weights, order, np.array(rows[0], np.uint32), np.array(rows[1], np.uint32),
            np.array(STATES, np.uint32), np.array(OFFSETS, np.uint32), self.table, self.squares,
            np.float32(rate), rate > 0, np.uint32(SIZE - 1), FINE, chosen,
        )  # fmt: skip
        return right, seen, chosen
