"""Misspellings of how words are joined: a space, an apostrophe or a hyphen missing or misplaced.

Each function yields candidates for a word that the lexicon does not know; the words that they are
made of are known, but for `by_parts`, which corrects the parts of a compound one by one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import TYPE_CHECKING, Final

from frfix.language.tags import ADJ, ADV, DET, NAME, NOUN, NUM, P1, PREP, PRON, SING, VERB
from frfix.spelling.model import Candidate

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

_WORD_WITH: Final = 9.0
"""Two words together are about as frequent as their Zipf frequencies' sum, less this."""
_LONG_PART: Final = 2.3
"""Zipf frequency that a part of four letters or more must have."""
_SHORT_PART: Final = 4.6
_SHORT_WORDS: Final = frozenset(
    "à a y ai au ce de du en es et il je la le ma me ne ni on ou où sa se si ta te tu un".split()
)
_VOWELS: Final = "aâàeéèêëiîïoôuûùyhœæ"

# What may follow an elided word: parts of speech.
_NOMINAL: Final = NOUN | ADJ | NAME | NUM
ELIDED: Final = {
    "l": _NOMINAL | VERB,
    "d": _NOMINAL | VERB | PREP | DET | PRON | ADV,
    "j": VERB,
    "m": VERB,
    "t": VERB,
    "s": VERB,
    "n": VERB,
    "c": VERB,
    "qu": -1,
    "jusqu": PREP | ADV | NOUN | DET,
    "lorsqu": PRON | DET,
    "puisqu": PRON | DET,
    "quoiqu": PRON | DET,
    "quelqu": PRON | DET,
}
_AFTER_C: Final = frozenset(("est", "était", "étaient", "en", "eût", "eut"))
_CLITICS: Final = frozenset(("y", "en"))
_MOST_UNKNOWN: Final = 2
"""A compound with more unknown parts is no compound of French words."""
_PARTS: Final = re.compile(r"(['-])")
_DIGITS: Final = re.compile(r"([^\W\d_]{3,})(\d+)|(\d+)([^\W\d_]{3,})")


def follows_elision(head: str, rest: str, lexicon: Lexicon) -> bool:
    """Whether ``rest`` (lower case, known) may follow the elided word ``head`` (``l``, ``qu``…)."""
    if rest[0] not in _VOWELS:
        return False
    if rest in _CLITICS:
        return head != "l" or rest == "y"
    tags = lexicon.tags(rest)
    if head == "c":
        return rest in _AFTER_C
    if head == "j":
        return any(tag & VERB and tag & P1 and tag & SING for _, tag in lexicon.analyses(rest))
    if head == "s" and rest in ("il", "ils"):
        return True
    return bool(tags & ELIDED[head])


def missing_space(word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield two words that were written as one: ``parlonsde``, ``article3``."""
    digits = _DIGITS.fullmatch(word)
    if digits:
        first, second = [group for group in digits.groups() if group]
        if first in lexicon or second in lexicon:
            yield Candidate(f"{first} {second}", (), 0.0, 2.0, "space")
        return
    for at in range(1, len(word)):
        first, second = word[:at], word[at:]
        if first in lexicon and second in lexicon:
            left, right = lexicon.frequency(first), lexicon.frequency(second)
            if _stands_alone(first, left) and _stands_alone(second, right):
                yield Candidate(f"{first} {second}", (), 0.0, left + right - _WORD_WITH, "space")


def _stands_alone(part: str, frequency: float) -> bool:
    if len(part) <= 2:
        return part in _SHORT_WORDS
    return frequency >= (_LONG_PART if len(part) > 3 else _SHORT_PART)


def missing_apostrophe(
    word: str, lexicon: Lexicon, same_key: Callable[[str], list[Candidate]]
) -> Iterator[Candidate]:
    """Yield an elided word and the next, written as one: ``daccord``, ``lexecution``.

    ``same_key`` gives the words that differ from its argument by accents only.
    """
    for head in ELIDED:
        rest = word[len(head) :]
        if not rest or not word.startswith(head):
            continue
        if rest in lexicon:
            if follows_elision(head, rest, lexicon):
                yield Candidate(f"{head}'{rest}", (), 0.0, lexicon.frequency(rest), "elision")
        elif len(rest) > 3:
            for inner in same_key(rest):
                if follows_elision(head, inner.text.lower(), lexicon):
                    yield Candidate(
                        f"{head}'{inner.text}", inner.operations, inner.cost, inner.frequency, "elision"
                    )


def misplaced_apostrophe(word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield what a word with an apostrophe in the wrong place or too much may be.

    ``estl'inverse``, ``possèd'aussi``, ``di'nformations``, ``dd'éviter``, ``lorsque'une``, ``y'a``.
    """
    head, sign, tail = word.partition("'")
    if not sign or not head or not tail or "'" in tail:
        return
    if head in ELIDED and tail in lexicon and follows_elision(head, tail, lexicon):
        return
    if tail in lexicon:
        frequency = lexicon.frequency(tail)
        for elided in ELIDED:
            before = head[: -len(elided)]
            if head.endswith(elided) and follows_elision(elided, tail, lexicon):
                if before in lexicon and lexicon.frequency(before) > 3:
                    yield Candidate(
                        f"{before} {elided}'{tail}", (), 0.0, frequency + 3 - _WORD_WITH + 3, "space"
                    )
                if before and elided.startswith(before):
                    yield Candidate(f"{elided}'{tail}", (), 0.0, frequency, "elision")
            elif _one_letter_off(head, elided) and follows_elision(elided, tail, lexicon):
                yield Candidate(f"{elided}'{tail}", (), 0.0, frequency - 0.5, "elision")
        for whole in (head, head + "e"):
            if whole in lexicon and whole + "'" not in lexicon and (len(whole) > 2 or whole in _SHORT_WORDS):
                both = lexicon.frequency(whole) + frequency - _WORD_WITH
                yield Candidate(f"{whole} {tail}", (), 0.0, both, "space")
    joined = head + tail
    for elided in ELIDED:
        rest = joined[len(elided) :]
        if elided == head or not joined.startswith(elided) or rest not in lexicon:
            continue
        if rest and follows_elision(elided, rest, lexicon):
            yield Candidate(f"{elided}'{rest}", (), 0.0, lexicon.frequency(rest), "elision")


def _one_letter_off(head: str, elided: str) -> bool:
    """Whether ``head`` is ``elided`` with one letter missing, added or changed, or two swapped."""
    from frfix.spelling.keys import within

    if len(elided) == 1 and len(head) == 1:
        return elided in "ldsn" and head not in _VOWELS
    return len(elided) > 1 and within(head, elided, 1)


def by_parts(
    word: str,
    known: Callable[[str], bool],
    correct: Callable[[str], list[Candidate]],
) -> Iterator[Candidate]:
    """Yield a compound or an elided word with each of its unknown parts corrected.

    ``known`` says whether a part is a word; ``correct`` gives the best candidates for one that is not.
    """
    pieces = _PARTS.split(word)
    if len(pieces) < 3 or not all(pieces):
        return
    choices: list[list[Candidate]] = []
    unknown = 0
    for place, piece in enumerate(pieces):
        elided = pieces[place + 1 : place + 2] == ["'"]
        if elided and piece.lower() not in ELIDED:
            return
        if place % 2 or elided or len(piece) == 1 or known(piece):
            choices.append([Candidate(piece, (), 0.0, 9.0)])
        else:
            unknown += 1
            found = correct(piece) if unknown <= _MOST_UNKNOWN else []
            if not found:
                return
            choices.append(found)
    for choice in product(*choices):
        operations = tuple(operation for part in choice for operation in part.operations)
        yield Candidate(
            "".join(part.text for part in choice),
            operations,
            sum(part.cost for part in choice),
            min(part.frequency for part in choice),
            "parts",
            same_sound=all(part.same_sound or not part.operations for part in choice),
        )
