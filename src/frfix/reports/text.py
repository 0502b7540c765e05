"""Findings for people: where, why, the line with the passage underlined, the correction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.reports.base import DELETION, Line, Tally, counted, printable, shown
from frfix.reports.excerpt import cells, excerpt
from frfix.source import SourceText

if TYPE_CHECKING:
    from frfix.session import Checked

MARGIN: Final = "    "
MOST_CANDIDATES: Final = 5


def render(files: Iterable[Checked], width: int) -> Iterator[Line]:
    """Yield the findings of each file, an empty line after each; lines about ``width`` wide."""
    for checked in files:
        for found in checked.diagnostics:
            yield from finding(checked.name, checked.source, found, width)
            yield []


def finding(name: str, source: SourceText, found: Diagnostic, width: int) -> Iterator[Line]:
    """Yield the lines that tell one finding of the file ``name``."""
    line, column = source.line_column(found.start)
    severity = found.severity.value
    yield [
        (f"{printable(name)}:{line}:{column}", "path"),
        (" ", ""),
        (severity, severity),
        (f" {found.rule} ", "dim"),
        (printable(found.message), ""),
    ]
    before, passage, after = excerpt(source, found.start, found.end, width - len(MARGIN))
    yield [(MARGIN + before, ""), (passage, "wrong"), (after, "")]
    yield [(MARGIN + " " * cells(before), ""), ("^" * max(cells(passage), 1), "wrong")]
    if found.fixes:
        yield correction(source.text[found.start : found.end], found)
    for related in found.related:
        line, column = source.line_column(related.start)
        passage = excerpt(source, related.start, related.end, width // 2).passage
        yield [(f"{MARGIN}{line}:{column} « {passage} » : {printable(related.message)}", "dim")]


def correction(wrong: str, found: Diagnostic) -> Line:
    """Return ``wrong → right``, the other candidates, and the grade."""
    wrong, right, *others = shown(wrong, *found.replacements)
    line = [(MARGIN, ""), (wrong, "wrong"), (" → ", ""), (right or DELETION, "right")]
    if others:
        listed = [other or DELETION for other in others[: MOST_CANDIDATES - 1]]
        more = ["…"] if len(others) >= MOST_CANDIDATES else []
        line.append((", ou " + ", ".join(listed + more), "dim"))
    line.append((f" ({found.grade.value})", "dim"))
    return line


def summary(tally: Tally) -> Line:
    """Return the last line of a report: how many findings, in how many files, of which grades."""
    files = counted(tally.files, "fichier vérifié", "fichiers vérifiés")
    if not tally.found:
        return [(f"{files} : rien à signaler.", "right" if tally.files else "")]
    names = {
        Grade.SURE: ("correction sûre", "corrections sûres"),
        Grade.PROBABLE: ("probable", "probables"),
        Grade.SUGGESTION: ("suggestion", "suggestions"),
    }
    grades = [counted(tally.grades[grade], *names[grade]) for grade in Grade if tally.grades[grade]]
    found = counted(tally.found, "remarque", "remarques")
    return [(f"{files} : {found} ({', '.join(grades)}).", "path")]


def statistics(tally: Tally) -> Iterator[Line]:
    """Yield a table of the rules that spoke, the most frequent first."""
    rules = sorted(tally.rules.items(), key=lambda rule: (-rule[1], rule[0]))
    width = max((len(str(count)) for _, count in rules), default=0)
    for rule, count in rules:
        yield [(f"{count:>{width}}", "path"), (f"  {rule}", "")]
