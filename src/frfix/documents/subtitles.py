"""Reader of subtitles, SRT and WebVTT: what is said, without numbers, times, settings and tags.

A block is what one voice says: the lines of a cue, and those of the next ones where the sentence
visibly goes on in them. The libraries for these formats (srt, pysubs2, webvtt-py) give times and
texts but no places, and judge more files to be wrong than players do: both formats are lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from frfix.documents.base import Block, BlockKind, Comment, Document, Escape, names_frfix
from frfix.documents.escapes import decoded
from frfix.documents.html.elements import language_is_french
from frfix.documents.html.entities import encoder, read_entity
from frfix.documents.lines import Line, split_lines
from frfix.documents.masking import HIDDEN, OPAQUE, make_block, paint

_TIMES: Final = re.compile(r"\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,:]\d{1,3}\s*-->\s*(?:\d+:)?\d{1,2}:\d{1,2}[.,:]\d")
_NUMBER: Final = re.compile(r"\s*\d+\s*")
# Tags of both formats, times inside a cue, positions of ASS, and what stands around a song.
_MARKUP: Final = re.compile(
    r"</?[A-Za-z][^<>\n]*>|</>|<\d[\d:.]*>|\{\\[^{}\n]*\}|\\[Nnh]|[♪♫]+|&[#\w]{2,40};"
)
_SPEECH: Final = re.compile(r"(?:\s|</?[A-Za-z][^<>\n]*>|\{\\[^{}\n]*\})*(?P<mark>[-–—‐]|>>|[♪♫#*])\s*")
_NOTE: Final = re.compile(r"NOTE(?:\s|\Z)")
_VOICE: Final = re.compile(r"\s*<v[\s.]")
_LANGUAGE: Final = re.compile(r"<lang\s+([A-Za-z]+)", re.IGNORECASE)
_ENDINGS: Final = ".!?…:;"
_CLOSING: Final = '»”")]* \t\u00a0\u202f'
_MOST_CUES: Final = 8
"""No sentence is longer; captions that a machine wrote have no full stop at all."""


class _Row(NamedTuple):
    """A line that is said; ``first`` if it is the first one of its cue, or after a blank one."""

    line: Line
    first: bool


def read(text: str) -> Document:
    """Return what is said in subtitles; a ``text`` that has no times has no prose."""
    lines = split_lines(text)
    web = text.removeprefix("\ufeff").startswith("WEBVTT")
    escapes: list[Escape] = []
    blocks: list[Block] = []
    for rows in _voices(list(_rows(lines, web=web))):
        block = _block(text, rows, escapes)
        if block is not None:
            blocks.append(block)
    if web or escapes:
        comments = list(_comments(text, lines)) if web else ()
        return decoded(text, blocks, escapes, encoder(text, escapes), comments)
    return Document(text, tuple(blocks))


def _rows(lines: Sequence[Line], *, web: bool) -> Iterator[_Row]:
    """Yield the lines that are said."""
    times = [index for index, line in enumerate(lines) if _TIMES.match(line.text)]
    for start, following in pairwise([*times, len(lines)]):
        end = following
        if end < len(lines) and end - 1 > start and _NUMBER.fullmatch(lines[end - 1].text):
            end -= 1
        first = True
        for line in lines[start + 1 : end]:
            if line.text.strip():
                yield _Row(line, first)
                first = False
            elif web:
                break  # What follows is the next cue's name, a note or a style sheet.
            else:
                first = True  # Not as it should be, and read by every player.


def _comments(text: str, lines: Sequence[Line]) -> Iterator[Comment]:
    """Yield the notes of WebVTT that name frfix: a line that begins with NOTE and those up to a blank one."""
    if not names_frfix(text, 0, len(text)):
        return
    for index, line in enumerate(lines):
        if _NOTE.match(line.text) and (not index or not lines[index - 1].text.strip()):
            last = index
            while last + 1 < len(lines) and lines[last + 1].text.strip():
                last += 1
            if names_frfix(text, line.start, lines[last].end):
                yield Comment(line.start, lines[last].end)


def _voices(rows: Sequence[_Row]) -> Iterator[list[_Row]]:
    """Yield the lines that make one text."""
    voice: list[_Row] = []
    cues = 0
    for row in rows:
        cues += row.first
        goes_on = bool(voice) and not _begins(row) and (not row.first or _continues(voice[-1], row))
        if voice and (not goes_on or cues > _MOST_CUES):
            yield voice
            voice, cues = [], 1
        voice.append(row)
    if voice:
        yield voice


def _begins(row: _Row) -> bool:
    """Whether a line says itself that another voice speaks."""
    return _SPEECH.match(row.line.text) is not None or _VOICE.match(row.line.text) is not None


def _continues(row: _Row, following: _Row) -> bool:
    """Whether a sentence visibly runs from one cue into the next, and is no line that is shown again."""
    before = _MARKUP.sub("", row.line.text).rstrip(_CLOSING)
    after = _MARKUP.sub("", following.line.text).lstrip("« \t")
    return before[-1:] not in {*_ENDINGS, ""} and after[:1].islower() and before.strip() not in after


def _block(text: str, rows: Sequence[_Row], escapes: list[Escape]) -> Block | None:
    start, end = rows[0].line.start, rows[-1].line.end
    mask = bytearray(end - start)
    for row, following in pairwise(rows):
        newline = 2 if text.startswith("\r\n", row.line.end) else 1
        paint(mask, row.line.end + newline - start, following.line.start - start, HIDDEN)
    for row in rows:
        _mask_line(row.line, mask, start, escapes)
    return make_block(text, start, mask, BlockKind.PARAGRAPH)


def _mask_line(line: Line, mask: bytearray, base: int, escapes: list[Escape]) -> None:
    """Mask in ``mask``, which begins at ``base`` of the source, what is not said in ``line``."""
    own = bytearray(len(line.text))
    body = line.text.strip()
    lead = line.text.find(body)
    paint(own, 0, lead, HIDDEN)
    paint(own, lead + len(body), len(own), HIDDEN)
    inner: list[Escape] = []
    for found in _MARKUP.finditer(line.text):
        if found[0][0] == "&":
            read_entity(line.text, found.start(), own, inner)
        else:
            paint(own, *found.span(), HIDDEN)
            if (foreign := _LANGUAGE.match(found[0])) and not language_is_french(f" lang={foreign[1]}"):
                close = line.text.find("</lang>", found.end())
                paint(own, found.start(), close + 7 if close >= 0 else len(own), OPAQUE)
    if speech := _SPEECH.match(line.text):
        paint(own, 0, speech.end(), HIDDEN)
    start = line.start - base
    mask[start : start + len(own)] = own
    escapes += (Escape(line.start + first, line.start + last, sign) for first, last, sign in inner)
