"""XML as a stream of events that know which bytes they stand on.

The standard library's expat tells where each event begins, as no tree of ElementTree, lxml or
minidom does; so an edit can replace the bytes of a few letters and leave all others.
"""

from __future__ import annotations

import codecs
import os
import re
from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import Final, NamedTuple
from xml.parsers import expat

from frfix.errors import FormatError
from frfix.i18n import _

_NAMESPACES: Final = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
UNKNOWN: Final = "?"
"""The prefix of all other namespaces."""
MOST_DEPTH: Final = 1000
"""Elements inside one another: a table in a table in a table makes some fifty."""
MOST_EVENTS: Final = 2_000_000
"""Of one part: a novel of 100 000 words has a tenth of that."""
_CHUNK: Final = 1 << 20  # bytes
_DECLARED: Final = re.compile(rb"""\A(?:\xef\xbb\xbf)?<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.-]+)["']""")
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


class Sign(Enum):
    """What an event tells of."""

    START = auto()
    END = auto()
    TEXT = auto()
    CDATA = auto()
    """Text in a CDATA section."""
    OTHER = auto()
    """A comment, an instruction…"""


class Event(NamedTuple):
    """One event at bytes ``start`` to ``end`` of the part.

    ``name`` is an element's, with the usual prefix of its namespace (``w:p``), ``prefix`` the one
    that the part itself uses; of a text, ``name`` is what it reads. An empty element gives two events.
    """

    sign: Sign
    name: str
    attributes: dict[str, str]
    start: int
    end: int
    prefix: str = ""


_Raw = tuple[int, Sign, str, dict[str, str]]


def events(data: bytes, part: str, path: str | os.PathLike[str] | None) -> Iterator[Event]:
    """Yield the events of the XML ``data``, the member ``part`` of the document ``path``.

    Raises `FormatError` for what is not well formed, and for a document type declaration: word
    processors write none, and entities are a known way to exhaust a reader or to make it fetch files.
    """
    found: list[_Raw] = []
    dtd = FormatError(_("« {part} » déclare un DTD : frfix ne le lit pas").format(part=part), path)
    deep = FormatError(
        _("« {part} » imbrique plus de {most} éléments").format(part=part, most=MOST_DEPTH), path
    )
    parser = _parser(found, dtd, deep)
    names = _Names()
    read = 0
    try:
        for at in range(0, len(data), _CHUNK):
            parser.Parse(data[at : at + _CHUNK], False)
            yield from _paired(found, names)
            read += len(found)
            if read > MOST_EVENTS:
                raise FormatError(
                    _("« {part} » est trop grand : plus de {most} éléments").format(
                        part=part, most=MOST_EVENTS
                    ),
                    path,
                )
            del found[:-1]
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        message = _("le XML de « {part} » est abîmé (ligne {line}, octet {offset})").format(
            part=part, line=error.lineno, offset=error.offset
        )
        raise FormatError(message, path) from error
    except (LookupError, ValueError) as error:
        raise FormatError(_("le codage de « {part} » n’est pas lisible").format(part=part), path) from error
    found.append((len(data), Sign.OTHER, "", {}))
    yield from _paired(found, names)


def _parser(found: list[_Raw], dtd: FormatError, deep: FormatError) -> expat.XMLParserType:
    """Return a parser that adds to ``found`` where each event begins.

    It raises ``dtd`` at a document type declaration, ``deep`` where elements are nested without end.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    parser.buffer_text = False
    text = Sign.TEXT
    depth = 0

    def refuse(*_: object) -> None:
        raise dtd

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > MOST_DEPTH:
            raise deep
        found.append((parser.CurrentByteIndex, Sign.START, name, attributes))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        found.append((parser.CurrentByteIndex, Sign.END, name, {}))

    def section(sign: Sign) -> None:
        nonlocal text
        text = sign
        found.append((parser.CurrentByteIndex, Sign.OTHER, "", {}))

    def other(*_: object) -> None:
        found.append((parser.CurrentByteIndex, Sign.OTHER, "", {}))

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda read: found.append((parser.CurrentByteIndex, text, read, {}))
    parser.StartCdataSectionHandler = lambda: section(Sign.CDATA)
    parser.EndCdataSectionHandler = lambda: section(Sign.TEXT)
    parser.DefaultHandler = other
    return parser


class _Names(dict[str, tuple[str, str]]):
    """Names as expat gives them (``URI local prefix``), to the usual name and the part's prefix."""

    def __missing__(self, raw: str) -> tuple[str, str]:
        uri, _, rest = raw.partition(" ")
        local, _, prefix = rest.partition(" ")
        usual = _NAMESPACES.get(uri, UNKNOWN)
        self[raw] = (f"{usual}:{local}" if local else raw), prefix
        return self[raw]


def _paired(found: list[_Raw], names: _Names) -> Iterator[Event]:
    """Yield the events of ``found`` but the last, each up to where the next begins."""
    for (start, sign, name, attributes), following in pairwise(found):
        if sign is Sign.START or sign is Sign.END:
            usual, prefix = names[name]
            read = {names[key][0]: value for key, value in attributes.items()} if attributes else attributes
            yield Event(sign, usual, read, start, following[0], prefix)
        else:
            yield Event(sign, name, attributes, start, following[0])


def encoding_of(data: bytes) -> str:
    """Return the codec of a part: by its first bytes, or as its declaration says."""
    if data.startswith((codecs.BOM_UTF16_LE, b"<\0")):
        return "utf-16-le"
    if data.startswith((codecs.BOM_UTF16_BE, b"\0<")):
        return "utf-16-be"
    declared = _DECLARED.match(data)
    return declared[1].decode().lower() if declared else "utf-8"


def is_literal(event: Event, encoding: str) -> bool:
    """Whether a text stands in its part letter for letter, and not as a reference (``&amp;``)."""
    return len(event.name.encode(encoding, "replace")) == event.end - event.start


def escaped(text: str) -> str:
    """Return ``text`` as character data."""
    return text.translate(_REFERENCES)


def is_legal(text: str) -> bool:
    """Whether XML can hold ``text`` as it is; a carriage return would come back as a line feed."""
    return _ILLEGAL.search(text) is None
