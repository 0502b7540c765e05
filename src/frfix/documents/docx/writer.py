"""Writes changes into the XML of a DOCX part: as new letters, or as tracked changes to be accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final
from xml.sax.saxutils import quoteattr

from frfix.documents.docx.nodes import Run, TextNode
from frfix.documents.packed import Revision, Splice
from frfix.documents.packed_text import Change, Form
from frfix.documents.xml_events import encoding_of, escaped

NAMESPACE: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PRESERVE: Final = ' xml:space="preserve"'
_SPACE_ATTRIBUTE: Final = re.compile(r"""\sxml:space\s*=\s*(?:"[^"]*"|'[^']*')""")
_ID: Final = re.compile(r"""(\s[\w.-]+:id\s*=\s*)(?:"[^"]*"|'[^']*')""")
_EDGES: Final = " \t\r\n"
_ELEMENTS: Final = re.compile("[\t\n]")


class Writer:
    """Turns changes of one part into splices; ``first_id`` is free for tracked changes, and all above."""

    def __init__(self, data: bytes, revision: Revision | None, first_id: int) -> None:
        self._data = data
        self._encoding = encoding_of(data)
        self._revision = revision
        self._next_id = first_id
        self._replaced: set[int] = set()

    @property
    def next_id(self) -> int:
        """The first identifier that is still free."""
        return self._next_id

    def splices(self, changes: Sequence[Change]) -> Iterator[Splice]:
        """Yield what ``changes`` of one paragraph, in order, replace in the part."""
        touched: dict[int, TextNode] = {}
        for change in changes:
            node = change.piece.node
            if isinstance(node, TextNode):
                touched[node.start] = node
            yield from self._plain(change) if self._revision is None else self._tracked(change)
        for node in touched.values():
            yield from self._preserved(node, changes)

    # As new letters

    def _plain(self, change: Change) -> Iterator[Splice]:
        start, end, text = self._bounds(change)
        if change.piece.form is Form.ELEMENT:
            # What is left of it is the element itself; new text goes beside it.
            new = self._texts(text, _name(change, "t")) if text else ""
            yield Splice(start, end, new)
            return
        if not text:
            yield Splice(start, end, "")
            return
        new = self._inner(text, _prefix(change))
        yield Splice(start, end, change.in_place(new))

    def _bounds(self, change: Change) -> tuple[int, int, str]:
        """Return the bytes that a change replaces, and by what text."""
        piece = change.piece
        return piece.byte(change.start, self._encoding), piece.byte(change.end, self._encoding), change.text

    def _inner(self, text: str, prefix: str) -> str:
        """Return ``text`` as the content of a ``w:t``, which tabs and line breaks interrupt."""

        def interrupted(found: re.Match[str]) -> str:
            element = "tab" if found[0] == "\t" else "br"
            return f"</{prefix}t><{prefix}{element}/><{prefix}t{_PRESERVE}>"

        return _ELEMENTS.sub(interrupted, escaped(text))

    def _texts(self, text: str, name: str) -> str:
        """Return the elements ``name`` (``w:t``, ``w:delText``) that hold ``text``."""
        return f"<{name}{_PRESERVE}>{self._inner(text, name[: name.rfind(':') + 1])}</{name}>"

    def _preserved(self, node: TextNode, changes: Sequence[Change]) -> Iterator[Splice]:
        """Have the spaces preserved at the ends of a text, where a change brings any there."""
        if node.preserves or node.run.start in self._replaced:
            return
        if self._revision is None:
            text = "".join(
                _after(piece.text, [c for c in changes if c.piece is piece]) for piece in node.pieces
            )
            # A tab or a line break cuts the text in two, each of which has ends.
            if text == text.strip(_EDGES) and not _ELEMENTS.search(text):
                return
        yield Splice(node.start, node.tag_end, self._preserving_tag(node))
        # The spaces that were not shown would be now.
        for start, end in node.trimmed:
            yield Splice(start, end, "")

    def _preserving_tag(self, node: TextNode) -> str:
        tag = _SPACE_ATTRIBUTE.sub("", self._source(node.start, node.tag_end))
        return f"{tag[:-1]}{_PRESERVE}>"

    def _source(self, start: int, end: int) -> str:
        return self._data[start:end].decode(self._encoding)

    # As tracked changes

    def _tracked(self, change: Change) -> Iterator[Splice]:
        """Cut the run, and put a deletion and an insertion with its properties between the halves."""
        start, end, text = self._bounds(change)
        piece = change.piece
        run = _run(change)
        deletion = self._deletion(change, run) if start < end else ""
        insertion = self._insertion(text, run) if text else ""
        node = piece.node if isinstance(piece.node, TextNode) else None
        opens = self._source(run.start, run.tag_end) + self._properties(run)
        closes = f"</{run.prefix}r>" if not run.prefix else f"</{run.prefix}:r>"
        inner_start, inner_end = (node.start, node.end) if node else (start, end)
        leads = inner_start == run.body and (node is None or start == node.tag_end)
        trails = inner_end == run.close and (node is None or end == node.close)
        if leads and trails and deletion:
            self._replaced.add(run.start)
            yield Splice(run.start, run.end, deletion + insertion)
        elif leads or trails:
            at = run.start if leads else run.end
            yield Splice(at, at, deletion + insertion)
            if deletion:
                yield Splice(start, end, "")
        else:
            if node is not None:
                closes = f"</{_name(change, 't')}>{closes}"
                opens += self._preserving_tag(node)
            yield Splice(start, end, change.in_place(closes + deletion + insertion + opens))

    def _properties(self, run: Run) -> str:
        """Return a copy of a run's properties; a tracked change of them gets an identifier of its own."""
        return self._renumbered(self._source(*run.properties)) if run.properties else ""

    def _renumbered(self, xml: str) -> str:
        return _ID.sub(lambda found: f'{found[1]}"{self._new_id()}"', xml)

    def _deletion(self, change: Change, run: Run) -> str:
        piece = change.piece
        if piece.form is Form.ELEMENT:
            content = self._source(piece.start, piece.end)
        else:
            content = self._texts(piece.text[change.start : change.end], _name(change, "delText"))
        return self._revised("del", run, content)

    def _insertion(self, text: str, run: Run) -> str:
        revised = self._revised("ins", run, self._texts(text, _qualified(run, "t")))
        if run.insertion is None:
            return revised
        # An insertion inside another's would be his as well: it is closed before, and opened again.
        tag = self._source(*run.insertion)
        return f"</{_tag_name(tag)}>{revised}{self._renumbered(tag)}"

    def _revised(self, name: str, run: Run, content: str) -> str:
        assert self._revision is not None
        author, date = quoteattr(self._revision.author), quoteattr(self._revision.date)
        name = _qualified(run, name)
        # Attributes need a prefix even where the part gives its elements none.
        space, prefix = ("", run.prefix) if run.prefix else (f' xmlns:w="{NAMESPACE}"', "w")
        marks = f'{space} {prefix}:id="{self._new_id()}" {prefix}:author={author} {prefix}:date={date}'
        body = f"<{_qualified(run, 'r')}>{self._properties(run)}{content}</{_qualified(run, 'r')}>"
        return f"<{name}{marks}>{body}</{name}>"

    def _new_id(self) -> int:
        self._next_id += 1
        return self._next_id - 1


def _run(change: Change) -> Run:
    node = change.piece.node
    if isinstance(node, TextNode):
        return node.run
    assert isinstance(node, Run)
    return node


def _qualified(run: Run, name: str) -> str:
    return f"{run.prefix}:{name}" if run.prefix else name


def _name(change: Change, name: str) -> str:
    return _qualified(_run(change), name)


def _prefix(change: Change) -> str:
    return _name(change, "")


def _tag_name(tag: str) -> str:
    return tag[1:].split(maxsplit=1)[0].rstrip(">")


def _after(text: str, changes: Sequence[Change]) -> str:
    for change in reversed(changes):
        text = text[: change.start] + change.text + text[change.end :]
    return text
