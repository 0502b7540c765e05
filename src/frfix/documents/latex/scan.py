"""The tokens of LaTeX, and which brace closes which: one pass, before anything is understood."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from frfix.documents.latex.macros import VERBATIM

_TOKEN: Final = re.compile(
    r"""
    (?P<comment>%[^\r\n]*+(?:(?>\r\n|\n|\r)[ \t]*+(?=\S))?+)
  | (?P<paragraph>(?>\r\n|\n|\r)[ \t]*+(?:(?>\r\n|\n|\r)[ \t]*+)++)
  | (?P<verb>\\(?:verb|lstinline)\*?+(?:\[[^\]\n]{0,200}\])?+(?P<mark>[^\sA-Za-z*{\[])[^\r\n]*?(?P=mark)
      | \\mintinline(?:\[[^\]\n]{0,200}\])?+\{[^{}\n]{0,50}\}(?:(?P<other>[^\sA-Za-z*{])[^\r\n]*?(?P=other))
      | \\(?:url|nolinkurl|path)[ \t]*+\{[^{}\r\n]*+\})
  | (?P<address>\\href[ \t]*+(?:\[[^\]\n]{0,200}\])?+[ \t]*+\{[^{}\r\n]*+\})  # « % » in it is no comment
  | (?P<begin>\\begin[ \t]*+\{(?P<begun>[^{}\s\\]{1,60})\})
  | (?P<end>\\end[ \t]*+\{(?P<ended>[^{}\s\\]{1,60})\})
  | (?P<word>\\(?P<name>[A-Za-z@]++)\*?+(?:<[^<>\s]{1,20}>)?+)
  | (?P<symbol>\\(?:\r\n|.)?)
  | (?P<open>\{) | (?P<close>\}) | (?P<bracket>[\[\]])
  | (?P<math>\$\$?)
  | (?P<cell>&)
  | (?P<sign>---?|``|''|<<|>>|~)
    """,
    re.VERBOSE | re.DOTALL,
)


class Token(NamedTuple):
    """A sign of LaTeX; ``kind`` is a group of `_TOKEN`, ``name`` that of the command or environment."""

    start: int
    end: int
    kind: str
    name: str


class Scan:
    """The tokens of ``text``; ``closes`` leads from a brace to the one that closes it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.closes: dict[int, int] = {}
        self._missing: dict[str, int] = {}
        opened: list[int] = []
        position = 0
        while found := _TOKEN.search(text, position):
            token = _token(found)
            position = token.end
            if token.kind == "open":
                opened.append(token.start)
            elif token.kind == "close" and opened:
                self.closes[opened.pop()] = token.start
            elif token.kind == "begin" and token.name in VERBATIM:
                position = self.find(f"\\end{{{token.name}}}", token.end)
                position = len(text) if position < 0 else position
                self.tokens.append(token)
                token = Token(token.end, position, "verb", "")
            self.tokens.append(token)

    def find(self, closing: str, start: int) -> int:
        """Return where ``closing`` next stands from ``start`` on, -1 if nowhere; linear over all calls."""
        known = self._missing.get(closing, 0)
        if known < 0 or known >= start:
            return known
        self._missing[closing] = found = self.text.find(closing, start)
        return found


def _token(found: re.Match[str]) -> Token:
    name = found["begun"] or found["ended"] or found["name"] or ""
    return Token(found.start(), found.end(), found.lastgroup or "", name)
