"""What block rules ask of markdown-it's state, and what they leave in its environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock

COMMENT_LINES: Final = "frfix_comments"
"""Where the parser's environment holds the lines, from one to before another, of comments that name frfix."""


def note_comment(state: StateBlock, first: int, last: int) -> None:
    """Note the lines ``first`` to ``last``, which a comment fills, if it names frfix."""
    if state.src.find("frfix", state.bMarks[first], state.eMarks[last - 1]) >= 0:
        state.env.setdefault(COMMENT_LINES, []).append((first, last))


def line_text(state: StateBlock, line: int) -> str:
    """Return a line's text, without what stands before it in its container and white space at its end."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
