"""What a run found, in figures: a summary for whoever answers for the articles, and a table of the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.i18n import N_, _, plural
from frfix.reports.base import Line, printable, shown
from frfix.reports.names import deletion, levels_counted, written

if TYPE_CHECKING:
    from frfix.session import Checked

MARGIN: Final = "  "
MOST_FILES: Final = 5
MOST_KINDS: Final = 5
LONGEST_EXAMPLE: Final = 60
"""Code points of a passage that is shown whole."""
LEAST_EXAMPLE: Final = 12
"""Columns of an example, however narrow the terminal is."""


class Example(NamedTuple):
    """A passage that a rule spoke of, and its best correction if there is one."""

    passage: str
    right: str | None


class FileFigures(NamedTuple):
    """Of one file: its name, to show, its words, and how many findings of each level."""

    name: str
    words: int
    levels: Counter[Severity]

    @property
    def work(self) -> tuple[int, int, int, str]:
        """The file whose work is the smallest needs the most: findings, errors first, then its name."""
        errors, warnings = self.levels[Severity.ERROR], self.levels[Severity.WARNING]
        return -(errors + warnings), -errors, -self.levels.total(), self.name


class Statistics:
    """The figures of a run, file by file."""

    def __init__(self) -> None:
        self.files: list[FileFigures] = []
        self.rules: Counter[str] = Counter()
        self.sure: Counter[str] = Counter()
        self.grades: Counter[Grade] = Counter()
        self.examples: dict[str, Example] = {}

    @property
    def words(self) -> int:
        """The words of prose of all files."""
        return sum(file.words for file in self.files)

    @property
    def levels(self) -> Counter[Severity]:
        """How many findings of each level there are."""
        return sum((file.levels for file in self.files), Counter())

    def counting(self, files: Iterable[Checked]) -> Iterator[Checked]:
        """Yield ``files`` as they come, each counted."""
        for checked in files:
            self.add(checked)
            yield checked

    def add(self, checked: Checked) -> None:
        """Count one file; of each rule the first passage is its example."""
        found: Sequence[Diagnostic] = checked.diagnostics
        levels = Counter(one.severity for one in found)
        self.files.append(FileFigures(printable(checked.name), checked.words, levels))
        for one in found:
            self.rules[one.rule] += 1
            self.sure[one.rule] += one.grade is Grade.SURE and bool(one.fixes)
            # A correction that nobody knows is none, whatever its grade.
            self.grades[one.grade if one.fixes else Grade.SUGGESTION] += 1
            if one.rule not in self.examples:
                passage = checked.source.text[one.start : one.end]
                self.examples[one.rule] = Example(passage, one.fixes[0].replacement if one.fixes else None)


def render(statistics: Statistics, width: int) -> Iterator[Line]:
    """Yield the lines of the summary and of the table, at most ``width`` wide where that is possible."""
    yield from _summary(statistics)
    if statistics.rules:
        yield from _files(statistics)
        yield from _kinds(statistics)
        yield from _table(statistics, width)


def _summary(statistics: Statistics) -> Iterator[Line]:
    found, files, words = statistics.rules.total(), len(statistics.files), statistics.words
    told = _("{articles}, {words} : {found}.").format(
        articles=_told(plural("{n} article", "{n} articles", files), files),
        words=_told(plural("{n} mot", "{n} mots", words), words),
        found=_findings(found),
    )
    yield [(_("Bilan"), "path")]
    yield [(MARGIN + told, "")]
    for level in Severity:
        if number := statistics.levels[level]:
            told = _("{count}, soit {rate} pour 1 000 mots").format(
                count=_level(level, number), rate=_rate(number, statistics.words)
            )
            yield [(MARGIN, ""), (told, level.value)]
    sure, probable = statistics.grades[Grade.SURE], statistics.grades[Grade.PROBABLE]
    if sure:
        told = _("frfix corrige sans vous {count} ({share}) : « frfix fix ».")
        count = _findings(sure)
        yield [(MARGIN + told.format(count=count, share=_share(sure, found)), "right")]
    if probable:
        told = _("Il propose une correction probable pour {count} ({share}) : « frfix fix --probable ».")
        count = _findings(probable)
        yield [(MARGIN + told.format(count=count, share=_share(probable, found)), "")]


def _files(statistics: Statistics) -> Iterator[Line]:
    files = nsmallest(MOST_FILES, statistics.files, key=lambda file: file.work)
    files = [file for file in files if file.levels]
    if len(statistics.files) < 2 or not files:
        return
    yield []
    yield [(_("Articles qui demandent le plus de travail"), "path")]
    width = max(len(file.name) for file in files)
    for file in files:
        told = _("{found}, dont {errors} ; {rate} pour 1 000 mots").format(
            found=_findings(file.levels.total()),
            errors=_level(Severity.ERROR, file.levels[Severity.ERROR]),
            rate=_rate(file.levels.total(), file.words),
        )
        yield [(f"{MARGIN}{file.name:<{width}}{MARGIN}", ""), (told, "dim")]


def _kinds(statistics: Statistics) -> Iterator[Line]:
    families: Counter[str] = Counter()
    for rule, number in statistics.rules.items():
        families[rule.partition("/")[0]] += number
    kinds = nsmallest(MOST_KINDS, families.items(), key=lambda family: (-family[1], family[0]))
    size = len(str(kinds[0][1]))
    yield []
    yield [(_("Fautes les plus fréquentes"), "path")]
    for family, number in kinds:
        share = _share(number, statistics.rules.total())
        name = _(_KINDS.get(family, family))
        yield [(f"{MARGIN}{number:>{size}}  {share:>5}  ", "dim"), (name, "")]


def _table(statistics: Statistics, width: int) -> Iterator[Line]:
    rules = sorted(statistics.rules.items(), key=lambda rule: (-rule[1], rule[0]))
    total = statistics.rules.total()
    head = [_("règle"), _("nombre"), _("part"), _("sûres")]
    rows = [[rule, str(n), _share(n, total), str(statistics.sure[rule])] for rule, n in rules]
    sizes = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    room = max(width - sum(sizes) - len(MARGIN) * (len(sizes) + 1), LEAST_EXAMPLE)
    yield []
    yield [(_("Remarques par règle"), "path")]
    yield [(_row(head, sizes) + _("exemple"), "dim")]
    for row in rows:
        cells = _row(row, sizes)
        rule = MARGIN + row[0]
        yield [(rule, ""), (cells[len(rule) :], "dim"), (_example(statistics.examples[row[0]], room), "")]


def _row(cells: Sequence[str], sizes: Sequence[int]) -> str:
    """Return ``cells`` in columns: a name at the left of its own, numbers at the right of theirs."""
    numbers = (f"{cell:>{size}}{MARGIN}" for cell, size in zip(cells[1:], sizes[1:], strict=True))
    return f"{MARGIN}{cells[0]:<{sizes[0]}}{MARGIN}{''.join(numbers)}"


def _example(example: Example, room: int) -> str:
    """Return an example in ``room`` columns at most."""
    if example.right is None:
        text = _cut(*shown(example.passage))
    else:
        wrong, right = map(_cut, shown(example.passage, example.right))
        text = f"{wrong} → {right or deletion()}"
    return text if len(text) <= room else text[: room - 1] + "…"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_EXAMPLE else text[: LONGEST_EXAMPLE - 1] + "…"


def _level(level: Severity, number: int) -> str:
    return levels_counted(level, number, written(f"{number:,}"))


def _findings(number: int) -> str:
    return _told(plural("{n} remarque", "{n} remarques", number), number)


def _told(phrase: str, number: int) -> str:
    """Return ``phrase`` with ``number`` for its ``{n}``."""
    return phrase.format(n=written(f"{number:,}"))


def _rate(number: int, words: int) -> str:
    """Return how many that is by thousand words."""
    return written(f"{1000 * number / words:,.1f}") if words else "–"


def _share(number: int, total: int) -> str:
    return _("{share} %").format(share=round(100 * number / total))


_KINDS: Final = {
    "accords": N_("accords : genre, nombre et personne"),
    "anglicismes": N_("mots et tours pris à l’anglais"),
    "confusions": N_("mots pris l’un pour l’autre"),
    "conjugaison": N_("conjugaison et formes du verbe"),
    "homophones": N_("homophones : a et à, ces et ses…"),
    "locutions": N_("expressions figées"),
    "majuscules": N_("majuscules et leurs accents"),
    "noms-propres": N_("noms de personnes, de lieux et d’institutions"),
    "orthographe": N_("orthographe des mots"),
    "pleonasmes": N_("répétitions du même sens"),
    "ponctuation": N_("ponctuation"),
    "style": N_("style"),
    "syntaxe": N_("construction de la phrase"),
    "typographie": N_("typographie : espaces, guillemets, tirets, nombres"),
    "vraisemblance": N_("mots qui n’ont guère leur place dans la phrase"),
}
"""The families of rules in a few plain words."""
