"""Gives a correction the capitals of the word it replaces."""

from __future__ import annotations

from frfix.language.tokens import Case
from frfix.language.vocabulary import case_of


def cased_like(model: str, word: str) -> str:
    """Return ``word`` capitalised as ``model`` is; capitals that ``word`` has of its own are kept."""
    case = case_of(model)
    if case is Case.UPPER and len(model) > 1:
        return word.upper()
    if case in (Case.TITLE, Case.MIXED) and model[:1].isupper():
        return word[:1].upper() + word[1:]
    return word
