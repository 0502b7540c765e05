r"""Letters and signs as LaTeX writes them (``\'e``, ``\oe{}``, ``~``), and back."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import normalize

from frfix.documents.base import Escape

NO_BREAK: Final = "\u00a0"
NARROW: Final = "\u202f"

_ACCENTS: Final = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "d": "\u0323",
}  # fmt: skip
_LETTERS: Final = {
    "oe": "œ", "OE": "Œ", "ae": "æ", "AE": "Æ", "ss": "ß", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø",
    "l": "ł", "L": "Ł", "i": "i", "j": "j",
}  # fmt: skip
_ACCENTED: Final = re.compile(
    r"""\\(?:
        (?P<sign>['`^"~=.])[ \t]*+ | (?P<name>[cvuHkrd])(?:(?=\{)|[ \t]++)
    )(?:
        \{[ \t]*+\\?(?P<braced>[A-Za-z])[ \t]*+\}
      | \\(?P<dotless>[ij])(?:\{\}|[ \t]++|(?![A-Za-z]))
      | (?P<bare>[A-Za-z])
    )""",
    re.VERBOSE,
)
_NAMED: Final = re.compile(
    rf"\\(?P<letter>{'|'.join(sorted(_LETTERS, key=len, reverse=True))})(?:\{{\}}|[ \t]++|(?![A-Za-z]))"
)
_GROUP_END: Final = re.compile(r"[ \t]*\}")

SIGNS: Final = {
    "ier": "er", "iere": "re", "iers": "ers", "ieres": "res", "ieme": "e", "iemes": "es",
    "degres": "°", "degre": "°", "textdegree": "°", "euro": "€", "euros": "€", "EUR": "€", "texteuro": "€",
    "pounds": "£", "S": "§", "P": "¶", "copyright": "©", "textcopyright": "©", "textregistered": "®",
    "dots": "…", "ldots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—",
    "textquoteright": "’", "textquoteleft": "‘", "textquotesingle": "'", "textquotedblleft": "“",
    "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
    "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "slash": "/", "textbullet": "•",
    "quad": " ", "qquad": " ", "space": " ", "enspace": " ", "nobreakspace": NO_BREAK, "nbsp": NO_BREAK,
    "thinspace": NARROW, "textperiodcentered": "·", "lbrace": "{", "rbrace": "}", "AtSign": "@", "at": "@",
}  # fmt: skip
"""Commands that stand for a sign."""
SYMBOLS: Final = {
    ",": NARROW, " ": " ", "\t": " ", "\n": " ", ";": " ", ":": " ", ">": " ", "-": "", "/": "",
    "@": "", "!": "",
    **{sign: sign for sign in "&%$#_{}"},
}  # fmt: skip
"""What a backslash and a sign stand for."""
LIGATURES: Final = {"---": "—", "--": "–", "``": "“", "''": "”", "<<": "«", ">>": "»", "~": NO_BREAK}

_WRITTEN: Final = {
    NO_BREAK: "~", NARROW: r"\,", "\\": r"\textbackslash{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: "\\" + sign for sign in "&%$#_{}"},
}  # fmt: skip
_TABLE: Final = str.maketrans(_WRITTEN)


def encode(text: str) -> str:
    """Return ``text`` as LaTeX must have it."""
    return text.translate(_TABLE)


def letter_at(text: str, start: int) -> Escape | None:
    r"""Return the letter that is written at ``start``: ``\'e``, ``\c{c}``, ``\oe{}``, ``{\oe}``."""
    braced = text[start] == "{"
    at = start + braced
    found = _ACCENTED.match(text, at)
    if found is not None:
        base = found["braced"] or found["dotless"] or found["bare"]
        letter = normalize("NFC", base + _ACCENTS[found["sign"] or found["name"]])
    else:
        found = _NAMED.match(text, at)
        letter = _LETTERS[found["letter"]] if found else ""
    if found is None or len(letter) != 1:
        return None
    end = found.end()
    if braced:
        close = _GROUP_END.match(text, end)
        if close is None:
            return None
        end = close.end()
    return Escape(start, end, letter)
