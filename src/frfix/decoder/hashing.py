"""The hashes that find a weight in the decoder's table; the same on every machine and Python."""

from __future__ import annotations

from typing import Final
from zlib import crc32

BITS: Final = 21
"""The table has 2 to this power weights."""
MASK: Final = (1 << BITS) - 1
GATE_BITS: Final = 22
GATE_MASK: Final = (1 << GATE_BITS) - 1
OPEN: Final = 0x155555
"""Added to a key of the gate: the bit that says that a place is known and open."""
_WORD: Final = 0xFFFFFFFF


def mix(value: int) -> int:
    """Return 32 bits that depend on all bits of ``value`` (below 2⁶⁴)."""
    value = (value ^ value >> 32) & _WORD
    value = (value ^ value >> 16) * 0x7FEB352D & _WORD
    value = (value ^ value >> 15) * 0x846CA68B & _WORD
    return value ^ value >> 16


def text_hash(text: str) -> int:
    """Return 32 bits for ``text``."""
    return mix(crc32(text.encode()))


def salted(value: int, salt: int) -> int:
    """Return another hash of ``value`` for each ``salt``."""
    return mix(value + salt * 0x9E3779B1)
