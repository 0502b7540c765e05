"""Where a piece of a DOCX part stands: in which run, and in which of its texts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from frfix.documents.docx.styles import PLAIN, Properties
from frfix.documents.marking import Marking
from frfix.documents.packed_text import Node, Paragraph, Piece

_SPACES: Final = " \t\r\n"


@dataclass(slots=True)
class Run(Node):
    """A ``w:r``: its start tag on bytes ``start`` to ``tag_end``, its properties, its end tag up to ``end``.

    ``insertion`` is the start tag of the tracked insertion that it is a child of.
    """

    start: int
    tag_end: int
    prefix: str
    insertion: tuple[int, int] | None
    style: str | None = None
    own: Properties = PLAIN
    properties: tuple[int, int] | None = None
    close: int = 0
    end: int = 0
    marking: Marking = Marking.NONE
    hidden: bool = False
    opaque: bool = False

    @property
    def body(self) -> int:
        """The byte behind its start tag and properties."""
        return self.properties[1] if self.properties else self.tag_end


@dataclass(slots=True)
class TextNode(Node):
    """A ``w:t``: start tag, end tag; ``trimmed`` are the spaces at its ends that Word does not show."""

    run: Run
    start: int
    tag_end: int
    preserves: bool
    pieces: list[Piece] = field(default_factory=list)
    close: int = 0
    end: int = 0
    trimmed: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph that is being read.

    In what is ``mute`` nothing is seen, in what is ``fixed`` nothing changes; ``base`` is what its
    style says of its text.
    """

    paragraph: Paragraph
    style: str | None = None
    runs: list[Run] = field(default_factory=list)
    node: TextNode | None = None
    mute: int = 0
    fixed: int = 0
    numbered: bool = False
    base: Properties | None = None

    @property
    def run(self) -> Run | None:
        """The run that is being read, the innermost: those of a ruby text stand in another."""
        return self.runs[-1] if self.runs else None


def trim(node: TextNode, encoding: str) -> None:
    """Take the spaces from a text's ends, as Word does unless it is told to preserve them."""
    text = "".join(piece.text for piece in node.pieces)
    left, right = len(text) - len(text.lstrip(_SPACES)), len(text.rstrip(_SPACES))
    if right - left == len(text):
        return
    kept: list[Piece] = []
    at = 0
    for piece in node.pieces:
        first, last = max(0, left - at), max(0, min(len(piece.text), right - at))
        at += len(piece.text)
        if first < last:
            start, end = piece.byte(first, encoding), piece.byte(last, encoding)
            piece.text, piece.start, piece.end = piece.text[first:last], start, end
            kept.append(piece)
    node.pieces = kept
    inner = (kept[0].start, kept[-1].end) if kept else (node.close, node.close)
    node.trimmed = tuple(
        span for span in ((node.tag_end, inner[0]), (inner[1], node.close)) if span[0] < span[1]
    )
