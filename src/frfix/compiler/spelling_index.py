"""Compile the spelling index: the lexicon's forms by key, by deletes of a key's prefix, and by sound."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from frfix.compiler.postings import packed_postings
from frfix.planes import planes
from frfix.spelling.index import (
    DELETES_HEAD,
    FREQUENCY_SCALE,
    HEADER,
    ID_WIDTH,
    INDEX_FILE,
    MAGIC,
    SIGNATURE_WIDTH,
    SOUNDS_HEAD,
)
from frfix.spelling.keys import PREFIX, deletes, normalise, signature
from frfix.spelling.phonetics import sound_key


class IndexedForm(NamedTuple):
    """A form to index: ``silent_ent`` says that its final -ent is a verb's, which is not heard.

    ``frequency`` is on the Zipf scale; a form that was never counted has its lemma's, lowered.
    """

    form_id: int
    text: str
    frequency: float
    silent_ent: bool


def write_spelling_index(forms: Iterable[IndexedForm], out: Path) -> None:
    """Write the index of ``forms`` into the folder ``out``.

    Forms with a digit, and those of one letter, are left out: nothing is corrected into them.
    """
    rows = sorted(
        (key, form)
        for form in forms
        if len(key := normalise(form.text)) > 1 and key.isalpha() and key.isascii()
    )
    sounds: dict[str, list[int]] = defaultdict(list)
    for rank, (_, form) in enumerate(rows):
        sounds[sound_key(form.text, silent_ent=form.silent_ent)].append(rank)
    groups, parts = _prefix_groups([key for key, _ in rows])
    delete_sizes, delete_postings = packed_postings(parts, DELETES_HEAD)
    sound_sizes, sound_postings = packed_postings(sounds, SOUNDS_HEAD)
    with (out / INDEX_FILE).open("wb") as file:
        file.write(HEADER.pack(MAGIC, len(rows), len(groups) - 1, *delete_sizes, *sound_sizes))
        groups.tofile(file)
        file.write(delete_postings)
        file.write(sound_postings)
        file.write(bytes(min(255, round(form.frequency * FREQUENCY_SCALE)) for _, form in rows))
        file.write(planes([form.form_id for _, form in rows], ID_WIDTH))
        file.write(planes([signature(key) for key, _ in rows], SIGNATURE_WIDTH))


def _prefix_groups(keys: list[str]) -> tuple[array[int], dict[str, list[int]]]:
    """Return the first rank of each prefix group and one past the last, and the groups by delete."""
    groups = array("I")
    parts: dict[str, list[int]] = defaultdict(list)
    for prefix, run in groupby(enumerate(keys), key=lambda row: row[1][:PREFIX]):
        for part in deletes(prefix, 2):
            parts[part].append(len(groups))
        groups.append(next(run)[0])
    groups.append(len(keys))
    return groups, parts
