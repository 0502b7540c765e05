"""Sentences made of templates, for turns that the treebanks hardly have: orders, *tu*, *en* and *y*, *si*.

In ``templates.txt`` a line is a sentence: ``<NOUN+f+s>`` stands for any frequent form with such a
reading, ``si/ADV`` for a word and the part of speech it has here, anything else for itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

from frfix.language.lexicon import default_lexicon
from frfix.language.tags import POS, parse_tag
from tagging.treebank import Gold, Sample, sentence_of

FILE = Path(__file__).with_name("templates.txt")
_LEAST = 2.5
"""Zipf frequency of the rarest forms."""
_CONSONANTS = frozenset("bcdfgjklmnpqrtvz")


@cache
def _pool(atoms: str) -> tuple[list[tuple[str, str, int]], list[float]]:
    """Return (form, lemma, tag) of the readings that have all the atoms, and running sums of weights."""
    lexicon, wanted = default_lexicon(), parse_tag(atoms)
    found, weights = [], []
    for form_id in range(len(lexicon)):
        zipf = lexicon.frequency_of_id(form_id)
        if zipf < _LEAST:
            continue
        form = lexicon.form(form_id)
        if form[0] in _CONSONANTS and form.isalpha() and len(form) > 2:
            for lemma, tag in lexicon.analyses(form):
                if tag & wanted == wanted:
                    found.append((form, lemma, tag))
                    weights.append(10 ** (0.3 * zipf))  # flatter than in texts: variety teaches more
    return found, list(accumulate(weights))


def made(count: int, seed: int) -> Iterator[Sample]:
    """Yield ``count`` sentences."""
    random = Random(seed)
    lines = [line for line in FILE.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    for _ in range(count):
        sample = _fill(random.choice(lines), random)
        if sample is not None:
            yield sample


def _fill(line: str, random: Random) -> Sample | None:
    words: list[str] = []
    gold: list[Gold | None] = []
    for part in line.split():
        if part[0] == "<":
            pool, sums = _pool(part[1 : part.index(">")])
            word, lemma, tag = pool[bisect_left(sums, random.random() * sums[-1])]
            known: Gold | None = Gold(tag & POS, tag & ~POS, lemma, "", "", word, same_lemma=True)
            glued = part[part.index(">") + 1 :]
        else:
            word, _, atoms = part.partition("/")
            tag = parse_tag(atoms) if atoms else 0
            known = Gold(tag & POS, tag & ~POS, "", "", "", word) if atoms else None
            glued = ""
        words.append(word + glued)
        gold += [known, None] if glued else [known]
    words[0] = words[0][0].upper() + words[0][1:]
    text = " ".join(words).replace("' ", "'").replace(" -", "-")
    sentence = sentence_of(text)
    return Sample(sentence, gold) if len(sentence.tokens) == len(gold) else None
