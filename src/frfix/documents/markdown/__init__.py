"""Reader of Markdown: CommonMark with tables, and what the usual site builders add to it.

markdown-it gives the structure; `inline` says which characters are markup; `pieces` takes both
back to the offsets of the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from markdown_it import MarkdownIt

from frfix.documents.base import Block, BlockKind, Document
from frfix.documents.html_text import html_mask
from frfix.documents.lines import Line, split_lines
from frfix.documents.markdown.blocks import add_block_rules
from frfix.documents.markdown.front_matter import front_matter_length, prose_values
from frfix.documents.markdown.inline import TRACE, Frame, Trace, TracingParser
from frfix.documents.pieces import locate_cell, locate_lines, make_blocks

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS: Final = {
    "heading_open": BlockKind.HEADING,
    "th_open": BlockKind.TABLE_CELL,
    "td_open": BlockKind.TABLE_CELL,
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTE,
}


class _Parser(MarkdownIt):
    """markdown-it with our rules; targets of links are neither judged nor rewritten."""

    def __init__(self) -> None:
        super().__init__("commonmark")
        self.inline = TracingParser()
        self.configure("commonmark")
        self.enable(["table", "strikethrough"])
        self.inline.ruler.enable(["frfix_own", "frfix_tag"])
        self.inline.ruler2.enable(["frfix_delimiters"])
        add_block_rules(self)
        self.core.ruler.enableOnly(["block", "inline"])

    def validateLink(self, url: str) -> bool:  # noqa: ARG002 - the library's signature
        return True

    def normalizeLink(self, url: str) -> str:
        return url

    def normalizeLinkText(self, link: str) -> str:
        return link


@cache
def _parser() -> _Parser:
    return _Parser()


def read(text: str) -> Document:
    """Return the prose of a Markdown ``text``: any text is some Markdown."""
    lines = split_lines(text)
    header = front_matter_length(lines)
    blocks = [*_metadata(text, lines[:header])]
    trace = Trace()
    env: dict[str, Any] = {TRACE: trace}
    source = "\n".join("" if index < header else line.text for index, line in enumerate(lines))
    tokens = _parser().parse(source.replace("\0", "\ufffd"), env)
    blocks += _body(text, lines, tokens, iter(trace.done))
    return Document(text, tuple(blocks))


def _metadata(text: str, lines: Sequence[Line]) -> Iterator[Block]:
    for value in prose_values(lines):
        trace = Trace()
        _parser().inline.parse(value.content, _parser(), {TRACE: trace}, [])
        frame = trace.done[0]
        yield from make_blocks(
            text, value.content, value.pieces, frame.mask, frame.cuts, kind=BlockKind.METADATA
        )


def _body(
    text: str, lines: Sequence[Line], tokens: Sequence[Token], frames: Iterator[Frame]
) -> Iterator[Block]:
    kinds = [BlockKind.PARAGRAPH]
    row = column = -1
    for token in tokens:
        if token.nesting > 0:
            kinds.append(_KINDS.get(token.type, kinds[-1]))
        elif token.nesting < 0:
            kinds.pop()
        if token.type not in {"inline", "html_block"} or token.map is None:
            continue
        first, last = token.map
        if token.type == "html_block":
            content = token.content.rstrip("\n")
            mask, cuts = html_mask(content)
            pieces = locate_lines(content, lines[first:last])
        else:
            frame = next(frames)
            content, mask, cuts = frame.text, frame.mask, frame.cuts
            if kinds[-1] is BlockKind.TABLE_CELL:
                column = column if row == first else 0
                row = first
                pieces = locate_cell(content, lines[first], column)
                if pieces:
                    column = pieces[-1].source + pieces[-1].length - lines[first].start
            else:
                pieces = locate_lines(content, lines[first:last])
        if content and pieces:
            yield from make_blocks(text, content, pieces, mask, cuts, kind=kinds[-1])
