"""The prose of a piece of HTML: a mask of its markup, where its elements cut it, its entities.

Tags may be left open or cross, and templates, PHP and components stand among them, so no tree is
made: a stack of the open elements tells what kind of text one is in, and whether it is French prose.

Why our own scanner: of the parsers that tell places, those of tree-sitter and of Python's library
take more than 15 s for 100 000 « <!-- », tree-sitter as much for as many nested « <div> »; html5lib
and lxml tell none. None of them knows a template. This one is linear, for files as in Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from frfix.documents.base import Comment, Escape, names_frfix
from frfix.documents.html.elements import RAW_ELEMENTS
from frfix.documents.html.entities import read_entity
from frfix.documents.html.walker import Cut, Walker
from frfix.documents.markup import (
    COMMENT_SIGNS,
    closing_end,
    code_end,
    is_comment,
    php_end,
    tag_end,
    template_end,
)
from frfix.documents.masking import HIDDEN, OPAQUE, PROSE, paint

_SIGN: Final = re.compile(r"[<&{@]|[ \t\n\r\f]{2,}")
_NEWLINE: Final = re.compile(r"\r\n|\n|\r")
_DECLARATIONS: Final = (("<!--", "-->", 2), ("<![CDATA[", "]]>", 9), ("<!", ">", 2))
_BROKEN_TAG: Final = re.compile(r"</?[A-Za-z][^<>\n]*")
# What steers a template, alone on its line, parts what is around it; « {{ nom }} » is in the sentence.
_STATEMENT: Final = re.compile(
    r"\{%|\{\{[#/]|\{[#:/@]|<\?(?!=)|<%(?!=)"
    r"|\{\{-?\s*(?:else|end|if|range|with|define|block|template|partial)\b"
)
_LINE_END: Final = re.compile(r"[ \t]*(?=[\r\n]|\Z)")
# Blade: a directive on a line of its own, or in a sentence what it puts there.
_DIRECTIVE: Final = re.compile(r"@[a-z]+[ \t]*(?:\([^\n]*\))?[ \t]*(?=[\r\n]|\Z)", re.IGNORECASE)
_CALL: Final = re.compile(r"(?<!\w)@[a-z]+\([^()\n]{0,200}\)", re.IGNORECASE)


class Prose(NamedTuple):
    """What is prose in a text, in its own offsets; ``tags`` are those whose values people may read.

    ``comments`` are those that name frfix.
    """

    mask: bytearray
    cuts: list[Cut]
    escapes: list[Escape]
    tags: list[tuple[int, int]]
    comments: Sequence[Comment] = ()


def read_prose(text: str) -> Prose:
    """Return what is prose in the HTML ``text``."""
    scanner = _Scanner(text)
    scanner.run()
    walker = scanner.walker
    return Prose(scanner.mask, walker.cuts, scanner.escapes, walker.tags, scanner.comments)


def read_value(text: str, start: int, end: int) -> Prose:
    """Return what is prose in the value of an attribute, from ``start`` to ``end`` of ``text``."""
    scanner = _Scanner(text[start:end])
    scanner.run(tags=False)
    escapes = [Escape(start + first, start + last, letters) for first, last, letters in scanner.escapes]
    return Prose(scanner.mask, [], escapes, [])


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.mask = bytearray(len(text))
        self.escapes: list[Escape] = []
        self.comments: list[Comment] = []
        self.walker = Walker(text, self.mask)
        self._line_start = 0  # where the first sign of a line stands, white space left out

    def run(self, *, tags: bool = True) -> None:
        position = 0
        while found := _SIGN.search(self.text, position):
            start, sign = found.start(), found[0][0]
            if sign == "<":
                position = self._angle(start) if tags else self._code(start, start + 1)
            elif sign == "&":
                position = read_entity(self.text, start, self.mask, self.escapes)
            elif sign == "{":
                position = self._template(start)
            elif sign == "@":
                position = self._directive(start)
            else:
                position = self._space(start, found.end())
        self.walker.finish()

    def _angle(self, start: int) -> int:
        text = self.text
        if text.startswith("<!", start):
            for opening, closing, skipped in _DECLARATIONS:
                if text.startswith(opening, start):
                    end = closing_end(text, closing, start + skipped, len(text))
                    end = end if end >= 0 else len(text)
                    if opening == "<!--":
                        self._comment(start, end)
                    return self._hide(start, end, HIDDEN)
        if text.startswith(("<?", "<%"), start):
            return self._code(start, len(text))
        end = tag_end(text, start, len(text))
        if end < 0:
            broken = _BROKEN_TAG.match(text, start)
            return self._hide(start, broken.end(), HIDDEN) if broken else start + 1
        name = self.walker.tag(start, end)
        if name in RAW_ELEMENTS and text[start + 1] != "/" and text[end - 2] != "/":
            close = _closing_tag(name).search(text, end)
            return close.start() if close else len(text)
        return end

    def _code(self, start: int, unclosed: int) -> int:
        """Mask « <? … ?> » or « <% … %> »; one that nothing closes ends at ``unclosed``."""
        text = self.text
        if text.startswith(("<?php", "<?="), start):
            end = php_end(text, start)
        else:
            end = code_end(text, start, len(text))
        if end < 0:
            return self._hide(start, unclosed, HIDDEN) if unclosed > start + 1 else unclosed
        return self._statement(start, end, text.startswith(("<%#", "<%--"), start))

    def _template(self, start: int) -> int:
        if self.walker.skips and self.text[start + 1 : start + 2] not in {"{", "%"}:
            return start + 1  # a brace of some code, that may be closed in other code
        end = template_end(self.text, start, len(self.text))
        if end < 0:
            return start + 1
        return self._statement(start, end, is_comment(self.text[start : start + COMMENT_SIGNS]))

    def _comment(self, start: int, end: int) -> None:
        if names_frfix(self.text, start, end):
            self.comments.append(Comment(start, end))

    def _statement(self, start: int, end: int, comment: bool) -> int:
        if comment:
            self._comment(start, end)
        alone = _STATEMENT.match(self.text, start) and self._alone(start, end)
        if alone and not self.walker.skips:
            self.walker.cut(start)
        return self._hide(start, end, HIDDEN if comment or alone else OPAQUE)

    def _directive(self, start: int) -> int:
        found = _DIRECTIVE.match(self.text, start) if self._begins_line(start) else None
        if found is None:
            call = _CALL.match(self.text, start)
            return self._hide(start, call.end(), OPAQUE) if call else start + 1
        if not self.walker.skips:
            self.walker.cut(start)
        program = closing_end(self.text, "@endphp", start, len(self.text)) if found[0] == "@php" else -1
        return self._hide(start, max(program, found.end()), HIDDEN)

    def _begins_line(self, start: int) -> bool:
        return start == self._line_start or self.text[start - 1] in "\r\n"

    def _alone(self, start: int, end: int) -> bool:
        return self._begins_line(start) and _LINE_END.match(self.text, end) is not None

    def _hide(self, start: int, end: int, value: int) -> int:
        paint(self.mask, start, end, value)
        return end

    def _space(self, start: int, end: int) -> int:
        """White space is one space; a blank line parts what no element holds together."""
        newlines = list(_NEWLINE.finditer(self.text, start, end))
        first, last = newlines[0].span() if newlines else (start, start + 1)
        paint(self.mask, start, end, HIDDEN)
        paint(self.mask, first, last, PROSE)
        if newlines:
            self._line_start = end
        if len(newlines) > 1 and self.walker.in_flow and not self.walker.skips:
            self.walker.cut(start)
        return end


@cache
def _closing_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
