"""Adding a word to a list in the middle of a text, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from frfix.errors import FrfixError
from frfix.i18n import _
from frfix.interactive.typed import Refused
from frfix.user_lists import project_lists
from frfix.word_lists import add_entries, entry_of, personal_list


class Added(NamedTuple):
    """A word that was added: its entry, and how to take it back."""

    entry: str
    take_back: Callable[[], None]


def word_list(folder: Path, *, personal: bool) -> Path:
    """Return the list that a new word goes into: one's own, or that of the project of ``folder``.

    Raises `Refused` where the project has no list, or several.
    """
    try:
        return personal_list() if personal else _project_list(folder)
    except Refused:
        raise
    except FrfixError as error:
        raise Refused(error.message) from error


def add_word(text: str, path: Path) -> Added:
    """Add the entry ``text`` (``word``, ``word = model``) to the list at ``path``.

    Raises `Refused` for what is no entry and where it cannot be written. ``take_back`` raises it where
    somebody else wrote in the list meanwhile.
    """
    try:
        entry = entry_of(text)
        if not entry:
            raise Refused(_("ce n’est pas un mot"))
        before = path.read_bytes() if path.exists() else None
        add_entries(path, [entry])
        after = path.read_bytes()
    except Refused:
        raise
    except FrfixError as error:
        raise Refused(error.message) from error
    except OSError as error:
        raise Refused(_("cette liste de mots ne peut pas être lue : {path}").format(path=path)) from error

    def take_back() -> None:
        _restore(path, before, after)

    return Added(entry, take_back)


def _project_list(folder: Path) -> Path:
    match project_lists(folder):
        case [path]:
            return path
        case []:
            raise Refused(
                _(
                    'le projet n’a pas de liste : mots = ["mots.txt"] dans frfix.toml lui en donne une ; '
                    "« M » ajoute à la vôtre"
                )
            )
        case paths:
            message = _("le projet a plusieurs listes ({names}) : « frfix mots add --liste » choisit")
            raise Refused(message.format(names=", ".join(path.name for path in paths)))


def _restore(path: Path, before: bytes | None, after: bytes) -> None:
    from frfix.writing import write_atomic

    try:
        if before is not None:
            write_atomic(path, before, expected=after)
        elif path.read_bytes() == after:
            path.unlink()
        else:
            raise Refused(_("la liste de mots a changé depuis : le mot y reste"))
    except Refused:
        raise
    except (FrfixError, OSError) as error:
        raise Refused(_("la liste de mots a changé depuis : le mot y reste")) from error
