"""What a reader hands on: the blocks of prose of a document, in the source's own offsets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from frfix.diagnostics import Edit

# Noncharacters of Unicode, which no text may interchange: safe as fillers for what is not prose.
MARKUP: Final = "\ufdd0"
"""Fills markup that a reader does not see (``**``, ``> ``): the words on its sides are neighbours."""
OBJECT: Final = "\ufdd1"
"""Fills something that stands in the sentence but is not prose (inline code, math, an image)."""


class BlockKind(StrEnum):
    """What a block is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    TABLE_CELL = "table-cell"
    QUOTE = "quote"
    METADATA = "metadata"
    LABEL = "label"
    """A short text on its own among data: the name of a button, the value of a key."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of prose: one paragraph, heading, cell…

    ``text`` is as long as the piece of the source that begins at code point ``start``, and equal
    to it but for what is not prose, where `MARKUP` or `OBJECT` stands instead, one for each code
    point. So an offset in ``text`` plus ``start`` is an offset in the source.
    ``encode`` is how new text must be written here, where that is not as in the rest of the document:
    between the quotes of an attribute.
    """

    start: int
    text: str
    kind: BlockKind = BlockKind.PARAGRAPH
    encode: Callable[[str], str] | None = None

    @property
    def end(self) -> int:
        """The code point after the block's last one."""
        return self.start + len(self.text)


class Escape(NamedTuple):
    """Code points ``start`` to ``end`` of the source that stand for ``text``: ``&eacute;`` for « é »."""

    start: int
    end: int
    text: str


class Comment(NamedTuple):
    """A comment that names frfix, its signs included; `frfix.suppression` reads what it says.

    ``scope`` is what it is about where the format tells that: an entry of a catalogue, the passage of an
    annotation. Elsewhere its place tells.
    """

    start: int
    end: int
    scope: tuple[int, int] | None = None


def names_frfix(text: str, start: int, end: int) -> bool:
    """Whether ``text`` has the name of frfix between ``start`` and ``end``: other comments are not for it."""
    return text.find("frfix", start, end) >= 0


def as_it_is(text: str) -> str:
    """Return ``text``: most formats hold the letters of French as they are."""
    return text


def with_nothing_else(edits: Sequence[Edit]) -> Sequence[Edit] | None:
    """Return ``edits``: in most formats a correction moves nothing that matters."""
    return edits


@dataclass(frozen=True, slots=True)
class Document:
    """A text and its blocks of prose, in order and apart.

    One thing may stand in another: a note is a block inside that of its sentence, which it follows,
    and lies where that one has nothing but `MARKUP`.

    ``comments`` are those that name frfix, in order, in the same offsets as the blocks.
    ``text`` is the source's, with ``escapes`` (in order and apart, in the source's offsets) replaced
    by what they stand for; blocks are in ``text``'s own offsets. `SourceMap` leads back.
    ``encode`` writes new text as the format must have it (``"`` in JSON is ``\\"``); ``fit`` takes the
    edits of one correction, in the source's offsets, and adds what the format asks for besides (spaces
    that keep a column in its place), or returns ``None`` where the correction cannot be made.
    """

    text: str
    blocks: tuple[Block, ...]
    escapes: tuple[Escape, ...] = ()
    encode: Callable[[str], str] = as_it_is
    fit: Callable[[Sequence[Edit]], Sequence[Edit] | None] = with_nothing_else
    comments: tuple[Comment, ...] = ()

    def shown(self) -> str:
        """Return ``text`` with `MARKUP` and `OBJECT` for what in the blocks is not prose."""
        parts: list[str] = []
        around: list[Block] = []  # The block that is open, those that it is a note in before it.
        done = 0
        for block in (*self.blocks, None):
            start = len(self.text) if block is None else block.start
            while around and around[-1].end <= start:
                parts.append(around[-1].text[done - around[-1].start :])
                done = around.pop().end
            outer = around[-1] if around else Block(0, self.text)
            parts.append(outer.text[done - outer.start : start - outer.start])
            done = start
            if block is not None:
                around.append(block)
        return "".join(parts)
