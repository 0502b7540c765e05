"""The text of a document in an archive: paragraphs made of pieces, each on its bytes of an XML part.

A piece is what one event of the parser told. A word may be cut over several (a revision mark, a
change of formatting); rules see it whole, and a correction is taken back to the pieces by the
smallest changes, so that each letter that stays keeps its formatting.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from enum import Enum, auto
from itertools import accumulate, pairwise
from typing import Final, NamedTuple

from frfix.diagnostics import Edit
from frfix.documents.base import Block, BlockKind, Comment, Document
from frfix.documents.marking import Marking, honoured_markings, marked_passages
from frfix.documents.masking import OPAQUE, PROSE, make_block, paint

OBJECT_SIGN: Final = "\ufffc"
"""Stands in the text for an image, a formula…: Unicode's own sign for that."""
_WORD: Final = re.compile(r"\w+|\W")
_FOR_FRFIX: Final = re.compile(r"\s*+frfix\s*+:")
_MOST_WORK: Final = 250_000
"""Signs of a passage times signs of its correction: more is no correction of a word or two."""


class Form(Enum):
    """How a piece stands in its part."""

    LITERAL = auto()
    """Letters as they are."""
    REFERENCE = auto()
    """A sign written in its own way: ``&amp;``, a line end that is read as a space."""
    ELEMENT = auto()
    """An element that stands for signs: a tab, a line break, several spaces."""
    FIXED = auto()
    """Seen, but not to be changed: an image, the number of a page."""


class Node:
    """Where a format keeps what it must know to write into a piece."""


@dataclass(slots=True)
class Piece:
    """``text`` as it is seen, which stands on bytes ``start`` to ``end`` of the part.

    ``opaque`` is what stands in the sentence but is not prose; ``cdata`` what stands in a CDATA section.
    """

    text: str
    start: int
    end: int
    form: Form
    node: Node | None = None
    opaque: bool = False
    marking: Marking = Marking.NONE
    cdata: bool = False
    unseen: tuple[tuple[int, int], ...] = ()
    """Spaces behind it that are not seen, as it ends with one; they must go if that goes."""

    def byte(self, offset: int, encoding: str) -> int:
        """Return where the part has the sign ``offset``; of what is written in its own way, an end."""
        if self.form is Form.LITERAL:
            return self.start + len(self.text[:offset].encode(encoding))
        return self.end if offset else self.start


@dataclass(slots=True)
class Paragraph:
    """One paragraph; ``twins`` hold the same text for other programs, and change with it."""

    part: str
    kind: BlockKind = BlockKind.PARAGRAPH
    pieces: list[Piece] = field(default_factory=list)
    twins: list[Paragraph] = field(default_factory=list)
    prefix: str = ""
    goes_on: bool = False
    """Whether its end was deleted, so that the next paragraph is a part of it."""
    tracks: bool = True
    """Whether its changes can be tracked: in comments no word processor does."""
    annotation: str | None = None
    """The name of the annotation (a comment of a word processor) that it belongs to."""
    anchors: list[tuple[str, int]] = field(default_factory=list)
    """Where an annotation begins, is named or ends in it: its name, before which piece."""

    @property
    def text(self) -> str:
        """What is seen of it."""
        return "".join(piece.text for piece in self.pieces)


class Change(NamedTuple):
    """Put ``text`` in the place of signs ``start`` to ``end`` of a piece."""

    piece: Piece
    start: int
    end: int
    text: str

    def in_place(self, markup: str) -> str:
        """Return ``markup`` as it must be written where the piece stands: not in a CDATA section."""
        return f"]]>{markup}<![CDATA[" if markup and self.piece.cdata else markup


class Unwritable(Exception):
    """An edit of what is not prose: the end of a paragraph, an image."""


class Layout:
    """The paragraphs of a document, put together: their text, one a line, and their blocks."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self.paragraphs = paragraphs
        self._starts: list[int] = []
        texts: list[str] = []
        at = 0
        for paragraph in paragraphs:
            texts.append(paragraph.text + "\n")
            self._starts.append(at)
            at += len(texts[-1])
        self.text = "".join(texts)
        honoured = honoured_markings(paragraphs)
        blocks: list[Block] = []
        comments: list[tuple[Paragraph, int, int]] = []
        for paragraph, start, text in zip(paragraphs, self._starts, texts, strict=True):
            if paragraph.annotation is not None and _FOR_FRFIX.match(text):
                comments.append((paragraph, start, start + len(text) - 1))
            else:
                blocks += _blocks(paragraph, self.text, start, start + len(text) - 1, honoured)
        self.document = Document(self.text, tuple(blocks), comments=self._comments(comments))

    def _comments(self, found: Sequence[tuple[Paragraph, int, int]]) -> tuple[Comment, ...]:
        """Return the annotations that speak to frfix, in the order of the passages that they are about."""
        if not found:
            return ()
        places: dict[str, list[int]] = {}
        ends: dict[str, int] = {}
        for paragraph, start in zip(self.paragraphs, self._starts, strict=True):
            if paragraph.anchors:
                offsets = list(accumulate((len(piece.text) for piece in paragraph.pieces), initial=start))
                for name, index in paragraph.anchors:
                    places.setdefault(name, []).append(offsets[index])
                    ends.setdefault(name, offsets[-1])
        comments = []
        for paragraph, start, end in found:
            name = paragraph.annotation or ""
            scope = (min(places[name]), max(places[name])) if name in places else None
            if scope is not None and scope[0] == scope[1]:
                # Nothing was selected: it is about the paragraph.
                scope = self._starts[bisect_right(self._starts, scope[0]) - 1], ends[name]
            comments.append(Comment(start, end, scope))
        return tuple(sorted(comments, key=lambda comment: comment.scope or comment[:2]))

    def by_paragraph(self, edits: Sequence[Edit]) -> Iterator[tuple[Paragraph, list[Edit]]]:
        """Yield the paragraphs that ``edits``, sorted and apart, change, with their edits in own offsets.

        Raises `Unwritable` for an edit over the end of a paragraph.
        """
        last = -1
        inside: list[Edit] = []
        for edit in edits:
            index = bisect_right(self._starts, edit.start) - 1
            if index < 0:
                raise Unwritable
            if index != last and inside:
                yield self.paragraphs[last], inside
                inside = []
            last = index
            start = self._starts[index]
            inside.append(Edit(edit.start - start, edit.end - start, edit.text))
        if inside:
            yield self.paragraphs[last], inside


def changes(paragraph: Paragraph, edits: Sequence[Edit]) -> list[Change]:
    """Return what ``edits``, in offsets of the paragraph, change in its pieces, in order.

    Raises `Unwritable` where they would change what is not to be changed.
    """
    pieces = paragraph.pieces
    starts: list[int] = []
    at = 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    text = paragraph.text
    made: list[Change] = []
    for edit in edits:
        if edit.end > at or not pieces:
            raise Unwritable
        made += _inside(edit, text, pieces, starts)
    return made


def _inside(edit: Edit, text: str, pieces: Sequence[Piece], starts: Sequence[int]) -> Iterator[Change]:
    """Yield ``edit`` as changes of single pieces."""
    for word in _differences(edit, text[edit.start : edit.end], _WORD.findall):
        first = bisect_right(starts, word.start) - 1
        if word.start < word.end <= starts[first] + len(pieces[first].text):
            smallest: Sequence[Edit] = [word]
        else:
            smallest = _differences(word, text[word.start : word.end], list)
        for small in smallest:
            if small.start == small.end:
                yield _insertion(small, pieces, starts)
            else:
                yield from _replacement(small, pieces, starts)


def _replacement(edit: Edit, pieces: Sequence[Piece], starts: Sequence[int]) -> Iterator[Change]:
    """Yield the changes of the pieces that ``edit`` goes over; the first gets the new text."""
    new = edit.text
    for index in range(bisect_right(starts, edit.start) - 1, bisect_left(starts, edit.end)):
        piece = pieces[index]
        if piece.form is Form.FIXED:
            raise Unwritable
        start = max(0, edit.start - starts[index])
        yield Change(piece, start, min(len(piece.text), edit.end - starts[index]), new)
        new = ""


def _insertion(edit: Edit, pieces: Sequence[Piece], starts: Sequence[int]) -> Change:
    """Return the change that puts new text between two signs: behind the word before, if there is one."""
    after = bisect_left(starts, edit.start)
    sides: list[Change] = []
    if after:
        piece, at = pieces[after - 1], edit.start - starts[after - 1]
        sides.append(Change(piece, at, at, edit.text))
    if (not after or at == len(piece.text)) and after < len(pieces):
        sides.append(Change(pieces[after], 0, 0, edit.text))
    if len(sides) == 2 and sides[0].piece.text[-1:].isspace():
        sides.reverse()
    sides = [side for side in sides if side.piece.form is not Form.FIXED]
    if not sides:
        raise Unwritable
    return min(sides, key=lambda side: side.piece.form is Form.ELEMENT)


def _differences(edit: Edit, old: str, cut: Callable[[str], list[str]]) -> Sequence[Edit]:
    """Return the smallest edits that come to ``edit``, which replaces ``old``, in what ``cut`` makes."""
    before, after = cut(old), cut(edit.text)
    if len(before) <= 1 or not after or len(before) * len(after) > _MOST_WORK:
        return [edit]
    starts = list(accumulate(map(len, before), initial=edit.start))
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return [
        Edit(starts[first], starts[last], "".join(after[begin:end]))
        for tag, first, last, begin, end in codes
        if tag != "equal"
    ]


def _blocks(
    paragraph: Paragraph, text: str, start: int, end: int, honoured: frozenset[Marking]
) -> Iterator[Block]:
    """Yield the blocks of the paragraph from ``start`` to ``end``: one, unless line breaks cut it."""
    mask = bytearray(end - start)
    edges = [start]
    at = start
    for piece in paragraph.pieces:
        after = at + len(piece.text)
        if piece.opaque:
            paint(mask, at - start, after - start, OPAQUE)
        elif piece.form is Form.ELEMENT and piece.text == "\n" and not text[after : after + 1].islower():
            # As in Markdown: before a capital, a sign or a number, a line break ends what came before.
            edges.append(after)
        at = after
    if honoured:
        for begin, stop in marked_passages(paragraph, honoured):
            paint(mask, begin, stop, OPAQUE)
    for begin, stop in pairwise([*edges, end]):
        inside = mask[begin - start : stop - start]
        if PROSE in inside:
            block = make_block(text, begin, inside, paragraph.kind)
            if block is not None:
                yield block
