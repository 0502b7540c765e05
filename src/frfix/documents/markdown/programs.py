"""Blocks of Markdown that are no prose and run over lines: modules and expressions of MDX, math, tables."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from frfix.documents.markdown.state import line_text, note_comment
from frfix.documents.markup import COMMENT_SIGNS, is_comment, tag_end, template_end

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

_MODULE: Final = re.compile(
    r"import\s.*['\"];?\s*|import\s.*\sfrom\s.*|import\s+(?:\w+\s*,\s*)?\{[^}]*"
    r"|export\s(?:default|const|let|async|function|class|\{|\*).*"
)
_STRING: Final = re.compile(r"'(?:[^'\\\n]|\\.)*+'|\"(?:[^\"\\\n]|\\.)*+\"|`[^`]*+`|//.*")
_LONGEST_MODULE: Final = 500  # lines
_MATH: Final = re.compile(r"\$\$|\\\[\s*$|\\begin\{(?P<name>[a-z]+\*?)\}")
_LONGEST_MATH: Final = 200  # lines
_BORDER: Final = re.compile(r"\+(?:[-=:]+\+)+")
_COMPONENT: Final = re.compile(r"<[A-Z]")


def program(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """« import … » or « export … », up to where its brackets are closed."""
    text = line_text(state, start)
    if state.is_code_block(start) or not text.startswith(("import", "export")) or not _MODULE.fullmatch(text):
        return False
    if silent:
        return True
    # Counted once a line, so that many openings that nothing closes do not each read what follows.
    opened: dict[int, int] = state.env.setdefault("frfix_opened", {})
    depth = 0
    for line in range(start, min(end, start + _LONGEST_MODULE)):
        if line not in opened:
            code = _STRING.sub("", line_text(state, line))
            opened[line] = sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
        depth += opened[line]
        if depth <= 0:
            state.line = line + 1
            return True
    state.line = next((line for line in range(start, end) if state.isEmpty(line)), end)
    return True


def template(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A template, an expression in braces or a component's tag that fills its lines, one or many."""
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start):
        return False
    if state.src[position : position + 1] == "{":
        close = _templates_end(state.src, position)
    elif _COMPONENT.match(state.src, position):
        close = tag_end(state.src, position, len(state.src))
        if close <= state.eMarks[start]:
            return False  # CommonMark's own rules know a tag that stands on one line.
    else:
        return False
    line = bisect_left(state.eMarks, close, start, state.lineMax)
    if close < 0 or line == state.lineMax or state.src[close : state.eMarks[line]].strip():
        return False
    if not silent:
        state.line = line + 1
        if is_comment(state.src[position : position + COMMENT_SIGNS]):
            note_comment(state, start, line + 1)
    return True


def _templates_end(text: str, start: int) -> int:
    """Return the offset after the templates that stand side by side from ``start`` on, or -1."""
    close = template_end(text, start, len(text))
    while close >= 0:
        following = close
        while text[following : following + 1] in {" ", "\t"}:
            following += 1
        if text[following : following + 1] != "{":
            return close
        close = template_end(text, following, len(text))
    return close


def math(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""« $$ … $$ », « \[ … \] » or « \begin{…} … \end{…} », over several lines or alone on one."""
    text = line_text(state, start)
    if state.is_code_block(start) or text[:1] not in "$\\":
        return False
    found = _MATH.match(text)
    if found is None:
        return False
    name = found["name"]
    closing = f"\\end{{{name}}}" if name else {"$$": "$$"}.get(found[0], "\\]")
    # Known once a document, so that many unclosed openings do not each read it to its end.
    ends: dict[str, int] = state.env.setdefault("frfix_math_ends", {})
    if closing not in ends:
        ends[closing] = state.src.rfind(closing)
    if ends[closing] < state.bMarks[start]:
        return False
    rest = _without_attributes(text[found.end() :])
    last = start
    while not rest.endswith(closing):
        if closing in rest:
            return False  # « $$a$$ et la suite »: prose with math in it
        last += 1
        if last >= min(end, start + _LONGEST_MATH) or state.isEmpty(last):
            return False
        rest = _without_attributes(line_text(state, last))
    if not silent:
        state.line = last + 1
    return True


def _without_attributes(text: str) -> str:
    """Return ``text`` without the « {#eq:a} » or « (a) » that names an equation after its end."""
    return text[: text.rindex("{")].rstrip() if text.endswith("}") and " {#" in text else text


def grid_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A table drawn with « +---+ » and « | »: its cells run over lines side by side, and are left out."""
    if state.is_code_block(start) or not _BORDER.fullmatch(line_text(state, start)):
        return False
    if not silent:
        line = start + 1
        while line < end and line_text(state, line)[:1] in {"+", "|"}:
            line += 1
        state.line = line
    return True
