"""Norms of typography as data: which space stands before and behind each sign, profile by profile.

A table inside a Python module and no TOML file, as every start needs it: the interpreter maps its compiled
form, where importing `tomllib` alone takes 5 ms and more.

Sources:

* fr-FR, fr-BE: *Lexique des règles typographiques en usage à l’Imprimerie nationale*, and for units
  the brochure of the *Bureau international des poids et mesures* (SI).
* fr-CA: Office québécois de la langue française, *Vitrine linguistique*, « Espacement avant et après les
  signes de ponctuation et les symboles », which drops the narrow space where software has none.
* fr-CH: *Guide du typographe*, Association suisse des typographes, groupe de Lausanne; the
  administration and the press glue the per cent sign to its number, so both are left alone.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from frfix.settings import Settings

NBSP: Final = "\u00a0"
"""No-break space."""
NARROW: Final = "\u202f"
"""Narrow no-break space, « espace fine insécable »."""
SPACES: Final = frozenset((" ", NBSP, NARROW, "\u2009"))
"""What may stand between two words of a line."""

_PROFILES: Final = ("fr-FR", "imprimerie", "fr-BE", "fr-CA", "fr-CH")
_CODES: Final = {"fine": NARROW, "insécable": NBSP, "aucune": "", "libre": None}
# Each line: a place, then the space that it takes in each of the profiles above.
_TABLE: Final = """
avant ;       fine       fine       fine       aucune     fine
avant !       fine       fine       fine       aucune     fine
avant ?       fine       fine       fine       aucune     fine
avant :       insécable  insécable  insécable  insécable  fine
avant »       insécable  insécable  insécable  insécable  fine
après «       insécable  insécable  insécable  insécable  fine
avant %       insécable  insécable  insécable  insécable  libre
avant ‰       insécable  insécable  insécable  insécable  libre
avant monnaie insécable  insécable  insécable  insécable  insécable
avant unité   insécable  insécable  insécable  insécable  insécable
avant millier insécable  fine       insécable  insécable  fine
après n°      insécable  insécable  insécable  insécable  insécable
après —       insécable  insécable  insécable  insécable  insécable
"""


class Norm(NamedTuple):
    """The spaces of a profile.

    A value is the space itself, "" where none may stand, None where usage is divided and nothing is asked.
    """

    before: dict[str, str | None]
    """By sign; ``monnaie`` is any currency, ``unité`` any other unit, ``millier`` a group of three digits."""
    after: dict[str, str | None]

    @property
    def guillemets(self) -> str:
        """The space inside of « »."""
        return self.after["«"] or ""


@cache
def _norms() -> dict[str, Norm]:
    norms = {name: Norm({}, {}) for name in _PROFILES}
    for line in _TABLE.strip().splitlines():
        side, sign, *spaces = line.split()
        for name, space in zip(_PROFILES, spaces, strict=True):
            target = norms[name].before if side == "avant" else norms[name].after
            target[sign] = _CODES[space]
    return norms


def norm(settings: Settings) -> Norm:
    """Return the spaces that ``settings`` ask for: those of the region, with the variant of ``espaces``."""
    return _norm(settings.langue, settings.espaces)


@cache
def _norm(langue: str, variant: str) -> Norm:
    regional = _norms()["imprimerie" if variant == "imprimerie" else langue]
    if variant == "insécables":
        return Norm(*({key: space and NBSP for key, space in side.items()} for side in regional))
    if variant == "fines":
        # What the OQLF advises where there is a narrow space; elsewhere usage has it already.
        return regional._replace(before=regional.before | dict.fromkeys(";!?", NARROW))
    return regional


HIGH_SIGNS: Final = frozenset(";:!?")
"""The signs that some usage sets a space before."""

LEXIQUE: Final = "Lexique de l’Imprimerie nationale"
SI: Final = "Bureau international des poids et mesures (SI)"
EVERYWHERE: Final = "tous les profils"
REGIONS: Final = f"{LEXIQUE} (fr-FR, fr-BE), OQLF (fr-CA), Guide du typographe (fr-CH)"
"""What rules name as their norm."""
