"""Words of a newer Dicollecte that the older one, the only one with morphology, lacks.

The newer files have the same flags and no ``po:`` fields. A word takes the fields of the
known word that has its flags and the longest common ending: *réafficher* those of *afficher*.
"""

from __future__ import annotations

from collections import defaultdict

from derive.entries import shared
from derive.hunspell import NEEDS_AFFIX, Dictionary, Entry

# Flags of words without endings say nothing: what these words are, by hand.
BARE: dict[str, tuple[str, ...]] = {
    "Biden": ("po:patr", "is:epi", "is:inv"),
    "Habermas": ("po:patr", "is:epi", "is:inv"),
    "Irving": ("po:prn", "is:mas", "is:inv"),
    "Katarina": ("po:prn", "is:fem", "is:inv"),
    "Miles": ("po:prn", "is:mas", "is:inv"),
    "Morgana": ("po:prn", "is:fem", "is:inv"),
    "Théophraste": ("po:prn", "is:mas", "is:inv"),
    "Éphraïm": ("po:prn", "is:mas", "is:inv"),
    "Étan": ("po:prn", "is:mas", "is:inv"),
    "Times": ("po:npr", "is:epi", "is:inv"),
}


def newer_entries(known: Dictionary, newer: Dictionary) -> list[Entry]:
    """Return the entries of ``newer`` whose word no entry or form of ``known`` has, with borrowed fields."""
    forms = {form for entry in known.entries for form, _ in known.expand(entry)}
    forms |= {entry.word for entry in known.entries}
    donors: dict[frozenset[str], list[Entry]] = defaultdict(list)
    for entry in known.entries:
        donors[endings(entry)].append(entry)
    found = []
    for entry in newer.entries:
        if {form for form, _ in newer.expand(entry)} <= forms:
            continue
        fields = BARE.get(entry.word) or borrowed(entry, donors.get(endings(entry), []))
        if entry.word.endswith("-et-une"):
            fields = ("po:nb", "is:fem", "is:pl")
        if fields:
            varies = any(flag in known.suffixes for flag in entry.flags)
            flags = (*entry.flags, NEEDS_AFFIX) if varies else entry.flags
            found.append(Entry(entry.word, flags, fields, entry.line))
    return found


def endings(entry: Entry) -> frozenset[str]:
    """Return the flags of ``entry``, less the one that the newer files do without."""
    return frozenset(entry.flags) - {NEEDS_AFFIX}


def borrowed(entry: Entry, donors: list[Entry]) -> tuple[str, ...]:
    """Return the fields of the donors with the longest common ending that most of them have, or ()."""

    def common(donor: Entry) -> int:
        if donor.word[0].isupper() != entry.word[0].isupper():
            return -1
        return shared(donor.word[::-1], entry.word[::-1])

    best = max(map(common, donors), default=-1)
    if best < 0:
        return ()
    votes: dict[tuple[str, ...], int] = defaultdict(int)
    for donor in donors:
        if common(donor) == best:
            votes[donor.fields] += 1
    return max(sorted(votes), key=lambda fields: votes[fields])
