"""How a word is capitalised, and a correction with the capitals of the word it replaces."""

from __future__ import annotations

import re
from typing import Final

from frfix.language.tokens import Case

_PARTS: Final = re.compile(r"['-]")


def case_of(text: str) -> Case:
    """Return how ``text`` is capitalised."""
    if text.islower():
        return Case.LOWER
    if text.isupper():
        letters = sum(map(str.isalpha, text))
        return Case.UPPER if letters > 1 else Case.TITLE
    first = text[:1]
    if first.isupper() or not first.isalpha():
        rest = text[1:]
        if rest.islower() or not any(map(str.isupper, rest)):
            return Case.TITLE if first.isupper() else Case.LOWER
        # Jean-Pierre, États-Unis: each part has its capital
        if all(part[1:] == part[1:].lower() for part in _PARTS.split(text)):
            return Case.TITLE
        return Case.MIXED
    return Case.MIXED if any(map(str.isupper, text)) else Case.NONE


def cased_like(model: str, word: str) -> str:
    """Return ``word`` capitalised as ``model`` is; capitals that ``word`` has of its own are kept."""
    case = case_of(model)
    if case is Case.UPPER and len(model) > 1:
        return word.upper()
    if case in (Case.TITLE, Case.MIXED) and model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word
