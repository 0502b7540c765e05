"""What the renderers share: styled lines, places, counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.levels import failing
from frfix.source import Source

if TYPE_CHECKING:
    from frfix.session import Checked

Segment = tuple[str, str]
"""A piece of text and the name of its style in `STYLES`."""
Line = list[Segment]
"""A line to print, without its line end."""

STYLES: Final = {
    "": "",
    "path": "bold",
    "dim": "dim",
    "erreur": "bold red",
    "avertissement": "bold yellow",
    "conseil": "bold cyan",
    "wrong": "red",
    "right": "green",
    "removed": "red strike",
    "added": "bold green",
}
"""Rich's style for each name that a `Segment` may bear."""

# A text may hold escape sequences; none may reach the terminal. As many characters go as come.
_CONTROLS: Final = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], "\ufffd") | {9: " "}
_CONTROL: Final = re.compile(f"[{''.join(map(chr, _CONTROLS))}]")
_LINE_END: Final = re.compile(r"\r?\n|\r")
_SPACES: Final = {0x20: "␣", 0xA0: "⍽", 0x202F: "⍽", 0x0A: "⏎", 0x0D: "", 0x09: "⇥"}

# A person may have typed plain spaces here; a line must not break at them.
_UNBREAKABLE: Final = re.compile(r"(?<=«) | (?=[»:;?!])")


class Place(NamedTuple):
    """Where a passage begins and ends, from 1; ``end_column`` is that of the code point after it."""

    line: int
    column: int
    end_line: int
    end_column: int


def place(source: Source, start: int, end: int) -> Place:
    """Return the place of the code points ``start`` to ``end`` of ``source``."""
    return Place(*source.line_column(start), *source.line_column(end))


def near(path: Path) -> str:
    """Return ``path`` as a person would write it here: from the current folder on if it lies below that."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def printable(text: str) -> str:
    """Return ``text`` with control characters made harmless, code point for code point."""
    # To look into the table for each sign of a text takes ten times as long as to see that there is none.
    return text.translate(_CONTROLS) if _CONTROL.search(text) else text


def unbreakable(text: str) -> str:
    """Return ``text``, an explanation or a message, with no-break spaces where French asks for a space."""
    return _UNBREAKABLE.sub("\u00a0", text)


def visible_spaces(text: str) -> str:
    """Return ``text`` with its spaces and line ends as signs that a person can see."""
    return printable(text.translate(_SPACES))


def lines(text: str) -> Iterator[Line]:
    """Yield the lines of ``text``, which may hold signs that end a line elsewhere, without any style."""
    for line in text.split("\n"):
        yield [(line, "")]


def shown(*texts: str) -> list[str]:
    """Return a passage and its replacements, in one line each, as a person can tell them apart.

    Where nothing but spaces differs, the spaces become signs.
    """
    only_spaces = len({"".join(text.split()) for text in texts}) == 1
    return [visible_spaces(text) if only_spaces else printable(_LINE_END.sub("⏎", text)) for text in texts]


class Tally:
    """Counts of what a run found: by grade, by level, by rule, and how many findings make it fail."""

    def __init__(self) -> None:
        self.files = 0
        self.failing = 0
        self.hidden = 0
        self.grades: Counter[Grade] = Counter()
        self.levels: Counter[Severity] = Counter()
        self.rules: Counter[str] = Counter()

    @property
    def found(self) -> int:
        """How many diagnostics there are in all."""
        return self.grades.total()

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Count one file's diagnostics."""
        self.files += 1
        for diagnostic in diagnostics:
            self.grades[diagnostic.grade] += 1
            self.levels[diagnostic.severity] += 1
            self.rules[diagnostic.rule] += 1

    def most_frequent(self) -> list[tuple[str, int]]:
        """Return the rules that spoke and how often, the most frequent first."""
        return sorted(self.rules.items(), key=lambda rule: (-rule[1], rule[0]))

    def counting(self, files: Iterable[Checked]) -> Iterator[Checked]:
        """Yield ``files`` as they come, each counted."""
        for checked in files:
            self.add(checked.diagnostics)
            self.failing += failing(checked.diagnostics, checked.threshold)
            self.hidden += checked.hidden
            yield checked
