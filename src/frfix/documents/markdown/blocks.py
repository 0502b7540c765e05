"""Block constructs beyond CommonMark, as rules for markdown-it: directives, admonitions, math, footnotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

# Lines that are not prose and end a paragraph. Titles after « ::: note » are left alone.
_DIRECTIVE: Final = re.compile(
    r"""
      :{3,}.*                                               # Pandoc, Docusaurus, MyST
    | (?:\{\{.*\}\}|\{%.*%\}|\{:.*\}|\{/\*.*\*/\}|<%.*%>)   # a shortcode, template or comment alone
    | \[\[?_?toc_?\]?\]|\$\{toc\}                           # table of contents
    | \\[a-z]+(?:\{[^{}]*\})*                               # \newpage
    | import\s.*['"];? | import\s.*\sfrom\s.*               # MDX
    | export\s(?:default|const|let|function|class)\b.*
    | \*\[[^\]]+\]:.*                                       # abbreviation
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CONTAINER: Final = re.compile(
    r"""(?:!!!|\?\?\?\+?) +[a-z][a-z-]*(?: +(?:inline|end))*(?: +".*")?|={3}[!+]*\s+["'].*"""
)
_MATH: Final = re.compile(r"\$\$|\\\[\s*$|\\begin\{(?P<name>[a-z]+\*?)\}")
_LONGEST_MATH: Final = 200  # lines
# A footnote's or a definition's text is a paragraph of its own, after this mark.
_LABELLED: Final = re.compile(r"\[\^[^\]\s]+\]:[ \t]*|:[ \t]+(?=\S)")
_PARAGRAPH: Final = ["paragraph", "reference", "blockquote", "list"]


def add_block_rules(md: MarkdownIt) -> None:
    """Teach ``md`` the constructs of this module; what is not prose makes no token."""
    for name, rule in (
        ("frfix_math", _math),
        ("frfix_directive", _directive),
        ("frfix_container", _container),
        ("frfix_labelled", _labelled),
    ):
        md.block.ruler.before("fence", name, rule, {"alt": _PARAGRAPH})


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()


def _directive(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    text = _line(state, start)
    if state.is_code_block(start) or text[:1] not in ":{<[$\\iIeE*" or not _DIRECTIVE.fullmatch(text):
        return False
    if not silent:
        state.line = start + 1
    return True


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """« !!! note "Titre" » and what is indented under it."""
    text = _line(state, start)
    if state.is_code_block(start) or text[:1] not in "!?=" or not _CONTAINER.fullmatch(text):
        return False
    if silent:
        return True
    last = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent + 4):
        last += 1
    before = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent += 4
    state.lineMax = last
    state.md.block.tokenize(state, start + 1, last)
    state.blkIndent, state.lineMax, state.parentType = before
    state.line = last
    return True


def _math(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""« $$ … $$ », « \[ … \] » or « \begin{…} … \end{…} », over several lines or alone on one."""
    text = _line(state, start)
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
    rest = text[found.end() :]
    last = start
    while not rest.endswith(closing):
        if closing in rest:
            return False  # « $$a$$ et la suite »: prose with math in it
        last += 1
        if last >= min(end, start + _LONGEST_MATH) or state.isEmpty(last):
            return False
        rest = _line(state, last)
    if not silent:
        state.line = last + 1
    return True


def _labelled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """« [^1]: La note. » or « : La définition. »: a paragraph whose mark is not prose."""
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or state.src[position : position + 1] not in {"[", ":"}:
        return False
    found = _LABELLED.match(state.src, position, state.eMarks[start])
    if found is None:
        return False
    if silent:
        return True
    if found.end() >= state.eMarks[start]:
        state.line = start + 1
        return True
    from markdown_it.rules_block import paragraph

    before = state.bMarks[start], state.tShift[start], state.sCount[start]
    state.bMarks[start], state.tShift[start], state.sCount[start] = found.end(), 0, state.blkIndent
    done = paragraph(state, start, end, False)
    state.bMarks[start], state.tShift[start], state.sCount[start] = before
    return done
