"""Front matter: the few of its values that people read."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from frfix.documents.base import Comment, Escape, as_it_is, names_frfix
from frfix.documents.lines import Line
from frfix.documents.pieces import Piece

_FENCES: Final = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",)}
_OWN_COMMENT: Final = re.compile(r"(?:\A|\s)(?P<sign>#\s*+frfix\b)")
_PROSE_KEY: Final = re.compile(
    r"""(?P<indent>\s*(?:-\s+)?)["']?(?:title|subtitle|description|summary|abstract|excerpt|titre|resume|résumé)["']?"""
    r"""\s*(?P<sign>=|:(?=\s|$))\s*""",
    re.IGNORECASE,
)
_BLOCK_SCALAR: Final = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
# The escapes that stand for a sign of the text; a pair of « \\ud83d\\ude00 » is one that nobody corrects.
_BACKSLASH: Final = re.compile(r"""\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2}|[nt_"/])""")
_SURROGATES: Final = range(0xD800, 0xE000)
_LONGEST_VALUE: Final = 100  # lines
_COMMENT: Final = re.compile(r"\s#")
_KEY: Final = re.compile(r"""["']?[\w-]+["']?\s*[:=](?:\s|$)""")
_STRUCTURE: Final = re.compile(r"-\s|[\w-]+:(?:\s|$)")


class Value(NamedTuple):
    """A value that is prose: its text, where that stands in the source, and how it is written there.

    ``escapes`` are in offsets of ``content``.
    """

    content: str
    pieces: list[Piece]
    escapes: Sequence[Escape] = ()
    encode: Callable[[str], str] = as_it_is


def front_matter_length(lines: Sequence[Line]) -> int:
    """Return how many lines the front matter at the top takes, 0 where there is none."""
    first = lines[0].text.rstrip()
    closings = _FENCES.get(first)
    if closings is None:
        return _json_length(lines) if first == "{" else 0
    for index, line in enumerate(lines[1:], 2):
        if line.text.rstrip() in closings:
            return index
    return 0


def _json_length(lines: Sequence[Line]) -> int:
    """Return how many lines the object takes that a text begins with, 0 where it is no JSON."""
    import json  # Only for texts that begin with a brace.

    end = next((index for index, line in enumerate(lines, 1) if line.text.rstrip() == "}"), 0)
    try:
        json.loads("\n".join(line.text for line in lines[:end]))
    except (ValueError, RecursionError):
        return 0
    return end


def prose_values(lines: Sequence[Line]) -> Iterator[Value]:
    """Yield the values of ``title``, ``description`` and the like, at any depth, in YAML, TOML or JSON."""
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
            first = Line(line.start + key.end() + len(quote), line.text[key.end() + len(quote) :])
            value = _between(quote, [first, *lines[index + 1 : index + _LONGEST_VALUE]])
            if value:
                yield _quoted(value, quote, toml="=" in key["sign"])
        elif rest[0] not in "[{&*!|>":
            comment = _COMMENT.search(rest)
            first = Line(line.start + key.end(), rest[: comment.start()] if comment else rest)
            yield _joined([first, *further])


def front_matter_comments(lines: Sequence[Line]) -> Iterator[Comment]:
    """Yield the comments of YAML or TOML front matter that name frfix: lines, and ends of lines."""
    if not any(names_frfix(line.text, 0, len(line.text)) for line in lines) or lines[0].text[:1] == "{":
        return
    prose = [
        (piece.source, piece.source + piece.length) for value in prose_values(lines) for piece in value.pieces
    ]
    for line in lines:
        found = _OWN_COMMENT.search(line.text)
        if found is None:
            continue
        start = line.start + found.start("sign")
        before = line.text[: found.start()]
        # In a value it is a part of it, and so it is between the quotes of any other.
        if not any(first <= start < last for first, last in prose) and before.count('"') % 2 == 0:
            yield Comment(start, line.end)


def _between(quote: str, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a value up to the ``quote`` that ends it; none where nothing does."""
    end = lines[0].text.rfind(quote)
    if end >= 0:
        return [Line(lines[0].start, lines[0].text[:end])] if end else []
    kept = [lines[0]]
    for line in lines[1:]:
        body = line.text.strip()
        if not body or _KEY.match(body):
            break
        start = line.start + line.text.index(body)
        if body.removesuffix(",").endswith(quote):
            return [*kept, Line(start, body[: body.rindex(quote)])]
        kept.append(Line(start, body))
    return []


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


def _quoted(parts: Sequence[Line], quote: str, *, toml: bool) -> Value:
    """Return a value between quotes; YAML doubles the apostrophes of one between apostrophes."""
    value = _joined(parts)
    if quote[0] == '"':
        escapes = [
            Escape(*found.span(), _unescaped(found[0])) for found in _BACKSLASH.finditer(value.content)
        ]
        return value._replace(escapes=escapes, encode=_with_backslashes)
    if toml:
        return value._replace(encode=lambda new: new.replace("'", "’"))
    escapes = [Escape(*found.span(), "'") for found in re.finditer("''", value.content)]
    return value._replace(escapes=escapes, encode=lambda new: new.replace("'", "''"))


def _unescaped(written: str) -> str:
    """Return what a backslash and what follows it stand for in a string of JSON, TOML or YAML."""
    if written[1] in "uUx":
        code = int(written[2:], 16)
        return (
            chr(code) if code <= sys.maxunicode and not _SURROGATES[0] <= code < _SURROGATES[1] else "\ufffd"
        )
    return {"_": "\u00a0", "n": " ", "t": " "}.get(written[1], written[1])


def _with_backslashes(new: str) -> str:
    return new.replace("\\", r"\\").replace('"', r"\"")


def _joined(parts: Sequence[Line]) -> Value:
    pieces: list[Piece] = []
    position = 0
    for part in parts:
        pieces.append(Piece(position, part.start, len(part.text)))
        position += len(part.text) + 1
    return Value("\n".join(part.text for part in parts), pieces)
