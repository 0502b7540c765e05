"""Reading bytes without risk: only what is a file, only as many bytes as the settings permit."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import IO, Final

from frfix.errors import ReadError, reason
from frfix.i18n import _

MEGABYTE: Final = 1_000_000  # bytes
# A pipe that nobody writes to must not make us wait; Windows has none of these.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)
_FLAGS_OF_SYSTEM: Final = getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_bytes(path: str | os.PathLike[str], limit: int | None = None) -> bytes:
    """Return a file's bytes.

    Raises `ReadError` where the system refuses, where it is no file but a pipe, a device or a socket, and
    where it has more bytes than ``limit``.
    """
    try:
        _refuse_special(Path(path).stat(), path)  # Before it is opened: that alone can make a device act.
        descriptor = os.open(path, _FLAGS | _FLAGS_OF_SYSTEM)
        with os.fdopen(descriptor, "rb") as file:
            _refuse_special(os.fstat(descriptor), path)
            return _read(file, limit, path)
    except OSError as error:
        raise ReadError(_("lecture impossible : {reason}").format(reason=reason(error)), path) from error
    except ValueError as error:
        raise ReadError(_("lecture impossible : le nom du fichier n’est pas valable"), path) from error


def read_stdin(limit: int | None = None) -> bytes:
    """Return what comes on the standard input; errors as `read_bytes`."""
    try:
        return _read(sys.stdin.buffer, limit, None)
    except OSError as error:
        raise ReadError(_("lecture impossible : {reason}").format(reason=reason(error))) from error


def _read(file: IO[bytes], limit: int | None, path: str | os.PathLike[str] | None) -> bytes:
    if limit is None:
        return file.read()
    data = file.read(limit + 1)
    if len(data) > limit:
        raise ReadError(
            _("plus de {size} Mo, la limite que « --taille-max » ou « taille-max » relève").format(
                size=limit // MEGABYTE
            ),
            path,
        )
    return data


def _refuse_special(found: os.stat_result, path: str | os.PathLike[str]) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(found.st_mode):
        message = _("ce n’est pas un fichier ordinaire ; un tube se lit par l’entrée standard, nommée « - »")
        raise ReadError(message, path)
