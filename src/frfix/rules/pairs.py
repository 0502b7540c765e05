"""Signs that go in pairs: which of a block's have no mate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from frfix.language.tokens import Token, TokenKind

_LABEL: Final = r"\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4}"
_EYES: Final = frozenset((":", ";", "-", "=", "'", "’", "^"))


def lonely(tokens: Sequence[Token], openings: dict[str, str]) -> dict[str, list[Token]]:
    """Return, by sign, the tokens without mate; ``openings`` gives for each closing sign the one that opens.

    What is no bracket of the text is left out: « a) », a smiley, an interval, the tail of an address.
    """
    open_: dict[str, list[Token]] = {sign: [] for sign in openings.values()}
    alone: dict[str, list[Token]] = {}
    for index, token in enumerate(tokens):
        sign = token.text
        if sign in open_:
            if not _is_other(tokens, index):
                open_[sign].append(token)
            elif sign == "[" and open_[sign]:  # The end of « [0, 1[ ».
                open_[sign].pop()
        elif sign in openings:
            if open_[openings[sign]]:
                open_[openings[sign]].pop()
            elif not _is_other(tokens, index):
                alone.setdefault(sign, []).append(token)
    return alone | {sign: places for sign, places in open_.items() if places}


def _is_other(tokens: Sequence[Token], index: int) -> bool:
    token, before = tokens[index], tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if (
        token.text == "]"
        and after is not None
        and after.start == token.end
        and after.kind is TokenKind.NUMBER
    ):
        return True
    if before is None or token.space or token.text in "«»“”":
        return False
    if before.kind is TokenKind.OBJECT or before.text in _EYES:
        return True
    if token.text in "[]":
        return before.kind is TokenKind.NUMBER
    return token.text == ")" and re.fullmatch(_LABEL, before.text) is not None
