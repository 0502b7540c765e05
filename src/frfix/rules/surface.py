"""Helpers for rules that look at the signs of a block rather than at its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from frfix.documents.base import MARKUP
from frfix.language.tokens import Token, TokenKind
from frfix.norms import SPACES


def previous_visible(text: str, index: int) -> str:
    """Return the last character of ``text`` before ``index`` that is not markup, "" at the beginning."""
    index -= 1
    while index >= 0 and text[index] == MARKUP:
        index -= 1
    return text[index] if index >= 0 else ""


def next_visible(text: str, index: int) -> str:
    """Return the first character of ``text`` from ``index`` on that is not markup, "" at the end."""
    while index < len(text) and text[index] == MARKUP:
        index += 1
    return text[index] if index < len(text) else ""


def around(tokens: Sequence[Token], index: int) -> tuple[Token | None, Token, Token | None]:
    """Return the token before the one at ``index``, itself, and the one behind it."""
    before = tokens[index - 1] if index else None
    return before, tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None


def glued(left: Token | None, right: Token | None) -> bool:
    """Whether nothing stands between two tokens."""
    return left is not None and right is not None and left.end == right.start


def one_space(left: Token, right: Token, text: str) -> bool:
    """Whether just one space of a line stands between two tokens of the source ``text``."""
    return right.start - left.end == 1 and text[left.end] in SPACES


def apart_by_spaces(left: Token, right: Token, text: str) -> bool:
    """Whether nothing but spaces of a line stands between two tokens: no markup, which no edit may cover."""
    return all(sign in SPACES for sign in text[left.end : right.start])


def is_prose(token: Token | None, letters: int = 2) -> bool:
    """Whether ``token`` is a known word of so many letters: not a symbol, a name of code or another language."""
    return (
        token is not None
        and token.kind is TokenKind.WORD
        and not token.unchecked
        and len(token.text) >= letters
        and token.text.replace("'", "").replace("’", "").replace("-", "").isalpha()
        and token.form is not None
        and token.form.known
    )


def words_with(signs: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield where the words of ``text`` stand that hold ``signs``: these, and the letters around them."""
    end = 0
    for match in signs.finditer(text):
        if match.start() < end:
            continue
        start, end = match.span()
        while start and text[start - 1].isalpha():
            start -= 1
        while end < len(text) and text[end].isalpha():
            end += 1
        yield start, end
