"""Keys of the spelling index: a word without accents, case, ligatures, apostrophes and hyphens."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

PREFIX: Final = 6
"""The delete index holds the deletes of this many first letters of a key."""
LETTERS: Final = (1 << 26) - 1
LENGTH_SHIFT: Final = 26
MAX_LENGTH: Final = 31

_BASE: Final[dict[int, str | None]] = {
    **{
        ord(letter): base
        for base, letters in {
            "a": "àâäáãåā",
            "c": "çčć",
            "e": "éèêëēėẽ",
            "i": "îïíìīĩ",
            "n": "ñń",
            "o": "ôöóòõøō",
            "s": "śš",
            "u": "ûüùúū",
            "y": "ÿý",
            "z": "žź",
            "oe": "œ",
            "ae": "æ",
        }.items()
        for letter in letters
    },
    **{ord(sign): None for sign in "'’ʼ-\u2010\u2011. \u00a0\u202f\u00ad·"},
}
_REPEAT: Final = re.compile(r"(?=(.{2,4})\1)")
_LETTER_BIT: Final = {chr(97 + i): 1 << i for i in range(26)}


def normalise(word: str) -> str:
    """Return the key of ``word``: lower case, no accent, ligatures written out, no sign inside."""
    if word.isascii() and word.isalpha():
        return word.lower()
    key = word.lower().translate(_BASE)
    if key.isascii():
        return key
    parts = unicodedata.normalize("NFKD", key)
    return "".join(c for c in parts if not unicodedata.combining(c))


def signature(key: str) -> int:
    """Return which letters ``key`` has (26 bits) and its length (5 bits above, at most 31)."""
    bits = 0
    for char in key:
        bits |= _LETTER_BIT.get(char) or 1 << (ord(char) % 26)
    return bits | min(len(key), MAX_LENGTH) << LENGTH_SHIFT


def deletes(text: str, distance: int) -> set[str]:
    """Return ``text`` and all that is left of it when up to ``distance`` letters are dropped."""
    found = layer = {text}
    for _ in range(distance):
        layer = {part[:i] + part[i + 1 :] for part in layer for i in range(len(part))}
        found = found | layer
    return found


def within(a: str, b: str, distance: int) -> bool:
    """Whether ``a`` and ``b`` lie within ``distance`` inserts, deletes, substitutions and swaps (0 to 2)."""
    if not distance:
        return a == b
    n, m = len(a), len(b)
    if not -distance <= n - m <= distance:
        return False
    start, least = 0, min(n, m)
    while start < least and a[start] == b[start]:
        start += 1
    least -= start
    end = 0
    while end < least and a[n - 1 - end] == b[m - 1 - end]:
        end += 1
    a, b = a[start : n - end], b[start : m - end]
    if not a or not b:
        return True  # the lengths differ by no more than the distance
    if distance < 2:
        return distance == 1 and (len(a) == len(b) == 1 or (len(a) == 2 and a == b[::-1]))
    # One edit is at the beginning and one at the end: each takes two letters at most.
    if len(a) > 4 and a[2:-2] not in b:
        return False
    return (
        within(a[1:], b[1:], 1)
        or within(a[1:], b, 1)
        or within(a, b[1:], 1)
        or (a[:2] == b[1::-1] and within(a[2:], b[2:], 1))
    )


def lacks_syllable(a: str, b: str) -> bool:
    """Whether ``a`` is ``b`` without three letters in a row."""
    if len(b) - len(a) != 3:
        return False
    start = 0
    while start < len(a) and a[start] == b[start]:
        start += 1
    return a[start:] == b[start + 3 :]


def without_repeats(key: str) -> set[str]:
    """Return what is left of ``key`` when one of two equal runs of two to four letters is dropped."""
    return {key[: match.start()] + key[match.end(1) :] for match in _REPEAT.finditer(key)}
