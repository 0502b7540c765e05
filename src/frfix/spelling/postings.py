"""Lists of numbers by text in a mapped file, laid out so that a wheel deflates them well.

Texts with the same beginning share a zone, and each zone has as many buckets as it has texts: which
of them a text falls into, a checksum says. The numbers in a zone are close to each other, and their
low, middle and high bytes stand apart, so that the latter two repeat. An array of 32-bit numbers in
the order of a hash takes nearly twice the place in a wheel.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final
from zlib import crc32

from frfix.planes import woven

ZONE_BITS: Final = 14
BLOCK: Final = 16
"""The place of every sixteenth bucket's numbers is kept; those of the others follow from the counts."""
WIDTH: Final = 3
"""Bytes of a number."""


class Postings:
    """The lists of one section of a file; `sizes` says how long it is."""

    def __init__(self, view: memoryview, buckets: int, entries: int, head: int) -> None:
        """Read the section that ``view`` begins with; ``head`` letters of a text say its zone."""
        parts = []
        for size in sizes(buckets, entries):
            parts.append(view[:size])
            view = view[size:]
        self._zones, self._blocks, self._counts = parts[0].cast("I"), parts[1].cast("I"), parts[2].cast("H")
        self._planes = parts[3:]
        self._head = head

    def of(self, texts: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the buckets of ``texts``: all of theirs, and a few of other texts."""
        zones, blocks, counts, head = self._zones, self._blocks, self._counts, self._head
        spans: list[slice] = []
        for text in texts:
            zone, mark = place(text, head)
            first = zones[zone]
            size = zones[zone + 1] - first
            if size:
                bucket = first + mark % size
                count = counts[bucket]
                if count:
                    block = bucket // BLOCK
                    start = blocks[block] + sum(counts[block * BLOCK : bucket])
                    spans.append(slice(start, start + count))
        return woven(self._planes, spans)


def place(text: str, head: int) -> tuple[int, int]:
    """Return the zone of ``text``, and what says its bucket there; the same on every machine."""
    zone = crc32(text[:head].encode())
    return zone & ((1 << ZONE_BITS) - 1), crc32(text[head:].encode(), zone) >> 3


def sizes(buckets: int, entries: int) -> tuple[int, ...]:
    """Return the bytes of each array of a section, in order: all are multiples of four.

    The arrays: first bucket by zone; first entry by block of buckets; entries by bucket, in 16 bits;
    the entries' low, middle and high bytes.
    """
    blocks = -(-buckets // BLOCK)
    return (4 * ((1 << ZONE_BITS) + 1), 4 * blocks, -(-2 * buckets // 4) * 4, *[-(-entries // 4) * 4] * WIDTH)
