"""Block constructs beyond CommonMark, as rules for markdown-it: directives, admonitions, notes, math."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from frfix.documents.markdown.programs import grid_table, math, program, template
from frfix.documents.markdown.state import line_text, note_comment

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

COLUMN: Final = "frfix_column"
"""Where the token of a title says at which column of its line it stands."""

# Lines that are not prose and end a paragraph.
_DIRECTIVE: Final = re.compile(
    r"""
      <%.*%>                                                # a template of ERB
    | \[\[?_?toc_?\]?\]|\$\{toc\}                           # table of contents
    | \\[a-z]+(?:\{[^{}]*\})*                               # \newpage
    | \*\[[^\]]+\]:.*                                       # abbreviation
    | ;?-+8<-+(?:\s.*)?|<<<\s.*|@include\s.*|!!!include.*   # another file
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TITLED: Final = re.compile(r":{3,}[ ]*[\w-]*|/{3,}[ ]*[\w-]*[ ]*\|?")
_CONTAINER: Final = re.compile(
    r"""(?:!!!|\?\?\?\+?)[ ]+[a-z][a-z-]*(?:[ ]+[a-z-]+)*(?:[ ]+"(?P<note>.*)")?"""
    r"""|={3}[!+]*\s+["'](?P<tab>.*)["']"""
)
# Values in the place of a title, as in « ::: code source="a.py" », or a module's name.
_NO_TITLE: Final = re.compile(r"=[\"']|\A[\w.-]*[._][\w.]*\Z")
# Text of its own after a mark: a note, a definition, an example, a line of verse, a legend.
_LABELLED: Final = re.compile(
    r"\[\^[^\]\s]+\]:[ \t]*|(?:Table)?:[ \t]+(?=\S)|\(@[\w-]*\)[ \t]+(?=\S)|\#\.[ \t]+(?=\S)"
    r"|\|[ \t]+(?=\S)(?!.*\|\s*\Z)"
)
_NO_ADDRESS: Final = re.compile(r"\[[^\[\]\n]{1,50}\]:\s*(?:#|<#?>)(?:\s|\Z)")
_PARAGRAPH: Final = ["paragraph", "reference", "blockquote", "list"]


def add_block_rules(md: MarkdownIt) -> None:
    """Teach ``md`` the constructs of this module; what is not prose makes no token."""
    for name, rule in (
        ("frfix_program", program),
        ("frfix_math", math),
        ("frfix_template", template),
        ("frfix_directive", _directive),
        ("frfix_titled", _titled),
        ("frfix_container", _container),
        ("frfix_labelled", _labelled),
        ("frfix_grid", grid_table),
    ):
        md.block.ruler.before("fence", name, rule, {"alt": _PARAGRAPH})
    md.block.ruler.at("reference", _reference)


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """« [//]: # (…) », the address of no link, is a comment."""
    from markdown_it.rules_block import reference

    if not reference(state, start, end, silent):
        return False
    if not silent and _NO_ADDRESS.match(line_text(state, start)):
        note_comment(state, start, state.line)
    return True


def _directive(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    text = line_text(state, start)
    if state.is_code_block(start) or text[:1] not in "<[$\\*;-@!" or not _DIRECTIVE.fullmatch(text):
        return False
    if not silent:
        state.line = start + 1
        if text.strip(";-") == "8<":
            state.line = _after(state, text, start + 1, end)
    return True


def _after(state: StateBlock, closing: str, start: int, end: int) -> int:
    """Return the line after the next one that is ``closing``: between two « --8<-- » stand file names."""
    last = start
    while last < end and not state.isEmpty(last):
        last += 1
        if line_text(state, last - 1) == closing:
            return last
    return start


def _titled(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """« :::note Titre » or « :::note[Titre] » (Docusaurus, Pandoc, VitePress), « /// note | Titre »."""
    text = line_text(state, start)
    found = None if state.is_code_block(start) else _TITLED.match(text)
    if found is None:
        return False
    rest = text[found.end() :].rstrip(": ")
    if text.startswith("/") and not found[0].endswith("|"):
        return not rest and _done(state, start, silent=silent)
    if not silent:
        title = rest[: rest.rfind("{")] if rest.endswith("}") else rest
        if title.startswith("["):
            title = title[: max(0, title.find("]"))]
        _add_title(state, start, title.strip(" ["))
    return _done(state, start, silent=silent)


def _done(state: StateBlock, line: int, *, silent: bool) -> bool:
    if not silent:
        state.line = line + 1
    return True


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """« !!! note "Titre" » and what is indented under it."""
    text = line_text(state, start)
    if state.is_code_block(start) or text[:1] not in "!?=":
        return False
    found = _CONTAINER.fullmatch(text)
    if found is None:
        return False
    if silent:
        return True
    _add_title(state, start, found["note"] or found["tab"] or "")
    last = start + 1
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent + 4):
        last += 1
    _indented(state, start + 1, last)
    state.line = last
    return True


def _add_title(state: StateBlock, line: int, title: str) -> None:
    """Make a heading of ``title``, which ends its line but for a sign that closes it or attributes."""
    if not title or _NO_TITLE.search(title):
        return
    start = state.bMarks[line] + state.tShift[line]
    start += line_text(state, line).rindex(title)
    state.push("heading_open", "p", 1)
    token = state.push("inline", "", 0)
    token.content = title.strip()
    token.map = [line, line + 1]
    token.meta = {COLUMN: start - state.src.rfind("\n", 0, start) - 1}
    token.children = []
    state.push("heading_close", "p", -1)


def _indented(state: StateBlock, start: int, end: int) -> None:
    """Parse the lines that are indented by four more."""
    before = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent += 4
    state.level += 1  # markdown-it goes no deeper than it is told
    state.lineMax = end
    state.md.block.tokenize(state, start, end)
    state.blkIndent, state.lineMax, state.parentType = before
    state.level -= 1


def _labelled(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """« [^1]: La note. » or « : La définition. »: a paragraph after its mark, and more indented under it."""
    position = state.bMarks[start] + state.tShift[start]
    if state.is_code_block(start) or state.src[position : position + 1] not in set("[:T(#|"):
        return False
    found = _LABELLED.match(state.src, position, state.eMarks[start])
    if found is None:
        return False
    if silent:
        return True
    state.line = start + 1
    if found.end() < state.eMarks[start]:
        from markdown_it.rules_block import paragraph

        before = state.bMarks[start], state.tShift[start], state.sCount[start]
        state.bMarks[start], state.tShift[start], state.sCount[start] = found.end(), 0, state.blkIndent
        paragraph(state, start, end, False)
        state.bMarks[start], state.tShift[start], state.sCount[start] = before
    last = state.line
    while last < end and (state.isEmpty(last) or state.sCount[last] >= state.blkIndent + 4):
        last += 1
    _indented(state, state.line, last)
    return True
