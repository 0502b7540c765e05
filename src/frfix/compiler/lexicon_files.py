"""Write the compiled lexicon: the trie of forms and its arrays (`frfix.language.lexicon_format`)."""

from __future__ import annotations

import struct
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING

from frfix.compiler.source import Source
from frfix.language.lexicon_format import (
    FORMS_FILE,
    FREQUENCY_STEPS,
    ID_BITS,
    LEMMA_BLOCK,
    LEMMA_WIDTH,
    LEXICON_FILE,
    MAGIC,
    SECTIONS,
    TABLE_LENGTH,
    TABLE_START,
)
from frfix.planes import planes

if TYPE_CHECKING:
    import marisa_trie


Reading = tuple[int, int, str]
"""A tag, how many letters the form loses at its end to be the lemma, and which it gets for them."""


def write_forms(source: Source, out: Path) -> marisa_trie.Trie:
    """Write the trie of all forms to ``out``; return it: ``trie[form]`` is a form's id."""
    import marisa_trie

    trie = marisa_trie.Trie(source.forms)
    trie.save(str(out / FORMS_FILE))
    return trie


def write_lexicon(source: Source, trie: marisa_trie.Trie, out: Path) -> None:
    """Write the arrays of readings, frequencies and lemmas to ``out``.

    Raises ValueError when there are more forms than the file can number, OverflowError when one of
    its arrays is too narrow for this lexicon.
    """
    if len(trie) >= 1 << ID_BITS:
        raise ValueError(f"{len(trie)} forms: the lexicon numbers {1 << ID_BITS}")
    ids = {form: trie[form] for form in source.forms}
    places = {tag: place for place, tag in enumerate(_most_used(source))}
    sections: dict[str, array[int]] = {name: array(kind) for name, kind in SECTIONS}
    readings: dict[tuple[Reading, ...], int] = {}
    forms_of: dict[str, list[int]] = defaultdict(list)
    for form_id in range(len(trie)):
        form = trie.restore_key(form_id)
        analyses = sorted(source.forms[form], key=lambda each: (places[each[1]], ids[each[0]]))
        endings = tuple([(tag, *_ending(form, lemma)) for lemma, tag in analyses])
        sections["readings"].append(readings.setdefault(endings, len(readings)))
        sections["frequencies"].append(round(source.frequencies.get(form, 0) * FREQUENCY_STEPS / 100))
        sections["origins"].append(source.origins[form])
        for lemma in dict.fromkeys(lemma for lemma, _ in analyses):
            which = sum(1 << at for at, (other, _) in enumerate(analyses) if other == lemma)
            forms_of[lemma].append(which << ID_BITS | form_id)
    _add_readings(sections, readings)
    numbers: list[int] = []
    for form_id in range(len(trie)):
        if form_id % LEMMA_BLOCK == 0:
            sections["lemma_starts"].append(len(numbers))
        its_forms = forms_of.get(trie.restore_key(form_id), [])
        sections["lemma_counts"].append(len(its_forms))
        numbers += its_forms
    sections["lemma_forms"].frombytes(planes(numbers, LEMMA_WIDTH))
    _write_sections(sections, out / LEXICON_FILE)


def _most_used(source: Source) -> list[int]:
    """Return all tags, the most used first."""
    counts = Counter(tag for analyses in source.forms.values() for _, tag in analyses)
    return sorted(counts, key=lambda tag: (-counts[tag], tag))


def _ending(form: str, lemma: str) -> tuple[int, str]:
    """Return how many letters ``form`` loses at its end, and which it gets for them, to be ``lemma``."""
    same = 0
    while form[same : same + 1] == lemma[same : same + 1] != "":
        same += 1
    return len(form) - same, lemma[same:]


def _add_readings(sections: dict[str, array[int]], readings: Iterable[tuple[Reading, ...]]) -> None:
    """Add the lists of readings, in order, and the endings that they name."""
    endings: dict[tuple[int, str], int] = {}
    for readings_of_forms in readings:
        sections["reading_starts"].append(len(sections["reading_tags"]))
        sections["reading_unions"].append(reduce(or_, [tag for tag, _, _ in readings_of_forms]))
        for tag, drops, letters in readings_of_forms:
            sections["reading_tags"].append(tag)
            sections["reading_endings"].append(endings.setdefault((drops, letters), len(endings)))
    sections["reading_starts"].append(len(sections["reading_tags"]))
    for drops, letters in endings:
        sections["ending_drops"].append(drops)
        sections["ending_starts"].append(len(sections["ending_letters"]))
        sections["ending_letters"].frombytes(letters.encode())
    sections["ending_starts"].append(len(sections["ending_letters"]))


def _write_sections(sections: dict[str, array[int]], path: Path) -> None:
    table = b""
    body = bytearray()
    start = TABLE_START + TABLE_LENGTH
    for name, _ in SECTIONS:
        content = sections[name].tobytes()
        body += b"\0" * (-(start + len(body)) % 8)
        table += struct.pack("=II", start + len(body), len(content))
        body += content
    path.write_bytes(MAGIC + table + body)
