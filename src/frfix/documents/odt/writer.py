"""Writes changes into the XML of an OpenDocument part: as new text, or as tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from frfix.diagnostics import Edit
from frfix.documents.odt.reader import Inline, Story
from frfix.documents.packed import Revision, Splice
from frfix.documents.packed_text import Change, Form, Piece
from frfix.documents.xml_events import encoding_of, escaped

SPACE: Final = "\0"
"""Stands in a new text for a space that must be an element, as it would not count beside another."""
_SPACES: Final = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_DECLARED: Final = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
_OWN_ID: Final = re.compile(rb"frfix(\d{1,9})")
_SPECIAL: Final = re.compile("[\0]+|\t|\n")


def with_kept_spaces(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Return ``edits`` of a paragraph, with `SPACE` where a space would stand beside another or first.

    A space of ``text`` that comes to stand so is edited with the rest.
    """
    made: list[Edit] = []
    for index, edit in enumerate(edits):
        start, end, new = edit.start, edit.end, edit.text
        if made and made[-1].end > start:  # the space before this one was taken by the last
            start = made[-1].end
            end = max(start, end)
        touching = bool(made) and made[-1].end == start
        before = made[-1].text[-1:] if touching and made[-1].text else text[start - 1 : start]
        if touching and not made[-1].text:
            before = text[made[-1].start - 1 : made[-1].start]
        until = edits[index + 1].start if index + 1 < len(edits) else len(text)
        last = new[-1:] or before
        if text[end : end + 1] == " " and end < until and last in ("", " ", SPACE):
            new += " "
            end += 1
        kept = ""
        for sign in new:
            loose = sign == " " and (kept[-1:] or before) in ("", " ", SPACE)
            kept += SPACE if loose else sign
        if kept.endswith(" ") and text[end : end + 1] in ("", " "):
            kept = kept[:-1] + SPACE
        made.append(Edit(start, end, kept))
    return made


class Writer:
    """Turns changes of one part into splices."""

    def __init__(self, data: bytes, revision: Revision | None) -> None:
        self._data = data
        self._encoding = encoding_of(data)
        self._revision = revision
        self._next_id = max(map(int, _OWN_ID.findall(data)), default=0) + 1 if revision else 0
        self._regions: dict[int, tuple[Story, list[str]]] = {}

    def splices(self, changes: Sequence[Change]) -> Iterator[Splice]:
        """Yield what ``changes`` of one paragraph, in order, replace in the part."""
        for key, group in groupby(changes, key=lambda change: id(change.piece)):
            del key
            inside = list(group)
            piece = inside[0].piece
            node = piece.node
            assert isinstance(node, Inline)
            edges = (0, 0), (len(piece.text), len(piece.text))
            if piece.form is Form.ELEMENT and any(change[1:3] not in edges for change in inside):
                inside = [_whole(piece, inside)]
            for change in inside:
                start = piece.byte(change.start, self._encoding)
                end = piece.byte(change.end, self._encoding)
                new = _inner(change.text, node.prefix)
                if self._revision is not None:
                    new = self._tracked(change, node, new)
                yield Splice(start, end, change.in_place(new))
            if inside[-1].end == len(piece.text):
                yield from (Splice(*span, "") for span in piece.unseen)

    def listed(self) -> Iterator[Splice]:
        """Yield where the tracked changes of all `splices` are listed."""
        for story, regions in self._regions.values():
            content = "".join(regions)
            if not story.listed:
                start = f'<text:tracked-changes{_DECLARED} text:track-changes="false">'
                content = f"{start}{content}</text:tracked-changes>"
            yield Splice(story.place, story.place, content)

    def _tracked(self, change: Change, node: Inline, new: str) -> str:
        marks = ""
        name = _qualifier(node.prefix)
        if change.start < change.end:
            old = change.piece.text[change.start : change.end]
            (kept,) = with_kept_spaces("", [Edit(0, 0, old)])
            key = self._region(node.story, "deletion", _in_styles(_inner(kept.text, "text"), node))
            marks += f'<{name}change {name}change-id="{key}"/>'
        if new:
            key = self._region(node.story, "insertion", "")
            marks += f'<{name}change-start {name}change-id="{key}"/>'
            marks += f'{new}<{name}change-end {name}change-id="{key}"/>'
        return marks

    def _region(self, story: Story, kind: str, content: str) -> str:
        assert self._revision is not None
        key = f"frfix{self._next_id}"
        self._next_id += 1
        info = (
            f"<office:change-info><dc:creator>{escape(self._revision.author)}</dc:creator>"
            f"<dc:date>{escape(self._revision.date.rstrip('Z'))}</dc:date></office:change-info>"
        )
        declared = _DECLARED if story.listed else ""
        region = (
            f'<text:changed-region{declared} xml:id="{key}" text:id="{key}">'
            f"<text:{kind}>{info}{content}</text:{kind}></text:changed-region>"
        )
        self._regions.setdefault(id(story), (story, []))[1].append(region)
        return key


def _whole(piece: Piece, changes: Sequence[Change]) -> Change:
    """Return the change that writes an element anew with all ``changes`` of it."""
    text = piece.text.replace(" ", SPACE)
    for change in reversed(changes):
        text = text[: change.start] + change.text + text[change.end :]
    return Change(piece, 0, len(piece.text), text)


def _qualifier(prefix: str) -> str:
    return f"{prefix}:" if prefix else ""


def _inner(text: str, prefix: str) -> str:
    """Return ``text`` as the content of a paragraph."""
    name = _qualifier(prefix)

    def element(found: re.Match[str]) -> str:
        if found[0] == "\t":
            return f"<{name}tab/>"
        if found[0] == "\n":
            return f"<{name}line-break/>"
        count = len(found[0])
        return f"<{name}s/>" if count == 1 else f'<{name}s {name}c="{count}"/>'

    return _SPECIAL.sub(element, escaped(text))


def _in_styles(content: str, node: Inline) -> str:
    """Return ``content`` in the spans and the paragraph that it was taken from."""
    for style in reversed(node.span_styles):
        content = f"<text:span text:style-name={quoteattr(style)}>{content}</text:span>"
    style = f" text:style-name={quoteattr(node.paragraph_style)}" if node.paragraph_style else ""
    return f"<text:p{style}>{content}</text:p>"
