"""What is left of a word without its accents."""

from __future__ import annotations

import unicodedata


def without_accents(text: str) -> str:
    """Return ``text`` without diacritics; capitals and ligatures stay."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, ligatures opened."""
    return without_accents(text.lower().replace("œ", "oe").replace("æ", "ae"))


def accent_count(text: str) -> int:
    """Return how many letters of ``text`` carry a diacritic."""
    return sum(map(bool, map(unicodedata.combining, unicodedata.normalize("NFD", text))))
