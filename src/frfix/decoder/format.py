"""The decoder's file as it is compiled and mapped."""

from __future__ import annotations

from struct import Struct
from typing import Final

DECODER_FILE: Final = "decoder.bin"
MAGIC: Final = b"frfixDC1"
HEADER: Final = Struct("<8s4I")
"""MAGIC, then how many weights, bytes of the gate, words that have confusions, confusions."""
UNITS: Final = 16
"""A weight of one is kept as this number."""
ZERO: Final = 128
"""The byte of a weight of nothing."""
KIND_SHIFT: Final = 28
"""A confusion is the id of its form, and its kind above this bit."""
