"""Reads the paragraphs of one part of an OpenDocument text: what is seen of them, and on which bytes.

Prose is the text of paragraphs and headings, insertions of tracked changes among it; notes, text boxes
and annotations follow the paragraph that they stand in. Deletions and hidden text are not in the
text. Fields, indexes, images, formulas and text in styles of code stand in it as objects.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from frfix.documents.base import BlockKind
from frfix.documents.odt.styles import Properties, Styles
from frfix.documents.packed_text import OBJECT_SIGN, Form, Node, Paragraph, Piece
from frfix.documents.xml_events import UNKNOWN, Event, Sign, encoding_of, events, is_literal

_PARAGRAPHS: Final = frozenset(("text:p", "text:h"))
_STORIES: Final = frozenset(
    "office:text style:header style:header-left style:header-first style:footer style:footer-left "
    "style:footer-first".split()
)
_SEE_THROUGH: Final = frozenset(
    "text:span text:a text:meta text:ruby text:ruby-base loext:content-control".split()
)
_FIELDS: Final = ("text:", f"{UNKNOWN}:")
"""Of what else stands in a paragraph, the elements whose text is shown, though no prose."""
_SKIPPED: Final = frozenset(
    "text:tracked-changes text:note-citation text:ruby-text text:hidden-text text:number office:forms "
    "office:binary-data office:scripts office:settings".split()
)
_SIGNS: Final = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}
_MOST_SPACES: Final = 100
_NUMBER: Final = re.compile("[0-9]{1,8}")
_WHITE: Final = re.compile(r"[ \t\r\n]+|[^ \t\r\n]+")
_COLLAPSED: Final = re.compile(r"[\t\r\n]|  ")
_BLANK: Final = " \t\r\n"


@dataclass(slots=True)
class Story:
    """The body, a header or a footer; ``place`` is the byte where its tracked changes are listed.

    ``listed`` tells whether it has such a list already, which then ends there.
    """

    place: int
    prefix: str
    listed: bool = False


@dataclass(slots=True)
class Inline(Node):
    """What a piece stands in: its story, the styles of its paragraph and spans.

    ``prefix`` is what the part gives to elements of text.
    """

    story: Story
    paragraph_style: str | None
    span_styles: tuple[str, ...]
    prefix: str


@dataclass(slots=True)
class _Open:
    """A paragraph that is being read.

    In what is ``mute`` nothing is seen; ``fields`` show what is not prose. ``properties`` are those of
    the paragraph and of its open spans, the last what holds.
    """

    paragraph: Paragraph
    style: str | None
    properties: list[Properties]
    node: Inline
    spans: list[str | None] = field(default_factory=list)
    mute: int = 0
    fields: int = 0
    after_space: bool = True


def read_part(data: bytes, part: str, styles: Styles, path: str | os.PathLike[str] | None) -> list[Paragraph]:
    """Return the paragraphs of ``part``, whose styles are added to ``styles``."""
    return _Reader(data, part, styles).read(path)


class _Reader:
    def __init__(self, data: bytes, part: str, styles: Styles) -> None:
        self._data = data
        self._part = part
        self._styles = styles
        self._encoding = encoding_of(data)
        self._names: list[str] = []
        self._starts: list[int] = []
        self._skipped = 0
        self._stories: list[Story] = []
        self._contexts: list[_Open] = []
        self._cells = 0
        self._items = 0
        self._indexes = 0
        self._annotations: list[str] = []
        self._framed = False
        self._body: list[Paragraph] = []
        self._framing: list[Paragraph] = []

    def read(self, path: str | os.PathLike[str] | None) -> list[Paragraph]:
        for event in events(self._data, self._part, path):
            if event.sign is Sign.START:
                self._names.append(event.name)
                self._starts.append(event.start)
                if self._skipped:
                    self._skipped += 1
                else:
                    self._start(event)
            elif event.sign is Sign.END:
                if self._skipped:
                    self._skipped -= 1
                if not self._skipped:
                    self._end(event)
                self._names.pop()
                self._starts.pop()
            elif event.sign is not Sign.OTHER and not self._skipped and self._contexts:
                self._text(event, self._contexts[-1])
        return self._body + self._framing

    def _start(self, event: Event) -> None:
        name = event.name
        if name in _SKIPPED or (name == "text:section" and event.attributes.get("text:display") == "none"):
            self._skipped = 1
        elif name in _PARAGRAPHS:
            self._start_paragraph(event)
        elif name in _STORIES:
            if event.attributes.get("style:display") == "false":
                self._skipped = 1
            else:
                self._stories.append(Story(event.end, event.prefix))
                self._framed = name != "office:text"
        elif self._contexts:
            self._start_inline(event, self._contexts[-1])
        self._items += name in ("text:list-item", "text:list-header")
        self._cells += name == "table:table-cell"
        self._indexes += name == "text:index-body"
        if name == "office:annotation":
            self._start_annotation(event)
        self._styles.start(event)

    def _end(self, event: Event) -> None:
        name = event.name
        if name in _SKIPPED:
            self._end_skipped(event)
        elif name in _PARAGRAPHS:
            if self._contexts:
                self._contexts.pop()
        elif name in _STORIES:
            if self._stories:
                self._stories.pop()
        elif self._contexts:
            self._end_inline(event, self._contexts[-1])
        self._items -= name in ("text:list-item", "text:list-header")
        self._cells -= name == "table:table-cell"
        self._indexes -= name == "text:index-body"
        if name == "office:annotation":
            self._annotations.pop()
        self._styles.end(event)

    def _end_skipped(self, event: Event) -> None:
        """Learn where tracked changes are listed: in a list of their own, behind a story's forms."""
        if not self._stories or self._names[-2:-1] == [] or self._names[-2] not in _STORIES:
            return
        if event.name == "text:tracked-changes" and event.start < event.end:
            self._stories[-1].place, self._stories[-1].listed = event.start, True
        elif event.name == "office:forms" and not self._stories[-1].listed:
            self._stories[-1].place = event.end

    def _start_paragraph(self, event: Event) -> None:
        if not self._stories:
            return
        style = event.attributes.get("text:style-name")
        kind = BlockKind.PARAGRAPH
        properties = self._styles.properties("paragraph", style)
        if event.name == "text:h":
            kind = BlockKind.HEADING
        elif self._cells:
            kind = BlockKind.TABLE_CELL
        elif self._items:
            kind = BlockKind.LIST_ITEM
        elif properties.kind:
            kind = properties.kind
        tracks = not self._annotations
        paragraph = Paragraph(self._part, kind, prefix=event.prefix, tracks=tracks)
        paragraph.annotation = self._annotations[-1] if self._annotations else None
        (self._framing if self._framed else self._body).append(paragraph)
        node = Inline(self._stories[-1], style, (), event.prefix)
        self._contexts.append(_Open(paragraph, style, [properties], node))

    def _start_annotation(self, event: Event) -> None:
        # One that has no name ends where it begins.
        name = event.attributes.get("office:name", f"@{event.start}")
        self._annotations.append(name)
        self._anchor(name)

    def _anchor(self, name: str) -> None:
        if self._contexts:
            paragraph = self._contexts[-1].paragraph
            paragraph.anchors.append((name, len(paragraph.pieces)))

    def _start_inline(self, event: Event, context: _Open) -> None:
        name = event.name
        if name in _SEE_THROUGH:
            style = event.attributes.get("text:style-name") if name == "text:span" else None
            context.spans.append(style)
            own = self._styles.properties("text", style) if style else Properties()
            if event.attributes.get("loext:showing-place-holder") == "true":
                own = Properties(code=True)
            context.properties.append(own.over(context.properties[-1]))
            self._renew(context)
        elif name in _SIGNS:
            self._sign(event, context)
        elif name.startswith(_FIELDS):
            context.fields += 1
        else:
            if name == "office:annotation-end":
                self._anchor(event.attributes.get("office:name", ""))
            if name == "draw:frame" and event.attributes.get("text:anchor-type") == "as-char":
                self._add(context, OBJECT_SIGN, event.start, event.end, Form.FIXED)
                context.after_space = False
            context.mute += 1

    def _end_inline(self, event: Event, context: _Open) -> None:
        name = event.name
        if name in _SEE_THROUGH:
            context.spans.pop()
            context.properties.pop()
            self._renew(context)
        elif name in _SIGNS:
            pieces = context.paragraph.pieces
            if pieces and pieces[-1].start == self._starts[-1]:
                pieces[-1].end = event.end
        elif name.startswith(_FIELDS):
            context.fields -= 1
        else:
            context.mute -= 1

    def _renew(self, context: _Open) -> None:
        spans = tuple(style for style in context.spans if style)
        context.node = Inline(context.node.story, context.style, spans, context.node.prefix)

    def _sign(self, event: Event, context: _Open) -> None:
        count, form = 1, Form.ELEMENT
        if event.name == "text:s":
            told = event.attributes.get("text:c", "")
            count = min(int(told), _MOST_SPACES + 1) if _NUMBER.fullmatch(told) else 1
            form = Form.FIXED if count > _MOST_SPACES else form
        self._add(context, _SIGNS[event.name] * count, event.start, event.end, form)
        context.after_space = False

    def _text(self, event: Event, context: _Open) -> None:
        text = event.name
        literal = is_literal(event, self._encoding)
        form = Form.LITERAL if literal else Form.REFERENCE
        pieces = iter(((text, event.start, event.end),))
        if literal and _COLLAPSED.search(text):
            pieces = self._parts(event)
        cdata = event.sign is Sign.CDATA
        for read, start, end in pieces:
            if not read.strip(_BLANK):
                if context.after_space:
                    _hide(context, start, end)
                else:
                    self._add(context, " ", start, end, form if read == " " else Form.REFERENCE, cdata)
            elif context.after_space and read[0] == " ":
                shown = start + len(" ".encode(self._encoding))
                _hide(context, start, shown)
                self._add(context, read[1:], shown, end, form, cdata)
            else:
                self._add(context, read, start, end, form, cdata)
            context.after_space = read[-1] in _BLANK

    def _parts(self, event: Event) -> Iterator[tuple[str, int, int]]:
        """Yield words and spaces between them apart, of a text where several spaces count for one."""
        at = event.start
        for found in _WHITE.finditer(event.name):
            end = at + len(found[0].encode(self._encoding))
            yield found[0], at, end
            at = end

    def _add(self, context: _Open, text: str, start: int, end: int, form: Form, cdata: bool = False) -> None:
        properties = context.properties[-1]
        if context.mute or properties.hidden:
            return
        opaque = bool(form is Form.FIXED or properties.code or context.fields or self._indexes)
        if context.fields or self._indexes:
            form = Form.FIXED
        piece = Piece(text, start, end, form, context.node, opaque, properties.marking, cdata)
        context.paragraph.pieces.append(piece)


def _hide(context: _Open, start: int, end: int) -> None:
    """Take a space that is not seen, as one stands before it."""
    if context.paragraph.pieces:
        context.paragraph.pieces[-1].unseen += ((start, end),)
