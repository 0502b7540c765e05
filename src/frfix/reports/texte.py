"""What frfix takes for prose: each block under its place, for people and as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from frfix.documents.base import MARKUP, OBJECT, Block, BlockKind
from frfix.documents.escapes import SourceMap
from frfix.reports.base import Line, Segment, counted, printable

if TYPE_CHECKING:
    from frfix.session import Shown

MARGIN: Final = "    "
OBJECT_SIGN: Final = "□"
"""Stands for an object where nothing but signs tells it from prose."""
REPLACEMENT: Final = "\ufffc"
"""Unicode's own sign for an object in a text."""
LONGEST: Final = 30
"""Signs of a masked passage that are shown."""

_KINDS: Final = {
    BlockKind.PARAGRAPH: "paragraphe",
    BlockKind.HEADING: "titre",
    BlockKind.LIST_ITEM: "élément de liste",
    BlockKind.TABLE_CELL: "cellule",
    BlockKind.QUOTE: "citation",
    BlockKind.METADATA: "métadonnée",
    BlockKind.LABEL: "libellé",
}
_RUN: Final = re.compile(rf"{MARKUP}+|{OBJECT}+|[^{MARKUP}{OBJECT}]+")
_OBJECTS: Final = re.compile(f"{OBJECT}+")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PART: Final = re.compile(r"\s+|\S+")


class Count:
    """How many files, blocks and words were shown."""

    def __init__(self) -> None:
        self.files = self.blocks = self.words = 0

    def counting(self, files: Iterable[Shown]) -> Iterator[Shown]:
        """Yield ``files`` as they come, each counted."""
        for shown in files:
            self.files += 1
            self.blocks += len(shown.document.blocks)
            self.words += sum(map(word_count, shown.document.blocks))
            yield shown


def prose(block: Block, sign: str = REPLACEMENT) -> str:
    """Return what is read of ``block``: no markup, and ``sign`` for each object."""
    return _OBJECTS.sub(sign, block.text.replace(MARKUP, ""))


def word_count(block: Block) -> int:
    """Return how many words are read of ``block``."""
    return len(_WORD.findall(prose(block)))


def text(files: Iterable[Shown], width: int, *, styled: bool) -> Iterator[Line]:
    """Yield each block under its place, in about ``width`` columns, and an empty line after it.

    Where styles are seen, what is masked stands dimmed in its place; elsewhere markup is left out, and an
    object is a sign.
    """
    for shown in files:
        places = SourceMap(shown.document.escapes)
        if not shown.document.blocks:
            yield [(printable(shown.name), "path"), (" : rien à lire", "dim")]
            yield []
        for block in shown.document.blocks:
            place = "{}:{}".format(*shown.source.line_column(places.start(block.start)))
            kind = _KINDS.get(block.kind, block.kind.value)
            yield [(f"{printable(shown.name)}:{place}", "path"), (f"  {kind}", "dim")]
            segments = (
                _masked(block, shown.source.text, places) if styled else [(prose(block, OBJECT_SIGN), "")]
            )
            yield from _wrapped(segments, width - len(MARGIN))
            yield []


def summary(count: Count) -> Line:
    """Return the last line: how many files, blocks and words."""
    blocks = counted(count.blocks, "passage", "passages")
    files = counted(count.files, "fichier lu", "fichiers lus")
    return [(f"{files} : {blocks}, {counted(count.words, 'mot', 'mots')}.", "path")]


def as_json(files: Iterable[Shown]) -> Iterator[Line]:
    """Yield one JSON document: ``{"files": [{"path", "blocks": [{"start", "end", …, "kind", "text"}]}]}``.

    Offsets are code points of the source, lines and columns count from 1; ``text`` is what is read: no
    markup, and U+FFFC for each object.
    """
    document = {"files": [{"path": shown.name, "blocks": list(_blocks(shown))} for shown in files]}
    yield [(json.dumps(document, ensure_ascii=False, indent=2), "")]


def _blocks(shown: Shown) -> Iterator[dict[str, Any]]:
    places = SourceMap(shown.document.escapes)
    for block in shown.document.blocks:
        start, end = places.span(block.start, block.end)
        line, column = shown.source.line_column(start)
        yield {
            "start": start,
            "end": end,
            "line": line,
            "column": column,
            "kind": block.kind.value,
            "text": prose(block),
        }


def _masked(block: Block, source: str, places: SourceMap) -> Iterator[Segment]:
    """Yield the pieces of ``block``, what is masked dimmed, as the source has it, and cut short."""
    for found in _RUN.finditer(block.text):
        if found[0][0] in {MARKUP, OBJECT}:
            start, end = places.span(block.start + found.start(), block.start + found.end())
            yield source[start : min(end, start + LONGEST)] + "…" * (end - start > LONGEST), "dim"
        else:
            yield found[0], ""


def _wrapped(segments: Iterable[Segment], width: int) -> Iterator[Line]:
    """Yield lines of ``width`` columns at most unless a word is longer; all white space is one space."""
    line: Line = []
    used = 0
    for word in _words(segments):
        length = sum(len(part) for part, _ in word)
        if line and used + 1 + length > width:
            yield [(MARGIN, ""), *line]
            line, used = [], 0
        if line:
            line.append((" ", ""))
        line += word
        used += length + (used > 0)
    yield [(MARGIN, ""), *line]


def _words(segments: Iterable[Segment]) -> Iterator[Line]:
    """Yield what stands between white space: the parts of a word, each in its style."""
    word: Line = []
    for passage, style in segments:
        for part in _PART.findall(passage):
            if not part.isspace():
                word.append((printable(part), style))
            elif word:
                yield word
                word = []
    if word:
        yield word
