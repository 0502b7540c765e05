"""Makes examples of a corpus: a word with its context, and the neighbours that could stand in its place."""

from __future__ import annotations

import random
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from frfix.decoder.candidates import Candidate
from frfix.decoder.features import contexts
from frfix.decoder.neighbours import Neighbours, may_stand_for
from frfix.decoder.words import EDGE, Entries, Entry
from frfix.documents.base import Block
from frfix.language.lexicon import Lexicon
from frfix.language.sentences import sentences
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Case, Sentence, Token
from frfix.language.vocabulary import Vocabulary

MASK32: Final = 0xFFFFFFFF
MOST: Final = 9
"""Neighbours of one word that are trained against at once."""
SLIP: Final = 0.04
"""Share of the context's words that are replaced by a neighbour: errors seldom come alone."""


class Reader:
    """Reads sentences; knows the candidates by number."""

    def __init__(self, lexicon: Lexicon, neighbours: Neighbours) -> None:
        self.lexicon = lexicon
        self.neighbours = neighbours
        self.vocabulary = Vocabulary(lexicon)
        self.tokenizer = Tokenizer(self.vocabulary.in_lexicon, self.vocabulary.word_form)
        self.entries = Entries(lexicon)
        self.numbers: dict[int, int] = {}
        self.known: dict[str, tuple[int, ...]] = {}
        self.candidates: list[Candidate] = []
        self.texts: list[str] = []

    def number(self, form_id: int) -> int:
        """Return the number of a candidate."""
        found = self.numbers.get(form_id)
        if found is None:
            found = self.numbers[form_id] = len(self.candidates)
            text = self.lexicon.form(form_id)
            self.candidates.append(Candidate(form_id, self.lexicon).named(text))
            self.texts.append(text)
        return found

    def others(self, word: str) -> tuple[int, ...]:
        """Return the ids of what may stand for ``word``."""
        found = self.known.get(word)
        if found is None:
            ids = [neighbour.form_id for neighbour in self.neighbours.of(word)]
            found = self.known[word] = tuple(n for n in ids if may_stand_for(word, self.lexicon.form(n)))
        return found

    def sentences(self, lines: Iterable[str]) -> Iterator[Sentence]:
        """Yield the sentences of ``lines``."""
        for line in lines:
            yield from sentences(self.tokenizer.tokens(Block(0, line.rstrip("\n"))))


def weighable(token: Token, initial: bool) -> bool:
    """Whether the decoder may judge ``token``: a known word that is no name."""
    form = token.form
    return (
        form is not None
        and bool(form.tags)
        and not token.unchecked
        and (form.case is Case.LOWER or (initial and form.case is Case.TITLE))
    )


class Examples:
    """Contexts, and the candidates for each; what is written comes first and is taken to be right."""

    def __init__(self) -> None:
        self.contexts = array("I")
        self.starts = array("I", [0])
        self.candidates = array("I")
        self.left = array("I")
        self.right = array("I")
        """For the gate: the hashes of the classes on both sides."""
        self.words = 0

    def __len__(self) -> int:
        return len(self.starts) - 1

    def add(self, sentence: Sentence, reader: Reader, chance: random.Random, slip: float = SLIP) -> None:
        """Add an example for each word of ``sentence`` that has neighbours; the word written comes first."""
        tokens = list(sentence.tokens)
        entries = reader.entries.of(tokens)
        shown = slipped(tokens, entries, reader, chance, slip) if slip else entries
        details = [entry.detail(reader.lexicon) for entry in shown]
        initial = True
        for at, token in enumerate(tokens):
            if token.form is None:
                continue
            self.words += 1
            if weighable(token, initial):
                others = reader.others(token.lower)
                if others:
                    if len(others) > MOST:
                        others = tuple(chance.sample(others, MOST))
                    for group in contexts(details, at):
                        self.contexts.extend(value & MASK32 for value in group)
                    left = shown[at - 1] if at else EDGE
                    right = shown[at + 1] if at + 1 < len(shown) else EDGE
                    self.left.append(left.gatem)
                    self.right.append(right.gatep)
                    self.candidates.append(reader.number(reader.lexicon.form_id(token.lower)))
                    self.candidates.extend(reader.number(other) for other in others)
                    self.starts.append(len(self.candidates))
            initial = False


def slipped(
    tokens: list[Token], entries: list[Entry], reader: Reader, chance: random.Random, slip: float
) -> list[Entry]:
    """Return ``entries`` with some words replaced by one of their neighbours."""
    out = entries
    for at, token in enumerate(tokens):
        if chance.random() < slip and weighable(token, False):
            others = reader.others(token.lower)
            if others:
                if out is entries:
                    out = list(entries)
                form = reader.vocabulary.word_form(reader.lexicon.form(chance.choice(others)))
                other = Token(token.start, token.end, form.text, token.kind, token.space, form)
                out[at] = reader.entries.of([tokens[0], other])[1]
    return out


def lines_of(folder: Path, shares: dict[str, float]) -> Iterator[tuple[str, str]]:
    """Yield (file stem, line) of the corpus, of each file its share (1 by default)."""
    for path in sorted(folder.glob("*.txt")):
        share = shares.get(path.stem, shares.get("*", 1.0))
        chance = random.Random(path.stem)
        with path.open(encoding="utf-8") as stream:
            for line in stream:
                if share >= 1 or chance.random() < share:
                    yield path.stem, line
