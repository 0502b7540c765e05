"""The texts that an editor holds open, as its changes make them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lsprotocol.types import TextDocumentContentChangeEvent, TextDocumentContentChangePartial
from pygls.uris import to_fs_path, uri_scheme

from frfix.documents import Kind, kind_by_name, kind_of
from frfix.lsp.positions import Positions
from frfix.source import SourceText

LANGUAGES: Final = {
    "markdown": Kind.MARKDOWN,
    "gfm": Kind.MARKDOWN,
    "mdx": Kind.MARKDOWN,
    "pandoc": Kind.MARKDOWN,
    "quarto": Kind.MARKDOWN,
    "rmd": Kind.MARKDOWN,
    "html": Kind.HTML,
    "xhtml": Kind.HTML,
    "vue": Kind.HTML,
    "svelte": Kind.HTML,
    "astro": Kind.HTML,
    "php": Kind.HTML,
    "handlebars": Kind.HTML,
    "liquid": Kind.HTML,
    "twig": Kind.HTML,
    "latex": Kind.LATEX,
    "tex": Kind.LATEX,
    "plaintex": Kind.LATEX,
    "restructuredtext": Kind.RST,
    "rst": Kind.RST,
    "asciidoc": Kind.ASCIIDOC,
    "asciidoctor": Kind.ASCIIDOC,
    "adoc": Kind.ASCIIDOC,
    "typst": Kind.TYPST,
    "plaintext": Kind.PLAIN,
    "text": Kind.PLAIN,
    "git-commit": Kind.PLAIN,
    "gitcommit": Kind.PLAIN,
    "mail": Kind.PLAIN,
    "po": Kind.GETTEXT,
    "gettext": Kind.GETTEXT,
    "srt": Kind.SRT,
    "subrip": Kind.SRT,
    "vtt": Kind.VTT,
    "csv": Kind.CSV,
    "tsv": Kind.CSV,
    "jsonl": Kind.JSON_LINES,
}
"""The kind of a document by the language that editors say it is in, in lower case."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A text as it was at one moment; ``stamp`` tells it from what the same text is before and after.

    ``path`` is that of its file, absolute; ``None`` for one that has none.
    """

    uri: str
    version: int
    stamp: int
    language: str
    text: str
    path: Path | None

    @property
    def name(self) -> str:
        """The path, or what else the editor calls the text, to show."""
        return self.uri if self.path is None else str(self.path)

    def kind(self) -> Kind | None:
        """Return how to read it, ``None`` for what frfix does not read: a program.

        The name of a file says it before the editor's language. The cell of a notebook has the name of the
        whole, so where there is no file the language goes first.
        """
        by_language = LANGUAGES.get(self.language.lower())
        by_name = kind_by_name(self.path or self.uri)
        told = (by_name or by_language) if self.path else (by_language or by_name)
        return told if told or self.language else kind_of(None, self.text)


class OpenText:
    """A text that is open in the editor. `snapshot` is what it is now."""

    def __init__(self, uri: str, language: str, version: int, text: str) -> None:
        path = to_fs_path(uri) if uri_scheme(uri) == "file" else None
        self.snapshot = Snapshot(uri, version, 0, language, text, Path(path) if path else None)
        self.closed = False

    @property
    def stamp(self) -> int:
        """The stamp of what the text is now."""
        return self.snapshot.stamp

    def change(self, version: int, changes: Sequence[TextDocumentContentChangeEvent], encoding: str) -> None:
        """Make the ``changes``, one after the other; their places are in code units of ``encoding``."""
        text = self.snapshot.text
        for change in changes:
            if isinstance(change, TextDocumentContentChangePartial):
                positions = Positions(_bare(text), encoding)
                start, end = positions.offset(change.range.start), positions.offset(change.range.end)
                text = text[:start] + change.text + text[max(start, end) :]
            else:
                text = change.text
        self._replace(version, text)

    def touch(self) -> None:
        """Make what is known of the text old: the settings that it was checked with are."""
        self._replace(self.snapshot.version, self.snapshot.text)

    def _replace(self, version: int, text: str) -> None:
        now = self.snapshot
        self.snapshot = Snapshot(now.uri, version, now.stamp + 1, now.language, text, now.path)


def _bare(text: str) -> SourceText:
    """Return ``text`` to look for places in it; it need not be one that can be written."""
    return SourceText(text, b"", "utf-8", b"", None)
