"""Learn what the decoder knows: ``dictionaries/decoder/``, from French text, one sentence a line.

    python scripts/train_decoder.py CORPUS_FOLDER

Needs numpy, 6 GB of memory and a quarter of an hour for ten million words. One line in ten is left out, to
set the margins of the rules on. ``SHARES`` lessens the sources
that are long and alike. MODEL-CARD.md says what the shipped weights were learnt from.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Final

import numpy as np
from decoding.examples import Examples, Reader, lines_of
from decoding.gate import learn_gate
from decoding.learn import Data, learn
from decoding.pairs import confusions

from frfix.compiler.decoder_files import CONFUSIONS_FILE, GATE_FILE, KINDS, WEIGHTS_FILE
from frfix.compiler.tagger_files import pack
from frfix.decoder.format import UNITS
from frfix.decoder.neighbours import Kind, Neighbour, Neighbours
from frfix.language.lexicon import Lexicon, default_lexicon

OUT: Final = Path(__file__).resolve().parent.parent / "dictionaries" / "decoder"
SHARES: Final = {
    "conventions-collectives": 0.5,
    "codes-de-loi": 0.5,
    "pages-de-manuel": 0.8,
    "service-public": 0.7,
    "bible-ostervald": 0.5,
    "bible-darby": 0.5,
    "sample": 0.0,
}
EPOCHS: Final = 3
RATE: Final = 0.2
SPARSITY: Final = 8.0
HELD_OUT: Final = 10
"""One line in so many is not learnt from."""
PASS: Final = 0.12
"""The share of the words with neighbours that the gate lets through."""


class Pairs:
    """The confusions as the decoder asks for them."""

    def __init__(self, found: dict[str, dict[str, Kind]], lexicon: Lexicon) -> None:
        self._found = {
            lexicon.form_id(word): tuple(
                Neighbour(lexicon.form_id(text), kind) for text, kind in others.items()
            )
            for word, others in found.items()
        }

    def of(self, form_id: int) -> tuple[Neighbour, ...]:
        """Return the words that are confused with a form."""
        return self._found.get(form_id, ())


def write_confusions(found: dict[str, dict[str, Kind]], path: Path) -> None:
    """Write each pair once, under the word that comes first."""
    names = {kind: name for name, kind in KINDS.items()}
    with path.open("w", encoding="utf-8") as file:
        file.write(
            "# Words that are confused and are not forms of one lemma: by their sound, by their letters.\n"
        )
        file.write("# Made by scripts/train_decoder.py from the lexicon. MPL-2.0.\n")
        for word in sorted(found):
            for kind, name in names.items():
                row = sorted(text for text, how in found[word].items() if how is kind and text > word)
                if row:
                    file.write(f"{word}\t{name}\t{' '.join(row)}\n")


def main() -> None:
    """Learn, and write the folder's files but the model card."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path)
    corpus = parser.parse_args().corpus
    lexicon = default_lexicon()
    found = confusions(lexicon)
    write_confusions(found, OUT / CONFUSIONS_FILE)
    reader = Reader(lexicon, Neighbours(lexicon, Pairs(found, lexicon)))
    examples, chance = Examples(), random.Random(5)
    for number, (_, line) in enumerate(lines_of(corpus, SHARES)):
        if number % HELD_OUT:
            for sentence in reader.sentences((line,)):
                examples.add(sentence, reader, chance)
    print(f"{examples.words} words, {len(examples)} examples", flush=True)
    data = Data(examples, reader)
    weights = learn(data, EPOCHS, RATE, SPARSITY)
    small = np.clip(np.round(weights * UNITS), -127, 127).astype(np.int8)
    (OUT / WEIGHTS_FILE).write_bytes(pack(small.tobytes()))
    weights = small.astype(np.float32) / UNITS
    bits, passed, kept = learn_gate(examples, data, reader, weights, PASS)
    (OUT / GATE_FILE).write_bytes(pack(bits))
    print(f"gate: {100 * passed:.1f} % of the words pass, {100 * kept:.1f} % of the slips")


if __name__ == "__main__":
    main()
