"""One walk over the tokens of a LaTeX source, painting what is not prose and cutting blocks."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from frfix.documents.base import BlockKind
from frfix.documents.latex import macros
from frfix.documents.latex.arguments import (
    Argument,
    argument_at,
    arguments_at,
    definition_end,
    has_words,
    is_alone,
    is_sentence,
    space_end,
)
from frfix.documents.latex.groups import Groups
from frfix.documents.latex.letters import NO_BREAK, SIGNS, letter_at
from frfix.documents.latex.scan import Token

_ROMAN: Final = re.compile(r"[ivxlcdmIVXLCDM]+")
_BREAK: Final = re.compile(r"\*?+[ \t]*+(?:\[[^\]\n]{0,40}\])?+")
_EMPTY: Final = re.compile(r"(?:\{\})?+")
_AFTER_OPENING: Final = re.compile(r"(?:\{\})?+(?:\\[ ,;])?+[ \t~]*+")
_BEFORE_CLOSING: Final = 80
_TO_FRENCH: Final = re.compile(rf"\\selectlanguage\s*\{{(?:{'|'.join(sorted(macros.FRENCH))})\}}")
_CELL: Final = BlockKind.TABLE_CELL


class Walk(Groups):
    """The walk itself: what commands and environments do."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._environments: list[tuple[str, BlockKind]] = []
        self._open_names: Counter[str] = Counter()
        self._steps = {
            "word": self._word,
            "symbol": self._symbol,
            "open": self._open,
            "close": self._close,
            "bracket": self._bracket,
            "sign": self._sign,
            "comment": self._hidden,
            "address": self._hidden,
            "paragraph": self._paragraph,
            "math": self._math,
            "verb": self._verbatim,
            "cell": self._cell,
            "begin": self._begin,
            "end": self._end,
        }

    def run(self, body: int) -> None:
        """Walk over the titles of the preamble, which ends at ``body``, and over all that follows."""
        while self._next < len(self._tokens) and self._tokens[self._next].start < body:
            token = self._tokens[self._next]
            self._next += 1
            if token.kind == "word" and token.name in macros.TITLES:
                last = max(
                    (each.end for each in arguments_at(self._scan, token.end, adjacent=False)), default=0
                )
                self._flow.skip(token.start)
                self._word(token)
                self._run_to(last + 1)
                self._flow.skip(last)
            elif token.kind == "word" and token.name in macros.DEFINITIONS:
                self._jump(definition_end(self._scan, token.end))
        self._flow.skip(body)
        self._run_to(len(self.text))
        self._flow.cut(len(self.text))

    def _run_to(self, end: int) -> None:
        while self._next < len(self._tokens) and self._tokens[self._next].start < end:
            token = self._tokens[self._next]
            self._next += 1
            self._steps[token.kind](token)

    def _word(self, token: Token) -> None:
        start, end, _, name = token
        if self._letters(start, end, name) or self._special(start, end, name):
            return
        if name in macros.NOTES:
            self._apply(start, end, macros.NOTES[name])
        elif name in macros.BREAKS:
            self._flow.cut(start)
            self._flow.cut(start, self._apply(start, end, macros.BREAKS[name], heading=True))
        elif name in macros.SILENT:
            arguments = macros.SILENT[name]
            last = self._apply(start, end, arguments)
            if not arguments and (
                not start or self.text[start - 1].isspace() or self.text[start - 1] in "{}"
            ):
                self.canvas.hide(end, self._swallowed(last))
        elif name in macros.THINGS:
            arguments = macros.THINGS[name]
            last = self._apply(start, end, arguments, shown=True)
            found = _EMPTY.match(self.text, last)
            self.canvas.cover(start, last if arguments or not found else found.end())
        else:
            self._unknown(start, end)

    def _swallowed(self, at: int) -> int:
        """Return the offset after ``{}``, or after the white space that a command swallows."""
        return at + 2 if self.text.startswith("{}", at) else space_end(self.text, at)

    def _letters(self, start: int, end: int, name: str) -> bool:
        """Read a command that stands for letters or signs."""
        text = self.text
        letter = letter_at(text, start)
        if letter is not None:
            self.canvas.escape(*letter)
            self._jump(letter.end)
            return True
        found = (_AFTER_OPENING if name in {"og", "no", "No"} else _EMPTY).match(text, end)
        last = found.end() if found else end
        if name in SIGNS:
            self.canvas.escape(start, last, SIGNS[name])
        elif name in {"og", "no", "No"}:
            self.canvas.escape(start, last, ("«" if name == "og" else f"{name[0]}°") + NO_BREAK)
        elif name == "fg":
            earlier = max(0, start - _BEFORE_CLOSING)
            before = earlier + len(text[earlier:start].rstrip(" \t~"))
            before = start if before and text[before - 1] in "\r\n" else before
            self.canvas.escape(before, last, NO_BREAK + "»")
        else:
            return False
        self._jump(last)
        return True

    def _special(self, start: int, end: int, name: str) -> bool:
        """Do what a command does that no table can say; False if it is not one of these."""
        scan, canvas = self._scan, self.canvas
        argument = argument_at(scan, end, "{")
        if name in macros.GUILLEMETS and argument:
            canvas.escape(start, argument.start, "«" + NO_BREAK)
            canvas.escape(argument.end, argument.end + 1, NO_BREAK + "»")
            self._plan(argument, "quote", self._flow.kind)
        elif name == "item":
            self._flow.cut(start)
            self._flow.cut(start, self._apply(start, end, "B"))
        elif name in macros.DEFINITIONS:
            canvas.hide_word(start, definition_end(scan, end))
            self._jump(definition_end(scan, end))
        elif name == "iffalse":
            close = scan.find(r"\fi", end)
            canvas.hide(start, max(end, close + 3))
            self._jump(max(end, close + 3))
        elif name == "selectlanguage" and argument:
            self._select_language(start, argument)
        elif name == "foreignlanguage" and argument:
            content = argument_at(scan, argument.end + 1, "{")
            if content is None or self.text[argument.start : argument.end] in macros.FRENCH:
                canvas.hide(start, argument.end + 1)
                self._jump(argument.end + 1)
            else:
                self._cover(start, content.end + 1)
        elif argument and (
            name in macros.FOREIGN_TEXT
            or (name == "textsc" and _ROMAN.fullmatch(self.text, argument.start, argument.end))
        ):
            self._cover(start, argument.end + 1)
        else:
            return False
        return True

    def _cover(self, start: int, end: int) -> None:
        self.canvas.cover(start, end)
        self._jump(end)

    def _select_language(self, start: int, argument: Argument) -> None:
        """Leave out what follows in another language: to the end of its group, or to where French is back."""
        last = argument.end + 1
        if self.text[argument.start : argument.end].strip() not in macros.FRENCH:
            while self._ends and self._ends[-1] < start:
                self._ends.pop()
            limits = [self._ends[-1]] if self._ends else []
            if self._environments:
                limits.append(self._scan.find(f"\\end{{{self._environments[-1][0]}}}", last))
            limit = min((limit for limit in limits if limit >= 0), default=len(self.text))
            back = _TO_FRENCH.search(self.text, last, limit)
            last = back.start() if back else limit
            self._flow.cut(start, last)
        self.canvas.hide(start, last)
        self._jump(last)

    def _apply(
        self,
        start: int,
        end: int,
        arguments: str,
        *,
        heading: bool = False,
        adjacent: bool = False,
        shown: bool = False,
    ) -> int:
        """Hide a command and those of its arguments that are not prose; return where the rest begins."""
        last = resume = end
        kind = BlockKind.HEADING if heading else self._flow.kind
        planned = False
        for letter in arguments:
            argument = argument_at(self._scan, last, "[" if letter in "oOB" else "{", adjacent=adjacent)
            if argument is None:
                if letter in "oOB":
                    continue
                break
            last = argument.end + 1
            if letter == "n":
                self._plan(argument, "note", kind, start)
            elif letter in "bB" or (letter in "Op" and has_words(self.text, argument)):
                self._plan(argument, "apart", kind)
            elif planned:
                self._plan(argument, "skip", kind)
                continue
            else:
                resume = last
                continue
            if not planned:
                resume = argument.start - 1
                planned = True
        if not shown:
            self.canvas.hide_word(start, resume)
        self._jump(resume)
        return resume

    def _unknown(self, start: int, end: int) -> None:
        """Take a command of the writer's own for a thing, or its arguments for prose if they look like it."""
        arguments = list(arguments_at(self._scan, end, adjacent=True))
        last = arguments[-1].end + 1 if arguments else end
        prose = [each for each in arguments if not each.bracket and has_words(self.text, each)]
        if not prose:
            if is_alone(self.text, start, last):
                self.canvas.hide_word(start, last)
                self._jump(last)
            else:
                self._cover(start, last)
            return
        inside = len(prose) == 1 and arguments[-1] is prose[0] and not is_sentence(self.text, prose[0])
        resume = (prose[0].start if inside else arguments[0].start) - 1
        self.canvas.hide(start, resume)
        if not inside:
            for each in arguments:
                role = "note" if each in prose else "skip"
                self._plan(each, role, self._flow.kind, each.start - 1)
        self._jump(resume)

    # Environments

    def _begin(self, token: Token) -> None:
        start, end, _, name = token
        scan = self._scan
        closing = f"\\end{{{name}}}"
        if name in macros.MATH:
            close = scan.find(closing, end)
            self._cover(start, end if close < 0 else close + len(closing))
            return
        self._flow.cut(start, end)
        if name in macros.VERBATIM:
            return
        language = argument_at(scan, end, "{") if name.startswith("otherlanguage") else None
        foreign = language and self.text[language.start : language.end] not in macros.FRENCH
        if foreign or name in macros.UNREAD or name in macros.FOREIGN:
            close = scan.find(closing, end)
            if close >= 0:
                self._flow.skip(close + len(closing))
                self._jump(close + len(closing))
                return
        self._environments.append((name, self._flow.kind))
        self._open_names[name] += 1
        known = macros.ENVIRONMENTS.get(name)
        heading = name in {"frame", "block", "alertblock", "exampleblock"}
        self._apply(start, end, "Opp" if known is None else known, heading=heading, adjacent=known is None)
        if name in macros.LISTS:
            self._flow.kind = BlockKind.LIST_ITEM
        elif name in macros.QUOTES:
            self._flow.kind = BlockKind.QUOTE
        elif name in macros.TABLES:
            self._flow.kind = _CELL
        elif self._flow.kind is _CELL:
            self._flow.kind = BlockKind.PARAGRAPH

    def _end(self, token: Token) -> None:
        if token.name == "document":
            self._flow.cut(token.start, len(self.text))
            self._jump(len(self.text))
            return
        self._flow.cut(token.start, token.end)
        while self._open_names[token.name]:
            name, kind = self._environments.pop()
            self._open_names[name] -= 1
            self._flow.kind = kind
            if name == token.name:
                break
