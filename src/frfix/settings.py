"""Settings of a check: what they are, and their defaults."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

PROFILES: Final = ("fr-FR", "fr-CA", "fr-CH", "fr-BE")
"""Norms of typography, by region."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What a check is asked to do. The same settings and text always give the same diagnostics.

    ``select`` and ``ignore`` hold rule ids (``accords/determinant-nom``) or families
    (``accords``); an empty ``select`` means every rule that is on by default. ``words`` are
    accepted as they are, besides the lexicon.
    """

    langue: str = "fr-FR"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
