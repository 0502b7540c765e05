"""Word documents (Office Open XML): .docx, .docm, .dotx, .dotm.

`load` reads the main part, then notes, comments, headers and footers, as the package's relations
name them; `DocxSource` writes corrections back, see `frfix.documents.packed`.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Self

from frfix.diagnostics import Edit
from frfix.documents.archive import Archive
from frfix.documents.docx.reader import read_part
from frfix.documents.docx.styles import Styles
from frfix.documents.docx.writer import Writer
from frfix.documents.packed import Changed, Container, PackedSource, Revision, Splice
from frfix.documents.packed_text import Paragraph
from frfix.documents.xml_events import Sign, encoding_of, events
from frfix.errors import FormatError
from frfix.i18n import N_, _

_ROOT: Final = "_rels/.rels"
_MAIN: Final = "officeDocument"
_STORIES: Final = ("footnotes", "endnotes", "comments", "header", "footer")
"""The types of the relations of a main part to others with prose, in the order of the text."""
_SIGNATURES: Final = "_xmlsignatures/"
_SEALED: Final = N_(
    "document signé : une correction rendrait la signature invalide ; retirez-la avant de corriger"
)
_ID: Final = re.compile(r"""\s[\w.-]+:id\s*=\s*["'](\d{1,9})["']""")


class DocxSource(PackedSource):
    """A Word document."""

    def __init__(
        self,
        container: Container,
        stories: Mapping[str, Sequence[Paragraph]],
        path: str | os.PathLike[str] | None,
        seal: str | None,
        styles: Styles,
    ) -> None:
        super().__init__(container, stories, path, seal)
        self._styles = styles
        self._next_id = 0

    def _fitted(self, text: str, edits: list[Edit]) -> list[Edit]:
        del text
        return edits

    def _splices(
        self, data: bytes, changed: Sequence[Changed], revision: Revision | None
    ) -> Iterable[Splice]:
        if revision is not None and not self._next_id:
            self._next_id = self._free_id()
        writer = Writer(data, revision, self._next_id)
        found = [splice for _, changes in changed for splice in writer.splices(changes)]
        self._next_id = writer.next_id
        return found

    def _free_id(self) -> int:
        """Return a number above the identifiers of all tracked changes, comments and bookmarks."""
        highest = 0
        for part in self._stories:
            data = self._container.read(part)
            found = _ID.findall(data.decode(encoding_of(data), "replace"))
            highest = max(highest, *map(int, found), 0)
        return highest + 1

    def _reopened(self, container: Container, parts: frozenset[str]) -> Self:
        stories = {
            part: read_part(container.read(part), part, self._styles, self.path) if part in parts else story
            for part, story in self._stories.items()
        }
        return type(self)(container, stories, self.path, self._seal, self._styles)


def load(data: bytes, path: str | os.PathLike[str] | None) -> DocxSource:
    """Read a Word document; `FormatError` for what is none, or is broken, encrypted or built to do harm."""
    archive = Archive(data, path)
    if _ROOT not in archive:
        raise FormatError(_not_word(archive), path)
    main = next((target for kind, target in _relations(archive, "", path) if kind == _MAIN), None)
    if main is None or main not in archive:
        raise FormatError(_not_word(archive), path)
    related = [(kind, target) for kind, target in _relations(archive, main, path) if target in archive]
    styles = next(
        (Styles.read(archive.read(target), target, path) for kind, target in related if kind == "styles"),
        Styles(),
    )
    names = [main, *(target for story in _STORIES for kind, target in related if kind == story)]
    stories = {name: read_part(archive.read(name), name, styles, path) for name in dict.fromkeys(names)}
    signed = any(name.startswith(_SIGNATURES) for name in archive.names)
    return DocxSource(archive, stories, path, _SEALED if signed else None, styles)


def _not_word(archive: Archive) -> str:
    """Return why ``archive`` is no Word document."""
    if "mimetype" in archive and "content.xml" in archive:
        return _(
            "c’est un document OpenDocument, pas un document Word : corrigez son nom, ou donnez --type odt"
        )
    return _("ce n’est pas un document Word : il n’a pas de texte principal")


def _relations(archive: Archive, part: str, path: str | os.PathLike[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the last word of the type, and the target, of each relation of ``part`` inside the archive."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive:
        return
    for event in events(archive.read(relations), relations, path):
        attributes = event.attributes
        if event.sign is Sign.START and event.name == "rel:Relationship":
            if attributes.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
            yield attributes.get("Type", "").rpartition("/")[2], target.lstrip("/")
