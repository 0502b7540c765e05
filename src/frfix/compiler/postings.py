"""Write lists of numbers by text, as `frfix.spelling.postings` reads them."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence

from frfix.planes import planes, split_planes
from frfix.spelling.postings import BLOCK, WIDTH, ZONE_BITS, place, sizes


def packed_postings(lists: Mapping[str, Sequence[int]], head: int) -> tuple[tuple[int, int], bytes]:
    """Return how many buckets and entries the section of ``lists`` has, and its bytes.

    A text's zone is that of its first ``head`` letters.
    """
    texts: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for text in lists:
        zone, mark = place(text, head)
        texts[zone].append((mark, text))
    zones, blocks, counts = array("I"), array("I"), array("H")
    entries: list[int] = []
    for zone in range(1 << ZONE_BITS):
        zones.append(len(counts))
        size = len(texts[zone])
        buckets: list[set[int]] = [set() for _ in range(size)]
        for mark, text in texts[zone]:
            buckets[mark % size].update(lists[text])
        for numbers in buckets:
            if len(counts) % BLOCK == 0:
                blocks.append(len(entries))
            counts.append(len(numbers))
            entries.extend(sorted(numbers))
    zones.append(len(counts))
    parts = [zones.tobytes(), blocks.tobytes(), counts.tobytes()]
    parts += map(bytes, split_planes(memoryview(planes(entries, WIDTH)), WIDTH))
    padded = zip(parts, sizes(len(counts), len(entries)), strict=True)
    return (len(counts), len(entries)), b"".join(part.ljust(size, b"\0") for part, size in padded)
