"""The signs and groups of a LaTeX source: what is planned for a brace is done where the walk meets it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from frfix.documents.base import BlockKind
from frfix.documents.canvas import Canvas, Flow
from frfix.documents.latex.arguments import (
    Argument,
    space_end,
)
from frfix.documents.latex.letters import LIGATURES, SYMBOLS, letter_at
from frfix.documents.latex.scan import Scan, Token

_BREAK: Final = re.compile(r"\*?+[ \t]*+(?:\[[^\]\n]{0,40}\])?+")
_LONGEST_MATH: Final = 20_000
_CELL: Final = BlockKind.TABLE_CELL


class _Group(NamedTuple):
    """What is to be done at an opening brace or bracket and at the one that closes it.

    ``role`` is ``skip``, ``apart`` (a block of ``kind``), ``note`` (whose markup begins at ``origin``)
    or ``quote``.
    """

    role: str
    end: int
    kind: BlockKind
    origin: int


class Groups:
    """A LaTeX source on its way to a `Canvas`: what needs no knowledge of commands."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.canvas = Canvas(text)
        self.canvas.hide_indents()
        self._scan = Scan(text)
        self._tokens = self._scan.tokens
        self._flow = Flow(self.canvas)
        self._next = 0
        self._planned: dict[int, _Group] = {}
        self._closing: dict[int, _Group] = {}
        self._ends: list[int] = []

    def note_comments(self) -> None:
        """Tell the canvas of all comments, those of the preamble among them."""
        for token in self._tokens:
            if token.kind == "comment":
                line = self.text[token.start : token.end].splitlines()[0]
                self.canvas.comment(token.start, token.start + len(line))

    def _jump(self, position: int) -> None:
        """Go on with the first token from ``position`` on."""
        self._next = bisect_left(self._tokens, position, lo=self._next, key=lambda token: token.start)

    # Signs

    def _sign(self, token: Token) -> None:
        self.canvas.escape(token.start, token.end, LIGATURES[self.text[token.start : token.end]])

    def _hidden(self, token: Token) -> None:
        self.canvas.hide(token.start, token.end)

    def _paragraph(self, token: Token) -> None:
        self._flow.cut(token.start, token.end)

    def _verbatim(self, token: Token) -> None:
        self.canvas.cover(token.start, token.end)

    def _cell(self, token: Token) -> None:
        if self._flow.kind is _CELL:
            self._flow.cut(token.start, token.end)

    def _symbol(self, token: Token) -> None:
        start, end = token.start, token.end
        sign = self.text[start + 1 : end]
        if sign in ("(", "["):
            close = self._scan.find("\\" + ")]"["([".index(sign)], end)
            if not 0 <= close - start < _LONGEST_MATH:
                close = end - 2
            self.canvas.cover(start, close + 2)
            self._jump(close + 2)
        elif sign == "\\":
            self._line_break(start, end)
        elif (letter := letter_at(self.text, start)) is not None:
            self.canvas.escape(*letter)
            self._jump(letter.end)
        elif sign in SYMBOLS:
            self.canvas.escape(start, end, SYMBOLS[sign])
        else:
            self.canvas.hide(start, end)

    def _line_break(self, start: int, end: int) -> None:
        found = _BREAK.match(self.text, end)
        end = found.end() if found else end
        following = space_end(self.text, end)
        if self._flow.kind is not _CELL and self.text[following : following + 1].islower():
            self.canvas.hide(start, end)
        else:
            self._flow.cut(start, end)
        self._jump(end)

    def _math(self, token: Token) -> None:
        start, sign = token.start, self.text[token.start : token.end]
        for index in range(self._next, len(self._tokens)):
            other = self._tokens[index]
            if other.kind == "paragraph":
                break
            if other.kind != "math" or (sign == "$$" and other.end - other.start == 1):
                continue
            # « $a$$b$ » is one formula after another.
            if sign == "$" and other.end - other.start == 2:
                continue
            self.canvas.cover(start, other.end)
            self._next = index + 1
            return
        self.canvas.cover(start, token.end)

    # Groups

    def _plan(self, argument: Argument, role: str, kind: BlockKind, origin: int = 0) -> None:
        self._planned[argument.start - 1] = _Group(role, argument.end, kind, origin)

    def _open(self, token: Token) -> None:
        start = token.start
        letter = letter_at(self.text, start)
        if letter is not None:
            self.canvas.escape(*letter)
            self._jump(letter.end)
            return
        close = self._scan.closes.get(start)
        if close is not None:
            self._ends.append(close)
        group = self._planned.pop(start, None)
        if group is None:
            self.canvas.hide(start, token.end)
        else:
            self._enter(group, start, token.end)

    def _bracket(self, token: Token) -> None:
        group = self._planned.pop(token.start, None)
        if group is not None:
            self._enter(group, token.start, token.end)
        elif token.start in self._closing:
            self._leave(token)

    def _enter(self, group: _Group, start: int, end: int) -> None:
        flow = self._flow
        if group.role == "skip":
            self.canvas.hide(start, group.end + 1)
            self._jump(group.end + 1)
            return
        self._closing[group.end] = group._replace(kind=flow.kind)
        if group.role == "quote":
            return
        self.canvas.hide(start, end)
        if group.role == "note":
            flow.open_note(group.origin, end)
        else:
            flow.cut(start, end)
            flow.kind = group.kind

    def _close(self, token: Token) -> None:
        if token.start in self._closing:
            self._leave(token)
        else:
            self.canvas.hide(token.start, token.end)

    def _leave(self, token: Token) -> None:
        group = self._closing.pop(token.start)
        if group.role == "quote":
            return
        self.canvas.hide(token.start, token.end)
        if group.role == "note":
            self._flow.close_note(token.start, token.end)
        else:
            self._flow.cut(token.start, token.end)
            self._flow.kind = group.kind
