"""Facts about French letters that the error model rests on: accents, keys, sounds, silent endings."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

VOWELS: Final = frozenset("aeiouyœæ")
BASE_LETTER: Final = dict(zip("àâäçéèêëîïôöùûüÿñ", "aaaceeeeiioouuuyn", strict=True))
"""Each letter with an accent or a cedilla, and the letter without it."""

SILENT: Final = frozenset(("", "e", "s", "t", "d", "x", "p", "z", "es", "nt", "ent", "ts", "ds", "ps"))
"""Word endings that are not heard, after a letter that both words share."""

FINAL_E: Final = frozenset(
    ("é", "er", "ez", "ée", "és", "ées", "ai", "ait", "ais", "aient", "et", "ert", "è", "ê", "ès", "êt")
)
"""Word endings heard as é or è, which writers take for each other."""

_ROWS: Final = {
    "azerty": ("&é\"'(-è_çà", "azertyuiop", "qsdfghjklmù", "wxcvbn"),
    "qwerty": ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"),
}


def _neighbours(rows: tuple[str, ...]) -> dict[str, str]:
    """Return the letters whose keys touch that of each letter; rows are shifted by half a key."""
    near: dict[str, set[str]] = defaultdict(set)
    for y, row in enumerate(rows):
        for x, key in enumerate(row):
            beside = {(y, x - 1), (y, x + 1), (y - 1, x), (y - 1, x + 1), (y + 1, x), (y + 1, x - 1)}
            near[key].update(rows[b][a] for b, a in beside if 0 <= b < len(rows) and 0 <= a < len(rows[b]))
    return {key: "".join(sorted(keys)) for key, keys in near.items() if key.isalpha()}


NEAR_AZERTY: Final = _neighbours(_ROWS["azerty"])
NEAR_QWERTY: Final = _neighbours(_ROWS["qwerty"])

# Ways of writing one sound, as sets; any member may be written for another.
_SAME_SOUND: Final = (
    "o au eau ô hau ho",
    "f ph ff",
    "k c qu ck cc q cqu ch",
    "s c ss ç sc t z",
    "x cc cs ks xc cs ct",
    "j g ge",
    "g gu",
    "i y",
    "ill y il i ll",
    "é ai ei er ez et",
    "è ai ei ê et e é",
    "e ai eu",
    "eu œu oeu ue œ",
    "gn ni",
    "ti ci ssi si",
    "oi oua wa",
    "w v ou",
    "z s",
    "u ou",
)
_SAME_NASAL: Final = (
    "an en am em ean",
    "in im ain ein aim yn ym un en",
    "ien ian iain",
    "on om",
    "n m",
    "a e",  # before n or m: apparance
)


def _pairs() -> dict[str, tuple[tuple[str, str, int], ...]]:
    """Return the pairs by their two first letters without accents: (typo's, word's, 1 if nasal)."""
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    for nasal, groups in enumerate((_SAME_SOUND, _SAME_NASAL)):
        for group in groups:
            parts = group.split()
            for a in parts:
                for b in parts:
                    first = BASE_LETTER.get(a[0], a[0]) + BASE_LETTER.get(b[0], b[0])
                    if first[0] != first[1]:
                        found[first].setdefault((a, b), nasal)
    return {key: tuple((a, b, nasal) for (a, b), nasal in pairs.items()) for key, pairs in found.items()}


SOUND_PAIRS: Final = _pairs()
