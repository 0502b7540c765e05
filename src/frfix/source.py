"""A text as its file holds it: bytes ⇄ text without loss, and places as line and column."""

from __future__ import annotations

import abc
import codecs
import os
import re
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Self

from frfix.diagnostics import Edit
from frfix.edits import apply_edits, compose
from frfix.errors import BinaryError, DecodeError, EncodeError, FrfixError
from frfix.i18n import _
from frfix.reading import read_bytes

# Longest first: the mark of UTF-16 LE begins that of UTF-32 LE.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BREAK: Final = re.compile(r"\r\n|\n|\r")
# Tab, line feed, vertical tab, form feed, carriage return, DOS end of file and escape stand in texts.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_CONTROL_SHARE: Final = 0.01
_NARROW: Final = "\u202f"
_NO_BREAK: Final = "\u00a0"


class Source(abc.ABC):
    """What was read of a file, as a text that people see and rules check.

    Offsets are code points of ``text``. ``path`` is ``None`` for a text that has no file.
    """

    def __init__(self, text: str, path: Path | None) -> None:
        self.text = text
        self.path = path
        self._starts: list[int] | None = None
        self._before: tuple[Source, Sequence[Edit]] | None = None

    @property
    @abc.abstractmethod
    def data(self) -> bytes:
        """The file's bytes."""

    @abc.abstractmethod
    def edited(self, edits: Sequence[Edit]) -> Self:
        """Return the source after ``edits``, sorted and apart: its text is `apply_edits` of this one's.

        Raises `EncodeError` where the file cannot hold the new text.
        """

    @abc.abstractmethod
    def adapt(self, text: str) -> str | None:
        """Return ``text`` as this file can hold it, or ``None``."""

    def edits_since(self, origin: Source) -> Sequence[Edit]:
        """Return the edits, sorted and apart, that make this text of ``origin``'s.

        They are those that were made, in one step or several; of a source that does not come from
        ``origin``, one edit of all that differs.
        """
        steps: list[tuple[str, Sequence[Edit]]] = []
        source: Source = self
        while source is not origin:
            if source._before is None:
                return _difference(origin.text, self.text)
            source, edits = source._before
            steps.append((source.text, edits))
        made: Sequence[Edit] = ()
        for text, edits in reversed(steps):
            made = compose(text, made, edits)
        return made

    def _made_of(self, before: Source, edits: Sequence[Edit]) -> Self:
        self._before = before, edits
        return self

    def _line_starts(self) -> list[int]:
        if self._starts is None:
            self._starts = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        return self._starts

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of a code point; the end of the text has one too."""
        starts = self._line_starts()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line_start(self, line: int) -> int:
        """Return the offset of the first code point of ``line`` (from 1)."""
        return self._line_starts()[line - 1]

    def line_text(self, line: int) -> str:
        """Return ``line`` (from 1) without its line end."""
        starts = self._line_starts()
        end = starts[line] if line < len(starts) else len(self.text)
        return self.text[starts[line - 1] : end].rstrip("\r\n")

    @property
    def line_count(self) -> int:
        """How many lines there are; a text that ends with a line end has an empty last one."""
        return len(self._line_starts())


class SourceText(Source):
    """A text, and all that is needed to give back the very bytes it came from.

    ``text`` is decoded with its line ends as they are and without its byte order mark; offsets
    are code points of it. ``encoding`` is a codec's name, ``mark`` the byte order mark's bytes
    or none.
    """

    def __init__(self, text: str, data: bytes, encoding: str, mark: bytes, path: Path | None) -> None:
        super().__init__(text, path)
        self._data = data
        self.encoding = encoding
        self.mark = mark

    @property
    def data(self) -> bytes:
        """The bytes as they were read."""
        return self._data

    @classmethod
    def from_path(cls, path: str | os.PathLike[str]) -> SourceText:
        """Read a file; errors as `from_bytes` and `read_bytes`."""
        return cls.from_bytes(read_bytes(path), path)

    @classmethod
    def from_bytes(cls, data: bytes, path: str | os.PathLike[str] | None = None) -> SourceText:
        """Decode ``data``: UTF-8, UTF-16 and UTF-32 with their mark, or an old 8-bit encoding.

        Raises `BinaryError` for what is not text, `DecodeError` (with byte, line and column)
        for bytes that no encoding explains.
        """
        where = None if path is None else Path(path)
        mark, encoding = next(
            ((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8")
        )
        body = data[len(mark) :]
        if encoding == "utf-8" and b"\0" in body:
            message = _("fichier binaire (octet nul) : frfix ne lit que du texte")
            raise BinaryError(message, where, **_place(body, body.index(b"\0")))
        try:
            text = body.decode(encoding)
        except UnicodeDecodeError as error:
            if encoding != "utf-8" or mark:
                raise _decode_error(error, len(mark), where) from error
            encoding, text = _decode_old(body, error, where)
        _refuse_binary(text, where)
        source = cls(text, data, encoding, mark, where)
        if source.encode(text) != data:
            raise DecodeError(
                _("le codage {encoding} ne rend pas les octets du fichier à l’identique").format(
                    encoding=encoding
                ),
                where,
            )
        return source

    @classmethod
    def from_text(cls, text: str) -> SourceText:
        """Take a text that has no file, to be encoded as UTF-8; `DecodeError` on a lone surrogate."""
        try:
            data = text.encode()
        except UnicodeEncodeError as error:
            source = cls(text, b"", "utf-8", b"", None)
            line, column = source.line_column(error.start)
            code = ord(text[error.start])
            message = _("U+{code:04X} est une moitié de caractère (surrogate), pas du texte").format(
                code=code
            )
            raise DecodeError(message, line=line, column=column) from error
        return cls(text, data, "utf-8", b"", None)

    def encode(self, text: str) -> bytes:
        """Return ``text`` as this file's bytes, mark included; `EncodeError` for a sign that it lacks."""
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            line, column = SourceText(text, b"", self.encoding, b"", None).line_column(error.start)
            sign = text[error.start]
            message = _("le codage {encoding} n’a pas le caractère « {sign} » (U+{code:04X})").format(
                encoding=self.encoding, sign=sign, code=ord(sign)
            )
            raise EncodeError(message, self.path, line=line, column=column) from error

    def edited(self, edits: Sequence[Edit]) -> SourceText:
        """Return the text after ``edits``, in the same encoding; `EncodeError` for a sign that it lacks."""
        text = apply_edits(self.text, edits)
        new = SourceText(text, self.encode(text), self.encoding, self.mark, self.path)
        return new._made_of(self, edits)

    def can_encode(self, text: str) -> bool:
        """Tell whether this file's encoding has all of ``text``."""
        try:
            text.encode(self.encoding)
        except UnicodeEncodeError:
            return False
        return True

    def adapt(self, text: str) -> str | None:
        """Return ``text`` as this encoding can hold it, or ``None``.

        The narrow no-break space (U+202F), which no 8-bit encoding has, becomes U+00A0.
        """
        if self.can_encode(text):
            return text
        wide = text.replace(_NARROW, _NO_BREAK)
        return wide if self.can_encode(wide) else None


# charset-normalizer alone takes « ÉTÉ À LA PLAGE » in Windows-1252 for Mac Roman, and « Il est né
# à Besançon » in Mac Roman for CP850: on short French texts, asking which encoding gives the
# letters of French is the better judge. It is asked where none does.
_COMMON: Final = frozenset("éèàêçùâîôûïëœæÉÈÀÊÇŒ«»’–—…°€\u00a0")
_FRENCH: Final = _COMMON | frozenset("äöüÿÂÄÆËÎÏÔÖÙÛÜŸ‹›“”„‘•·£§©®™²³¹½¼¾×±ªº\u00adáíóúñãõåøìòßÁÍÓÚÑÃÕÅØ")
_OLD_ENCODINGS: Final = ("cp1252", "iso8859-15", "mac_roman", "cp850")
_FRENCH_SHARE: Final = 0.9
_COMMON_SHARE: Final = 0.6
_HIGH: Final = re.compile(r"[^\x00-\x7f]+")
_SEQUENCE: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|(?P<stray>[\x80-\xff])"
)


def _decode_old(data: bytes, error: UnicodeDecodeError, path: Path | None) -> tuple[str, str]:
    """Return encoding and text of bytes that are not UTF-8, or raise `DecodeError` rather than guess."""
    strays = whole = 0
    for found in _SEQUENCE.finditer(data):
        if found.lastgroup:
            strays += 1
        else:
            whole += 1
    # « É » and a no-break space make a UTF-8 sequence in Latin-1, « ’é » one in Mac Roman: both rare.
    if whole * 3 > strays:
        raise _decode_error(error, 0, path) from error
    readings = [(encoding, text) for encoding in _OLD_ENCODINGS if (text := _french(data, encoding))]
    if readings:
        return max(readings, key=lambda reading: sum(map(reading[1].count, _COMMON)))
    from charset_normalizer import from_bytes  # 30 ms: only for texts that need it

    best = from_bytes(data).best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        raise _decode_error(error, 0, path) from error
    return best.encoding, data.decode(best.encoding)


def _french(data: bytes, encoding: str) -> str | None:
    """Return ``data`` decoded if what is not ASCII in it then looks like French."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    high = "".join(_HIGH.findall(text))
    french = sum(char in _FRENCH for char in high) >= _FRENCH_SHARE * len(high)
    return text if french and sum(char in _COMMON for char in high) >= _COMMON_SHARE * len(high) else None


def _difference(old: str, new: str) -> Sequence[Edit]:
    if old == new:
        return ()
    start = _common_start(old, new)
    same = _common_start(old[:start:-1], new[:start:-1])
    return (Edit(start, len(old) - same, new[start : len(new) - same]),)


def _common_start(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _decode_error(error: UnicodeDecodeError, skipped: int, path: Path | None) -> FrfixError:
    data = error.object
    name = error.encoding.upper()
    bad = " ".join(f"0x{byte:02X}" for byte in data[error.start : error.start + 1])
    message = _("ce n’est pas du texte {name} valable : octet {bad} à la position {place}").format(
        name=name, bad=bad, place=error.start + skipped
    )
    return DecodeError(message, path, **_place(data, error.start, error.encoding))


def _place(data: bytes, index: int, encoding: str = "utf-8") -> dict[str, int]:
    before = data[:index].decode(encoding, "replace")
    line, column = SourceText(before, b"", encoding, b"", None).line_column(len(before))
    return {"line": line, "column": column}


def _refuse_binary(text: str, path: Path | None) -> None:
    first = _CONTROL.search(text)
    if first is None:
        return
    controls = len(_CONTROL.findall(text))
    if "\0" in text or controls > max(1, _CONTROL_SHARE * len(text)):
        line, column = SourceText(text, b"", "utf-8", b"", None).line_column(first.start())
        message = _("fichier binaire (caractères de contrôle) : frfix ne lit que du texte")
        raise BinaryError(message, path, line=line, column=column)
