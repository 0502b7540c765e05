"""Turns samples into the flat arrays that the trainer reads: one row a token, one row a candidate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from frfix.language.lexicon import default_lexicon
from frfix.language.tagger_entries import START, Entry, entry_of
from frfix.language.tags import OBJECT, SUBJECT
from tagging.treebank import Gold, Sample, fit

if TYPE_CHECKING:
    from numpy.typing import NDArray

ENTRY_FIELDS = (
    "word", "before", "after", "clas", "after_class", "after_rough", "second_rough", "ending",
)  # fmt: skip
LABEL_FIELDS = ("fine", "coarse", "as_last", "as_last_coarse", "as_far")


@dataclass(slots=True)
class Examples:
    """``tokens`` are rows of ENTRY_FIELDS; those of sentence s are ``starts[s]`` to ``starts[s + 1]``.

    The candidates of token t are rows ``first[t]`` to ``first[t + 1]`` of ``candidates`` and
    ``clauses``; ``target`` is the place of the right one among them, -1 where none is.
    """

    tokens: NDArray[np.uint32]
    starts: NDArray[np.int64]
    first: NDArray[np.int64]
    candidates: NDArray[np.uint32]
    clauses: NDArray[np.int8]
    target: NDArray[np.int8]
    weights: NDArray[np.float32]


class Entries:
    """Makes each entry once a form."""

    def __init__(self) -> None:
        self._lexicon = default_lexicon()
        self._known: dict[object, Entry] = {}

    def of(self, sample: Sample) -> list[Entry]:
        """Return the entries of a sample's tokens."""
        found = []
        for token in sample.sentence.tokens:
            key = token.form or (token.text, token.kind)
            entry = self._known.get(key)
            if entry is None:
                entry = self._known[key] = entry_of(token, self._lexicon)
            found.append(entry)
        return found


def target_of(candidates: Sequence[tuple[int, str]], gold: Gold | None) -> int:
    """Return the place of the (tag, lemma) that fits ``gold`` best, the first of equals.

    -1 when none has its part of speech, and for a personal pronoun whose role is not told.
    """
    if gold is None:
        return -1
    scores = [fit(tag, lemma, gold) for tag, lemma in candidates]
    best = max(scores)
    at = scores.index(best)
    if scores.count(best) > 1 and candidates[at][0] & (SUBJECT | OBJECT):
        return -1
    return at if best > -50 else -1


def examples(samples: Iterable[Sample]) -> Examples:
    """Return the arrays of ``samples``."""
    entries = Entries()
    tokens: list[list[int]] = []
    starts, first, clauses, target, weights = [0], [0], [], [], []
    candidates: list[list[int]] = []
    for sample in samples:
        initial = True
        for token, entry, gold in zip(sample.sentence.tokens, entries.of(sample), sample.gold, strict=True):
            here = entry.initial if initial else entry.candidates
            initial = initial and token.form is None
            tokens.append([getattr(entry, field) for field in ENTRY_FIELDS])
            for candidate in here:
                candidates.append([getattr(candidate.label, field) for field in LABEL_FIELDS])
                clauses.append(candidate.label.clause)
            first.append(len(candidates))
            target.append(target_of([(c.tag, c.lemma) for c in here], gold))
        starts.append(len(tokens))
        weights.append(sample.weight)
    return Examples(
        np.array(tokens, np.uint32),
        np.array(starts, np.int64),
        np.array(first, np.int64),
        np.array(candidates, np.uint32),
        np.array(clauses, np.int8),
        np.array(target, np.int8),
        np.array(weights, np.float32),
    )


def joined(*parts: Examples) -> Examples:
    """Return all the sentences of ``parts``."""
    words = np.cumsum([0, *(len(part.tokens) for part in parts)])
    rows = np.cumsum([0, *(len(part.candidates) for part in parts)])
    starts = [part.starts[1:] + shift for part, shift in zip(parts, words, strict=False)]
    first = [part.first[1:] + shift for part, shift in zip(parts, rows, strict=False)]
    return Examples(
        np.concatenate([part.tokens for part in parts]),
        np.concatenate([[0], *starts]),
        np.concatenate([[0], *first]),
        np.concatenate([part.candidates for part in parts]),
        np.concatenate([part.clauses for part in parts]),
        np.concatenate([part.target for part in parts]),
        np.concatenate([part.weights for part in parts]),
    )


def start_rows() -> tuple[list[int], list[int]]:
    """Return the rows of the entry and of the candidate that stand before and after a sentence."""
    return (
        [getattr(START, field) for field in ENTRY_FIELDS],
        [getattr(START.candidates[0].label, field) for field in LABEL_FIELDS],
    )
