"""The columns of a table, or keys of JSON lines, that a person names because they hold prose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from frfix.errors import ColumnError
from frfix.i18n import _, plural

_MOST: Final = 20
_LONGEST: Final = 40  # code points


def need_columns(asked: Sequence[str], there: Sequence[str]) -> None:
    """Raise `ColumnError`, which tells those that are ``there``, unless one of them is ``asked`` for."""
    if not asked:
        message = _(
            "dites quelles colonnes lire, avec --colonne NOM ou « colonnes » dans les réglages{there}"
        )
        raise ColumnError(message.format(there=_listed(there)))
    if not set(asked).intersection(there):
        named = ", ".join(_("« {name} »").format(name=_shown(name)) for name in asked)
        message = plural(
            "pas de colonne {named} dans ce fichier{there}",
            "aucune des colonnes {named} dans ce fichier{there}",
            len(asked),
        )
        raise ColumnError(message.format(named=named, there=_listed(there)))


def _listed(names: Sequence[str]) -> str:
    shown = [_shown(name) for name in dict.fromkeys(names) if name][:_MOST]
    more = ", …" if len(names) > _MOST else ""
    return _(" (il y a : {names})").format(names=", ".join(shown) + more) if shown else ""


def _shown(name: str) -> str:
    """Return a name as a message can hold it, whatever the file has there."""
    clean = "".join(sign if sign.isprintable() else "\ufffd" for sign in name[: _LONGEST + 1])
    return clean if len(clean) <= _LONGEST else clean[:_LONGEST] + "…"
