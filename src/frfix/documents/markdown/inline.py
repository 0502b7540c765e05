"""The inline part of Markdown: markdown-it parses it, and we note what each of its rules consumed.

markdown-it's inline tokens carry no offsets. But every rule moves ``state.pos`` over what it
recognises, so a rule wrapped in ours tells exactly which characters are markup, with CommonMark's
own idea of emphasis, links and code; what no rule claimed is prose.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from markdown_it.helpers import parseLinkLabel
from markdown_it.parser_inline import ParserInline

from frfix.documents.base import Comment, Escape, names_frfix
from frfix.documents.html.entities import read_entity
from frfix.documents.html.walker import Walker
from frfix.documents.markdown.own import SIGNS, is_own_comment, own_construct
from frfix.documents.markup import tag_end, tag_name
from frfix.documents.masking import HIDDEN, OPAQUE, PROSE, paint

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_Rule = Callable[["StateInline", bool], bool]
TRACE: Final = "frfix_trace"
"""Where the parser's environment holds the `Trace`."""


@dataclass(slots=True)
class Frame:
    """What was found in one run of inline text; all offsets are its own."""

    text: str
    mask: bytearray
    cuts: list[int] = field(default_factory=list)
    delimiters: list[tuple[Token, int, int]] = field(default_factory=list)
    tags: list[tuple[int, int]] = field(default_factory=list)
    escapes: list[Escape] = field(default_factory=list)
    images: list[tuple[int, int, int, bytes]] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)

    def comment(self, start: int, end: int) -> None:
        """Note a comment if it names frfix."""
        if names_frfix(self.text, start, end):
            self.comments.append(Comment(start, end))


@dataclass(slots=True)
class Trace:
    """The frames of a document: those that are being parsed, one inside another, and the finished ones.

    ``inner`` is the last that was finished inside another: the label of an image.
    """

    stack: list[Frame] = field(default_factory=list)
    inner: Frame | None = None
    done: list[Frame] = field(default_factory=list)


class TracingParser(ParserInline):
    """markdown-it's inline parser, with a `Frame` for each text that it parses."""

    def __init__(self) -> None:
        super().__init__()
        for name, note in _NOTES.items():
            at = self.ruler.__find__(name)
            self.ruler.at(name, _traced(self.ruler.__rules__[at].fn, note))
        self.ruler.after("text", "frfix_own", _own)
        self.ruler.before("html_inline", "frfix_tag", _traced(_tag, _note_tag))
        self.ruler2.after("emphasis", "frfix_delimiters", _note_used_delimiters)

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        """Parse as markdown-it does, and leave the frame in ``env``."""
        trace: Trace = env[TRACE]
        frame = Frame(src, bytearray(len(src)))
        trace.stack.append(frame)
        tokens = super().parse(src, md, env, tokens)
        trace.stack.pop()
        _mask_elements(frame)
        if trace.stack:
            trace.inner = frame
        else:
            _place_images(frame)
            trace.done.append(frame)
            tokens.clear()  # The frame has all that is needed, in a hundredth of the memory.
        return tokens


def _traced(rule: _Rule, note: Callable[[StateInline, Frame, int], None]) -> _Rule:
    def traced(state: StateInline, silent: bool) -> bool:
        start = state.pos
        count = len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and (len(state.tokens) > count or note is _note_tag):
            note(state, state.env[TRACE].stack[-1], start)
        return True

    return traced


def _own(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] not in SIGNS:
        return False
    mask = None if silent else state.env[TRACE].stack[-1].mask
    end = own_construct(state.src, state.pos, state.posMax, mask)
    if end < 0:
        return False
    if mask is not None and is_own_comment(state.src, state.pos):
        state.env[TRACE].stack[-1].comment(state.pos, end)
    if mask is not None and state.pos == 0 and state.src.startswith("[!"):
        # « [!NOTE] Titre »: the text of the alert begins on the next line.
        state.env[TRACE].stack[-1].cuts += (at for at in (state.src.find("\n"),) if at >= 0)
    state.pos = end
    return True


def _tag(state: StateInline, _silent: bool) -> bool:
    """A tag of JSX, whose values in braces HTML does not know."""
    if state.src[state.pos] != "<":
        return False
    end = tag_end(state.src, state.pos, state.posMax)
    if end < 0 or state.src.find("{", state.pos, end) < 0:
        return False
    state.pos = end
    return True


def _note_newline(state: StateInline, frame: Frame, start: int) -> None:
    """The spaces around a line end are markup, and a hard break before a capital ends the block."""
    newline = frame.text.index("\n", start)
    before = newline
    while (
        before and frame.text[before - 1] in " \\" and (frame.text[before - 1] == " " or before - 1 == start)
    ):
        before -= 1
    paint(frame.mask, before, newline, HIDDEN)
    paint(frame.mask, newline + 1, state.pos, HIDDEN)
    if state.tokens[-1].type == "hardbreak" and not frame.text[state.pos : state.pos + 1].islower():
        frame.cuts.append(newline)


def _note_escape(state: StateInline, frame: Frame, start: int) -> None:
    token = state.tokens[-1]
    if token.type == "hardbreak":
        _note_newline(state, frame, start)
    elif token.content != token.markup:
        paint(frame.mask, start, start + 1, HIDDEN)


def _note_object(state: StateInline, frame: Frame, start: int) -> None:
    paint(frame.mask, start, state.pos, OPAQUE)


def _note_entity(_state: StateInline, frame: Frame, start: int) -> None:
    read_entity(frame.text, start, frame.mask, frame.escapes)


def _note_tag(state: StateInline, frame: Frame, start: int) -> None:
    paint(frame.mask, start, state.pos, HIDDEN)
    frame.tags.append((start, state.pos))
    if frame.text.startswith("<!--", start):
        frame.comment(start, state.pos)


def _note_delimiters(state: StateInline, frame: Frame, start: int) -> None:
    """Remember which token stands for which signs: only pairing tells if they are emphasis."""
    position = state.pos
    for token in reversed(state.tokens):
        if position <= start:
            break
        position -= len(token.content)
        frame.delimiters.append((token, position, position + len(token.content)))


def _note_used_delimiters(state: StateInline) -> None:
    frame: Frame = state.env[TRACE].stack[-1]
    for token, start, end in frame.delimiters:
        if token.type != "text" or not token.content:
            paint(frame.mask, start, end, HIDDEN)


def _note_link(state: StateInline, frame: Frame, start: int) -> None:
    label_end = parseLinkLabel(state, start, True)
    paint(frame.mask, start, start + 1, HIDDEN)
    paint(frame.mask, label_end, state.pos, HIDDEN)
    label = frame.text[start + 1 : label_end]
    # « [exemple.fr](https://exemple.fr) » or « [mon-depot](…/mon-depot) »: a name, not words.
    if not label.isalpha() and label in frame.text[label_end : state.pos] and len(label.split()) == 1:
        paint(frame.mask, start + 1, label_end, OPAQUE)


def _note_image(state: StateInline, frame: Frame, start: int) -> None:
    label_end = parseLinkLabel(state, start + 1, False)
    inner: Frame = state.env[TRACE].inner
    frame.images.append((start, label_end, state.pos, bytes(inner.mask[: label_end - start - 2])))
    frame.escapes += (Escape(at + start + 2, end + start + 2, letters) for at, end, letters in inner.escapes)
    paint(frame.mask, start, state.pos, OPAQUE)


_NOTES: Final = {
    "newline": _note_newline,
    "escape": _note_escape,
    "backticks": _note_object,
    "strikethrough": _note_delimiters,
    "emphasis": _note_delimiters,
    "link": _note_link,
    "image": _note_image,
    "autolink": _note_object,
    "html_inline": _note_tag,
    "entity": _note_entity,
}


def _mask_elements(frame: Frame) -> None:
    """Mask the elements that are not prose, and cut at ``<br>``."""
    walker = Walker(frame.text, frame.mask, in_paragraph=True)
    for start, end in frame.tags:
        if tag_name(frame.text[start:end]):
            walker.tag(start, end)
    walker.finish()
    frame.cuts += (cut.at for cut in walker.cuts)


def _place_images(frame: Frame) -> None:
    """Give an image that is alone on its line a block for its text; inside a sentence it is an object."""
    for start, label_end, end, inner in frame.images:
        line = frame.text.rfind("\n", 0, start) + 1
        line_end = frame.text.find("\n", end)
        line_end = len(frame.text) if line_end < 0 else line_end
        around = range(line, line_end)
        if any(frame.mask[index] == PROSE and not frame.text[index].isspace() for index in around):
            continue
        frame.cuts += line, line_end
        paint(frame.mask, start, start + 2, HIDDEN)
        frame.mask[start + 2 : label_end] = inner
        paint(frame.mask, label_end, end, HIDDEN)
