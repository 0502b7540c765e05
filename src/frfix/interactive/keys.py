"""The keys: what each does, as the legend and docs/interactif.md say it."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from frfix.i18n import _


class Action(Enum):
    """What a key asks for."""

    ACCEPT = auto()
    CHOOSE = auto()
    WRITE = auto()
    IGNORE = auto()
    IGNORE_PASSAGE = auto()
    IGNORE_RULE = auto()
    ADD = auto()
    ADD_OWN = auto()
    UNDO = auto()
    NEXT = auto()
    PREVIOUS = auto()
    MORE = auto()
    EXPLAIN = auto()
    NEXT_FILE = auto()
    QUIT = auto()
    KEEP = auto()
    DROP = auto()
    BACK = auto()


class Key(NamedTuple):
    """An action with the ``keys`` that ask for it, as they are ``shown`` and ``named`` to a person.

    A key is the sign that it types, or a name: ``enter``, ``escape``, ``left``, ``c-c`` for Ctrl-C.
    """

    action: Action
    keys: tuple[str, ...]
    shown: str
    named: str


DIGITS: Final = {str(number): number for number in range(1, 10)} | dict(
    zip("&é\"'(-è_ç", range(1, 10), strict=True)
)
"""Which candidate a key takes: the digits, and what their keys type on AZERTY without the shift key."""

FINDING: Final = (
    Key(Action.ACCEPT, ("o", "enter"), "o", _("corriger")),
    Key(Action.CHOOSE, tuple(DIGITS), "1-9", _("choisir")),
    Key(Action.WRITE, ("e",), "e", _("écrire")),
    Key(Action.IGNORE, ("n", " ", "i"), "n", _("ignorer")),
    Key(Action.IGNORE_PASSAGE, ("N", "I"), "N", _("ignorer partout")),
    Key(Action.IGNORE_RULE, ("R",), "R", _("ignorer la règle")),
    Key(Action.ADD, ("m",), "m", _("mot du projet")),
    Key(Action.ADD_OWN, ("M",), "M", _("mot à moi")),
    Key(Action.UNDO, ("u", "z", "c-z"), "u", _("annuler")),
    Key(Action.NEXT, ("right", "down", "tab"), "→", _("suivante")),
    Key(Action.PREVIOUS, ("left", "up", "s-tab"), "←", _("précédente")),
    Key(Action.MORE, ("+", "="), "+", _("contexte")),
    Key(Action.EXPLAIN, ("?", ","), "?", _("expliquer")),
    Key(Action.NEXT_FILE, ("s",), "s", _("fichier suivant")),
    Key(Action.QUIT, ("q", "c-c", "c-d"), "q", _("quitter")),
)
"""While a finding is shown."""

LEAVING: Final = (
    Key(Action.ACCEPT, ("o", "enter"), "o", _("écrire les corrections")),
    Key(Action.DROP, ("j",), "j", _("les jeter")),
    Key(Action.KEEP, ("g",), "g", _("les garder pour la prochaine fois")),
    Key(Action.BACK, ("escape", "r", "left"), "Échap", _("revenir au texte")),
)
"""While it is asked what becomes of the corrections that were accepted."""

ENDED: Final = (
    *LEAVING[:3],
    Key(Action.UNDO, ("u", "z", "c-z"), "u", _("annuler la dernière décision")),
)
"""The same where nothing is left to decide."""

NOTHING: Final = (
    Key(Action.ACCEPT, ("o", "enter"), "Entrée", _("continuer")),
    Key(Action.UNDO, ("u", "z", "c-z"), "u", _("annuler la dernière décision")),
)
"""Where nothing is left to decide, and nothing was accepted."""

TYPING: Final = (
    Key(Action.ACCEPT, ("enter",), "Entrée", _("valider")),
    Key(Action.BACK, ("escape", "c-c"), "Échap", _("renoncer")),
)
"""While a person types; all other keys are the line's."""

READING: Final = (
    Key(Action.NEXT, ("down", "pagedown"), "↓", _("descendre")),
    Key(Action.PREVIOUS, ("up", "pageup"), "↑", _("remonter")),
    Key(Action.BACK, ("escape", "enter", "?", "q", "c-c"), "Échap", _("revenir au texte")),
)
"""While a rule is explained."""


def action_of(key: str, keys: tuple[Key, ...]) -> Action | None:
    """Return what ``key`` asks for where ``keys`` hold, None if nothing."""
    return next((known.action for known in keys if key in known.keys), None)
