"""Reads the paragraphs of one part of a DOCX document: what is seen of them, and on which bytes.

Prose is the text of runs, insertions of tracked changes among it. Deletions, hidden text and field codes
are not in the text. What Word makes itself (page numbers, tables of contents, references), formulas,
images, text in styles of code and a form's prompts stand in the text as objects. A text box follows
its paragraph; where Word wrote it twice for the sake of old programs, the second one is its twin.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Final

from frfix.documents.base import BlockKind
from frfix.documents.docx.fields import Fields
from frfix.documents.docx.nodes import OpenParagraph, Run, TextNode, trim
from frfix.documents.docx.story import Story
from frfix.documents.docx.styles import Styles
from frfix.documents.packed_text import OBJECT_SIGN, Form, Node, Paragraph, Piece
from frfix.documents.xml_events import Event, Sign, encoding_of, events, is_literal

_SKIPPED: Final = frozenset(
    "w:del w:moveFrom w:delText w:delInstrText w:rPrChange w:pPrChange w:sectPrChange w:sectPr w:rt w:tblPr "
    "w:trPr w:tcPr w:numPr m:oMath w:footnotePr w:endnotePr".split()
)
"""Elements of whose content nothing is seen as text."""
_SIGNS: Final = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:sym": OBJECT_SIGN,
}  # fmt: skip
_PROMPTS: Final = ("w:showingPlcHdr", "w:dataBinding", "w:dropDownList", "w:comboBox", "w:date")
"""What tells that a control's text is not its author's: a prompt, a choice, a copy from elsewhere."""
_OBJECTS: Final = frozenset(("w:object", "wp:inline", "m:oMath"))


def read_part(data: bytes, part: str, styles: Styles, path: str | os.PathLike[str] | None) -> list[Paragraph]:
    """Return the paragraphs of ``part``; `frfix.errors.FormatError` where its XML is broken."""
    return _Reader(data, part, styles).read(path)


class _Reader:
    def __init__(self, data: bytes, part: str, styles: Styles) -> None:
        self._data = data
        self._part = part
        self._styles = styles
        self._encoding = encoding_of(data)
        self._parents: list[Event] = []
        self._skipped = 0
        self._cells = 0
        self._comments = False
        self._annotation: str | None = None
        self._waiting: list[str] = []
        self._fields = Fields()
        self._prompts: list[bool] = []
        self._read = Story()
        self._contexts: list[OpenParagraph] = []
        self._ends: dict[int, Paragraph] = {}

    def read(self, path: str | os.PathLike[str] | None) -> list[Paragraph]:
        for event in events(self._data, self._part, path):
            if event.sign is Sign.START:
                self._parents.append(event)
                if self._skipped:
                    self._skipped += 1
                else:
                    self._start(event)
            elif event.sign is Sign.END:
                if self._skipped:
                    self._skipped -= 1
                elif event.name in _ENDS:
                    _ENDS[event.name](self, event)
                self._parents.pop()
            elif event.sign is not Sign.OTHER and not self._skipped:
                self._text(event)
        return self._read.paragraphs

    @property
    def _open(self) -> OpenParagraph | None:
        return self._contexts[-1] if self._contexts else None

    def _parent(self, level: int = 1) -> str:
        """Return the name of the element that the last one stands in, or of one further up."""
        return self._parents[-1 - level].name if len(self._parents) > level else ""

    def _start(self, event: Event) -> None:
        name = event.name
        if name in _OBJECTS:
            self._fixed(event, OBJECT_SIGN)
        if name in _SKIPPED:
            self._skipped = 1
            self._skip(event)
        elif name in _SIGNS:
            self._sign(event)
        elif name in _STARTS:
            _STARTS[name](self, event)

    def _skip(self, event: Event) -> None:
        """Take what an element that is skipped says of its paragraph."""
        context = self._open
        if context is None:
            return
        if event.name == "w:numPr" and self._parent() == "w:pPr":
            context.numbered = True
        elif event.name == "w:del" and self._parent() == "w:rPr" and self._parent(2) == "w:pPr":
            context.paragraph.goes_on = True

    # Paragraphs, and the text boxes inside them

    def _start_paragraph(self, event: Event) -> None:
        container = self._parents[-2].start if len(self._parents) > 1 else -1
        before = self._ends.pop(container, None)
        if before is not None and before.goes_on:
            paragraph = before
            paragraph.goes_on = False
        else:
            paragraph = Paragraph(self._part, prefix=event.prefix, tracks=not self._comments)
            paragraph.annotation = self._annotation
            self._read.add(paragraph)
        paragraph.anchors += ((name, len(paragraph.pieces)) for name in self._waiting)
        self._waiting.clear()
        self._contexts.append(OpenParagraph(paragraph))

    def _end_paragraph(self, _event: Event) -> None:
        context = self._contexts.pop()
        kind = self._styles.kind(context.style)
        if self._cells:
            kind = BlockKind.TABLE_CELL
        elif context.numbered and kind is not BlockKind.HEADING:
            kind = BlockKind.LIST_ITEM
        if kind is not None:
            context.paragraph.kind = kind
        if len(self._parents) > 1:
            self._ends[self._parents[-2].start] = context.paragraph

    def _style_paragraph(self, event: Event) -> None:
        if self._open and self._parent() == "w:pPr":
            self._open.style = event.attributes.get("w:val")

    def _outline(self, event: Event) -> None:
        if self._open and event.attributes.get("w:val") != "9":
            self._open.paragraph.kind = BlockKind.HEADING

    def _start_comment(self, event: Event) -> None:
        self._comments = True
        self._annotation = event.attributes.get("w:id")

    def _anchor(self, event: Event) -> None:
        """Note where a comment is about the text; between paragraphs, at the edge of the next or the last."""
        name = event.attributes.get("w:id", "")
        if self._open:
            self._open.paragraph.anchors.append((name, len(self._open.paragraph.pieces)))
        elif event.name == "w:commentRangeEnd" and self._read.paragraphs:
            last = self._read.paragraphs[-1]
            last.anchors.append((name, len(last.pieces)))
        else:
            self._waiting.append(name)

    def _start_cell(self, _event: Event) -> None:
        self._cells += 1

    def _end_cell(self, _event: Event) -> None:
        self._cells -= 1

    # Versions of the same thing for several programs: the first is read, the others are its twins

    def _start_versions(self, _event: Event) -> None:
        self._read.start_versions()

    def _start_version(self, _event: Event) -> None:
        is_twin = self._read.start_version()
        if self._open:
            self._open.fixed += 1
            self._open.mute += is_twin

    def _end_version(self, _event: Event) -> None:
        was_twin = self._read.end_version()
        if self._open:
            self._open.fixed -= 1
            self._open.mute -= was_twin

    def _end_versions(self, _event: Event) -> None:
        self._read.end_versions()

    # Runs

    def _start_run(self, event: Event) -> None:
        context = self._open
        if context is None:
            return
        parent = self._parents[-2]
        insertion = (parent.start, parent.end) if parent.name == "w:ins" else None
        context.runs.append(Run(event.start, event.end, event.prefix, insertion))
        if context.base is None:
            context.base = self._styles.below(context.style)
        self._resolve(context)

    def _end_run(self, event: Event) -> None:
        context = self._open
        if context and context.runs:
            run = context.runs.pop()
            run.close, run.end = event.start, event.end

    def _end_properties(self, event: Event) -> None:
        context = self._open
        if context and context.run and self._parent() == "w:r":
            context.run.properties = (self._parents[-1].start, event.end)
            self._resolve(context)

    def _property(self, event: Event) -> None:
        context = self._open
        if context and context.run and self._parent() == "w:rPr" and self._parent(2) == "w:r":
            if event.name == "w:rStyle":
                context.run.style = event.attributes.get("w:val")
            else:
                context.run.own = context.run.own.with_property(event.name, event.attributes)

    def _resolve(self, context: OpenParagraph) -> None:
        """Work out what a run is by its own properties, its style, and the paragraph's."""
        run = context.run
        if run is not None and context.base is not None:
            all_of_them = run.own.over(self._styles.properties(run.style)).over(context.base)
            run.hidden = bool(all_of_them.hidden)
            run.opaque = bool(all_of_them.code)
            run.marking = all_of_them.marking

    # Text and signs

    def _start_text(self, event: Event) -> None:
        context = self._open
        if context and context.run:
            preserves = event.attributes.get("xml:space") == "preserve"
            context.node = TextNode(context.run, event.start, event.end, preserves)

    def _text(self, event: Event) -> None:
        name = self._parents[-1].name if self._parents else ""
        context = self._open
        if name == "w:t" and context and context.node and not self._is_unseen(context):
            node = context.node
            text = " " if event.name in "\r\n" else event.name
            literal = text == event.name and is_literal(event, self._encoding)
            form = Form.LITERAL if literal else Form.REFERENCE
            node.pieces.append(self._piece(context, text, event, form, node))
        elif name == "w:instrText":
            self._fields.add_code(event.name)

    def _piece(self, context: OpenParagraph, text: str, event: Event, form: Form, node: Node) -> Piece:
        run = context.run
        assert run is not None
        fixed = context.fixed > 0 or self._fields.shows_no_prose or any(self._prompts)
        form = Form.FIXED if fixed or text == OBJECT_SIGN else form
        opaque = run.opaque or form is Form.FIXED
        cdata = event.sign is Sign.CDATA
        return Piece(text, event.start, event.end, form, node, opaque, run.marking, cdata)

    def _is_unseen(self, context: OpenParagraph) -> bool:
        hidden = context.run is not None and context.run.hidden
        return hidden or context.mute > 0 or self._fields.in_code

    def _end_text(self, event: Event) -> None:
        context = self._open
        if context is None or context.node is None:
            return
        node = context.node
        node.close, node.end = event.start, event.end
        context.node = None
        if not node.preserves:
            trim(node, self._encoding)
        context.paragraph.pieces += node.pieces

    def _sign(self, event: Event) -> None:
        """Take an element that stands for a sign; outside of runs, ``w:tab`` is a stop for tabs."""
        context = self._open
        if context and context.run and self._parent() == "w:r" and not self._is_unseen(context):
            piece = self._piece(context, _SIGNS[event.name], event, Form.ELEMENT, context.run)
            context.paragraph.pieces.append(piece)

    def _end_sign(self, event: Event) -> None:
        pieces = self._open.paragraph.pieces if self._open else []
        if pieces and pieces[-1].start == self._parents[-1].start:
            pieces[-1].end = event.end

    def _fixed(self, event: Event, sign: str) -> None:
        context = self._open
        if context and not self._is_unseen(context):
            context.paragraph.pieces.append(Piece(sign, event.start, event.end, Form.FIXED, opaque=True))

    def _start_shape(self, event: Event) -> None:
        if self._parent() == "w:pict" and "position:absolute" not in event.attributes.get("style", ""):
            self._fixed(event, OBJECT_SIGN)

    # Fields and forms

    def _field_sign(self, event: Event) -> None:
        self._fields.sign(event.attributes.get("w:fldCharType"))

    def _start_simple_field(self, event: Event) -> None:
        self._fields.open_simple(event.attributes.get("w:instr", ""))

    def _end_simple_field(self, _event: Event) -> None:
        self._fields.close()

    def _start_control(self, _event: Event) -> None:
        self._prompts.append(False)

    def _prompt(self, _event: Event) -> None:
        if self._prompts:
            self._prompts[-1] = True

    def _lock(self, event: Event) -> None:
        if "content" in event.attributes.get("w:val", "").lower():
            self._prompt(event)

    def _end_control(self, _event: Event) -> None:
        self._prompts.pop()


_Handler = Callable[[_Reader, Event], None]
_STARTS: Final[dict[str, _Handler]] = {
    "w:p": _Reader._start_paragraph,
    "w:pStyle": _Reader._style_paragraph,
    "w:outlineLvl": _Reader._outline,
    "w:comment": _Reader._start_comment,
    "w:commentRangeStart": _Reader._anchor,
    "w:commentRangeEnd": _Reader._anchor,
    "w:commentReference": _Reader._anchor,
    "w:tc": _Reader._start_cell,
    "mc:AlternateContent": _Reader._start_versions,
    "mc:Choice": _Reader._start_version,
    "mc:Fallback": _Reader._start_version,
    "w:r": _Reader._start_run,
    "w:rStyle": _Reader._property,
    "w:vanish": _Reader._property,
    "w:lang": _Reader._property,
    "w:noProof": _Reader._property,
    "w:t": _Reader._start_text,
    "v:shape": _Reader._start_shape,
    "v:rect": _Reader._start_shape,
    "w:fldChar": _Reader._field_sign,
    "w:fldSimple": _Reader._start_simple_field,
    "w:sdt": _Reader._start_control,
    **dict.fromkeys(_PROMPTS, _Reader._prompt),
    "w:lock": _Reader._lock,
}
_ENDS: Final[dict[str, _Handler]] = {
    "w:p": _Reader._end_paragraph,
    "w:tc": _Reader._end_cell,
    "mc:Choice": _Reader._end_version,
    "mc:Fallback": _Reader._end_version,
    "mc:AlternateContent": _Reader._end_versions,
    "w:r": _Reader._end_run,
    "w:rPr": _Reader._end_properties,
    "w:t": _Reader._end_text,
    "w:fldSimple": _Reader._end_simple_field,
    "w:sdt": _Reader._end_control,
    **dict.fromkeys(_SIGNS, _Reader._end_sign),
}
