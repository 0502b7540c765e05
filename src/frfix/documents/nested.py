"""Prose inside the strings of a data file: what they hold, read by another reader, in the file's own offsets.

Two layers of escapes come together here: those of the file (``\\n``, ``\\u00e9``, ``""``) and those of
what is written in it (``&eacute;`` in Markdown). All that stands between the strings of a value, quotes and
commas, is markup that no correction touches.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from frfix.documents import plain
from frfix.documents.base import MARKUP, Block, BlockKind, Comment, Document, Escape, as_it_is
from frfix.documents.escapes import SourceMap, replaced
from frfix.documents.pieces import Piece, place_comments


class Literal(NamedTuple):
    """A string of the source: where what it holds begins and ends, without its quotes, and its escapes."""

    start: int
    end: int
    escapes: Sequence[Escape] = ()

    def content(self, text: str) -> str:
        """Return what the string holds, ``text`` being the source."""
        return replaced(text[self.start : self.end], self.start, self.escapes)


class Value(NamedTuple):
    """Strings that follow each other and make one text, and the reader of that text."""

    literals: Sequence[Literal]
    read: Callable[[str], Document]


def read_string(content: str, short: BlockKind = BlockKind.LABEL) -> Document:
    """Read plain text; what would be a heading in a draft is of the kind ``short`` among data."""
    blocks = (
        replace(block, kind=short) if block.kind is BlockKind.HEADING else block
        for block in plain.read(content, comments=False).blocks
    )
    return Document(content, tuple(blocks))


def nested_document(text: str, values: Iterable[Value], encode: Callable[[str], str] = as_it_is) -> Document:
    """Return the document of the source ``text`` whose prose is in ``values``, in order and apart.

    ``encode`` writes new text as one of the file's strings holds it.
    """
    blocks: list[Block] = []
    escapes: list[Escape] = []
    comments: list[Comment] = []
    shift = 0
    for value in values:
        inner = value.read("".join(literal.content(text) for literal in value.literals))
        by_literal = _with_inner(text, value.literals, inner.escapes)
        pieces: list[Piece] = []
        position = 0
        for literal, own in zip(value.literals, by_literal or _own(value), strict=True):
            grown = sum(len(escape.text) - (escape.end - escape.start) for escape in own)
            length = literal.end - literal.start + grown
            pieces.append(Piece(position, literal.start + shift, length))
            position += length
            shift += grown
            escapes += own
        comments += place_comments(inner.comments, pieces)
        if by_literal is not None:
            for block in _moved(inner.blocks, pieces):
                first = block.encode or inner.encode
                blocks.append(block if first is as_it_is else replace(block, encode=_after(first, encode)))
    text = replaced(text, 0, escapes)
    return Document(text, tuple(blocks), tuple(escapes), encode, comments=tuple(comments))


def _own(value: Value) -> list[Sequence[Escape]]:
    return [literal.escapes for literal in value.literals]


def _after(first: Callable[[str], str], then: Callable[[str], str]) -> Callable[[str], str]:
    return lambda text: then(first(text))


def _with_inner(
    text: str, literals: Sequence[Literal], inner: Sequence[Escape]
) -> list[Sequence[Escape]] | None:
    """Return the escapes of each literal with those of its content put over them, in the source's offsets.

    ``None`` where one of the content begins in one literal and ends in another: no edit could take both.
    """
    done: list[Sequence[Escape]] = []
    waiting = list(reversed(inner))
    position = 0
    for literal in literals:
        length = len(literal.content(text)) if waiting else 0
        if not waiting or waiting[-1].start >= position + length:
            done.append(literal.escapes)
            position += length
            continue
        places = SourceMap(literal.escapes)
        over: list[Escape] = []
        while waiting and waiting[-1].start < position + length:
            escape = waiting.pop()
            if escape.end > position + length:
                return None
            base = literal.start - position
            over.append(Escape(*places.span(escape.start + base, escape.end + base), escape.text))
        done.append(_merged(literal.escapes, over))
        position += length
    return done


def _merged(below: Sequence[Escape], over: Sequence[Escape]) -> list[Escape]:
    """Return ``over``, and of ``below`` what stands in none of them, in order."""
    merged: list[Escape] = []
    at = 0
    for escape in over:
        while at < len(below) and below[at].end <= escape.start:
            merged.append(below[at])
            at += 1
        while at < len(below) and below[at].start < escape.end:
            at += 1
        merged.append(escape)
    return [*merged, *below[at:]]


def _moved(blocks: Iterable[Block], pieces: Sequence[Piece]) -> Iterator[Block]:
    """Yield ``blocks`` of a content, in order and apart, where ``pieces`` say that it stands."""
    at = 0
    for block in blocks:
        while pieces[at].content + pieces[at].length <= block.start:
            at += 1
        parts: list[str] = []
        start = done = pieces[at].source + block.start - pieces[at].content
        index = at
        while index < len(pieces) and pieces[index].content < block.end:
            piece = pieces[index]
            first = max(block.start, piece.content)
            last = min(block.end, piece.content + piece.length)
            if first < last:
                source = piece.source + first - piece.content
                parts += MARKUP * (source - done), block.text[first - block.start : last - block.start]
                done = source + last - first
            index += 1
        yield replace(block, start=start, text="".join(parts))
