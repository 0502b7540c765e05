"""Reader of HTML, and of the templates and components that are written like it.

Blocks are what its block elements hold, and the attributes that people read. Those of a tag in the
middle of a sentence are left out: a block is one span of the source, and the sentence has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from frfix.documents.base import Block, BlockKind, Document, Escape
from frfix.documents.escapes import decoded
from frfix.documents.html.attributes import attribute_blocks
from frfix.documents.html.entities import encoder
from frfix.documents.html.prose import Prose, read_prose
from frfix.documents.html.walker import Cut
from frfix.documents.masking import make_block


def read(text: str) -> Document:
    """Return the prose of an HTML ``text``: any text is some HTML."""
    prose = read_prose(text)
    encode = encoder(text, prose.escapes)
    body = list(_body(text, prose))
    values = _between(attribute_blocks(text, prose.tags, encode), body)
    escapes = list(prose.escapes)
    blocks = list(body)
    for block, inner in values:
        blocks.append(block)
        escapes += inner
    blocks.sort(key=lambda block: block.start)
    escapes.sort()
    return decoded(text, blocks, escapes, encode)


def _body(text: str, prose: Prose) -> Iterator[Block]:
    edges = [Cut(0, BlockKind.PARAGRAPH), *sorted(prose.cuts), Cut(len(text), BlockKind.PARAGRAPH)]
    for cut, following in pairwise(edges):
        if cut.at < following.at:
            block = make_block(text, cut.at, prose.mask[cut.at : following.at], cut.kind)
            if block is not None:
                yield block


def _between(
    values: Iterator[tuple[Block, list[Escape]]], blocks: Sequence[Block]
) -> Iterator[tuple[Block, list[Escape]]]:
    """Yield those of the ``values`` that stand in none of the ``blocks``; both are in order."""
    at = 0
    for value in values:
        start, end = value[0].start, value[0].end
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        if at == len(blocks) or end <= blocks[at].start:
            yield value
