"""OpenDocument texts: .odt, .ott, and .fodt, which is one XML file.

`load` reads the body with its notes and annotations, then the headers and footers; `OdtSource`
writes corrections back, see `frfix.documents.packed`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple, Self

from frfix.diagnostics import Edit
from frfix.documents.archive import Archive
from frfix.documents.odt.reader import read_part
from frfix.documents.odt.styles import Styles
from frfix.documents.odt.writer import Writer, with_kept_spaces
from frfix.documents.packed import Changed, Container, PackedSource, Revision, Splice
from frfix.documents.packed_text import Paragraph
from frfix.errors import FormatError
from frfix.i18n import N_, _

_CONTENT: Final = "content.xml"
_STYLES: Final = "styles.xml"
_MANIFEST: Final = "META-INF/manifest.xml"
_SIGNATURES: Final = "META-INF/documentsignatures.xml"
_MIMETYPE: Final = b"application/vnd.oasis.opendocument.text"
_SEALED: Final = N_(
    "document signé : une correction rendrait la signature invalide ; retirez-la avant de corriger"
)


class Flat(NamedTuple):
    """A document that is one XML file, its only part."""

    data: bytes

    def read(self, _name: str) -> bytes:
        """Return the file's content."""
        return self.data

    def with_parts(self, parts: Mapping[str, bytes]) -> Flat:
        """Return the file with its new content."""
        (data,) = parts.values()
        return Flat(data)


class OdtSource(PackedSource):
    """An OpenDocument text."""

    def _fitted(self, text: str, edits: list[Edit]) -> list[Edit]:
        return with_kept_spaces(text, edits)

    def _splices(
        self, data: bytes, changed: Sequence[Changed], revision: Revision | None
    ) -> Iterable[Splice]:
        writer = Writer(data, revision)
        yield from (splice for _, changes in changed for splice in writer.splices(changes))
        yield from writer.listed()

    def _reopened(self, container: Container, parts: frozenset[str]) -> Self:
        del parts  # The styles of one part hold in the other.
        return type(self)(container, _stories(container, self.path), self.path, self._seal)


def load(data: bytes, path: str | os.PathLike[str] | None) -> OdtSource:
    """Read an OpenDocument text; `FormatError` for what is none, is broken, encrypted, or does harm."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        flat = Flat(data)
        return OdtSource(flat, _stories(flat, path), path)
    archive = Archive(data, path)
    if _CONTENT not in archive or not _is_text(archive):
        message = _("ce n’est pas un texte OpenDocument")
        if "[Content_Types].xml" in archive:
            message = _(
                "ce n’est pas un texte OpenDocument mais un document Office : "
                "corrigez son nom, ou donnez --type docx"
            )
        raise FormatError(message, path)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise FormatError(_("document chiffré : enregistrez-le sans mot de passe"), path)
    return OdtSource(archive, _stories(archive, path), path, _SEALED if _SIGNATURES in archive else None)


def _is_text(archive: Archive) -> bool:
    return "mimetype" not in archive or archive.read("mimetype").startswith(_MIMETYPE)


def _stories(container: Container, path: str | os.PathLike[str] | None) -> dict[str, list[Paragraph]]:
    """Return the paragraphs of each part, the body's first."""
    common = Styles()
    if isinstance(container, Archive) and _STYLES in container:
        framing = read_part(container.read(_STYLES), _STYLES, common, path)
        return {
            _CONTENT: read_part(container.read(_CONTENT), _CONTENT, Styles(common), path),
            _STYLES: framing,
        }
    return {_CONTENT: read_part(container.read(_CONTENT), _CONTENT, common, path)}
