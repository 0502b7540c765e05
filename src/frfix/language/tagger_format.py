"""The tagger's file of parameters as it is compiled and mapped, and the hash that finds a weight in it."""

from __future__ import annotations

from struct import Struct
from typing import Final
from zlib import crc32

TAGGER_FILE: Final = "tagger.bin"
MAGIC: Final = b"frfixTG2"
TRAILER: Final = Struct("<8sII")
"""After the weights, so that a bucket is its place in the file: MAGIC, the number of buckets, and 0."""
BITS: Final = 20
"""The table has 2 to this power buckets, each an unsigned byte."""
ZERO: Final = 128
"""The byte of a weight that is 0."""
STATIC: Final = 3
"""The first contexts depend on the word alone."""
FINE: Final = 10
"""The first contexts are weighed with the full label of a candidate, the others with its coarse one."""
CONTEXTS: Final = 15

_MASK32: Final = 0xFFFFFFFF


def spread(value: int, role: int) -> int:
    """Return a hash of 26 bits of an integer in a role, the same on every machine and Python.

    The parameters depend on it. A sum of a few such hashes is still an integer of one digit for
    CPython, whose arithmetic is the fastest.
    """
    value = ((value ^ role * 0x632BE59B) & _MASK32) * 0x9E3779B1 & _MASK32
    value = (value ^ value >> 15) * 0x2C1B3C6D & _MASK32
    return (value ^ value >> 13) & 0x3FFFFFF


def code(text: str) -> int:
    """Return the CRC-32 of ``text``."""
    return crc32(text.encode())


OFFSETS: Final = tuple(spread(number, 99) for number in range(CONTEXTS))
"""What tells the contexts apart: added to the hashes of each."""
