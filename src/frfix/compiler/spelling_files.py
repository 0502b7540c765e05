"""Compile what the spelling engine reads: its index of the lexicon's forms, and its learnt weights."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.compiler.source import CompileError, Source
from frfix.compiler.spelling_index import IndexedForm, write_spelling_index
from frfix.language.tags import P3, PAST, PLACE, PLUR, SUBI, VERB
from frfix.spelling.context import NEIGHBOURS_FILE
from frfix.spelling.model import WEIGHTS_FILE, Weights
from frfix.spelling.places import FREQUENT_PLACE, PLACES_FILE, place_keys
from frfix.spelling.typos import TYPOS_FILE

if TYPE_CHECKING:
    import marisa_trie

WEIGHTS_SOURCE: Final = Path("spelling", "error-model.tsv")
TYPOS_SOURCE: Final = "typos.tsv"
NEIGHBOURS_SOURCE: Final = Path("spelling", "neighbours.tsv")
BACK_OFF: Final = 2.5
"""How far below its lemma's most frequent form, on the Zipf scale, a form never counted is put."""
BOOKISH: Final = 1.5
"""How much rarer still the imperfect subjunctive and the simple past of je, tu, nous, vous are."""


def write_spelling(source: Source, trie: marisa_trie.Trie, dictionaries: Path, out: Path) -> None:
    """Write the spelling engine's files to ``out``; ``trie[form]`` is a form's id.

    Raises CompileError on a malformed line of the weights.
    """
    write_spelling_index(_indexed(source, trie), out)
    _write_places(source, out)
    _write_typos(_read_typos(dictionaries / TYPOS_SOURCE), out)
    weights = read_weights(dictionaries / WEIGHTS_SOURCE)
    (out / WEIGHTS_FILE).write_text(json.dumps(weights), encoding="utf-8")
    neighbours = _read_neighbours(dictionaries / NEIGHBOURS_SOURCE)
    (out / NEIGHBOURS_FILE).write_text(json.dumps(neighbours, separators=(",", ":")), encoding="utf-8")


def _write_places(source: Source, out: Path) -> None:
    """Write the keys near each frequent place."""
    import marisa_trie

    places = (
        form
        for form, analyses in source.forms.items()
        if source.frequencies.get(form, 0) >= FREQUENT_PLACE * 100 and any(tag & PLACE for _, tag in analyses)
    )
    keys = {key for place in places for key in place_keys(place)}
    marisa_trie.Trie(sorted(keys)).save(str(out / PLACES_FILE))


def read_weights(path: Path) -> dict[str, float]:
    """Return the weights by name. Raises CompileError when one is malformed, given twice or missing."""
    weights: dict[str, float] = {}
    number = 0
    for number, (name, value) in _rows(path, 2):
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


def _read_typos(path: Path) -> dict[str, str]:
    """Return what each known misspelling stands for: the right word, a tab, and why there is doubt."""
    typos: dict[str, str] = {}
    for number, fields in _rows(path, 2, 3) if path.exists() else ():
        wrong, right = fields[:2]
        if wrong in typos:
            raise CompileError(path, number, f"{wrong} given twice")
        typos[wrong] = "\t".join((right, *fields[2:]))
    return typos


def _write_typos(typos: dict[str, str], out: Path) -> None:
    import marisa_trie

    trie = marisa_trie.BytesTrie([(wrong, entry.encode("utf-8")) for wrong, entry in typos.items()])
    trie.save(str(out / TYPOS_FILE))


def _read_neighbours(path: Path) -> dict[str, float]:
    """Return the ratio of each pair of classes, and 0 for each word that is a class of its own."""
    table: dict[str, float] = {}
    for number, fields in _rows(path, 3):
        left, right, ratio = fields
        if f"{left} {right}" in table:
            raise CompileError(path, number, f"{left} {right} given twice")
        try:
            table[f"{left} {right}"] = float(ratio)
        except ValueError:
            raise CompileError(path, number, f"not a number: {ratio!r}") from None
        for name in (left, right):
            if name.startswith("="):
                table[name] = 0.0
    return table


def _rows(path: Path, *widths: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the number and the fields of each line that is not a comment, as many as ``widths`` allow."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if len(fields) not in widths:
                raise CompileError(path, number, f"{widths[0]} fields are needed, not {len(fields)}")
            yield number, fields


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
