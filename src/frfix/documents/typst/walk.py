"""The walk over a Typst source: markup is read, code is hidden but for the content in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from frfix.documents.base import BlockKind
from frfix.documents.canvas import Canvas, Flow
from frfix.documents.typst import signs


@dataclass(slots=True)
class _Frame:
    """What is open: content (``[``), code (``(`` or ``{``), an expression (``#``) or a statement (``;``)."""

    sign: str
    start: int
    role: str = ""
    kind: BlockKind = BlockKind.PARAGRAPH
    contents: int = 0


class Walk:
    """A Typst source on its way to a `Canvas`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.canvas = Canvas(text)
        self.canvas.hide_indents()
        self._flow = Flow(self.canvas)
        self._stack = [_Frame("[", 0, "root")]
        self._smart = signs.SMART.search(text) is not None
        self._missing: set[str] = set()

    def run(self) -> None:
        """Walk over the whole source."""
        position = self._line_start(0)
        while position < len(self.text):
            sign = self._stack[-1].sign
            if sign == "[":
                position = self._markup(position)
            elif sign == "#":
                position = self._expression(position)
            else:
                position = self._code(position)
        while len(self._stack) > 1:
            frame = self._stack.pop()
            if frame.role == "note":
                self._flow.close_note(len(self.text), len(self.text))
        self._flow.cut(len(self.text))

    # Markup

    def _markup(self, position: int) -> int:
        found = signs.MARKUP.search(self.text, position)
        if found is None:
            return len(self.text)
        start, end, kind = found.start(), found.end(), found.lastgroup
        canvas = self.canvas
        if kind == "comment":
            end = self._comment(start, end)
            canvas.hide_word(start, end)
        elif kind == "address":
            end = start + len(found[0].rstrip(".,;:!?)'*_"))
            canvas.cover(start, end)
        elif kind == "escape":
            self._escape(found)
        elif kind in {"raw", "math"}:
            fence = end - start > 2
            end = self._raw(start, end) if kind == "raw" else self._math(start)
            canvas.cover(start, end)
            if fence and "\n" in self.text[start:end]:
                self._flow.cut(start, end)
        elif kind == "label":
            canvas.hide_word(start, end)
        elif kind == "reference":
            canvas.cover(start, end)
        elif kind == "hash":
            return self._hash(start)
        elif kind == "close":
            self._close_content(start)
        elif kind == "line":
            return self._line(found)
        elif kind == "sign":
            self._sign(found[0], start, end)
        elif kind == "mark" and not (self._is_word(start - 1) and self._is_word(end)):
            canvas.hide(start, end)
        return end

    def _is_word(self, at: int) -> bool:
        return 0 <= at < len(self.text) and self.text[at].isalnum()

    def _escape(self, found: re.Match[str]) -> None:
        start, end = found.span()
        if found["code"]:
            code = int(found["code"], 16)
            if code < 0x110000 and not 0xD800 <= code < 0xE000:
                self.canvas.escape(start, end, chr(code))
            return
        sign = found[0][1:]
        if sign.isspace() or not sign:
            self.canvas.hide(start, start + 1)
            rest = self.text[end : end + 200].lstrip()
            if rest and not rest[0].islower():
                self._flow.cut(start, end)
        else:
            self.canvas.escape(start, end, sign)

    def _sign(self, sign: str, start: int, end: int) -> None:
        if sign != '"':
            self.canvas.escape(start, end, signs.SIGNS[sign])
        elif self._smart:
            opening = start == 0 or self.text[start - 1].isspace() or self.text[start - 1] in "([{«'’*_"
            self.canvas.escape(start, end, "«\u00a0" if opening else "\u00a0»")

    def _line(self, found: re.Match[str]) -> int:
        blank = found[0].replace("\r\n", "\n").replace("\r", "\n").count("\n") > 1
        if blank or self._flow.kind is BlockKind.HEADING:
            self._flow.cut(found.start(), found.end())
            self._flow.kind = BlockKind.PARAGRAPH
        return self._line_start(found.end())

    def _line_start(self, position: int) -> int:
        """Read the sign of a heading or of a list item."""
        found = signs.LINE_START.match(self.text, position)
        if found is None:
            return position
        self._flow.cut(position, found.end())
        self._flow.kind = BlockKind.HEADING if found["heading"] else BlockKind.LIST_ITEM
        if found["term"]:
            colon = signs.COLON.search(self.text, found.end())
            assert colon is not None
            self._flow.cut(colon.start(), colon.start() + 1)
        return found.end()

    # Code

    def _hash(self, start: int) -> int:
        """Begin the code after a ``#``."""
        text = self.text
        after = start + 1
        name = signs.NAME.match(text, after)
        if name and name[0] in signs.STATEMENTS:
            self._flow.cut(start)
            self._stack.append(_Frame(";", start))
            self.canvas.hide(start, name.end())
            return name.end()
        literal = name or signs.STRING.match(text, after) or signs.NUMBER.match(text, after)
        if literal is None and text[after : after + 1] not in {"(", "[", "{"}:
            return after
        end = literal.end() if literal else after
        role = name[0] if name else ""
        if role in signs.BREAKS:
            self._flow.cut(start)
        self._stack.append(_Frame("#", start, role))
        self.canvas.hide(start, end)
        return end

    def _expression(self, position: int) -> int:
        """Go on with arguments, content and fields that follow directly, or end the expression."""
        frame = self._stack[-1]
        sign = self.text[position]
        if sign == "[":
            self._open_content(position, frame)
            return self._line_start(position + 1)
        if sign == "(" or (sign == "{" and position == frame.start + 1):
            self._stack.append(_Frame(sign, position))
            self.canvas.hide(position, position + 1)
            return position + 1
        field = signs.FIELD.match(self.text, position)
        if field and self.text[field.end() : field.end() + 1] in {"(", "["}:
            self.canvas.hide(*field.span())
            return field.end()
        self._stack.pop()
        if frame.role in signs.BREAKS:
            self._flow.cut(frame.start, position)
        elif frame.role in signs.SILENT:
            self.canvas.hide_word(frame.start, position)
            if self.text.endswith("fr)", frame.start, position):  # « #h(1fr) » pushes the rest to the edge
                self._flow.cut(frame.start, position)
        elif not frame.contents:
            self.canvas.cover(frame.start, position)
        return position

    def _code(self, position: int) -> int:
        found = signs.CODE.search(self.text, position)
        end = found.end() if found else len(self.text)
        self.canvas.hide(position, end)
        if found is None:
            return end
        kind, start, frame = found.lastgroup, found.start(), self._stack[-1]
        if kind == "comment":
            end = self._comment(start, end)
            self.canvas.hide(start, end)
        elif kind in {"raw", "math"}:
            end = self._raw(start, end) if kind == "raw" else self._math(start)
            self.canvas.hide(start, end)
        elif kind == "string":
            self._string(start, end)
        elif kind == "line":
            if frame.sign == ";":
                self._stack.pop()
                self._flow.skip(start)
                return start if found[0] != ";" else end
        elif kind == "open":
            if found[0] == "[":
                self._open_content(start, frame)
                return self._line_start(end)
            self._stack.append(_Frame(found[0], start))
        elif frame.sign == signs.PAIRS[found[0]]:
            self._stack.pop()
        elif frame.sign == ";" and found[0] == "]":
            self._stack.pop()
            self._flow.skip(start)
            return start
        return end

    def _string(self, start: int, end: int) -> None:
        """Read a string that is a title: « title: "…" »."""
        if signs.TITLE_KEY.search(self.text[max(0, start - 40) : start]) and end - start > 2:
            self._root().contents += 1
            self.canvas.mask[start + 1 : end - 1] = bytes(end - start - 2)
            self._flow.cut(start, start + 1)
            kind, self._flow.kind = self._flow.kind, BlockKind.METADATA
            self._flow.cut(end - 1, end)
            self._flow.kind = kind

    # What both have

    def _opens_paragraph(self, start: int) -> bool:
        """Whether code at ``start`` stands at the start of a line, and no sentence goes on there."""
        *_, above, line = ("\n\n" + self.text[max(0, start - signs.LOOKED_AT) : start]).split("\n")
        above = above.strip()
        return not line.strip() and (not above or above[0] in "#=" or above[-1] in "])}[>,;")

    def _root(self) -> _Frame:
        """Return the expression or statement that the code belongs to, if it is not too deep to be told."""
        near = self._stack[-signs.DEEPEST :]
        return next((each for each in reversed(near) if each.sign in "#;"), near[-1])

    def _open_content(self, start: int, frame: _Frame) -> None:
        direct = frame.sign == "#"
        root = self._root()
        root.contents += 1
        self.canvas.hide(start, start + 1)
        own_line = self._opens_paragraph(root.start)
        name = root.role.rpartition(".")[2]
        inline = direct and frame.contents == 1 and (name in signs.INLINE or not name or not own_line)
        if direct and name == "footnote":
            role = "note"
        elif inline:
            role = "inline"
        else:
            role = "apart" if own_line or root.sign == ";" else "note"
        if role == "note":
            self._flow.open_note(root.start if direct else start, start + 1)
        elif role == "apart":
            self._flow.cut(start, start + 1)
        self._stack.append(_Frame("[", start, role, self._flow.kind))
        if role == "apart":
            self._flow.kind = BlockKind.TABLE_CELL if name in {"table", "grid"} else BlockKind.PARAGRAPH

    def _close_content(self, start: int) -> None:
        frame = self._stack[-1]
        if frame.role == "root":
            return
        self._stack.pop()
        self.canvas.hide(start, start + 1)
        if frame.role == "note":
            self._flow.close_note(start, start + 1)
        elif frame.role == "apart":
            self._flow.cut(start, start + 1)
            self._flow.kind = frame.kind

    def _comment(self, start: int, end: int) -> int:
        """Return the offset after a comment; those between ``/*`` and ``*/`` nest."""
        if self.text[start + 1] != "/":
            end = self._nested_comment(end)
        self.canvas.comment(start, end)
        return end

    def _nested_comment(self, end: int) -> int:
        depth = 1
        while depth and (found := signs.COMMENT_EDGE.search(self.text, end)):
            depth += 1 if found[0] == "/*" else -1
            end = found.end()
        return len(self.text) if depth else end

    def _raw(self, start: int, end: int) -> int:
        """Return the offset after the raw text that begins with the backticks from ``start`` to ``end``."""
        fence = self.text[start:end]
        if len(fence) == 2:
            return end
        close = -1 if fence in self._missing else self.text.find(fence, end)
        if close >= 0:
            return close + len(fence)
        self._missing.add(fence)
        return end if len(fence) == 1 else len(self.text)

    def _math(self, start: int) -> int:
        found = None if "$" in self._missing else signs.MATH.match(self.text, start)
        if found is None:
            self._missing.add("$")
        return found.end() if found else start + 1
