"""The signs of Typst: what ends a stretch of markup or of code, and what its usual functions do."""

from __future__ import annotations

import re
from typing import Final

MARKUP: Final = re.compile(
    r"""
    (?P<comment>//[^\r\n]*+ | /\*)
  | (?P<address>\bhttps?://[^\s\[\]<>"]++)
  | (?P<escape>\\u\{(?P<code>[0-9a-fA-F]{1,6})\} | \\(?:\r\n|[\s\S])?)
  | (?P<raw>`++)
  | (?P<math>\$)
  | (?P<label><[\w:.-]{1,200}>)
  | (?P<reference>(?<![\w\u0300-\u036f])@\w(?:[\w:.-]{0,200}\w)?(?:\[[^\[\]\r\n]{0,100}\])?)
  | (?P<hash>\#)
  | (?P<close>\])
  | (?P<open>\[)
  | (?P<line>(?>\r\n|\n|\r)\s*+)
  | (?P<sign>---?|-\?|\.\.\.|~|")
  | (?P<mark>\*|_)
    """,
    re.VERBOSE,
)
CODE: Final = re.compile(
    r"""
    (?P<comment>//[^\r\n]*+ | /\*)
  | (?P<string>"(?:[^"\\]|\\[\s\S])*+"?)
  | (?P<raw>`++) | (?P<math>\$)
  | (?P<open>[(\[{]) | (?P<close>[)\]}])
  | (?P<line>[\r\n;])
    """,
    re.VERBOSE,
)
COMMENT_EDGE: Final = re.compile(r"/\*|\*/")
MATH: Final = re.compile(r"\$(?:[^$\\]|\\[\s\S])*+\$")
NAME: Final = re.compile(r"[^\W\d][\w-]*(?:\.[^\W\d][\w-]*)*")
FIELD: Final = re.compile(r"\.[^\W\d][\w-]*")
STRING: Final = re.compile(r'"(?:[^"\\]|\\[\s\S])*+"')
NUMBER: Final = re.compile(r"[0-9][\w.%]*")
TITLE_KEY: Final = re.compile(
    r"\b(?:sub)?(?:title|titre|abstract|summary|r[ée]sum[ée]|description|caption)\s*[:=]\s*\Z", re.IGNORECASE
)
LINE_START: Final = re.compile(
    r"(?P<heading>={1,8}[ \t]+)|(?P<item>(?:[-+]|\d{1,5}\.)[ \t]+)"
    r"|(?P<term>/[ \t]+)(?=[^\r\n\[\]#$`/]{1,300}?:(?:\s|\Z))"
)
COLON: Final = re.compile(r":(?:\s|\Z)")
SMART: Final = re.compile(r"\blang:\s*\"fr\"")
STATEMENTS: Final = frozenset("let set show import include return if for while context".split())
INLINE: Final = frozenset(
    "emph strong text link underline strike highlight sub super smallcaps overline box lower upper".split()
)
SILENT: Final = frozenset("h metadata counter.update state.update place label hide".split())
BREAKS: Final = frozenset("v pagebreak colbreak linebreak parbreak outline bibliography line".split())
SIGNS: Final = {"---": "—", "--": "–", "-?": "", "...": "…", "~": "\u00a0"}
DEEPEST: Final = 30
LOOKED_AT: Final = 200
PAIRS: Final = {")": "(", "]": "[", "}": "{"}
