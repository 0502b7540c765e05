"""Norms of typography as data: which space each sign takes, profile by profile.

Sources: *Lexique des règles typographiques en usage à l’Imprimerie nationale* (fr-FR, fr-BE),
Office québécois de la langue française, *Banque de dépannage linguistique* (fr-CA), *Guide du
typographe* (fr-CH).
"""

from __future__ import annotations

from typing import Final, NamedTuple

NBSP: Final = "\u00a0"
"""No-break space."""
NARROW: Final = "\u202f"
"""Narrow no-break space, « espace fine insécable »."""
SPACES: Final = frozenset((" ", NBSP, NARROW, "\u2009"))
"""What may stand between two words of a line."""


class Norm(NamedTuple):
    """The space before each high sign, and inside guillemets."""

    before: dict[str, str]
    """Sign to the space before it; "" where none may stand."""
    guillemets: str


_FRANCE: Final = Norm({":": NBSP, ";": NARROW, "!": NARROW, "?": NARROW}, NBSP)

NORMS: Final[dict[str, Norm]] = {
    "fr-FR": _FRANCE,
    "fr-BE": _FRANCE,
    "fr-CA": Norm({":": NBSP, ";": "", "!": "", "?": ""}, NBSP),
    "fr-CH": Norm({":": NARROW, ";": NARROW, "!": NARROW, "?": NARROW}, NARROW),
}
HIGH_SIGNS: Final = frozenset(sign for norm in NORMS.values() for sign in norm.before)
"""The signs that some usage sets a space before."""
