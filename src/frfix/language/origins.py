"""Where the lexicon has a form from: one bit each, so that a form can have several origins."""

from __future__ import annotations

from typing import Final

GENERAL: Final = 1
"""The general French dictionary."""
RECENT: Final = 2
"""Words that only the newer edition of the general dictionary has."""
PROPER: Final = 4
"""The lists of names of places, people and institutions."""
VOCABULARY: Final = 8
"""The words of today added by hand."""
