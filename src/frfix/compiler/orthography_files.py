"""Compile ``dictionaries/orthography/``: the twins that `frfix.language.orthography` maps.

orthography/*.tsv    classic spelling, reformed spelling, condition; one topic of the reform a file
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from frfix.compiler.source import CompileError, Source, columns
from frfix.language.orthography import FILE, Side, Twin, pack
from frfix.language.tags import ASPIRATED, GENDER, NUMBER, PLUR, POS, SING

ADMITTED: Final = "admis"
NUMBERS: Final = {"pluriel": PLUR, "singulier": SING}
# What a verb or adjective with two spellings of some forms changes in the older ones.
CHANGES: Final = (("é", "è"), ("ell", "èl"), ("ett", "èt"), ("guë", "güe"), ("î", "i"), ("û", "u"))


class _Reading(NamedTuple):
    form: str
    lemma: str
    tag: int


class _Pair(NamedTuple):
    classic: _Reading
    reformed: _Reading
    number: int
    """The number in which the two stand for each other; 0 is any."""
    admitted: bool


def write_orthography(source: Source, dictionaries: Path, out: Path) -> None:
    """Write the trie of the spellings that the reform touched to ``out``.

    A form that can also be a word that the reform left alone is left out: « mure » may be the fruit
    written the new way, but is also the verb. Raises CompileError for a row whose words are not in the
    lexicon, or have no forms that go together.
    """
    import marisa_trie

    rows = _Rows(source)
    pairs = [pair for path in sorted(dictionaries.glob("orthography/*.tsv")) for pair in rows.read(path)]
    classic = {pair.classic for pair in pairs}
    reformed = {pair.reformed for pair in pairs}
    twins: dict[str, set[Twin]] = defaultdict(set)
    for pair in pairs:
        if pair.number or rows.is_only(pair.classic.form, classic):
            twins[pair.classic.form].add(Twin(pair.reformed.form, Side.CLASSIC, pair.number))
        if not pair.admitted and rows.is_only(pair.reformed.form, reformed):
            twins[pair.reformed.form].add(Twin(pair.classic.form, Side.REFORMED, 0))
    packed = [(form, pack(twin)) for form in sorted(twins) for twin in sorted(twins[form])]
    marisa_trie.BytesTrie(packed).save(str(out / FILE))


class _Rows:
    """Makes pairs of forms of the rows."""

    def __init__(self, source: Source) -> None:
        self._forms = source.forms
        self._of_lemma: dict[str, list[_Reading]] = defaultdict(list)
        for form, analyses in source.forms.items():
            for lemma, tag in analyses:
                self._of_lemma[lemma].append(_Reading(form, lemma, tag))

    def read(self, path: Path) -> Iterator[_Pair]:
        """Yield the pairs of forms that the rows of a file stand for."""
        for number, (classic, reformed, *rest) in columns(path, 2, 3):
            condition = rest[0] if rest else ""
            if condition not in ("", ADMITTED, *NUMBERS):
                raise CompileError(path, number, f"unknown condition {condition!r}")
            for word in (classic, reformed):
                if word not in self._forms:
                    raise CompileError(path, number, f"{word!r} is not in the lexicon")
            found = list(self._pairs(classic, reformed, condition))
            if not found:
                raise CompileError(path, number, f"no forms of {classic!r} and {reformed!r} go together")
            yield from found

    def is_only(self, form: str, touched: set[_Reading]) -> bool:
        """Whether every reading of ``form`` is among the ``touched`` ones."""
        return all(_Reading(form, *analysis) in touched for analysis in self._forms[form])

    def _pairs(self, classic: str, reformed: str, condition: str) -> Iterator[_Pair]:
        if condition in NUMBERS:
            own, others = self._as_form(classic), self._as_form(reformed)
            yield _Pair(own[0], others[0], NUMBERS[condition], admitted=False)
            return
        own, others = self._readings(classic), self._readings(reformed)
        common = {(reading.form, reading.tag) for reading in (*own, *others)}
        if classic != reformed:
            common = {(r.form, r.tag) for r in own} & {(r.form, r.tag) for r in others}
        for reading in own:
            for other in others:
                number = _meet(reading.tag, other.tag)
                if number is None or reading.form == other.form:
                    continue
                if classic == reformed:
                    fits = other.form in _renewed(reading.form)
                else:
                    fits = not common & {(reading.form, reading.tag), (other.form, other.tag)}
                if fits:
                    yield _Pair(reading, other, number, condition == ADMITTED)

    def _readings(self, word: str) -> list[_Reading]:
        return self._of_lemma.get(word) or self._as_form(word)

    def _as_form(self, form: str) -> list[_Reading]:
        return [_Reading(form, *analysis) for analysis in sorted(self._forms[form])]


def _meet(tag: int, other: int) -> int | None:
    """Return in which number two readings say the same (0: whatever it is), None where they do not."""
    if tag == other:
        return 0
    nominal = not (tag | other) & ~(POS | GENDER | NUMBER | ASPIRATED)
    if nominal and tag & POS == other & POS and tag & other & GENDER and tag & other & NUMBER:
        number = tag & other & NUMBER
        return 0 if number == tag & NUMBER else number
    return None


def _renewed(form: str) -> set[str]:
    """Return ``form`` with each of the `CHANGES` made once."""
    return {
        form[: match.start()] + new + form[match.end() :]
        for old, new in CHANGES
        for match in re.finditer(old, form)
    }
