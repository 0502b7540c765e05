"""Learn the weights of the spelling engine from pairs (misspelling, right word) and write them down.

    python scripts/learn_error_model.py PAIRS.tsv [PAIRS.tsv…] [--write] [--rounds N] [--folds N]

Each line of a TSV holds a misspelling and what it stood for (several, joined by ``|``); further
columns are ignored. The weights are those of a conditional logit model: each misspelling's
candidates compete, and the probability of the right ones is made as large as possible, with each
weight held near its first value by a normal prior. The cheapest alignment depends on the weights,
so alignments and weights are computed in turns. Nothing of the pairs is kept but the numbers.

Figures are cross-validated: each pair is ranked by weights learnt without its fold.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from frfix.compiler.spelling_files import WEIGHTS_SOURCE, read_weights
from frfix.language.casing import cased_like
from frfix.language.lexicon import DATA, default_lexicon
from frfix.spelling.candidates import CandidateFinder
from frfix.spelling.error_model import OPERATIONS
from frfix.spelling.index import SpellingIndex
from frfix.spelling.model import FEATURES, Candidate, Weights, features

WEIGHTS = Path(__file__).resolve().parent.parent / "dictionaries" / WEIGHTS_SOURCE
PRIOR = 0.15
"""How strongly weights are held to their first values: a pair pulls about this much less."""
STEPS = 60
RATE = 0.5

Row = list[tuple[list[tuple[str, float]], bool]]


class Pair(NamedTuple):
    """A misspelling and the words that correct it."""

    wrong: str
    right: frozenset[str]


def main() -> None:
    """Learn, print the cross-validated figures, and write the weights when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS}")
    parser.add_argument("--rounds", type=int, default=3, help="turns of alignment and learning")
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    first = read_weights(WEIGHTS)
    weights = dict(first)
    for turn in range(options.rounds):
        rows = [row_of(pair, found) for pair, found in zip(pairs, candidates(pairs, weights), strict=True)]
        reachable = sum(any(right for _, right in row) for row in rows)
        print(f"turn {turn + 1}: {len(rows)} pairs, {reachable} reachable, now {accuracy(rows, weights)}")
        print(f"  cross-validated {cross_validated(rows, first, options.folds)}")
        weights = learn(rows, first)
    print(f"learnt on all: {accuracy(rows, weights)}")
    if options.write:
        write(weights)


def read_pairs(paths: Sequence[Path]) -> list[Pair]:
    """Return the distinct pairs of the files, shuffled the same way each time."""
    pairs = set()
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) >= 2 and fields[0] != "wrong":
                wrong, right = (field.replace("’", "'") for field in fields[:2])
                pairs.add(Pair(wrong, frozenset(right.split("|"))))
    found = sorted(pairs, key=lambda pair: (pair.wrong, sorted(pair.right)))
    random.Random(3).shuffle(found)
    return found


def candidates(pairs: Sequence[Pair], weights: dict[str, float]) -> list[list[Candidate]]:
    """Return the candidates of each pair's misspelling, aligned with these weights."""
    finder = CandidateFinder(default_lexicon(), SpellingIndex(DATA), Weights(weights))
    return [list(finder.find(pair.wrong, enough=99.0, margin=10.0).values()) for pair in pairs]


def row_of(pair: Pair, found: Sequence[Candidate]) -> Row:
    """Return the features of each candidate, and whether it is right."""
    row = []
    for candidate in found:
        values = features(candidate, pair.wrong.lower())
        values += [("op:" + OPERATIONS[operation], -1.0) for operation in candidate.operations]
        row.append((values, cased_like(pair.wrong, candidate.text) in pair.right))
    return row


def scores_of(row: Row, weights: dict[str, float]) -> list[float]:
    """Return the score of each candidate of a row."""
    return [sum(weights[name] * value for name, value in values) for values, _ in row]


def accuracy(rows: Sequence[Row], weights: dict[str, float]) -> str:
    """Return how often a right candidate comes first, and among the first five."""
    first = five = 0
    for row in rows:
        ranked = sorted(zip(scores_of(row, weights), row, strict=True), key=lambda item: -item[0])
        hits = [right for _, (_, right) in ranked[:5]]
        first += bool(hits) and hits[0]
        five += any(hits)
    return f"first {first / len(rows):.2%}, first five {five / len(rows):.2%}"


def cross_validated(rows: Sequence[Row], first: dict[str, float], folds: int) -> str:
    """Return `accuracy` when each row is ranked by weights learnt on the other folds."""
    ones: list[Row] = []
    hits = [0, 0]
    for fold in range(folds):
        weights = learn([row for i, row in enumerate(rows) if i % folds != fold], first)
        ones = rows[fold::folds]
        for row in ones:
            ranked = sorted(zip(scores_of(row, weights), row, strict=True), key=lambda item: -item[0])
            rights = [right for _, (_, right) in ranked[:5]]
            hits[0] += bool(rights) and rights[0]
            hits[1] += any(rights)
    return f"first {hits[0] / len(rows):.2%}, first five {hits[1] / len(rows):.2%}"


def learn(rows: Sequence[Row], first: dict[str, float]) -> dict[str, float]:
    """Return the weights of highest posterior, by gradient ascent with per-weight step sizes (Adagrad)."""
    weights = dict(first)
    squares = dict.fromkeys(first, 1.0)
    usable = [row for row in rows if any(right for _, right in row) and len(row) > 1]
    for _ in range(STEPS):
        gradient = {name: -PRIOR * len(OPERATIONS) * (weights[name] - first[name]) for name in weights}
        for row in usable:
            add_gradient(row, weights, gradient)
        for name, slope in gradient.items():
            squares[name] += slope * slope
            weights[name] += RATE * slope / math.sqrt(squares[name])
            if name.startswith("op:"):
                weights[name] = max(0.05, weights[name])
    return weights


def add_gradient(row: Row, weights: dict[str, float], gradient: dict[str, float]) -> None:
    """Add the slope of the log-probability of a row's right candidates."""
    scores = scores_of(row, weights)
    best = max(scores)
    shares = [math.exp(score - best) for score in scores]
    total = sum(shares)
    right = sum(share for share, (_, is_right) in zip(shares, row, strict=True) if is_right)
    for share, (values, is_right) in zip(shares, row, strict=True):
        pull = (share / right if is_right and right else 0.0) - share / total
        if abs(pull) > 1e-4:
            for name, value in values:
                gradient[name] += pull * value


def write(weights: dict[str, float]) -> None:
    """Replace the numbers of the weights file, leaving its comments."""
    head = [line for line in WEIGHTS.read_text("utf-8").splitlines() if line.startswith("#")]
    names = [*("op:" + name for name in OPERATIONS), *FEATURES]
    names += [name for name in weights if name not in names]
    body = [f"{name}\t{weights[name]:.3f}" for name in names]
    WEIGHTS.write_text("\n".join([*head, *body, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
