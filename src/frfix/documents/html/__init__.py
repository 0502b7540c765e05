"""Reader of HTML, and of the templates and components that are written like it.

Blocks are what its block elements hold, and the attributes that people read. Those of a tag in the
middle of a sentence are left out: a block is one span of the source, and the sentence has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from frfix.documents.base import Block, BlockKind, Document, Escape
from frfix.documents.escapes import decoded
from frfix.documents.front_matter import front_matter_comments, front_matter_length, prose_values
from frfix.documents.html.attributes import attribute_blocks
from frfix.documents.html.entities import encoder
from frfix.documents.html.prose import Prose, read_prose, read_value
from frfix.documents.html.walker import Cut
from frfix.documents.lines import Line, split_lines
from frfix.documents.masking import make_block
from frfix.documents.pieces import make_blocks, place_escapes

_Value = tuple[Block, list[Escape]]
_PROGRAM: Final = re.compile(r"\s*(?:import|const|let|var|export|function|//|interface|type)\s")  # Astro


def read(text: str) -> Document:
    """Return the prose of an HTML ``text``: any text is some HTML."""
    lines = split_lines(text)
    header = lines[: front_matter_length(lines)]
    length = header[-1].end if header else 0
    prose = read_prose(" " * length + text[length:])
    encode = encoder(text, prose.escapes)
    body = list(_body(text, prose))
    blocks = list(body)
    escapes = list(prose.escapes)
    values = attribute_blocks(text, prose.tags, encode)
    for block, inner in (*_metadata(text, header), *_between(values, body)):
        blocks.append(block)
        escapes += inner
    blocks.sort(key=lambda block: block.start)
    escapes.sort()
    comments = [*front_matter_comments(header), *prose.comments]
    return decoded(text, blocks, escapes, encode, comments)


def _metadata(text: str, header: Sequence[Line]) -> Iterator[_Value]:
    if any(_PROGRAM.match(line.text) for line in header):
        return
    for value in prose_values(header):
        prose = read_value(value.content, 0, len(value.content))
        escapes = [*place_escapes(sorted([*prose.escapes, *value.escapes]), value.pieces)]
        for block in make_blocks(
            text, value.content, value.pieces, prose.mask, [], kind=BlockKind.METADATA, encode=value.encode
        ):
            yield block, escapes
            escapes = []


def _body(text: str, prose: Prose) -> Iterator[Block]:
    cuts = sorted(prose.cuts, key=lambda cut: cut.at)
    edges = [Cut(0, BlockKind.PARAGRAPH), *cuts, Cut(len(text), BlockKind.PARAGRAPH)]
    for cut, following in pairwise(edges):
        if cut.at < following.at:
            block = make_block(text, cut.at, prose.mask[cut.at : following.at], cut.kind)
            if block is not None:
                yield block


def _between(values: Iterator[_Value], blocks: Sequence[Block]) -> Iterator[_Value]:
    """Yield those of the ``values`` that stand in none of the ``blocks``; both are in order."""
    at = 0
    for value in values:
        start, end = value[0].start, value[0].end
        while at < len(blocks) and blocks[at].end <= start:
            at += 1
        if at == len(blocks) or end <= blocks[at].start:
            yield value
