"""Ordinals in figures: what they are written with, rightly and wrongly."""

from __future__ import annotations

import re
from typing import Final

NUMBER: Final = r"(\d{1,4}|[IVXLC]+)"
"""What may be numbered by; whether the letters are a numeral says `is_roman`."""
# Compiled when first met.
_NUMERAL: Final = r"C{0,3}(?:X[CL]|L?X{0,3})(?:I[XV]|V?I{0,3})"


def is_roman(text: str) -> bool:
    """Whether ``text`` is a Roman numeral that may number something: no lone C or L, as in « Les » and « Ces »."""
    return text not in ("C", "L") and re.fullmatch(_NUMERAL, text) is not None


def right_endings(number: str, ending: str) -> tuple[str, ...]:
    """Return how ``number`` (Arabic or Roman) ends as an ordinal where ``ending`` was written; () for none.

    The ending tells gender and number: ``ère`` is ``re``, ``ièmes`` is ``es``.
    """
    plural = "s" if ending.endswith("s") else ""
    stem = ending.removesuffix("s").lower()
    first = number in ("1", "I")
    if stem in ("ier", "er", "ér", "èr", "ièr"):
        return ("er" + plural,) if first else ()
    if stem in ("ère", "ere", "ière", "iere", "iére", "ére", "re", "ièr"):
        return ("re" + plural,) if first else ()
    if stem in ("nd", "d", "nde", "de"):
        return (stem.replace("n", "") + plural,) if number in ("2", "II") else ()
    if first:
        return ("er" + plural, "re" + plural) if stem not in ("e", "è") else ()
    return ("e" + plural,)


WRONG: Final = frozenset("è èm ème eme éme ième ieme iéme ière iere iére ier ère ere ére".split())
"""What people write for ``e``, ``er``, ``re``, in the singular."""
