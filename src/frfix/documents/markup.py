"""Markup that stands in texts of several formats: templates in braces, code of servers, the end of a tag.

All of it is found in time linear in the text: what closes a sign is looked for once, however many
signs wait for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

# A template that is not closed soon is a brace of the text.
_LONGEST: Final = 4000
_TAG_NAME: Final = re.compile(r"</?([A-Za-z][\w.:-]*)")
_AFTER_NAME: Final = re.compile(r"[\s>/{<]")
_TAG_STOP: Final = re.compile(r"=\s*[\"']|[>{<]")
_QUOTED_STOP: Final = {quote: re.compile(rf"{quote}|<[?%]|\{{[{{%]") for quote in "\"'"}
_BRACE: Final = re.compile(r"[{}]")
_CODE: Final = (("<?", "?>"), ("<%", "%>"))
# The end of PHP is the first « ?> » outside of its strings and comments; « // » does not hide it.
_PHP: Final = re.compile(
    r"""'(?:[^'\\]|\\.)*+(?:'|\Z)|"(?:[^"\\]|\\.)*+(?:"|\Z)|/\*(?s:.*?)(?:\*/|\Z)"""
    r"""|(?://|\#)[^\n?]*+(?:\?(?!>)[^\n?]*+)*+|\?>""",
    re.DOTALL,
)


# Shortcodes of Hugo (``<`` and ``%`` after two braces) and tags of Liquid whose content is no prose.
_CODE_TEMPLATE: Final = re.compile(
    r"\{(?:(?P<sign>%)-?|\{[<%])\s*(?P<name>highlight|comment|codeblock|code|mermaid|math|katex|schema"
    r"|javascript|stylesheet|style|rawhtml|prettify|gist|plantuml|kroki|graphviz)\b"
)


COMMENT_SIGNS: Final = 16
_COMMENT_BLOCK: Final = re.compile(r"\{%-?[ \t]?comment\b")


class _Template:
    """How a template is written; a comment of its author's is no part of the sentence, the others are."""

    def __init__(self, opening: str, closing: str, *, comment: bool = False) -> None:
        self.opening = opening
        self.closing = closing
        self.comment = comment


_TEMPLATES: Final = (
    _Template("{{!--", "--}}", comment=True),
    _Template("{{--", "--}}", comment=True),
    _Template("{{!", "}}", comment=True),
    _Template("{{{", "}}}"),
    _Template("{{<", ">}}"),
    _Template("{{%", "%}}"),
    _Template("{{", "}}"),
    _Template("{%", "%}"),
    _Template("{#", "#}", comment=True),
    _Template("{/*", "*/}", comment=True),
)


class _Finder:
    """Finds signs in a text, and remembers where: asked from left to right, it reads the text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, tuple[int, int]] = {}

    def find(self, sign: str, start: int) -> int:
        """Return where ``sign`` first stands from ``start`` on, or -1."""
        since, found = self._found.get(sign, (0, -2))
        if since > start or -1 < found < start or found == -2:
            found = self._text.find(sign, start)
            self._found[sign] = start, found
        return found


@lru_cache(maxsize=2)
def _finder(text: str) -> _Finder:
    return _Finder(text)


def closing_end(text: str, sign: str, start: int, end: int) -> int:
    """Return the offset after the first ``sign`` from ``start`` on and before ``end``, or -1."""
    found = _finder(text).find(sign, start)
    return found + len(sign) if 0 <= found <= end - len(sign) else -1


def tag_name(tag: str) -> str:
    """Return the element's name in lower case, or nothing for a comment or declaration.

    That of a component, « Link », is no element's and stays as it is.
    """
    found = _TAG_NAME.match(tag)
    if found is None:
        return ""
    name = found[1]
    return name if name[0].isupper() and not name.isupper() else name.lower()


def tag_end(text: str, start: int, end: int) -> int:
    """Return the offset after the tag that opens at ``start``, or -1.

    Quoted values, JSX values in braces, templates and code of a server may hold any sign.
    """
    found = _TAG_NAME.match(text, start, end)
    if not found or not _AFTER_NAME.match(text, found.end(), end):
        return -1
    position = found.end()
    while stop := _TAG_STOP.search(text, position, end):
        sign, at = stop[0], stop.start()
        if sign == ">":
            return stop.end()
        if sign == "<":
            position = code_end(text, at, end)
        elif sign == "{":
            position = template_end(text, at, end)
            position = position if position >= 0 else at + 1
        else:
            position = value_end(text, stop.end() - 1, end) + 1
        if position <= 0:
            return -1
    return -1


def value_end(text: str, start: int, end: int) -> int:
    """Return where the quote that closes the one at ``start`` stands, templates skipped, or -1."""
    position = start + 1
    while stop := _QUOTED_STOP[text[start]].search(text, position, end):
        if len(stop[0]) == 1:
            return stop.start()
        inner = code_end(text, stop.start(), end)
        if inner < 0:
            inner = template_end(text, stop.start(), end)
        position = inner if inner >= 0 else stop.end()
    return -1


def code_end(text: str, start: int, end: int) -> int:
    """Return the offset after ``<? … ?>`` or ``<% … %>`` at ``start``, or -1; strings are not looked at."""
    for opening, closing in _CODE:
        if text.startswith(opening, start):
            return closing_end(text, closing, start + 2, end)
    return -1


def php_end(text: str, start: int) -> int:
    """Return the offset after the PHP that opens at ``start``: that of ``text`` where nothing closes it."""
    return next((found.end() for found in _PHP.finditer(text, start + 2) if found[0] == "?>"), len(text))


def brace_end(text: str, start: int, end: int) -> int:
    """Return the offset after the brace that closes the one at ``start``, or -1."""
    close = _brace_ends(text).get(start, -1)
    return close if close <= min(end, start + _LONGEST) else -1


@lru_cache(maxsize=2)
def _brace_ends(text: str) -> dict[int, int]:
    """Return where each brace that is closed is closed: made once a text, as unclosed ones may be many."""
    ends: dict[int, int] = {}
    open_braces: list[int] = []
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            open_braces.append(found.start())
        elif open_braces:
            ends[open_braces.pop()] = found.end()
    return ends


def template_end(text: str, start: int, end: int) -> int:
    """Return the offset after the template, shortcode or expression in braces at ``start``, or -1.

    One that opens code or a comment reaches to the one that closes it.
    """
    block = _CODE_TEMPLATE.match(text, start, end)
    if block:
        finish = f"end{block['name']}" if block["sign"] == "%" else f"/{block['name']}"
        close = closing_end(text, finish, block.end(), end)
        close = closing_end(text, "}", close, end) if close >= 0 else -1
        while 0 < close < end and text[close] == "}":
            close += 1
        if close >= 0:
            return close
    for template in _TEMPLATES:
        if text.startswith(template.opening, start, end):
            close = closing_end(
                text, template.closing, start + len(template.opening), min(end, start + _LONGEST)
            )
            if close >= 0:
                return close
    return brace_end(text, start, end)


def is_comment(template: str) -> bool:
    """Whether a template, its first `COMMENT_SIGNS` code points at least, is a comment, which nobody sees."""
    if _COMMENT_BLOCK.match(template):
        return True
    first = next((known for known in _TEMPLATES if template.startswith(known.opening)), None)
    return first is not None and first.comment
