"""Findings for people: where, why, the line with the passage underlined, the correction, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from frfix.diagnostics import CONTEXT, Diagnostic, Grade, Related, Severity
from frfix.i18n import _, plural
from frfix.reports.base import DELETION, Line, Tally, counted, printable, shown
from frfix.reports.excerpt import Excerpt, cells, excerpt, place_within
from frfix.source import Source

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


def finding(name: str, source: Source, found: Diagnostic, width: int) -> Iterator[Line]:
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
    shown_line = excerpt(source, found.start, found.end, width - len(MARGIN))
    before, passage, after = shown_line
    yield [(MARGIN + before, ""), (passage, "wrong"), (after, "")]
    yield _underlined(shown_line, found)
    if found.fixes:
        yield correction(source.text[found.start : found.end], found)
    for related in found.related:
        where = ""
        if not _is_seen(shown_line, found, related):
            where = "{}:{} ".format(*source.line_column(related.start))
        elif related.message == CONTEXT:
            continue
        passage = excerpt(source, related.start, related.end, width // 2).passage
        yield [(f"{MARGIN}{where}« {passage} » : {printable(related.message)}", "dim")]


def _underlined(line: Excerpt, found: Diagnostic) -> Line:
    """Return the line of signs below ``line``: the passage, and the words beside it that it rests on."""
    start = cells(line.before)
    marks = [(start, max(cells(line.passage), 1), "^", "wrong")]
    for related in found.related:
        seen = place_within(line, (found.start, found.end), (related.start, related.end))
        if seen is not None:
            marks.append((*seen, "~", "dim"))
    signs: Line = [(MARGIN, "")]
    done = 0
    for at, length, sign, style in sorted(marks):
        if at >= done:
            signs += [(" " * (at - done), ""), (sign * length, style)]
            done = at + length
    return signs


def _is_seen(line: Excerpt, found: Diagnostic, related: Related) -> bool:
    """Whether a related place is underlined: beside the passage or as a part of it."""
    inside = found.start <= related.start and related.end <= found.end
    beside = place_within(line, (found.start, found.end), (related.start, related.end))
    return inside or beside is not None


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
    """Return the last line of a report: how many findings of each level and grade, in how many files."""
    files = counted(tally.files, "fichier vérifié", "fichiers vérifiés")
    if not tally.found:
        return [(f"{files} : rien à signaler.", "right" if tally.files else "")]
    names = {
        Grade.SURE: ("correction sûre", "corrections sûres"),
        Grade.PROBABLE: ("probable", "probables"),
        Grade.SUGGESTION: ("suggestion", "suggestions"),
    }
    grades = [counted(tally.grades[grade], *names[grade]) for grade in Grade if tally.grades[grade]]
    line = [(f"{files} : ", "path")]
    for level in Severity:
        if tally.levels[level]:
            line += (
                (counted(tally.levels[level], level.value, f"{level.value}s"), level.value),
                (", ", "path"),
            )
    return [*line[:-1], (f" ({', '.join(grades)}).", "path")]


def known(tally: Tally) -> Line:
    """Return the line that says how many findings a baseline hides."""
    one = _("{count} remarque de la référence n’est pas montrée.")
    many = _("{count} remarques de la référence ne sont pas montrées.")
    return [(plural(one, many, tally.hidden).format(count=tally.hidden), "dim")]
