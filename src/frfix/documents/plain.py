"""Reader of plain text: where a paragraph ends, as nothing but its shape tells.

A blank line ends a paragraph, and so does the first line of a list item, of a quotation or of a
speech. Between two other lines the question is whether the line end stands for a space
(hard-wrapped text) or ends the paragraph (one paragraph a line, headings, verse):

* The lines are hard-wrapped if they were filled: at each line end, the next word would not have
  fitted in the width (the longest line, 40 to 100 characters). A paragraph must show once that a
  sentence goes on over a line end, or stand in a document where most paragraphs do.
* Elsewhere a line end is a space only if the line is long and the next goes on in lower case.

A line that holds nothing but ``# frfix: …`` is a comment, the only one that plain text has, and parts what
is around it as a blank line does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from frfix.documents.base import Block, BlockKind, Comment, Document, names_frfix
from frfix.documents.lines import Line, split_lines
from frfix.documents.masking import HIDDEN, OPAQUE, make_block, paint

_PREFIX: Final = re.compile(
    r"\s*(?P<quote>(?:>[ \t]?)+)?\s*"
    r"(?P<bullet>(?:[-*+•◦▪‣·‐]|\d{1,3}[.)]|[a-z]\))(?=\s)\s*)?"
)
_SPEECH: Final = "—–"
_ENDINGS: Final = ".!?…:;"
_CLOSING: Final = "»”\")]*_' \u00a0\u202f"
_WIDTHS: Final = range(40, 101)
_FILLED_SHARE: Final = 0.7
_HEADING_LENGTH: Final = 100
_COMMENT: Final = re.compile(r"\s*+#\s*+frfix\s*+:")
# A word cut at the end of a line: neither half is a word.
_CUT_WORD: Final = re.compile(r"[^\W\d_]+-\Z")
_WORD: Final = re.compile(r"[^\W\d_]+")


class _Row(NamedTuple):
    """A line that is not blank; ``start`` and ``end`` bound its prose in the source.

    ``mark`` is where its bullet stands, or ``start`` if it has none; ``depth`` counts its ``>``.
    """

    line: Line
    depth: int
    mark: int
    body: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.body)

    @property
    def bullet(self) -> bool:
        return self.mark < self.start

    @property
    def indent(self) -> int:
        return self.start - self.line.start

    @property
    def length(self) -> int:
        return len(self.line.text.rstrip())


def read(text: str, *, comments: bool = True) -> Document:
    """Return the paragraphs, lines, list items and quotations of ``text``.

    Without ``comments``, a line that would be one is prose: among data there are none.
    """
    lines = split_lines(text)
    own = _comments(lines) if comments and names_frfix(text, 0, len(text)) else {}
    if own:
        lines = [Line(line.start, "") if line.start in own else line for line in lines]
    paragraphs = _paragraphs(lines)
    widths = [_wrap_width(rows) for rows in paragraphs]
    several = sum(len(rows) > 1 for rows in paragraphs)
    known = [width for width in widths if width]
    usual = max(known) if known and 2 * len(known) >= several else None
    blocks: list[Block] = []
    for rows, width in zip(paragraphs, widths, strict=True):
        for group in _groups(rows, width or usual):
            block = _block(text, group, alone=len(rows) == 1)
            if block is not None:
                blocks.append(block)
    return Document(text, tuple(blocks), comments=tuple(own.values()))


def _comments(lines: Sequence[Line]) -> dict[int, Comment]:
    """Return the comments by where their lines start."""
    return {line.start: Comment(line.start, line.end) for line in lines if _COMMENT.match(line.text)}


def _paragraphs(lines: list[Line]) -> list[list[_Row]]:
    paragraphs: list[list[_Row]] = [[]]
    for line in lines:
        row = _row(line)
        if row is None:
            paragraphs.append([])
        else:
            paragraphs[-1].append(row)
    return [rows for rows in paragraphs if rows]


def _row(line: Line) -> _Row | None:
    found = _PREFIX.match(line.text)
    assert found is not None
    body = line.text[found.end() :].strip()
    if not body:
        return None
    depth = (found["quote"] or "").count(">")
    start = line.start + len(line.text.rstrip()) - len(body)
    mark = start if found["bullet"] is None else line.start + found.start("bullet")
    return _Row(line, depth, mark, body, start)


def _goes_on(row: _Row, following: _Row) -> bool:
    """Tell whether a sentence visibly runs over the line end."""
    last = row.body.rstrip(_CLOSING)[-1:]
    return (
        bool(last)
        and last not in _ENDINGS
        and following.body[0].islower()
        and not following.bullet
        and row.depth == following.depth
    )


def _filled(row: _Row, following: _Row, width: int) -> bool:
    """Tell whether the next word would not have fitted in ``row``."""
    word = following.body.split(maxsplit=1)[0]
    return row.length + 1 + len(word) > width


def _wrap_width(rows: list[_Row]) -> int | None:
    """Return the width at which a paragraph shows itself to be hard-wrapped."""
    width = max(row.length for row in rows)
    pairs = [pair for pair in pairwise(rows) if not pair[1].bullet]
    if width not in _WIDTHS or not any(_goes_on(*pair) for pair in pairs):
        return None
    filled = sum(_filled(*pair, width) for pair in pairs)
    return width if filled >= _FILLED_SHARE * len(pairs) else None


def _groups(rows: list[_Row], width: int | None) -> list[list[_Row]]:
    groups = [[rows[0]]]
    for row, following in pairwise(rows):
        if _joined(groups[-1], row, following, width):
            groups[-1].append(following)
        else:
            groups.append([following])
    return groups


def _joined(group: list[_Row], row: _Row, following: _Row, width: int | None) -> bool:
    """Tell whether ``following`` belongs to the block of ``row``, the last of ``group``."""
    if row.depth != following.depth:
        return False
    filled = width is not None and _filled(row, following, width)
    if following.bullet or following.body[0] in _SPEECH:
        # « – » or « 12. » at the start of a line can be the text's own where the line before is full.
        ended = row.body.rstrip(_CLOSING)[-1:] in {*_ENDINGS, ""}
        return filled and not ended and not group[0].bullet and group[0].body[0] not in _SPEECH
    if group[0].bullet and following.indent >= group[0].indent > 0:
        return True
    return filled or (row.length >= _WIDTHS.start and _goes_on(row, following))


def _block(text: str, rows: Sequence[_Row], *, alone: bool) -> Block | None:
    start = rows[0].start
    mask = bytearray(rows[-1].end - start)
    for row, following in pairwise(rows):
        paint(mask, row.end - start, row.line.end - start, HIDDEN)
        # A dash or number inside a block is the sentence's own.
        paint(mask, following.line.start - start, following.mark - start, HIDDEN)
        cut = _CUT_WORD.search(row.body)
        rest = _WORD.match(following.body)
        if cut and rest:
            paint(mask, row.start + cut.start() - start, following.start + rest.end() - start, OPAQUE)
    return make_block(text, start, mask, _kind(rows, alone=alone))


def _kind(rows: Sequence[_Row], *, alone: bool) -> BlockKind:
    first = rows[0]
    if first.bullet:
        return BlockKind.LIST_ITEM
    if first.depth:
        return BlockKind.QUOTE
    title = alone and len(first.body) <= _HEADING_LENGTH and first.body.rstrip(_CLOSING)[-1:] not in _ENDINGS
    return BlockKind.HEADING if title else BlockKind.PARAGRAPH
