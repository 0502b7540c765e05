"""Front matter: the few of its values that people read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from frfix.documents.lines import Line
from frfix.documents.pieces import Piece

_FENCES: Final = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",)}
_PROSE_KEY: Final = re.compile(
    r"""(?P<indent>\s*(?:-\s+)?)["']?(?:title|subtitle|description|summary|abstract|excerpt|titre|resume|résumé)["']?"""
    r"""\s*(?:=|:(?=\s|$))\s*""",
    re.IGNORECASE,
)
_BLOCK_SCALAR: Final = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
_COMMENT: Final = re.compile(r"\s#")
_STRUCTURE: Final = re.compile(r"-\s|[\w-]+:(?:\s|$)")


class Value(NamedTuple):
    """A value that is prose: its text, and where that stands in the source."""

    content: str
    pieces: list[Piece]


def front_matter_length(lines: Sequence[Line]) -> int:
    """Return how many lines the front matter at the top takes, 0 where there is none."""
    closings = _FENCES.get(lines[0].text.rstrip())
    if closings is None:
        return 0
    for index, line in enumerate(lines[1:], 2):
        if line.text.rstrip() in closings:
            return index
    return 0


def prose_values(lines: Sequence[Line]) -> Iterator[Value]:
    """Yield the values of YAML's or TOML's ``title``, ``description`` and the like, at any depth."""
    for index, line in enumerate(lines):
        key = _PROSE_KEY.match(line.text)
        if key is None:
            continue
        rest = line.text[key.end() :].rstrip()
        scalar = _BLOCK_SCALAR.fullmatch(rest) is not None
        further = _deeper(lines[index + 1 :], len(key["indent"]), any_text=scalar)
        if not rest or scalar:
            if further:
                yield _joined(further)
        elif quote := next((quote for quote in ('"""', "'''", '"', "'") if rest.startswith(quote)), ""):
            start = key.end() + len(quote)
            end = line.text.rfind(quote, start)
            if end > start:
                yield _quoted(Line(line.start + start, line.text[start:end]), quote)
        elif rest[0] not in "[{&*!|>":
            comment = _COMMENT.search(rest)
            first = Line(line.start + key.end(), rest[: comment.start()] if comment else rest)
            yield _joined([first, *further])


def _deeper(lines: Sequence[Line], indent: int, *, any_text: bool) -> list[Line]:
    """Return the lines that go on with a value: those that stand deeper than its key.

    Unless ``any_text``, none where they are a list or a mapping.
    """
    kept: list[Line] = []
    for line in lines:
        body = line.text.lstrip()
        if body and len(line.text) - len(body) <= indent:
            break
        if not any_text and _STRUCTURE.match(body):
            return []
        kept.append(Line(line.end - len(body), body.rstrip()))
    while kept and not kept[-1].text:
        kept.pop()
    return kept


def _quoted(part: Line, quote: str) -> Value:
    """Return a value between quotes; YAML doubles the apostrophes of one between apostrophes."""
    parts = part.text.split("''") if quote == "'" else [part.text]
    pieces: list[Piece] = []
    position = source = 0
    for index, text in enumerate(parts):
        length = len(text) + (index > 0)
        source += index > 0
        pieces.append(Piece(position, part.start + source, length))
        position += length
        source += length
    return Value("'".join(parts), pieces)


def _joined(parts: Sequence[Line]) -> Value:
    pieces: list[Piece] = []
    position = 0
    for part in parts:
        pieces.append(Piece(position, part.start, len(part.text)))
        position += len(part.text) + 1
    return Value("\n".join(part.text for part in parts), pieces)
