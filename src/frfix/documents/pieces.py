"""From a text that a parser cut out of the source back to the source's own offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from frfix.documents.base import Block, BlockKind, Comment, Escape
from frfix.documents.lines import Line
from frfix.documents.masking import HIDDEN, PROSE, make_block


class Piece(NamedTuple):
    """``length`` characters that stand at ``content`` in the cut-out text and at ``source`` in the source."""

    content: int
    source: int
    length: int


def locate_lines(content: str, lines: Sequence[Line]) -> list[Piece] | None:
    """Find each line of ``content`` at the end of the corresponding one of ``lines``.

    What stands before it (indentation, ``>``, bullets) and white space at its ends belong to no piece.
    ``lines`` may have more of them: the first, where a parser takes a no-break space alone for
    blank, and the last. ``None`` where the two do not fit together.
    """
    parts = content.split("\n")
    for skipped in range(len(lines) - len(parts) + 1):
        pieces = _locate(parts, lines[skipped:])
        if pieces is not None:
            return pieces
    return None


def _locate(parts: Sequence[str], lines: Sequence[Line]) -> list[Piece] | None:
    pieces: list[Piece] = []
    position = 0
    for part, line in zip(parts, lines, strict=False):
        body = part.strip()
        raw = line.text.rstrip()
        if not raw.endswith(body):
            raw = raw.rstrip("#").rstrip()  # the closing signs of a heading
            if not raw.endswith(body):
                return None
        lead = len(part) - len(part.lstrip()) if body else 0
        pieces.append(Piece(position + lead, line.start + len(raw) - len(body), len(body)))
        position += len(part) + 1
    return pieces


def locate_cell(content: str, line: Line, start: int) -> list[Piece] | None:
    r"""Find a table cell in ``line`` from column ``start`` on; its ``|`` are written ``\|`` there."""
    column = line.text.find(content.replace("|", "\\|"), start)
    if column < 0:
        return None
    pieces: list[Piece] = []
    position = 0
    source = line.start + column
    for index, part in enumerate(content.split("|")):
        length = len(part) + (index > 0)
        source += index > 0
        pieces.append(Piece(position, source, length))
        position += length
        source += length
    return pieces


def make_blocks(
    text: str,
    content: str,
    pieces: Sequence[Piece],
    mask: bytearray,
    cuts: Iterable[int],
    *,
    kind: BlockKind,
    encode: Callable[[str], str] | None = None,
) -> list[Block]:
    """Return the blocks that ``content`` gives in the source ``text``.

    ``mask`` and ``cuts``, where one block ends and another begins, are in ``content``'s own offsets.
    ``encode`` is the blocks' own way to write new text, if they have one.
    """
    start = pieces[0].source
    spread = bytearray([HIDDEN]) * (pieces[-1].source + pieces[-1].length - start)
    for piece in pieces:
        source = piece.source - start
        spread[source : source + piece.length] = mask[piece.content : piece.content + piece.length]
    for piece, following in pairwise(pieces):
        newline = content.find("\n", piece.content + piece.length, following.content)
        if newline < 0:
            continue
        value = mask[newline]
        for index in range(piece.source + piece.length, following.source):
            if value != PROSE or text[index] in "\r\n":
                spread[index - start] = value
    edges = sorted({start, start + len(spread), *(_source(pieces, cut) for cut in cuts)})
    blocks: list[Block] = []
    for begin, end in pairwise(edges):
        block = make_block(text, begin, spread[begin - start : end - start], kind)
        if block is not None:
            blocks.append(replace(block, encode=encode) if encode else block)
    return blocks


def place_escapes(escapes: Iterable[Escape], pieces: Sequence[Piece]) -> Iterator[Escape]:
    """Yield ``escapes``, in offsets of the cut-out text, in those of the source."""
    for start, end, letters in escapes:
        first = _source(pieces, start)
        yield Escape(first, first + end - start, letters)


def place_comments(comments: Iterable[Comment], pieces: Sequence[Piece]) -> Iterator[Comment]:
    """Yield ``comments``, in offsets of the cut-out text, in those of the source."""
    for comment in comments:
        yield Comment(_source(pieces, comment.start), _source(pieces, comment.end - 1) + 1)


def _source(pieces: Sequence[Piece], position: int) -> int:
    """Return where ``position`` of the content is in the source, or the end of the line before it."""
    piece = pieces[max(0, bisect_right(pieces, position, key=lambda piece: piece.content) - 1)]
    return piece.source + max(0, min(position - piece.content, piece.length))
