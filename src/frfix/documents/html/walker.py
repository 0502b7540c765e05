"""Follows the tags of a text: which elements are open, what they hide, and where they cut the prose."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from frfix.documents.base import BlockKind
from frfix.documents.html.elements import (
    BLOCK_ELEMENTS,
    CODE_ELEMENTS,
    CONTROLS,
    ENDS,
    INLINE_ELEMENTS,
    KINDS,
    OBJECT_ELEMENTS,
    SIDE_BY_SIDE,
    TEXT_BLOCKS,
    VOID_ELEMENTS,
    is_left_alone,
    language_is_french,
)
from frfix.documents.html.entities import first_sign
from frfix.documents.markup import tag_name
from frfix.documents.masking import HIDDEN, OPAQUE, paint

_KNOWN_INLINE: Final = INLINE_ELEMENTS | OBJECT_ELEMENTS | (CODE_ELEMENTS - {"pre"})
_NEAR: Final = 200  # code points in which a line's next word is looked for


class Cut(NamedTuple):
    """A place where one block ends, and what kind of blocks follow."""

    at: int
    kind: BlockKind


class _Open(NamedTuple):
    """An open element: ``skipped`` if its content is not prose, ``foreign`` if for its language only.

    ``text`` tells that the innermost block, be it this or not, holds one run of text.
    """

    name: str
    kind: BlockKind
    block: bool
    text: bool
    skipped: bool
    foreign: bool


class Walker:
    """Takes the tags of ``text`` in order and masks them, and what they say is not prose, in ``mask``.

    With ``in_paragraph``, the text is inside of a paragraph: an element that nobody knows is part of it.
    ``tags`` are those opening ones whose values people may read.
    """

    def __init__(self, text: str, mask: bytearray, *, in_paragraph: bool = False) -> None:
        self.cuts: list[Cut] = []
        self.tags: list[tuple[int, int]] = []
        self._text = text
        self._mask = mask
        self._in_paragraph = in_paragraph
        self._stack = [_Open("", BlockKind.PARAGRAPH, True, in_paragraph, False, False)]
        self._names: Counter[str] = Counter()
        self._skipped_from = 0
        self._last_closed = -1

    @property
    def skips(self) -> bool:
        """Whether what comes next is not prose."""
        return self._stack[-1].skipped

    @property
    def in_flow(self) -> bool:
        """Whether a blank line parts what is around it: not inside a paragraph."""
        top = self._stack[-1]
        return top.block and not top.text

    def cut(self, at: int) -> None:
        """End the block at ``at``."""
        self.cuts.append(Cut(at, self._stack[-1].kind))

    def tag(self, start: int, end: int) -> str:
        """Take the tag from ``start`` to ``end``; return its element's name."""
        tag = self._text[start:end]
        name = tag_name(tag)
        if tag.startswith("</"):
            self._close(name, start, end)
        else:
            self._open(name, tag, start, end)
        return name

    def finish(self) -> None:
        """Close what is still open."""
        if self.skips:
            paint(self._mask, self._skipped_from, len(self._text), OPAQUE)

    def _open(self, name: str, tag: str, start: int, end: int) -> None:
        block = self._is_block(name, start)
        if block:
            self._end_unclosed(name, start)
        above = self._stack[-1]
        skipped, foreign = _content(name, tag, above)
        single = name in VOID_ELEMENTS or tag.endswith("/>")
        text = name in TEXT_BLOCKS if block else above.text
        opened = _Open(name, KINDS.get(name, above.kind), block, text, skipped, foreign)
        if not above.skipped and skipped:
            self._skipped_from = start
        elif above.skipped and not skipped and not single:
            paint(self._mask, self._skipped_from, start, OPAQUE)
        thing = (name in OBJECT_ELEMENTS and not block) or (
            single and not block and name not in INLINE_ELEMENTS | {"br"}
        )
        paint(self._mask, start, end, OPAQUE if thing or (skipped and single) else HIDDEN)
        if not skipped and "=" in tag:
            self.tags.append((start, end))
        if not single:
            self._stack.append(opened)
            self._names[name] += 1
        if not (above.skipped and skipped):
            if name == "br":
                self._break(start, end)
            elif block or (name in SIDE_BY_SIDE and self._begins_a_text(start, end)):
                self.cut(start)

    def _close(self, name: str, start: int, end: int) -> None:
        was_skipped = self.skips
        root = self._stack[-1]
        if self._names[name]:
            while root.name != name:
                self._pop(start)
                root = self._stack[-1]
            self._pop(end)
        if self.skips and not was_skipped:
            self._skipped_from = start
            self.cut(start)
        if not self.skips:
            if not root.skipped or root.name != name:
                thing = name in OBJECT_ELEMENTS and not root.block
                paint(self._mask, start, end, OPAQUE if thing else HIDDEN)
            if root.block if root.name == name else name in BLOCK_ELEMENTS:
                self.cut(end if root.skipped else start)
            else:
                self._last_closed = end

    def _pop(self, at: int) -> None:
        """Close the innermost element, whose content or closing tag ends at ``at``."""
        closed = self._stack.pop()
        self._names[closed.name] -= 1
        if closed.skipped and not self.skips:
            paint(self._mask, self._skipped_from, at, OPAQUE)
        elif self.skips and not closed.skipped:
            self._skipped_from = at

    def _end_unclosed(self, name: str, start: int) -> None:
        """Close a paragraph, item or cell that the tag of another one ends."""
        top = self._stack[-1].name
        if top in ENDS and (name == top or name in ENDS[top] or top == "p"):
            self._pop(start)

    def _is_block(self, name: str, start: int) -> bool:
        if name in BLOCK_ELEMENTS:
            return True
        if self._in_paragraph or name == "br":
            return False
        if name in _KNOWN_INLINE:
            above = self._stack[-1]
            return (name in CONTROLS and not above.text) or (name == "a" and bool(self._names["nav"]))
        # A component is part of the sentence if text of its line stands before it.
        before = self._text[max(0, start - _NEAR) : start].rstrip(" \t")
        return not before or before[-1] in "\r\n>"

    def _break(self, start: int, end: int) -> None:
        """« <br> » ends a block, unless the sentence visibly goes on after it."""
        spaced = self._text[start - 1 : start].isspace() or self._text[end : end + 1].isspace()
        if not spaced or not first_sign(self._text, end, end + _NEAR).islower():
            self.cut(start)

    def _begins_a_text(self, start: int, end: int) -> bool:
        """Whether an element stands on a line of its own after another, as boxes of a page do."""
        if self._in_paragraph or self._last_closed < 0 or start - self._last_closed > _NEAR:
            return False
        between = self._text[self._last_closed : start]
        if not between.isspace() or "\n" not in between:
            return False
        return not first_sign(self._text, end, end + _NEAR).islower()


def _content(name: str, tag: str, above: _Open) -> tuple[bool, bool]:
    """Return whether an element's content is not prose, and whether its language is the reason."""
    french = language_is_french(tag) if "=" in tag else None
    if above.skipped:
        return (False, False) if french and above.foreign else (True, above.foreign)
    if name.lower() in CODE_ELEMENTS or ("=" in tag and is_left_alone(tag)):
        return True, False
    return (french is False,) * 2
