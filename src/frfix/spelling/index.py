"""The compiled spelling index, mapped into memory: forms by key, by deletes of a key, by sound."""

from __future__ import annotations

import mmap
import struct
from functools import lru_cache
from pathlib import Path
from typing import Final

from frfix.spelling.keys import (
    LENGTH_SHIFT,
    LETTERS,
    MAX_LENGTH,
    PREFIX,
    bucket,
    deletes,
    signature,
)

MAGIC: Final = b"frfixsp2"
FREQUENCY_SCALE: Final = 30
"""Frequencies are kept in thirtieths, in one byte."""
HEADER: Final = struct.Struct("<8s5I")
"""Magic, then how many words, prefix groups, delete entries; bits of the delete and sound buckets."""
INDEX_FILE: Final = "spelling.index"


class SpellingIndex:
    """All forms of the lexicon, to be found by a word that is not one.

    The forms stand in the order of their keys; a form's place in it is its rank. ``folder`` holds
    the file that `frfix.compiler.spelling_index` wrote.
    """

    def __init__(self, folder: Path) -> None:
        """Map the compiled file of ``folder``. Raises OSError or ValueError when it cannot be."""
        with (folder / INDEX_FILE).open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        magic, words, groups, entries, delete_bits, sound_bits = HEADER.unpack_from(view)
        if magic != MAGIC:
            raise ValueError(f"{folder / INDEX_FILE}: not a spelling index of this version")
        # The file's arrays of 32-bit numbers, in the order of `sizes`.
        self._sections: list[memoryview] = []
        at = HEADER.size
        for count in sizes(words, groups, entries, delete_bits, sound_bits):
            self._sections.append(view[at : at + 4 * count].cast("I"))
            at += 4 * count
        self._frequencies = view[at : at + words]
        self._delete_bits, self._sound_bits = delete_bits, sound_bits

    def form_id(self, rank: int) -> int:
        """Return the lexicon's id of the form at ``rank``."""
        return self._sections[0][rank]

    def frequency(self, rank: int) -> float:
        """Return the Zipf frequency of the form at ``rank``, that of its lemma standing in for none."""
        return self._frequencies[rank] / FREQUENCY_SCALE

    def same_sound(self, sound: str) -> list[int]:
        """Return the ranks of the forms with this phonetic key, and of a few others."""
        offsets, entries = self._sections[5:]
        at = bucket(sound, self._sound_bits)
        return entries[offsets[at] : offsets[at + 1]].tolist()

    def near(self, key: str, distance: int, least: float = 0.0) -> list[int]:
        """Return the ranks of the forms whose keys may lie within ``distance`` (0 to 2) edits of ``key``.

        None is missing; some that lie farther are among them. What they share with ``key`` is
        checked by letters and length only. At distance 2, words that have three letters more after
        their fourth are among them too: a syllable may have been dropped. Forms less frequent than
        ``least`` are left out.
        """
        signatures, groups = self._sections[1:3]
        frequencies = self._frequencies
        runs = _runs(self._groups(key[:PREFIX], distance))
        whole = signature(key)
        if not distance:
            return [
                rank
                for first, last in runs
                for rank in range(groups[first], groups[last + 1])
                if signatures[rank] == whole and frequencies[rank] >= least * FREQUENCY_SCALE
            ]
        wanted, other = whole & LETTERS, LETTERS & ~whole
        lacks, has = _differences(whole >> LENGTH_SHIFT, distance)
        rarest = least * FREQUENCY_SCALE
        ranks: list[int] = []
        for first, last in runs:
            start = groups[first]
            for rank, often in enumerate(frequencies[start : groups[last + 1]].tobytes(), start):
                if often < rarest:
                    continue
                bits = signatures[rank]
                size = bits >> LENGTH_SHIFT
                if (wanted & ~bits).bit_count() <= lacks[size] and (bits & other).bit_count() <= has[size]:
                    ranks.append(rank)
        return ranks

    def _groups(self, prefix: str, distance: int) -> list[int]:
        """Return the numbers of the prefix groups that may lie within ``distance`` of ``prefix``, sorted."""
        offsets, entries = self._sections[3:5]
        found: set[int] = set()
        for part in deletes(prefix, distance):
            at = bucket(part, self._delete_bits)
            found.update(entries[offsets[at] : offsets[at + 1]].tolist())
        return sorted(found)


@lru_cache(maxsize=64)
def _differences(length: int, distance: int) -> tuple[list[int], list[int]]:
    """Return how many letters of a key a word of each length may lack, and how many others it may have."""
    lacks, has = [-1] * (MAX_LENGTH + 1), [-1] * (MAX_LENGTH + 1)
    for more in range(-distance, distance + 1):
        at = min(max(length + more, 0), MAX_LENGTH)
        lacks[at] = max(lacks[at], distance - max(more, 0))
        has[at] = max(has[at], distance - max(-more, 0))
    if distance == 2 and length + 3 <= MAX_LENGTH:
        lacks[length + 3], has[length + 3] = 0, 3
    return lacks, has


def _runs(numbers: list[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of consecutive numbers, which are sorted."""
    runs: list[tuple[int, int]] = []
    first = last = -2
    for number in numbers:
        if number != last + 1:
            runs.append((first, last))
            first = number
        last = number
    runs.append((first, last))
    return runs[1:]


def sizes(words: int, groups: int, entries: int, delete_bits: int, sound_bits: int) -> tuple[int, ...]:
    """Return how many numbers each section of the index file holds, in order.

    The sections: form id by rank; signature by rank; first rank by prefix group; first entry by
    delete bucket; group ids; first entry by sound bucket; ranks. After them comes one byte for each
    rank: the form's frequency.
    """
    return (words, words, groups + 1, (1 << delete_bits) + 1, entries, (1 << sound_bits) + 1, words)
