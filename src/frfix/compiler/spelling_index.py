"""Compile the spelling index: the lexicon's forms by key, by deletes of a key's prefix, and by sound."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from frfix.spelling.index import FREQUENCY_SCALE, HEADER, INDEX_FILE, MAGIC
from frfix.spelling.keys import PREFIX, bucket, deletes, normalise, signature
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
    groups, delete_buckets, delete_bits = _prefix_groups([row[0] for row in rows])
    sound_bits = max(4, len(rows).bit_length() - 2)
    sounds: list[list[int]] = [[] for _ in range(1 << sound_bits)]
    for rank, (_, form) in enumerate(rows):
        sounds[bucket(sound_key(form.text, silent_ent=form.silent_ent), sound_bits)].append(rank)
    delete_offsets, entries = _flatten(delete_buckets)
    sound_offsets, sound_entries = _flatten(sounds)
    ids = array("I", [form.form_id for _, form in rows])
    signatures = array("I", [signature(key) for key, _ in rows])
    with (out / INDEX_FILE).open("wb") as file:
        file.write(HEADER.pack(MAGIC, len(rows), len(groups) - 1, len(entries), delete_bits, sound_bits))
        for section in (ids, signatures, groups, delete_offsets, entries, sound_offsets, sound_entries):
            section.tofile(file)
        file.write(bytes(min(255, round(form.frequency * FREQUENCY_SCALE)) for _, form in rows))


def _prefix_groups(keys: list[str]) -> tuple[array[int], list[list[int]], int]:
    """Return the first rank of each prefix group, the groups by delete bucket, and the buckets' bits."""
    groups = array("I")
    buckets: list[list[int]] = []
    ranks = enumerate(keys)
    prefixes = []
    for prefix, run in groupby(ranks, key=lambda row: row[1][:PREFIX]):
        groups.append(next(run)[0])
        prefixes.append(prefix)
    groups.append(len(keys))
    bits = max(4, (len(prefixes) * 3).bit_length())
    buckets = [[] for _ in range(1 << bits)]
    for group, prefix in enumerate(prefixes):
        for at in {bucket(part, bits) for part in deletes(prefix, 2)}:
            buckets[at].append(group)
    return groups, buckets, bits


def _flatten(buckets: list[list[int]]) -> tuple[array[int], array[int]]:
    """Return where each bucket begins (and the last ends), and all their entries."""
    offsets, entries = array("I", [0]), array("I")
    for items in buckets:
        entries.extend(items)
        offsets.append(len(entries))
    return offsets, entries
