"""How French goes wrong: the cheapest way from a misspelling back to a word, and what it costs.

A misspelling is aligned with a word by operations of a few classes (`OPERATIONS`). The cost of
each class is minus its log-odds in a ranking of candidates, learnt by
``scripts/learn_error_model.py`` from pairs that people corrected.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from frfix.spelling.letters import (
    BASE_LETTER,
    FINAL_E,
    NEAR_AZERTY,
    NEAR_QWERTY,
    SILENT,
    SOUND_PAIRS,
    VOWELS,
)

OPERATIONS: Final = (
    "accent-e-missing",  # elephant
    "accent-e-added",  # rélation
    "accent-e-other",  # accés
    "accent-missing",  # controle
    "accent-other",  # clôné
    "accent-again",  # elephant: the second of the accents left out
    "cedilla",  # facade
    "ligature",  # coeur
    "double-missing",  # aparaître
    "double-added",  # aggrandir
    "swapped",  # vosu
    "sound",  # filosophie
    "sound-nasal",  # consaquent, enpêcher
    "silent-missing",  # fichier for fichiers, voudrai
    "silent-added",  # essort
    "silent-other",  # envoit
    "final-e",  # trouver for trouvé
    "silent-h",  # tème
    "near-azerty",  # a key beside the right one
    "near-qwerty",
    "vowel-for-vowel",
    "consonant-for-consonant",
    "letter-for-letter",
    "vowel-missing",
    "consonant-missing",
    "vowel-added",
    "consonant-added",
    "near-added",  # a key beside the right one, struck with it
    "mute-e",  # boulversement
    "syllable-missing",  # sécutaires
    "syllable-repeated",  # récupérérée
    "sign",  # a hyphen or an apostrophe more or less
    "first-letter",  # added to whatever changes the first letter
    "last-letter-missing",
    "last-letter-added",
)
(ACCENT_E_MISSING, ACCENT_E_ADDED, ACCENT_E_OTHER, ACCENT_MISSING, ACCENT_OTHER, ACCENT_AGAIN, CEDILLA,
 LIGATURE, DOUBLE_MISSING, DOUBLE_ADDED, SWAPPED, SOUND, SOUND_NASAL,
 SILENT_MISSING, SILENT_ADDED, SILENT_OTHER,
 FINAL_E_SOUND, SILENT_H, NEAR_KEY, NEAR_KEY_QWERTY, VOWEL_SUB, CONSONANT_SUB, LETTER_SUB, VOWEL_MISSING,
 CONSONANT_MISSING, VOWEL_ADDED, CONSONANT_ADDED, NEAR_ADDED, MUTE_E, SYLLABLE_MISSING,
 SYLLABLE_REPEATED, SIGN, FIRST_LETTER, LAST_MISSING, LAST_ADDED) = range(len(OPERATIONS))  # fmt: skip

_LEFT_OUT: Final = frozenset((ACCENT_E_MISSING, ACCENT_MISSING))
LONGEST_STEP: Final = 4
LONGEST_ENDING: Final = 5
_SIGNS: Final = frozenset("'-. ")


class Alignment(NamedTuple):
    """The cheapest way found: its cost, and its operations (indices of `OPERATIONS`)."""

    cost: float
    operations: tuple[int, ...]


class ErrorModel:
    """Aligns misspellings with words; ``costs`` has one cost for each of `OPERATIONS`.

    ``second`` is what a second operation costs besides, ``further`` each one after it.
    """

    def __init__(self, costs: Sequence[float], second: float = 0.0, further: float = 0.0) -> None:
        if len(costs) != len(OPERATIONS):
            raise ValueError(f"{len(OPERATIONS)} costs are needed, not {len(costs)}")
        self.costs = tuple(costs)
        self.more = (0.0, 0.0, *(second + n * further for n in range(20)))

    def align(self, typo: str, word: str, limit: float, most: int = 3) -> Alignment | None:
        """Return the cheapest alignment of two lower-case words, or None when all cost ``limit`` or more.

        ``most`` is the most operations tried, accents not counted.
        """
        search = _Search(typo, word, self, limit)
        search.explore(0, 0, 0.0, (), most)
        return None if search.best_operations is None else Alignment(search.best, search.best_operations)


class _Search:
    """One depth-first search over the positions of two words, cut at the best cost found."""

    __slots__ = ("best", "best_operations", "costs", "end_typo", "end_word", "more", "seen", "typo", "word")

    def __init__(self, typo: str, word: str, model: ErrorModel, limit: float) -> None:
        self.typo, self.word = typo, word
        self.costs, self.more = model.costs, model.more
        self.best = limit
        self.best_operations: tuple[int, ...] | None = None
        self.seen: dict[tuple[int, int], float] = {}
        # What both share at the end is no part of the search.
        i, j = len(typo), len(word)
        while i and j and typo[i - 1] == word[j - 1]:
            i -= 1
            j -= 1
        self.end_typo, self.end_word = i, j

    def explore(self, i: int, j: int, cost: float, done: tuple[int, ...], left: int) -> None:
        """Go on from letters ``i`` and ``j``, reached by the operations ``done``; ``left`` are allowed."""
        typo, word, costs = self.typo, self.word, self.costs
        end_i, end_j = self.end_typo, self.end_word
        while i < end_i and j < end_j:
            a, b = typo[i], word[j]
            if a != b:
                base = BASE_LETTER.get(a, a)
                if base != BASE_LETTER.get(b, b):
                    break
                if left:
                    self.try_ending(i, j, cost, done, left)
                kind = _accent(a, b, base)
                if kind in _LEFT_OUT and not _LEFT_OUT.isdisjoint(done):
                    kind = ACCENT_AGAIN
                done = (*done, kind)
                cost += costs[kind]
            i += 1
            j += 1
        if i >= end_i and j >= end_j:
            # A step that ran into the shared end on one side only leads nowhere.
            if i - end_i == j - end_j:
                total = cost + self.more[len(done) - done.count(FIRST_LETTER) - done.count(ACCENT_AGAIN)]
                if total < self.best:
                    self.best, self.best_operations = total, done
            return
        if not left or cost >= self.best or abs(end_i - i - end_j + j) > LONGEST_STEP * left:
            return
        seen = self.seen.get((i, j))
        if seen is not None and seen <= cost:
            return
        self.seen[i, j] = cost
        self.try_ending(i, j, cost, done, left)
        first = costs[FIRST_LETTER] if i == 0 or j == 0 else 0.0
        for operation, more_i, more_j in self.steps(i, j):
            total = cost + costs[operation] + first
            if total < self.best:
                ops = (*done, operation, FIRST_LETTER) if first else (*done, operation)
                self.explore(i + more_i, j + more_j, total, ops, left - 1)

    def try_ending(self, i: int, j: int, cost: float, done: tuple[int, ...], left: int) -> None:
        """Try to end both words here, when what is left of them sounds the same."""
        n, m = len(self.typo), len(self.word)
        if n - i > LONGEST_ENDING or m - j > LONGEST_ENDING:
            return
        ending = _ending(self.typo, i, self.typo[i:], self.word[j:])
        if ending is not None:
            self.explore(n, m, cost + self.costs[ending], (*done, ending), left - 1)

    def steps(self, i: int, j: int) -> list[tuple[int, int, int]]:
        """Return the operations possible where the words differ, with how far each moves in both."""
        typo, word = self.typo, self.word
        steps: list[tuple[int, int, int]] = []
        if i < len(typo) and j < len(word) and typo[i] != word[j]:
            steps += _substitutions(typo, word, i, j)
        if j < self.end_word:
            steps += _missing(word, j)
        if i < self.end_typo:
            steps += _added(typo, i)
        return steps


def _ending(typo: str, i: int, left: str, right: str) -> int | None:
    """Return the class of two endings that sound the same, or None."""
    if i and left in SILENT and right in SILENT:
        return SILENT_MISSING if not left else SILENT_ADDED if not right else SILENT_OTHER
    if left in FINAL_E and right in FINAL_E:
        return FINAL_E_SOUND
    if i and typo[i - 1] == "e" and "e" + left in FINAL_E and "e" + right in FINAL_E:
        return FINAL_E_SOUND
    return None


def _substitutions(typo: str, word: str, i: int, j: int) -> list[tuple[int, int, int]]:
    a, b = typo[i], word[j]
    base_a, base_b = BASE_LETTER.get(a, a), BASE_LETTER.get(b, b)
    steps = [
        (NEAR_SOUND[nasal], len(x), len(y))
        for x, y, nasal in SOUND_PAIRS.get(base_a + base_b, ())
        if typo.startswith(x, i) and word.startswith(y, j)
    ]
    if b == "œ" and typo.startswith("oe", i):
        steps.append((LIGATURE, 2, 1))
    if i + 1 < len(typo) and j + 1 < len(word):
        c, d = BASE_LETTER.get(typo[i + 1], typo[i + 1]), BASE_LETTER.get(word[j + 1], word[j + 1])
        if base_a == d and base_b == c:
            steps.append((SWAPPED, 2, 2))
    if b in NEAR_AZERTY.get(a, ""):
        kind = NEAR_KEY
    elif b in NEAR_QWERTY.get(a, ""):
        kind = NEAR_KEY_QWERTY
    elif base_a in VOWELS:
        kind = VOWEL_SUB if base_b in VOWELS else LETTER_SUB
    else:
        kind = LETTER_SUB if base_b in VOWELS else CONSONANT_SUB
    steps.append((kind, 1, 1))
    return steps


NEAR_SOUND: Final = (SOUND, SOUND_NASAL)


def _accent(a: str, b: str, base: str) -> int:
    """Return the class of writing ``a`` for ``b``, which differ by an accent only."""
    if base == "e":
        return ACCENT_E_MISSING if a == "e" else ACCENT_E_ADDED if b == "e" else ACCENT_E_OTHER
    if base == "c":
        return CEDILLA
    return ACCENT_MISSING if a == base else ACCENT_OTHER


def _missing(word: str, j: int) -> list[tuple[int, int, int]]:
    """Return the ways in which the writer left out letters of ``word`` at ``j``."""
    char = BASE_LETTER.get(word[j], word[j])
    before = word[j - 1] if j else ""
    after = word[j + 1] if j + 1 < len(word) else ""
    if word[j] in _SIGNS:
        kind = SIGN
    elif char in (before, after):
        kind = DOUBLE_MISSING
    elif char == "h":
        kind = SILENT_H
    elif word[j] == "e" and after and j > 1:
        kind = MUTE_E
    elif _unheard(char, before, after):
        kind = SOUND
    elif not after:
        kind = LAST_MISSING
    else:
        kind = VOWEL_MISSING if char in VOWELS else CONSONANT_MISSING
    steps = [(kind, 0, 1)]
    steps += [
        (SYLLABLE_MISSING, 0, size)
        for size in (2, 3)
        if j + size <= len(word) and _is_syllable(word[j : j + size])
    ]
    return steps


@lru_cache(maxsize=256)
def _added(typo: str, i: int) -> list[tuple[int, int, int]]:
    """Return the ways in which the writer put letters at ``i`` that the word has not.

    The same misspelling is aligned with many words.
    """
    char = BASE_LETTER.get(typo[i], typo[i])
    before = typo[i - 1] if i else ""
    after = typo[i + 1] if i + 1 < len(typo) else ""
    if typo[i] in _SIGNS:
        kind = SIGN
    elif char in (before, after):
        kind = DOUBLE_ADDED
    elif char == "h":
        kind = SILENT_H
    elif typo[i] == "e" and after and i > 1:
        kind = MUTE_E
    elif _unheard(char, before, after):
        kind = SOUND
    elif char in NEAR_AZERTY.get(before, "") or char in NEAR_AZERTY.get(after, ""):
        kind = NEAR_ADDED
    elif not after:
        kind = LAST_ADDED
    else:
        kind = VOWEL_ADDED if char in VOWELS else CONSONANT_ADDED
    steps = [(kind, 1, 0)]
    for size in (2, 3, 4):
        chunk = typo[i : i + size]
        if len(chunk) == size and (
            typo.startswith(chunk, i + size) or (i >= size and typo[i - size : i] == chunk)
        ):
            steps.append((SYLLABLE_REPEATED, size, 0))
    return steps


def _unheard(char: str, before: str, after: str) -> bool:
    """Whether a letter only says how the one before it sounds: sCe, gUe, qUe, gEa."""
    if char == "c":
        return before == "s" and after in ("e", "i", "y", "é", "è")
    return before in ("g", "q") if char == "u" else char == "e" and before == "g"


@lru_cache(maxsize=4096)
def _is_syllable(chunk: str) -> bool:
    """Whether ``chunk`` has both a vowel and a consonant."""
    vowels = sum(BASE_LETTER.get(char, char) in VOWELS for char in chunk)
    return 0 < vowels < len(chunk)
