"""What stops frfix on one file or on its settings: each a `FrfixError` with a message for people."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from frfix.i18n import N_, _


class FrfixError(Exception):
    """Something a person has to mend before frfix can go on.

    ``message`` is a sentence in the interface's language, without the file's name; ``path`` is the file
    it is about (``None`` for a text that has none); ``line`` and ``column`` count code points from 1,
    where the place is known. ``str()`` puts them together: ``brouillon.txt:3:7 : message``.
    """

    def __init__(
        self,
        message: str,
        path: str | os.PathLike[str] | None = None,
        *,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = None if path is None else Path(path)
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = "" if self.path is None else str(self.path)
        for number in (self.line, self.column):
            if number is not None:
                place += f":{number}" if place else str(number)
        return _("{place} : {message}").format(place=place, message=self.message) if place else self.message


class ReadError(FrfixError):
    """A file that cannot be read: missing, a folder, no permission, a failing disk."""


class BinaryError(FrfixError):
    """A file that is not text."""


class DecodeError(FrfixError):
    """A file whose bytes are not valid in the encoding that it seems to have."""


class FormatError(FrfixError):
    """A file that is not what its format says, or is built to do harm.

    JSON that is none, a table with a quote left open, an archive that is a bomb.
    """


class ColumnError(FormatError):
    """A table without the columns that are to be read, or of which none was named."""


class EncodeError(FrfixError):
    """A corrected text that the file's encoding cannot hold."""


class WriteError(FrfixError):
    """A file that cannot be written; it is left as it was."""


class ChangedError(WriteError):
    """A file that somebody else changed between reading and writing; it is left as they made it."""


class SettingsError(FrfixError):
    """Settings that cannot be read or make no sense."""


def reason(error: OSError) -> str:
    """Return why the system refused, in the words of the system where we have none."""
    for kind, words in _REASONS.items():
        if isinstance(error, kind):
            return _(words)
    words = _BY_ERRNO.get(error.errno or 0, "")
    return _(words) if words else error.strerror or str(error)


_REASONS: dict[type[OSError], str] = {
    FileNotFoundError: N_("le fichier n’existe pas"),
    IsADirectoryError: N_("c’est un dossier, pas un fichier"),
    NotADirectoryError: N_("une partie du chemin n’est pas un dossier"),
    PermissionError: N_("l’accès est refusé"),
}


def _by_errno() -> dict[int, str]:
    words = {
        "ENOSPC": N_("le disque est plein"),
        "EDQUOT": N_("le quota du disque est atteint"),
        "EROFS": N_("le disque est en lecture seule"),
        "EIO": N_("le disque ne répond pas correctement"),
        "ENAMETOOLONG": N_("le nom du fichier est trop long"),
        "ELOOP": N_("les liens symboliques tournent en rond"),
        "EFBIG": N_("le fichier est trop grand"),
    }
    return {getattr(errno, name): text for name, text in words.items() if hasattr(errno, name)}


_BY_ERRNO = _by_errno()
