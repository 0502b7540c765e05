"""The columns of a table, or keys of JSON lines, that a person names because they hold prose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.errors import ColumnError

_MOST: Final = 20
_LONGEST: Final = 40  # code points


def need_columns(asked: Sequence[str], there: Sequence[str]) -> None:
    """Raise `ColumnError`, which tells those that are ``there``, unless one of them is ``asked`` for."""
    if not asked:
        raise ColumnError(
            "dites quelles colonnes lire, avec --colonne NOM ou « colonnes » dans les réglages"
            + _listed(there)
        )
    if not set(asked).intersection(there):
        named = ", ".join(f"« {_shown(name)} »" for name in asked)
        what = "pas de colonne" if len(asked) == 1 else "aucune des colonnes"
        raise ColumnError(f"{what} {named} dans ce fichier{_listed(there)}")


def _listed(names: Sequence[str]) -> str:
    shown = [_shown(name) for name in dict.fromkeys(names) if name][:_MOST]
    more = ", …" if len(names) > _MOST else ""
    return f" (il y a : {', '.join(shown)}{more})" if shown else ""


def _shown(name: str) -> str:
    """Return a name as a message can hold it, whatever the file has there."""
    clean = "".join(sign if sign.isprintable() else "\ufffd" for sign in name[: _LONGEST + 1])
    return clean if len(clean) <= _LONGEST else clean[:_LONGEST] + "…"
