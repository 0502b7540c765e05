"""Adding a word to a list in the middle of a text, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from frfix.errors import FrfixError, SettingsError
from frfix.i18n import _
from frfix.interactive.typed import Refused
from frfix.user_lists import project_lists
from frfix.word_lists import add_entries, entry_of, personal_list


class Added(NamedTuple):
    """A word that was added: its entry, the list that holds it, and how to take it back."""

    entry: str
    path: Path
    take_back: Callable[[], None]


def add_word(text: str, folder: Path, *, personal: bool) -> Added:
    """Add the entry ``text`` (``word``, ``word = model``) to one's own list, or the project's of ``folder``.

    Raises `Refused` for what is no entry, where the project has no list or several, where it cannot be
    written. ``take_back`` raises it where somebody else wrote in the list meanwhile.
    """
    try:
        entry = entry_of(text)
        if not entry:
            raise Refused(_("ce n’est pas un mot"))
        path = personal_list() if personal else _project_list(folder)
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

    return Added(entry, path, take_back)


def _project_list(folder: Path) -> Path:
    match project_lists(folder):
        case [path]:
            return path
        case []:
            raise SettingsError(
                _(
                    'le projet n’a pas de liste : mots = ["mots.txt"] dans frfix.toml lui en donne une ; '
                    "« M » ajoute à la vôtre"
                )
            )
        case paths:
            message = _("le projet a plusieurs listes ({names}) : « frfix mots add --liste » choisit")
            raise SettingsError(message.format(names=", ".join(path.name for path in paths)))


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
