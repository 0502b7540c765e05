"""What the editor's own settings ask for: the keys of the settings files, over those files, and two more.

``probable``
    whether correcting all on one command takes what is probable too.
``delai``
    how many milliseconds after the last key a text is checked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from frfix.errors import SettingsError
from frfix.i18n import _
from frfix.options import Options
from frfix.settings import TEXTS, Settings, check_name, validate
from frfix.settings_table import check_type

SECTION: Final = "frfix"
"""The name of frfix's part of an editor's settings."""
DELAY: Final = 300
"""Milliseconds."""
_FIELDS: Final = {
    **{name: name for name in TEXTS},
    "select": "select",
    "extend-select": "extend_select",
    "ignore": "ignore",
    "colonnes": "columns",
    "taille-max": "largest",
}
_OWN: Final = ("probable", "delai")


class Asked(NamedTuple):
    """What an editor asks for: options over the settings files, and how it wants to be served."""

    options: Options = Options()
    probable: bool = False
    delay: int = DELAY


def asked(value: object, tell: Callable[[SettingsError], None]) -> Asked:
    """Return what ``value``, from the editor, asks for, with or without `SECTION` around it.

    What cannot be obeyed is told to ``tell`` and left out.
    """
    table = value.get(SECTION, value) if isinstance(value, Mapping) else {}
    options, found = Options(), Asked()
    for key, item in table.items() if isinstance(table, Mapping) else ():
        if item is None:
            continue  # That is how some editors say that nothing is set.
        try:
            if key in _OWN:
                found = _own(found, key, item)
            else:
                options = _with(options, key, item)
        except SettingsError as error:
            message = _("réglage « {key} » de l’éditeur laissé de côté : {reason}")
            tell(SettingsError(message.format(key=key, reason=error.message)))
    return found._replace(options=options)


def _with(options: Options, key: str, item: Any) -> Options:
    check_name(_("clé inconnue"), key, (*_FIELDS, *_OWN))
    check_type(key, item)
    value: Any = tuple(item) if isinstance(item, list) else item
    new = Options(**{**options._asdict(), _FIELDS[key]: value})
    validate(new.over(Settings()))
    return new


def _own(found: Asked, key: str, item: Any) -> Asked:
    if key == "probable":
        if not isinstance(item, bool):
            raise SettingsError(_("« {key} » doit être vrai ou faux").format(key=key))
        return found._replace(probable=item)
    if not isinstance(item, int) or isinstance(item, bool) or item < 0:
        raise SettingsError(_("« {key} » doit être un nombre de millisecondes").format(key=key))
    return found._replace(delay=item)
