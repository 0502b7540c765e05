"""The inline part of AsciiDoc: quotes, macros, attributes and what stands for a sign."""

from __future__ import annotations

import re
from typing import Final

from frfix.documents.base import BlockKind
from frfix.documents.canvas import Canvas

_MARKS: Final = ("**", "__", "##", "*", "_", "#", "^", "~")
_START: Final = re.compile(
    r"""
    (?P<escape>\\(?=[*_`#^~{\[<(+"']|\w+:|--))
  | (?P<break>[ \t]\+[ \t]*(?=[\r\n]|\Z))
  | (?P<pass>\+\+\+.{1,2000}?\+\+\+|\+\+(?!\s).{1,2000}?\+\+(?!\+)
      | (?<![\w+])\+(?![\s+])[^\r\n+]{0,500}(?<!\s)\+(?![\w+]))
  | (?P<double>"`|`")
  | (?P<single>(?<!\w)'`|`'(?!\w)) | (?P<apostrophe>(?<=\w)`'(?=\w))
  | (?P<code>``(?=\S).{1,2000}?``
      | (?<![\w`;:}])`(?=[^\s`])(?:[^`\r\n]|\r?\n(?![ \t]*\r?\n)){0,1000}?(?<=\S)`(?!\w))
  | (?P<note>footnote(?:ref)?:[\w-]{0,60}\[)
  | (?P<link>(?:\b(?:link|xref|mailto|anchor):|<?\b(?:https?|ftp|irc)://)[^\s\[\]<>"]{1,2000}(?:\[|>|(?<![.,;:!?)])))
  | (?P<path>\{[\w-]{1,60}\}[^\s\[\]{}]{0,500}\[(?=[^\s\]]))
  | (?P<macro>\b(?:kbd|btn|menu|stem|latexmath|asciimath|image|icon|pass|emoji|indexterm2?):
        (?!:)[^\s\[\]:]{0,500}\[(?:[^\[\]\\\r\n]|\\.){0,1000}+\])
  | (?P<anchor>\[\[[^\]\r\n]{1,200}\]\])
  | (?P<role>(?<!\w)\[[.\#%\w][^\]\[\r\n]{0,200}\](?=[*_`\#]))
  | (?P<reference><<[^<>,\r\n]{1,200}(?:,|>>))
  | (?P<index>\(\(\([^()]{1,300}\)\)\)) | (?P<term>\(\((?=\w)|\)\))
  | (?P<attribute>\{[\w][\w:-]{0,80}\})
  | (?P<entity>&(?:\#(?:x[0-9a-fA-F]{1,6}|[0-9]{1,7})|[A-Za-z][A-Za-z0-9]{1,30});)
  | (?P<dash>(?<=[ \t\u00a0])--(?=[\s]))
  | (?P<mark>\*\*|__|\#\#|[*_\#^~])
    """,
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTES: Final = {
    "nbsp": "\u00a0", "apos": "'", "rsquo": "’", "lsquo": "‘", "ldquo": "“", "rdquo": "”", "quot": '"',
    "amp": "&",
    "lt": "<", "gt": ">", "sp": " ", "empty": "", "blank": "", "zwsp": "", "wj": "", "deg": "°", "plus": "+",
    "asterisk": "*", "tilde": "~", "caret": "^", "backtick": "`", "startsb": "[", "endsb": "]", "vbar": "|",
}  # fmt: skip
_ENDS: Final = {
    **{mark: re.compile(rf"(?<=\S){re.escape(mark)}") for mark in ("**", "__", "##")},
    **{mark: re.compile(rf"(?<=\S){re.escape(mark)}(?!\w)(?!{re.escape(mark)})") for mark in "*_#"},
    **{mark: re.compile(rf"(?<=\S){re.escape(mark)}") for mark in "^~"},
}
_BRACKET: Final = re.compile(r"(?<!\\)\]")
_NAMED: Final = re.compile(r",\s*[a-z]+=")
_REFERENCE_END: Final = re.compile(">>")


class Inline:
    """The markup of one run of text, ``start`` to ``end``, on its way to a canvas."""

    def __init__(self, canvas: Canvas, start: int, end: int) -> None:
        self._canvas = canvas
        self._end = end
        self._start = start
        self._closed: set[int] = set()
        self._known: dict[str, int] = {}
        self._brackets: list[tuple[int, int]] = []

    def run(self) -> None:
        """Paint all that is markup."""
        position = self._start
        while found := _START.search(self._canvas.text, position, self._end):
            position = self._construct(found, found.lastgroup or "")

    def _construct(self, found: re.Match[str], kind: str) -> int:
        canvas, (start, end) = self._canvas, found.span()
        if kind == "mark":
            return self._mark(found[0], start, end)
        if found[0].startswith("indexterm:"):
            canvas.hide_word(start, end)
        elif kind in {"pass", "code", "macro"}:
            canvas.cover(start, end)
        elif kind in {"anchor", "role", "term"}:
            canvas.hide(start, end)
        elif kind in {"index", "break"}:
            canvas.hide_word(start, end)
        elif kind == "escape":
            canvas.escape(start, end, "")
            return end + 1
        elif kind in {"double", "single", "apostrophe", "dash"}:
            signs = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’", "--": "—"}
            canvas.escape(start, end, signs[found[0]])
        elif kind == "attribute":
            name = found[0][1:-1]
            if name in _ATTRIBUTES:
                canvas.escape(start, end, _ATTRIBUTES[name])
            else:
                canvas.cover(start, end)
        elif kind == "entity":
            from html import unescape

            canvas.escape(start, end, unescape(found[0]))
        elif kind == "reference":
            return self._reference(start, end)
        else:
            return self._link(kind, start, end)
        return end

    def _find(self, key: str, pattern: re.Pattern[str], start: int) -> int:
        """Return where ``pattern`` next ends from ``start`` on, -1 if nowhere; linear over all calls."""
        known = self._known.get(key, 0)
        if known < 0 or known > start:
            return known
        found = pattern.search(self._canvas.text, start, self._end)
        self._known[key] = found.end() if found else -1
        return self._known[key]

    def _mark(self, mark: str, start: int, end: int) -> int:
        """Hide a pair of marks; what stands between is read on."""
        text = self._canvas.text
        if start in self._closed:
            return end
        before = text[start - 1] if start > self._start else " "
        after = text[end] if end < self._end else " "
        tight = len(mark) == 2 or mark in "^~"
        if after.isspace() or not (tight or not (before.isalnum() or before in "_;:}")):
            return end
        close = self._find(mark, _ENDS[mark], end + 1)
        if close < 0 or (close - len(mark)) in self._closed or (mark in "^~" and close - start > 60):
            return end
        if mark in "^~" and any(map(str.isspace, text[end : close - 1])):
            return end
        self._closed.add(close - len(mark))
        self._canvas.hide(start, end)
        self._canvas.hide(close - len(mark), close)
        return end

    def _link(self, kind: str, start: int, end: int) -> int:
        """Hide a link around its text, or draw a note; an address alone is a thing."""
        canvas, text = self._canvas, self._canvas.text
        if text[end - 1] != "[":
            canvas.cover(start, end)
            return end
        close = self._find("]", _BRACKET, end)
        if close < 0:
            canvas.cover(start, end)
            return end
        if kind == "note":
            canvas.hide_word(start, close)
            if close - 1 > end:
                canvas.mask[end : close - 1] = bytes(close - 1 - end)
                Inline(canvas, end, close - 1).run()
                canvas.note(start, close)
                canvas.block(end, close - 1, BlockKind.PARAGRAPH, 1)
            return close
        if close - 1 == end or text.startswith(("#", "role=", "window="), end):
            canvas.cover(start, close)
            return close
        canvas.hide(start, end)
        label_end = self._label_end(end, close - 1)
        canvas.hide(label_end, close)
        if text.startswith('"', end) and text[label_end - 1] == '"' and label_end - 1 > end:
            canvas.hide(end, end + 1)
            canvas.hide(label_end - 1, label_end)
        return end

    def _label_end(self, start: int, end: int) -> int:
        """Return where the text of a link ends: « texte^ », « texte,window=_blank »."""
        text = self._canvas.text
        named = _NAMED.search(text, start, end)
        end = named.start() if named else end
        return end - 1 if end > start and text[end - 1] == "^" else end

    def _reference(self, start: int, end: int) -> int:
        """« <<cible,le texte>> », or « <<cible>> », which is a thing."""
        canvas = self._canvas
        if canvas.text[end - 1] == ">":
            canvas.cover(start, end)
            return end
        close = self._find(">>", _REFERENCE_END, end)
        if close < 0:
            return end
        while canvas.text[end] == " ":
            end += 1
        canvas.hide(start, end)
        canvas.hide(close - 2, close)
        return end
