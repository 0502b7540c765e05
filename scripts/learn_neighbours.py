"""Learn which classes of words stand side by side, from French treebanks (CoNLL-U).

    python scripts/learn_neighbours.py TREEBANK.conllu [TREEBANK.conllu…]

Only the words are read, as they are written, and their classes by frfix's lexicon: an ambiguous
word counts for each of its classes by the share that its neighbours give it (expectation
maximisation, `TURNS` turns from equal shares). The result is a ratio for each pair of classes, how
many times likelier than by chance they are neighbours, in ``dictionaries/spelling/neighbours.tsv``.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from frfix.language.lexicon import Lexicon, default_lexicon
from frfix.language.tags import ADV, CONJ, DET, PREP, PRON, SCONJ, VERB
from frfix.spelling.context import EDGE, UNKNOWN, classes_of

OUT = Path(__file__).resolve().parent.parent / "dictionaries" / "spelling" / "neighbours.tsv"
TURNS = 4
SMOOTHING = 1.0
"""Expected pairs added to what was counted, so that rare pairs stay near chance."""
OWN_CLASS = 120
"""How many of the commonest grammatical words are a class of their own."""
NEUTRAL = (0.75, 1.35)
"""Ratios between these say nothing and are left out."""
HEAD = """\
# Classes of words side by side: left class<TAB>right class<TAB>ratio to chance. "=mot" is one word's class.
# Made by scripts/learn_neighbours.py from Universal Dependencies: French-Sequoia (LGPL-LR),
# French-GSD (CC BY-SA 4.0), French-Rhapsodie (CC BY-SA 4.0), French-FQB (LGPL-LR); only counts of classes
# are kept.
"""
SILENT_SIGNS = frozenset('«»“”"()')


def main() -> None:
    """Learn from the files named on the command line and write the table."""
    lexicon = default_lexicon()
    sentences = [words for path in sys.argv[1:] for words in runs(Path(path))]
    own = own_classes(sentences, lexicon)
    classes: dict[str, tuple[str, ...]] = {}
    for words in sentences:
        for word in words:
            if word not in classes:
                classes[word] = ("=" + word,) if word in own else classes_of(word, lexicon)
    pairs = Counter(pair for words in sentences for pair in zip(["", *words], [*words, ""], strict=True))
    classes[""] = (EDGE,)
    ratios: dict[tuple[str, str], float] = {}
    for _ in range(TURNS):
        ratios = count(pairs, classes, ratios)
    lines = [
        f"{left}\t{right}\t{ratio:.2f}"
        for (left, right), ratio in sorted(ratios.items())
        if not NEUTRAL[0] < ratio < NEUTRAL[1]
    ]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(sentences)} runs, {len(lines)} pairs of classes")


def runs(path: Path) -> Iterator[list[str]]:
    """Yield the runs of words between strong signs, lower case, as they are written."""
    words: list[str] = []
    skip = 0
    for line in path.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            if not line and words:
                yield words
                words = []
            skip = 0 if not line else skip
            continue
        number, form, _, part = line.split("\t")[:4]
        if "-" in number:
            skip = int(number.partition("-")[2])
        elif "." in number or int(number) <= skip:
            continue
        elif part == "PUNCT" and form not in SILENT_SIGNS:
            if words:
                yield words
            words = []
            continue
        if part != "PUNCT":
            words.append(form.lower().replace("’", "'"))
    if words:
        yield words


def own_classes(sentences: Sequence[Sequence[str]], lexicon: Lexicon) -> frozenset[str]:
    """Return the commonest grammatical words, forms of être and avoir among them."""
    counts = Counter(word for words in sentences for word in words)
    grammatical = DET | PREP | PRON | CONJ | SCONJ | ADV
    found = []
    for word, _ in counts.most_common():
        analyses = lexicon.analyses(word)
        helps = any(lemma in ("être", "avoir") and tag & VERB for lemma, tag in analyses)
        if word.endswith("'") or helps or any(tag & grammatical for _, tag in analyses):
            found.append(word)
        if len(found) == OWN_CLASS:
            break
    return frozenset(found)


def count(
    pairs: Counter[tuple[str, str]],
    classes: dict[str, tuple[str, ...]],
    ratios: dict[tuple[str, str], float],
) -> dict[tuple[str, str], float]:
    """Return the ratio of each pair of classes, words counting by the last turn's ratios."""
    together: dict[tuple[str, str], float] = defaultdict(float)
    lefts: dict[str, float] = defaultdict(float)
    rights: dict[str, float] = defaultdict(float)
    total = 0.0
    for (left, right), times in pairs.items():
        options = [(a, b) for a in classes[left] for b in classes[right] if UNKNOWN not in (a, b)]
        weights = [ratios.get(option, 1.0 if not ratios else 0.02) for option in options]
        whole = sum(weights)
        for (a, b), weight in zip(options, weights, strict=True):
            share = times * weight / whole
            together[a, b] += share
            lefts[a] += share
            rights[b] += share
            total += share
    found = {}
    for a, left_total in lefts.items():
        for b, right_total in rights.items():
            expected = left_total * right_total / total
            seen = together.get((a, b), 0.0)
            if expected > 1.0 or seen >= 2.0:
                found[a, b] = (seen + SMOOTHING) / (expected + SMOOTHING)
    return found


if __name__ == "__main__":
    main()
