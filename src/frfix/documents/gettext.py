r"""Reader of gettext catalogues (``.po``): the French ``msgstr``, with what programs put in them masked.

polib and Babel read catalogues to objects that tell lines at best, and write them anew; the few rules of
the format (``info gettext``, "PO Files") are read here with places. Entries that are fuzzy are read: somebody
wrote their French. Obsolete ones (``#~``) and those equal to their ``msgid`` (names, what is not translated
yet) are not, and nothing is of a catalogue whose header says another language than French.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import Final

from frfix.documents.base import MARKUP, OBJECT, Block, Comment, Document, Escape, names_frfix
from frfix.documents.escapes import SourceMap, decoded
from frfix.documents.html.entities import encoder
from frfix.documents.html.prose import read_prose
from frfix.documents.lines import refusal, split_lines
from frfix.documents.masking import HIDDEN, OPAQUE, PROSE, make_block, paint
from frfix.documents.nested import Literal, Value, nested_document, read_string
from frfix.i18n import _

_KEYWORD: Final = re.compile(r"[ \t]*+(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]+\])?)[ \t]*+)?(?=\")")
_TRANSLATOR: Final = re.compile(r"#\s++frfix\b")
_STRING: Final = re.compile(r'[ \t]*"([^"\\]*+(?:\\.[^"\\]*+)*+)"[ \t]*')
_ESCAPE: Final = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}|.)")
_LETTERS: Final = {"n": "\n", "r": "\r", "t": "\t", '"': '"', "\\": "\\"}
_WRITTEN: Final = str.maketrans({'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_LANGUAGE: Final = re.compile(r"^(?:X-Poedit-)?Language:[ \t]*(\w+)", re.MULTILINE)
_FRENCH: Final = frozenset(("fr", "fra", "fre", "french", "français", "francais"))
# No space as a flag: « 50 % de » is prose.
_PLACEHOLDER: Final = re.compile(
    r"""
      %%
    | %(?:\([^()\n]{1,100}\)|\d{1,2}\$)?[-+#0]*(?:\d{1,4}|\*)?(?:\.(?:\d{1,4}|\*))?
      (?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGcrsapn@]
    | %L?\d{1,2}                                  # Qt
    | [$%](?=\{)
    """,
    re.VERBOSE,
)
_ACCELERATOR: Final = re.compile(r"[&_~](?=[^\W\d_])")
_NAME: Final = re.compile(r"[\w&~]+")

_Entry = dict[str, list[Literal]]


def read(text: str) -> Document:
    """Return the prose of a catalogue; `frfix.errors.FormatError` for a string that does not end."""
    values: list[Value] = []
    for entry in _entries(text):
        original = _content(text, entry.get("msgid", ()))
        if not original and "msgctxt" not in entry:
            language = _LANGUAGE.search(_content(text, entry.get("msgstr", ())))
            if language and language[1].split("_")[0].lower() not in _FRENCH:
                return Document(text, ())
            continue
        originals = (original, _content(text, entry.get("msgid_plural", ())))
        values += (
            Value(literals, partial(_message, originals=originals))
            for key, literals in entry.items()
            if key.startswith("msgstr")
        )
    values.sort(key=lambda value: value.literals[0].start)  # A keyword may stand twice in what is broken.
    document = nested_document(text, values, _encoded)
    if not names_frfix(text, 0, len(text)):
        return document
    places = SourceMap(document.escapes)
    comments = []
    for (start, end), last in _comments(text):
        scope = places.decoded(start, last)
        comments.append(Comment(*places.decoded(start, end), scope))
    return replace(document, comments=tuple(comments))


def _comments(text: str) -> Iterator[tuple[tuple[int, int], int]]:
    """Yield the translators' comments that name frfix: where each stands, and where its entry ends."""
    waiting: list[tuple[int, int]] = []
    end = 0
    translated = False
    for line in split_lines(text):
        found = _KEYWORD.match(line.text)
        comment = line.text.startswith("#")
        if translated and (comment or (found and (found[1] or "") in {"msgctxt", "msgid"})):
            yield from ((span, end) for span in waiting)
            waiting, translated = [], False
        if found:
            end = line.end
            translated = translated or (found[1] or "").startswith("msgstr")
        elif comment and _TRANSLATOR.match(line.text):
            waiting.append((line.start, line.end))
    yield from ((span, max(span[1], end)) for span in waiting)


def _encoded(new: str) -> str:
    return new.translate(_WRITTEN)


def _content(text: str, literals: Sequence[Literal]) -> str:
    return "".join(literal.content(text) for literal in literals)


def _entries(text: str) -> Iterator[_Entry]:
    """Yield the strings of each entry by their keywords."""
    entry: _Entry = {}
    strings: list[Literal] = []
    for line in split_lines(text):
        found = _KEYWORD.match(line.text)
        if found is None:
            continue
        keyword = found[1]
        if keyword in {"msgctxt", "msgid"} and any(key.startswith("msgstr") for key in entry):
            yield entry
            entry = {}
        if keyword:
            strings = entry[keyword] = []
        at = found.end()
        while at < len(line.text):
            string = _STRING.match(line.text, at)
            if string is None:
                message = _("catalogue non valable : cette chaîne n’est pas bien fermée")
                raise refusal(message, text, line.start + at)
            start, end = string.span(1)
            strings.append(_literal(text, line.start + start, line.start + end))
            at = string.end()
    if entry:
        yield entry


def _literal(text: str, start: int, end: int) -> Literal:
    found = _ESCAPE.finditer(text, start, end)
    return Literal(start, end, [Escape(*escape.span(), _letter(escape[0][1:])) for escape in found])


def _letter(name: str) -> str:
    """Return what the escape ``name`` stands for; bytes and control characters are objects."""
    return _LETTERS.get(name, OBJECT)


def _message(content: str, originals: Sequence[str]) -> Document:
    """Return the prose of one translation."""
    if content in originals:
        return Document(content, ())
    prose = read_prose(content)
    mask = prose.mask
    for found in _PLACEHOLDER.finditer(content):
        if mask[found.start()] == PROSE:
            # « %% » is one sign, whose second half reads as what it is.
            percent = found[0] == "%%"
            paint(mask, found.start(), found.end() - percent, HIDDEN if percent else OPAQUE)
    for at in _accelerators(content, mask, originals):
        mask[at] = HIDDEN
    blocks = list(_masked(content, mask, [cut.at for cut in prose.cuts]))
    return decoded(content, blocks, prose.escapes, encoder(content, prose.escapes))


def _accelerators(content: str, mask: bytearray, originals: Sequence[str]) -> Iterator[int]:
    """Yield where a mark of a key stands: « _Fichier » for « _File », not « R&D » for « R&D »."""
    found: dict[str, list[int]] = {"&": [], "_": [], "~": []}
    for sign in _ACCELERATOR.finditer(content):
        if mask[sign.start()] == PROSE:
            found[sign[0]].append(sign.start())
    for mark, places in found.items():
        if len(places) == 1 and any(
            len(re.findall(rf"{mark}(?=[^\W\d_])", original)) == 1
            and _name_at(content, places[0]) not in _NAME.findall(original)
            for original in originals
        ):
            yield places[0]


def _name_at(content: str, at: int) -> str:
    """Return the word that the sign at ``at`` stands in."""
    return next(found[0] for found in _NAME.finditer(content) if found.end() > at)


def _masked(content: str, mask: bytearray, cuts: Sequence[int]) -> Iterator[Block]:
    """Yield the paragraphs of ``content`` without what ``mask`` hides, cut where elements end."""
    for block in read_string(content).blocks:
        for offset, sign in enumerate(block.text, block.start):
            if sign in {MARKUP, OBJECT}:
                mask[offset] = HIDDEN if sign == MARKUP else OPAQUE
        edges = sorted({block.start, block.end, *(cut for cut in cuts if block.start < cut < block.end)})
        for start, end in pairwise(edges):
            made = make_block(content, start, mask[start:end], block.kind)
            if made is not None:
                yield made
