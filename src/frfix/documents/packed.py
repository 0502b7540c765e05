"""Documents in an archive (DOCX, ODT): a text that people see, and the parts that it stands in.

What a person sees is checked; what changes is a few bytes of an XML part. The libraries that read
these formats (python-docx, odfpy, lxml, ElementTree) would write every part anew, from a tree that
has lost the spelling of the original: prefixes, entities, the order of attributes, what they do not
know. A correction of frfix replaces the bytes of the letters that it changes and leaves all others.
"""

from __future__ import annotations

import abc
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import NamedTuple, Protocol, Self

from frfix.diagnostics import Edit
from frfix.documents.base import Document
from frfix.documents.packed_text import Change, Layout, Paragraph, Unwritable, changes
from frfix.documents.xml_events import encoding_of, is_legal
from frfix.edits import apply_edits
from frfix.errors import EncodeError, FrfixError, WriteError
from frfix.i18n import _
from frfix.source import Source


class Container(Protocol):
    """What holds the parts of a document: an archive, or a file that is one part."""

    @property
    def data(self) -> bytes:
        """The file's bytes."""

    def read(self, name: str) -> bytes:
        """Return the content of a part."""

    def with_parts(self, parts: Mapping[str, bytes]) -> Self:
        """Return the container with new content for some parts."""


class Splice(NamedTuple):
    """Put ``text`` in the place of bytes ``start`` to ``end`` of a part."""

    start: int
    end: int
    text: str


class Revision(NamedTuple):
    """Who makes tracked changes, and when (UTC)."""

    author: str
    date: str

    @classmethod
    def now(cls) -> Revision:
        """Return frfix's own, of this second."""
        return cls("frfix", datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"))


Changed = tuple[Paragraph, list[Change]]
"""A paragraph and what changes in it, in order."""


class PackedSource(Source):
    """A source whose ``text`` is what a person sees, a paragraph a line, and not what the file holds.

    Edits are in code points of ``text``; `edited` takes them to the parts of the archive, so that
    formatting stays and the new text is this one with the edits made.
    """

    def __init__(
        self,
        container: Container,
        stories: Mapping[str, Sequence[Paragraph]],
        path: str | os.PathLike[str] | None,
        seal: str | None = None,
    ) -> None:
        """Take the paragraphs of each part, in order; ``seal`` says why nothing may be written, if so."""
        self._container = container
        self._stories = stories
        self._seal = seal
        self._was_edited = False
        self._layout = Layout([paragraph for story in stories.values() for paragraph in story])
        super().__init__(self._layout.text, None if path is None else Path(path))

    @property
    def document(self) -> Document:
        """``text`` and its blocks."""
        return self._layout.document

    @property
    def data(self) -> bytes:
        """The file's bytes; `WriteError` where a correction must not be written."""
        if self._was_edited and self._seal:
            raise WriteError(_(self._seal), self.path)
        return self._packed

    @cached_property
    def _packed(self) -> bytes:
        return self._container.data

    def edited(self, edits: Sequence[Edit]) -> Self:
        """Return the document after ``edits``; `EncodeError` where they would change more than prose."""
        return self._after(edits, None)

    def tracked(self, edits: Sequence[Edit], revision: Revision | None = None) -> Self:
        """Return the document with ``edits`` as tracked changes, to be accepted in a word processor.

        In comments, where no word processor tracks changes, they are made outright.
        """
        return self._after(edits, revision or Revision.now())

    def adapt(self, text: str) -> str:
        """Return ``text``: XML holds every sign that a text has."""
        return text

    def _after(self, edits: Sequence[Edit], revision: Revision | None) -> Self:
        if not edits:
            return self
        refused = EncodeError(_("une correction changerait autre chose que le texte"), self.path)
        if not all(is_legal(edit.text) for edit in edits):
            raise refused
        made: dict[str, list[Changed]] = {}
        try:
            for paragraph, inside in self._layout.by_paragraph(edits):
                fitted = self._fitted(paragraph.text, inside)
                for one in (paragraph, *paragraph.twins):
                    made.setdefault(one.part, []).append((one, changes(one, fitted)))
        except Unwritable as error:
            raise refused from error
        parts: dict[str, bytes] = {}
        for part, changed in made.items():
            data = self._container.read(part)
            plain = [one for one in changed if revision is None or not one[0].tracks]
            traced = [one for one in changed if revision is not None and one[0].tracks]
            splices = [*self._splices(data, plain, None), *self._splices(data, traced, revision)]
            parts[part] = spliced(data, splices)
        new = self._reopened(self._container.with_parts(parts), frozenset(parts))
        new._was_edited = True
        # Whatever else goes wrong, a document that does not read as it must is never written.
        if new.text != apply_edits(self.text, edits):
            raise refused
        return new._made_of(self, edits)

    @abc.abstractmethod
    def _fitted(self, text: str, edits: list[Edit]) -> list[Edit]:
        """Return ``edits`` of a paragraph that reads ``text`` as the format needs them."""

    @abc.abstractmethod
    def _splices(
        self, data: bytes, changed: Sequence[Changed], revision: Revision | None
    ) -> Iterable[Splice]:
        """Yield what to replace in the part whose content is ``data``."""

    @abc.abstractmethod
    def _reopened(self, container: Container, parts: frozenset[str]) -> Self:
        """Return the source of ``container``, where ``parts`` are new."""


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """Return the part ``data`` with ``splices`` made; those at one place keep their order."""
    encoding = encoding_of(data)
    pieces: list[bytes] = []
    done = 0
    for splice in sorted(splices, key=lambda splice: (splice.start, splice.end)):
        pieces += data[done : splice.start], splice.text.encode(encoding, "xmlcharrefreplace")
        done = splice.end
    pieces.append(data[done:])
    return b"".join(pieces)


def trackable(source: Source) -> PackedSource:
    """Return ``source``, whose changes can be tracked. Raises `FrfixError` for one whose format cannot."""
    if isinstance(source, PackedSource):
        return source
    message = _("ce format n’a pas de suivi des modifications : --suivi est pour les fichiers DOCX et ODT")
    raise FrfixError(message, source.path)
