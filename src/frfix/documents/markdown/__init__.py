"""Reader of Markdown: CommonMark with tables, and what the usual site builders add to it.

markdown-it gives the structure; `inline` says which characters are markup; `pieces` takes both
back to the offsets of the source.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from markdown_it import MarkdownIt

from frfix.documents.base import Block, BlockKind, Comment, Document, Escape
from frfix.documents.escapes import decoded
from frfix.documents.front_matter import front_matter_comments, front_matter_length, prose_values
from frfix.documents.html.entities import encoder
from frfix.documents.html.prose import read_prose
from frfix.documents.lines import Line, split_lines
from frfix.documents.markdown.blocks import COLUMN, add_block_rules
from frfix.documents.markdown.inline import TRACE, Frame, Trace, TracingParser
from frfix.documents.markdown.state import COMMENT_LINES
from frfix.documents.pieces import (
    Piece,
    locate_cell,
    locate_lines,
    make_blocks,
    place_comments,
    place_escapes,
)
from frfix.errors import FormatError
from frfix.i18n import _

_KINDS: Final = {
    "heading_open": BlockKind.HEADING,
    "th_open": BlockKind.TABLE_CELL,
    "td_open": BlockKind.TABLE_CELL,
    "list_item_open": BlockKind.LIST_ITEM,
    "blockquote_open": BlockKind.QUOTE,
}


_SIGNS: Final = "*_~[]!`<&$:{"
_MOST_SIGNS: Final = 300_000
"""So many in one paragraph are no text: markdown-it would take a thousand bytes for each."""


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
        self.core.ruler.enableOnly(["block"])  # `_body` asks for the inline part itself, with the place.

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
    blocks: list[Block] = []
    escapes: list[Escape] = []
    env: dict[str, Any] = {TRACE: Trace()}
    comments = [*front_matter_comments(lines[:header])]
    for run in (*_metadata(lines[:header]), *_body(lines, header, env)):
        blocks += make_blocks(
            text, run.content, run.pieces, run.mask, run.cuts, kind=run.kind, encode=run.encode
        )
        escapes += place_escapes(run.escapes, run.pieces)
        comments += place_comments(run.comments, run.pieces)
    comments += (
        Comment(lines[first].start, lines[last - 1].end) for first, last in env.get(COMMENT_LINES, ())
    )
    encode = encoder(text, escapes)
    return decoded(text, blocks, escapes, encode, sorted(comments))


class _Run(NamedTuple):
    """A run of text that was cut out of the source: what of it is prose, and where it stands there."""

    content: str
    pieces: list[Piece]
    mask: bytearray
    cuts: list[int]
    escapes: list[Escape]
    kind: BlockKind
    encode: Callable[[str], str] | None = None
    comments: Sequence[Comment] = ()


def _metadata(lines: Sequence[Line]) -> Iterator[_Run]:
    for value in prose_values(lines):
        frame = _frame(value.content, 0, {TRACE: Trace()})
        escapes = sorted([*frame.escapes, *value.escapes])
        yield _Run(
            value.content, value.pieces, frame.mask, frame.cuts, escapes, BlockKind.METADATA, value.encode
        )


def _frame(content: str, line: int, env: dict[str, Any]) -> Frame:
    """Return what is prose in the inline text ``content``, which begins at ``line`` (from 0)."""
    if sum(map(content.count, _SIGNS)) > _MOST_SIGNS:
        message = _("ce paragraphe a plus de {most} signes de mise en forme : il n’est pas lisible").format(
            most=_MOST_SIGNS
        )
        raise FormatError(message, line=line + 1, column=1)
    _parser().inline.parse(content, _parser(), env, [])
    frame: Frame = env[TRACE].done.pop()
    return frame


def _body(lines: Sequence[Line], header: int, env: dict[str, Any]) -> Iterator[_Run]:
    source = "\n".join("" if index < header else line.text for index, line in enumerate(lines))
    tokens = _parser().parse(source.replace("\0", "\ufffd"), env)
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
            prose = read_prose(content)
            mask, cuts, escapes = prose.mask, [cut.at for cut in prose.cuts], prose.escapes
            comments = prose.comments
            pieces = locate_lines(content, lines[first:last])
        else:
            frame = _frame(token.content, first, env)
            content, mask, cuts, escapes = frame.text, frame.mask, frame.cuts, frame.escapes
            comments = frame.comments
            if kinds[-1] is BlockKind.TABLE_CELL:
                column = column if row == first else 0
                row = first
                pieces = locate_cell(content, lines[first], column)
                if pieces:
                    column = pieces[-1].source + pieces[-1].length - lines[first].start
            elif COLUMN in token.meta:
                pieces = locate_cell(content, lines[first], token.meta[COLUMN])
            else:
                pieces = locate_lines(content, lines[first:last])
        if content and pieces:
            yield _Run(content, pieces, mask, cuts, escapes, kinds[-1], comments=comments)
