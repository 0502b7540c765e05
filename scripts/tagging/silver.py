"""Silver text: sentences that a spaCy model has tagged, as samples.

The model's part of speech and features stand for a treebank's. Only words on which a first tagger,
learnt from the treebanks alone, agrees with it keep their gold: two judges who learnt differently
are seldom wrong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from frfix.language.tokens import TokenKind
from tagging.treebank import Gold, Sample, gold_of, sentence_of

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "fr_core_news_md"


def chosen_lines(lines: Iterable[str], words: int, seed: int = 4) -> list[str]:
    """Return sentences of ``lines``, in random order, of about ``words`` words together."""
    every = [line for line in lines if 4 <= len(line.split()) <= 60]
    Random(seed).shuffle(every)
    kept: list[str] = []
    for line in every:
        if words <= 0:
            break
        kept.append(line)
        words -= len(line.split())
    return kept


def open_model() -> Language:
    """Return the spaCy model with only what tags."""
    import spacy

    return spacy.load(MODEL, exclude=["parser", "ner", "lemmatizer", "senter"])


def silver(texts: Sequence[str], model: Any) -> Iterator[Sample]:
    """Yield ``texts`` as samples; a token that the model cuts otherwise has no gold."""
    for text, doc in zip(texts, model.pipe(texts, batch_size=256), strict=True):
        said = {(t.idx, t.idx + len(t.text)): (t.pos_, str(t.morph)) for t in doc}
        yield as_sample(text, said)


def as_sample(text: str, said: dict[tuple[int, int], tuple[str, str]]) -> Sample:
    """Return ``text`` as a sample, with what was said of the spans that are our tokens."""
    sentence = sentence_of(text)
    gold: list[Gold | None] = []
    for token in sentence.tokens:
        pos, feats = said.get((token.start, token.end), ("", ""))
        # The model was taught contractions as one preposition.
        if token.lower in ("du", "des", "au", "aux") and pos == "ADP":
            pos = "ADP+DET"
        gold.append(gold_of(pos, feats, "", token) if pos and token.kind is TokenKind.WORD else None)
    return Sample(sentence, gold)
