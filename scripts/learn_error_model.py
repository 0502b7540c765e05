"""Learn the weights of the spelling engine from pairs (misspelling, right word) and write them down.

    python scripts/learn_error_model.py PAIRS.tsv [SENTENCES.jsonl…] [--write] [--rounds N] [--folds N]

Each line of a TSV holds a misspelling and what it stood for (several, joined by ``|``); further
columns are ignored. The weights are those of a conditional logit model: each misspelling's
candidates compete, and the probability of the right ones is made as large as possible, with each
weight held near its first value by a normal prior. Misspellings that follow from facts of French
(`spelling_facts`) are learnt from besides, and are no part of the figures. A JSON Lines file with
sentences may follow (``{"text", "errors": [{"start", "end", "suggestions"}]}``): its unknown words
are weighed with their neighbours. The cheapest alignment depends on the weights, so alignments and
weights are computed in turns. Nothing of the pairs is kept but the numbers.

Figures are cross-validated: each pair is ranked by weights learnt without its fold.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import spelling_facts
from wordfreq import top_n_list

from frfix.compiler.spelling_files import WEIGHTS_SOURCE, read_weights
from frfix.language.casing import cased_like
from frfix.language.lexicon import DATA, default_lexicon
from frfix.spelling.candidates import CandidateFinder
from frfix.spelling.confidence import CONFIDENCE, chance, evidence
from frfix.spelling.context import Context, Neighbours
from frfix.spelling.error_model import OPERATIONS
from frfix.spelling.index import SpellingIndex
from frfix.spelling.model import FEATURES, Candidate, Weights, features
from frfix.spelling.suggestions import SURE
from frfix.spelling.topics import Topics

ELISION = re.compile(r"(?:[ldjmtsncLDJMTSNC]|[Qq]u)'")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*'?|\d+")
WEIGHTS = Path(__file__).resolve().parent.parent / "dictionaries" / WEIGHTS_SOURCE
PRIOR = 0.15
"""How strongly weights are held to their first values: a pair pulls about this much less."""
FOREIGN = 12
"""Words of each other language that the confidence is learnt from as well."""
BOUNDS = (1.01, 0.99, 0.98, 0.97, 0.9, 0.7, 0.4, 0.0)
STEPS = 60
RATE = 0.5

Outcome = tuple[tuple[float, ...], bool]
Row = list[tuple[list[tuple[str, float]], bool]]


class Pair(NamedTuple):
    """A misspelling and the words that correct it."""

    wrong: str
    right: frozenset[str]
    context: Context | None = None


def main() -> None:
    """Learn, print the cross-validated figures, and write the weights when asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {WEIGHTS}")
    parser.add_argument("--rounds", type=int, default=2, help="turns of alignment and learning")
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    facts = [Pair(wrong, frozenset((right,))) for wrong, right in spelling_facts.pairs(default_lexicon())]
    first = read_weights(WEIGHTS)
    weights = dict(first)
    for turn in range(options.rounds):
        neighbours = Neighbours(default_lexicon(), DATA)
        found = candidates(pairs, weights)
        rows = rows_of(pairs, found, neighbours)
        sure_rows = rows_of(facts, candidates(facts, weights), neighbours)
        reachable = sum(any(right for _, right in row) for row in rows)
        print(f"turn {turn + 1}: {len(rows)} pairs, {reachable} reachable, now {accuracy(rows, weights)}")
        unseen = unseen_scores(rows, sure_rows, first, options.folds)
        print(f"  cross-validated {accuracy(rows, None, unseen)}")
        weights = learn([*rows, *sure_rows], first)
    print(f"learnt on all: {accuracy(rows, weights)}; facts {accuracy(sure_rows, weights)}")
    outcomes = [outcome(*item) for item in zip(pairs, found, rows, unseen, strict=True) if item[1]]
    weights |= dict(zip(CONFIDENCE, calibrate(outcomes, foreign(weights), options.folds), strict=True))
    if options.write:
        write(weights)


def read_pairs(paths: Sequence[Path]) -> list[Pair]:
    """Return the distinct pairs of the files, shuffled the same way each time."""
    pairs: set[Pair] = set()
    for path in paths:
        if path.suffix == ".jsonl":
            pairs.update(sentence_pairs(path))
            continue
        for line in path.read_text("utf-8").splitlines():
            fields = line.split("\t")
            if len(fields) >= 2 and fields[0] != "wrong":
                wrong, right = (field.replace("’", "'") for field in fields[:2])
                pairs.add(Pair(wrong, frozenset(right.split("|"))))
    found = sorted(pairs, key=repr)
    random.Random(3).shuffle(found)
    return found


def sentence_pairs(path: Path) -> Iterator[Pair]:
    """Yield the unknown words of the sentences of ``path``, each with its neighbours."""
    lexicon = default_lexicon()
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        text = record["text"].replace("’", "'")
        for error in record["errors"]:
            start, end = error["start"], error["end"]
            wrong = text[start:end]
            if ELISION.match(wrong):
                start += wrong.index("'") + 1
            rights = {right.replace("’", "'")[start - error["start"] :] for right in error["suggestions"]}
            wrong = text[start:end]
            if wrong and wrong not in lexicon and wrong.lower() not in lexicon and " " not in wrong:
                words = tuple(WORD.findall(text[:start] + " " + text[end:]))
                context = Context(words_of(text[:start])[-3:], words_of(text[end:], first=True)[:3], words)
                yield Pair(wrong, frozenset(rights), context)


def words_of(text: str, *, first: bool = False) -> tuple[str, ...]:
    """Return the words of ``text`` that stand together at its end, or at its beginning."""
    runs = re.split(r"[.,;:!?…–—\n]|(?<!\w)-(?!\w)", text)
    return tuple(WORD.findall((runs[0] if first else runs[-1]).lower()))


def candidates(pairs: Sequence[Pair], weights: dict[str, float]) -> list[list[Candidate]]:
    """Return the candidates of each pair's misspelling, aligned with these weights."""
    finder = CandidateFinder(default_lexicon(), SpellingIndex(DATA), Weights(weights))
    return [list(finder.find(pair.wrong, enough=99.0, margin=10.0).values()) for pair in pairs]


def rows_of(pairs: Sequence[Pair], found: Sequence[list[Candidate]], neighbours: Neighbours) -> list[Row]:
    """Return the features of the candidates of each pair."""
    topics = Topics.open()
    return [row_of(pair, near, neighbours, topics) for pair, near in zip(pairs, found, strict=True)]


def row_of(pair: Pair, found: Sequence[Candidate], neighbours: Neighbours, topics: Topics) -> Row:
    """Return the features of each candidate, and whether it is right."""
    row: Row = []
    words = pair.context.words if pair.context is not None else ()
    fits = topics.topic(words).compare([candidate.text for candidate in found])
    for candidate, topic in zip(found, fits, strict=True):
        values = features(candidate, pair.wrong.lower())
        if pair.context is not None:
            fit = neighbours.weigh(candidate.text, pair.context)
            values += zip(("before", "after", "topic"), (*fit, topic), strict=True)
        values += [("op:" + OPERATIONS[operation], -1.0) for operation in candidate.operations]
        row.append((values, cased_like(pair.wrong, candidate.text) in pair.right))
    return row


def scores_of(row: Row, weights: dict[str, float]) -> list[float]:
    """Return the score of each candidate of a row."""
    return [sum(weights[name] * value for name, value in values) for values, _ in row]


def accuracy(
    rows: Sequence[Row], weights: dict[str, float] | None, scores: Sequence[list[float]] = ()
) -> str:
    """Return how often a right candidate comes first, and among the first five, by weights or scores."""
    first = five = 0
    for place, row in enumerate(rows):
        values = scores_of(row, weights) if weights is not None else scores[place]
        ranked = sorted(zip(values, row, strict=True), key=lambda item: -item[0])
        hits = [right for _, (_, right) in ranked[:5]]
        first += bool(hits) and hits[0]
        five += any(hits)
    return f"first {first / len(rows):.2%}, first five {five / len(rows):.2%}"


def unseen_scores(
    rows: Sequence[Row], facts: Sequence[Row], first: dict[str, float], folds: int
) -> list[list[float]]:
    """Return the scores of each row by weights learnt on the other folds and on the facts."""
    scores: list[list[float]] = [[] for _ in rows]
    for fold in range(folds):
        others = [row for i, row in enumerate(rows) if i % folds != fold]
        weights = learn([*others, *facts], first)
        for i in range(fold, len(rows), folds):
            scores[i] = scores_of(rows[i], weights)
    return scores


def outcome(pair: Pair, found: Sequence[Candidate], row: Row, scores: list[float]) -> Outcome:
    """Return the evidence for the best of the scored candidates, and whether it is right."""
    best = max(range(len(found)), key=scores.__getitem__)
    total = sum(math.exp(score - scores[best]) for score in scores)
    return evidence(found[best], pair.wrong, 1 / total, scores[best]), row[best][1]


def foreign(weights: dict[str, float]) -> list[Outcome]:
    """Return the evidence for words of other languages, for which no correction is right."""
    lexicon = default_lexicon()
    model = Weights(weights)
    finder = CandidateFinder(lexicon, SpellingIndex(DATA), model)
    outcomes = []
    for language in ("en", "es", "de", "it"):
        words = [word for word in top_n_list(language, 20000)[2000:] if len(word) > 3 and word.isalpha()]
        for word in random.Random(5).sample(words, FOREIGN):
            found = list(finder.find(word, enough=99.0, margin=10.0).values())
            if found and not any(form in lexicon for form in (word, word.capitalize(), word.upper())):
                scores = [model.score(candidate, word) for candidate in found]
                best = max(range(len(found)), key=scores.__getitem__)
                total = sum(math.exp(score - scores[best]) for score in scores)
                outcomes.append((evidence(found[best], word, 1 / total, scores[best]), False))
    return outcomes


def calibrate(outcomes: Sequence[Outcome], strangers: Sequence[Outcome], folds: int) -> list[float]:
    """Return the weights of `CONFIDENCE`, and print how well the grades keep their word when unseen.

    ``strangers`` are learnt from too, but are no part of the figures.
    """
    graded = []
    for fold in range(folds):
        weights = logistic([*(item for i, item in enumerate(outcomes) if i % folds != fold), *strangers])
        graded += [(chance(values, tuple(weights)), right) for values, right in outcomes[fold::folds]]
    for low, high in (
        (0.99, 1.01),
        (0.98, 0.99),
        (0.97, 0.98),
        (0.9, 0.97),
        (0.7, 0.9),
        (0.4, 0.7),
        (0.0, 0.4),
    ):
        rights = [right for said, right in graded if low <= said < high]
        if rights:
            share = sum(rights) / len(rights)
            print(f"  said {low:.2f} to {min(high, 1):.2f}: {len(rights):5d}, right {share:.2%}")
    graded.sort(reverse=True)
    for part in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        top = graded[: int(len(graded) * part)]
        share = sum(right for _, right in top) / len(top)
        print(f"  surest {part:.0%}: from {top[-1][0]:.3f}, right {share:.2%}")
    sure = sum(chance(values, tuple(weights)) >= SURE for values, _ in strangers)
    print(f"  foreign words: {len(strangers)}, graded sure {sure}")
    return logistic([*outcomes, *strangers])


def logistic(outcomes: Sequence[Outcome], pull: float = 0.5) -> list[float]:
    """Return the weights of a logistic regression with a normal prior, by gradient ascent."""
    weights = [0.0] * len(CONFIDENCE)
    squares = [1.0] * len(weights)
    for _ in range(400):
        gradient = [-pull * weight for weight in weights]
        for values, right in outcomes:
            error = right - chance(values, tuple(weights))
            for i, value in enumerate(values):
                gradient[i] += error * value
        for i, slope in enumerate(gradient):
            squares[i] += slope * slope
            weights[i] += slope / math.sqrt(squares[i])
    return weights


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
    names += CONFIDENCE
    body = [f"{name}\t{weights[name]:.3f}" for name in names]
    WEIGHTS.write_text("\n".join([*head, *body, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
