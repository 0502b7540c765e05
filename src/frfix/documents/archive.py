"""Zip archives of documents: read within limits, written with all but a few members as they were.

The standard library's `zipfile` reads and writes them. Nothing is ever extracted to a disk; all
the same an archive whose names climb out of it, or come twice, was not made by a word processor.
"""

from __future__ import annotations

import copy
import io
import os
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from frfix.errors import FormatError
from frfix.i18n import _

_MEBIBYTE: Final = 1 << 20
MOST_MEMBERS: Final = 10_000
MOST_OF_A_PART: Final = 64 * _MEBIBYTE
"""The largest XML part that is read: a novel has one of 5 MiB."""
MOST_IN_ALL: Final = 1024 * _MEBIBYTE
"""What all members together may say that they unpack to."""
_HIGHEST_RATIO: Final = 250
"""XML of a word processor packs to a twentieth; nothing but a bomb to less than a 250th."""
_COMPOUND_FILE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_READABLE: Final = frozenset((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))
_ENCRYPTED: Final = 1
_ZIP64_FIELD: Final = b"\x01\x00"


class Archive:
    """The members of a zip file, read one by one when they are asked for."""

    def __init__(self, data: bytes, path: str | os.PathLike[str] | None) -> None:
        """Open ``data``; raise `FormatError` for what is no sound archive of a document."""
        self._data = data
        self._path = path
        self._changed: dict[str, bytes] = {}
        if data.startswith(_COMPOUND_FILE):
            raise self._error(
                _(
                    "document protégé par un mot de passe ou d’un ancien format (.doc) : "
                    "enregistrez-le sans mot de passe, en .docx ou en .odt"
                )
            )
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
            raise self._error(
                _("ce n’est pas une archive zip lisible : le fichier est abîmé ou tronqué")
            ) from error
        self._members = {info.filename: info for info in self._zip.infolist()}
        self._refuse_suspect()

    def _error(self, message: str) -> FormatError:
        return FormatError(message, self._path)

    def _refuse_suspect(self) -> None:
        infos = self._zip.infolist()
        if len(infos) > MOST_MEMBERS:
            raise self._error(_("archive suspecte : plus de {most} fichiers").format(most=MOST_MEMBERS))
        if len(self._members) != len(infos):
            raise self._error(_("archive suspecte : deux fichiers y portent le même nom"))
        for info in infos:
            parts = info.filename.replace("\\", "/").split("/")
            if ".." in parts or parts[0] == "" or ":" in parts[0]:
                raise self._error(
                    _("archive suspecte : le chemin « {name} » sort de l’archive").format(name=info.filename)
                )
            if info.flag_bits & _ENCRYPTED:
                raise self._error(_("document chiffré : enregistrez-le sans mot de passe"))
        if sum(info.file_size for info in infos) > MOST_IN_ALL:
            raise self._error(_("archive suspecte : elle se déplie en plus d’un gibioctet"))

    def __contains__(self, name: str) -> bool:
        return name in self._members

    @property
    def names(self) -> tuple[str, ...]:
        """The members' names, in the archive's order."""
        return tuple(self._members)

    def read(self, name: str) -> bytes:
        """Return the content of a member; raise `FormatError` if it is missing, broken, or too large."""
        if name in self._changed:
            return self._changed[name]
        info = self._members.get(name)
        if info is None:
            raise self._error(_("document incomplet : « {name} » y manque").format(name=name))
        if info.file_size > MOST_OF_A_PART:
            raise self._error(
                _("« {name} » est trop grand ({size} Mio une fois déplié)").format(
                    name=name, size=info.file_size // _MEBIBYTE
                )
            )
        return self._content(info)

    def _content(self, info: zipfile.ZipInfo) -> bytes:
        if info.compress_type not in _READABLE:
            raise self._error(
                _("« {name} » est compressé d’une façon que frfix ne connaît pas").format(name=info.filename)
            )
        if info.file_size > _MEBIBYTE and info.file_size > _HIGHEST_RATIO * max(1, info.compress_size):
            raise self._error(
                _("archive suspecte : « {name} » se déplie sans mesure").format(name=info.filename)
            )
        try:
            # It reads no more than the size that the archive tells, and checks the sum of what it read.
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError) as error:
            message = _("« {name} » est illisible : le fichier est abîmé ou tronqué").format(
                name=info.filename
            )
            raise self._error(message) from error

    def with_parts(self, parts: Mapping[str, bytes]) -> Archive:
        """Return the archive with new content for some members, to be packed when its bytes are wanted."""
        new = copy.copy(self)
        new._changed = {**self._changed, **parts}
        return new

    @property
    def data(self) -> bytes:
        """The archive's bytes; every member that was not changed is as it was, in its place."""
        if not self._changed:
            return self._data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as packed:
            packed.comment = self._zip.comment
            for info in self._zip.infolist():
                content = self._changed.get(info.filename)
                member = copy.copy(info)
                member.extra = _without_zip64(info.extra)
                packed.writestr(member, self._content(info) if content is None else content)
        return out.getvalue()


def _without_zip64(extra: bytes) -> bytes:
    """Return a member's extra fields without the sizes of its old content, which zipfile writes anew."""
    kept = b""
    while len(extra) >= 4:
        end = 4 + int.from_bytes(extra[2:4], "little")
        if extra[:2] != _ZIP64_FIELD:
            kept += extra[:end]
        extra = extra[end:]
    return kept
