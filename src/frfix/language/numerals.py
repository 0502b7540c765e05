"""Numbers written in letters: where they stand, and how each orthography joins their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from frfix.language.tokens import Token, TokenKind

_SEVERAL: Final = "deux|trois|quatre|cinq|six|sept|huit|neuf"
_TEENS: Final = "dix-sept|dix-huit|dix-neuf|dix|onze|douze|treize|quatorze|quinze|seize"
_BELOW_100: Final = (
    rf"(?:quatre-vingt(?:s|-(?:une?|{_SEVERAL}|{_TEENS}))?"
    rf"|soixante(?:-et-(?:une?|onze)|-(?:{_SEVERAL}|{_TEENS}))?"
    rf"|(?:vingt|trente|quarante|cinquante|septante|huitante|octante|nonante)(?:-et-une?|-(?:{_SEVERAL}))?"
    rf"|{_TEENS}|une?|{_SEVERAL})"
)
_BELOW_1000: Final = rf"(?:(?:(?:{_SEVERAL})-cents?|cent)(?:-{_BELOW_100})?|{_BELOW_100})"
_NUMBER: Final = re.compile(rf"(?:{_BELOW_1000}-)?mille(?:-{_BELOW_1000})?|{_BELOW_1000}")
_WORDS: Final = frozenset(
    f"""
    un une {_SEVERAL} {_TEENS} vingt vingts trente quarante cinquante soixante septante huitante octante
    nonante et cent cents mille
    """.replace("|", " ").split()
)
_OPENING: Final = _WORDS - {"et", "vingts", "cents"}


class Numeral(NamedTuple):
    """A number of several words: the places of its first and last token, and both spellings (lower case)."""

    first: int
    last: int
    classic: str
    reformed: str


def numerals(tokens: Sequence[Token]) -> Iterator[Numeral]:
    """Yield the numbers of ``tokens`` that the two orthographies join differently, in order."""
    at = 0
    while at < len(tokens):
        found = _longest(tokens, at)
        if found is None:
            at += 1
            continue
        at = found.last + 1
        if found.classic != found.reformed:
            yield found


def _longest(tokens: Sequence[Token], first: int) -> Numeral | None:
    """Return the longest number that begins at ``first``."""
    best = None
    joined = ""
    for at in range(first, min(first + 9, len(tokens))):
        token = tokens[at]
        if token.kind is not TokenKind.WORD or token.unchecked or (at > first and not token.space):
            break
        words = token.lower.split("-")
        if (at == first and words[0] not in _OPENING) or not _WORDS.issuperset(words):
            break
        joined += ("-" if joined else "") + token.lower
        if _NUMBER.fullmatch(joined):
            best = Numeral(first, at, _classic(joined), joined)
    return best


def _classic(joined: str) -> str:
    """Return a number with hyphens between the words below a hundred only, and none beside « et »."""
    spaced = re.sub(r"-?\b(mille|cents?|et)\b-?", r" \1 ", joined)
    return " ".join(spaced.split())
