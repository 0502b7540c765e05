"""Compile what the spelling engine reads: its index of the lexicon's forms, and its learnt weights."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.compiler.source import CompileError, Source
from frfix.compiler.spelling_index import IndexedForm, write_spelling_index
from frfix.language.tags import P3, PAST, PLUR, SUBI, VERB
from frfix.spelling.model import WEIGHTS_FILE, Weights

if TYPE_CHECKING:
    import marisa_trie

WEIGHTS_SOURCE: Final = Path("spelling", "error-model.tsv")
BACK_OFF: Final = 2.5
"""How far below its lemma's most frequent form, on the Zipf scale, a form never counted is put."""
BOOKISH: Final = 1.5
"""How much rarer still the imperfect subjunctive and the simple past of je, tu, nous, vous are."""


def write_spelling(source: Source, trie: marisa_trie.Trie, dictionaries: Path, out: Path) -> None:
    """Write the spelling engine's files to ``out``; ``trie[form]`` is a form's id.

    Raises CompileError on a malformed line of the weights.
    """
    write_spelling_index(_indexed(source, trie), out)
    weights = read_weights(dictionaries / WEIGHTS_SOURCE)
    (out / WEIGHTS_FILE).write_text(json.dumps(weights), encoding="utf-8")


def read_weights(path: Path) -> dict[str, float]:
    """Return the weights by name. Raises CompileError when one is malformed, given twice or missing."""
    weights: dict[str, float] = {}
    number = 0
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        name, _, value = line.partition("\t")
        if name in weights:
            raise CompileError(path, number, f"{name} given twice")
        try:
            weights[name] = float(value)
        except ValueError:
            raise CompileError(path, number, f"not a number: {value!r}") from None
    try:
        Weights(weights)
    except KeyError as error:
        raise CompileError(path, number, f"no weight for {error}") from None
    return weights


def _indexed(source: Source, trie: marisa_trie.Trie) -> Iterator[IndexedForm]:
    """Yield the forms, those without a frequency with what their lemma lends them."""
    frequencies = source.frequencies
    lemmas: dict[str, int] = {}
    for form, analyses in source.forms.items():
        counted = frequencies.get(form, 0)
        for lemma, _ in analyses:
            if counted > lemmas.get(lemma, 0):
                lemmas[lemma] = counted
    for form, analyses in source.forms.items():
        frequency = frequencies.get(form, 0) / 100
        if not frequency:
            lent = max(lemmas.get(lemma, 0) for lemma, _ in analyses) / 100 - BACK_OFF
            if all(tag & SUBI or (tag & PAST and not tag & P3) for _, tag in analyses):
                lent -= BOOKISH
            frequency = max(0.0, lent)
        silent = form.endswith("ent") and any(tag & VERB and tag & P3 and tag & PLUR for _, tag in analyses)
        yield IndexedForm(trie[form], form, frequency, silent)
