"""The compiled spelling index, mapped into memory: forms by key, by deletes of a key, by sound."""

from __future__ import annotations

import mmap
import struct
from functools import lru_cache
from itertools import chain, starmap
from pathlib import Path
from typing import Final

from frfix.planes import woven
from frfix.spelling.keys import LENGTH_SHIFT, LETTERS, MAX_LENGTH, PREFIX, deletes, signature
from frfix.spelling.postings import Postings
from frfix.spelling.postings import sizes as postings_sizes

MAGIC: Final = b"frfixsp3"
FREQUENCY_SCALE: Final = 30
"""Frequencies are kept in thirtieths, in one byte."""
HEADER: Final = struct.Struct("<8s6I")
"""Magic, then how many words, prefix groups, delete buckets and entries, sound buckets and entries."""
INDEX_FILE: Final = "spelling.index"
ID_WIDTH: Final = 3
SIGNATURE_WIDTH: Final = 4
DELETES_HEAD: Final = 3
SOUNDS_HEAD: Final = 2


class SpellingIndex:
    """All forms of the lexicon, to be found by a word that is not one.

    The forms stand in the order of their keys; a form's place in it is its rank. ``folder`` holds
    the file that `frfix.compiler.spelling_index` wrote: after its header, the first rank of each
    prefix group, then the postings of deletes (groups) and of sounds (ranks), then by rank the
    frequency, and byte by byte, the lowest first, the lexicon's id and the signature.
    """

    def __init__(self, folder: Path) -> None:
        """Map the compiled file of ``folder``. Raises OSError or ValueError when it cannot be."""
        with (folder / INDEX_FILE).open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        magic, words, groups, *lists = HEADER.unpack_from(view)
        if magic != MAGIC:
            raise ValueError(f"{folder / INDEX_FILE}: not a spelling index of this version")
        deletes_size, deletes_entries, sounds_size, sounds_entries = lists
        at = HEADER.size
        self._group_starts = view[at : at + 4 * (groups + 1)].cast("I")
        at += 4 * (groups + 1)
        self._deletes = Postings(view[at:], deletes_size, deletes_entries, DELETES_HEAD)
        at += sum(postings_sizes(deletes_size, deletes_entries))
        self._sounds = Postings(view[at:], sounds_size, sounds_entries, SOUNDS_HEAD)
        at += sum(postings_sizes(sounds_size, sounds_entries))
        planes = [view[start : start + words] for start in range(at, len(view), words)]
        self._frequencies = planes[0]
        self._ids, self._signatures = planes[1 : 1 + ID_WIDTH], planes[1 + ID_WIDTH :]

    def form_id(self, rank: int) -> int:
        """Return the lexicon's id of the form at ``rank``."""
        low, middle, high = self._ids
        return low[rank] | middle[rank] << 8 | high[rank] << 16

    def frequency(self, rank: int) -> float:
        """Return the Zipf frequency of the form at ``rank``, that of its lemma standing in for none."""
        return self._frequencies[rank] / FREQUENCY_SCALE

    def same_sound(self, sound: str) -> tuple[int, ...]:
        """Return the ranks of the forms with this phonetic key, and of a few others."""
        return self._sounds.of((sound,))

    def near(self, key: str, distance: int, least: float = 0.0) -> list[int]:
        """Return the ranks of the forms whose keys may lie within ``distance`` (0 to 2) edits of ``key``.

        None is missing; some that lie farther are among them. What they share with ``key`` is
        checked by letters and length only. At distance 2, words that have three letters more after
        their fourth are among them too: a syllable may have been dropped. Forms less frequent than
        ``least`` are left out.
        """
        starts = self._group_starts
        runs = _runs(sorted(set(self._deletes.of(deletes(key[:PREFIX], distance)))))
        bounds = [(starts[first], starts[last + 1]) for first, last in runs]
        whole = signature(key)
        rarest = least * FREQUENCY_SCALE
        if not distance:
            same = [rank for start, end in bounds for rank in self._signed(whole, start, end)]
            return [rank for rank in same if self._frequencies[rank] >= rarest]
        spans = [slice(start, end) for start, end in bounds]
        frequencies = b"".join(map(self._frequencies.__getitem__, spans))
        signatures = woven(self._signatures, spans)
        ranks = chain.from_iterable(starmap(range, bounds))
        found: list[int] = []
        wanted, other = whole & LETTERS, LETTERS & ~whole
        shares, others = _bounds(whole >> LENGTH_SHIFT, wanted.bit_count(), distance)
        for rank, often, bits in zip(ranks, frequencies, signatures, strict=True):
            size = bits >> LENGTH_SHIFT
            if others[size] < 0 or often < rarest:
                continue
            if (wanted & bits).bit_count() >= shares[size] and (other & bits).bit_count() <= others[size]:
                found.append(rank)
        return found

    def _signed(self, whole: int, start: int, end: int) -> list[int]:
        """Return the ranks from ``start`` to before ``end`` whose signature is ``whole``."""
        first, second, third, fourth = self._signatures
        one, two, three, four = whole.to_bytes(SIGNATURE_WIDTH, "little")
        # Among words that begin alike, the length tells more of them apart than any letter.
        lengths = fourth[start:end].tobytes()
        ranks: list[int] = []
        at = lengths.find(four)
        while at >= 0:
            rank = start + at
            if first[rank] == one and second[rank] == two and third[rank] == three:
                ranks.append(rank)
            at = lengths.find(four, at + 1)
        return ranks


@lru_cache(maxsize=64)
def _bounds(length: int, letters: int, distance: int) -> tuple[list[int], list[int]]:
    """Return how many letters of a key a word of each length must share, and how many others it may have.

    The key has ``letters`` different ones. -1 others: no word of this length is near enough.
    """
    shares, others = [0] * (MAX_LENGTH + 1), [-1] * (MAX_LENGTH + 1)
    for more in range(-distance, distance + 1):
        at = min(max(length + more, 0), MAX_LENGTH)
        least, most = letters - distance + max(more, 0), distance - max(-more, 0)
        shares[at] = least if others[at] < 0 else min(shares[at], least)
        others[at] = max(others[at], most)
    if distance == 2 and length + 3 <= MAX_LENGTH:
        shares[length + 3], others[length + 3] = letters, 3
    return shares, others


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
