"""The contexts that a candidate is weighed in: the words around it, and the group and clause it stands in."""

from __future__ import annotations

from typing import Final

from frfix.decoder.hashing import mix, salted
from frfix.decoder.words import (
    EDGE,
    IS_AUX,
    IS_COMMA,
    IS_COORD,
    IS_LINK,
    IS_NOUN,
    IS_PREP,
    IS_SUBJECT,
    IS_VERB,
    MAY_BE_NOUN,
    OPENS_NOUN,
    STOPS,
    Detail,
)

FORM: Final = 8
"""So many contexts, the first, go with the candidate's form;"""
CLASS: Final = 16
"""so many, the next, with its class;"""
AGREEMENT: Final = 9
"""so many, the last, with its gender, number and person."""
CONTEXTS: Final = FORM + CLASS + AGREEMENT

(F0, F1, F2, F3, F4, F5, F6, F7,
 C0, C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, C13, C14, C15,
 A0, A1, A2, A3, A4, A5, A6, A7, A8) = (salted(number, 99) for number in range(CONTEXTS))  # fmt: skip

_EDGE: Final = EDGE.detail(None)
_REACH: Final = 12
"""Tokens to the left among which the subject and the nouns are looked for."""
WINDOW: Final = (_REACH + 1, 4)
"""So many tokens before and from the one that is weighed are looked at."""


def contexts(entries: list[Detail], at: int) -> tuple[list[int], list[int], list[int]]:
    """Return the hashes of the contexts of the token at ``at``, in the three groups above."""
    size = len(entries)
    m1 = entries[at - 1] if at > 0 else _EDGE
    m2 = entries[at - 2] if at > 1 else _EDGE
    m3 = entries[at - 3] if at > 2 else _EDGE
    p1 = entries[at + 1] if at + 1 < size else _EDGE
    p2 = entries[at + 2] if at + 2 < size else _EDGE
    noun, nouns, subject, verb = _before(entries, at)
    am1, am2, ap1, vm1, vp1 = m1.am1, m2.am2, p1.ap1, m1.vm1, p1.vp1
    aa = am1 + ap1
    of_form = [
        m1.wm1 + F0,
        p1.wp1 + F1,
        am1 + F2,
        ap1 + F3,
        m2.vm2 + vm1 + F4,
        vm1 + vp1 + F5,
        vp1 + p2.vp2 + F6,
        aa + F7,
    ]
    of_class = [
        m1.wm1 + C0,
        p1.wp1 + C1,
        am1 + C2,
        ap1 + C3,
        am2 + am1 + C4,
        aa + C5,
        ap1 + p2.ap2 + C6,
        vm1 + ap1 + C7,
        am1 + vp1 + C8,
        m2.vm2 + vm1 + C9,
        m3.am3 + am2 + am1 + C10,
        am2 + aa + C11,
        aa + p2.ap2 + C12,
        noun + C13,
        subject + C14,
        noun + ap1 + C15,
    ]
    of_agreement = [
        noun + A0,
        nouns + A1,
        subject + A2,
        subject + noun + A3,
        m1.vm1 + noun + A4,
        _next_noun(entries, at) + A5,
        aa + A6,
        verb + noun + A7,
        _opener(entries, at) + am1 + A8,
    ]
    return of_form, of_class, of_agreement


def _before(entries: list[Detail], at: int) -> tuple[int, int, int, int]:
    """Return hashes of the last noun before ``at``, of the last two, of the subject pronoun, of the verb.

    With the noun and the pronoun go how far they stand and what stands between.
    """
    noun = nouns = subject = verb = 0
    mask = far = first_noun = link = found = 0
    j = at - 1
    last = at - _REACH if at > _REACH else 0
    while j >= last:
        entry = entries[j]
        role = entry.role
        if role & STOPS:
            break
        if role & IS_NOUN or (role & MAY_BE_NOUN and j > 0 and entries[j - 1].role & (OPENS_NOUN | IS_PREP)):
            found += 1
            if found == 1:
                far = at - j
                first_noun = entry.gn
                noun = first_noun | mask << 4 | (far if far < 4 else 4) << 12
            elif found == 2:
                nouns = first_noun | entry.gn << 4 | (mask & 63) << 8
                if subject:
                    break
        elif role & IS_SUBJECT and not subject:
            far = at - j
            subject = entry.word + (mask | (far if far < 3 else 3) << 10)
            if found > 1:
                break
        if role & IS_PREP:
            mask |= 1
            if not found or not link:
                link = entry.word
        elif role & IS_COMMA:
            mask |= 2
        elif role & IS_COORD:
            mask |= 4
        elif role & IS_LINK:
            mask |= 8
        elif role & IS_VERB:
            if not verb:
                verb = entry.am1 if role & IS_AUX else 1
            mask |= 16 if role & IS_AUX else 32
        j -= 1
    return mix(noun), mix(nouns + link), mix(subject), mix(verb)


def _next_noun(entries: list[Detail], at: int) -> int:
    """Return a hash of the noun that follows at once, or after one or two words of its group."""
    j = at + 1
    size = len(entries)
    while j < size and j < at + 4:
        role = entries[j].role
        if role & IS_NOUN or (role & MAY_BE_NOUN and entries[j - 1].role & (OPENS_NOUN | IS_PREP)):
            return mix(entries[j].gn | (j - at) << 4)
        if role & (STOPS | IS_COMMA | IS_VERB | IS_PREP):
            break
        j += 1
    return mix(0)


def _opener(entries: list[Detail], at: int) -> int:
    """Return a hash of the determiner, adjective or number that opens the group before ``at``."""
    j = at - 1
    while j >= 0 and j > at - 4:
        role = entries[j].role
        if role & OPENS_NOUN:
            return mix(entries[j].gn | (at - j) << 4)
        if not role & (IS_NOUN | MAY_BE_NOUN):
            break
        j -= 1
    return mix(0)
