"""A date that does not exist, or whose day of the week is another."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tokens import Token
from frfix.rules.base import Context, Rule

_DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS: Final = {
    "janvier": 1,
    "février": 2,
    "mars": 3,
    "avril": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7,
    "août": 8,
    "aout": 8,
    "septembre": 9,
    "octobre": 10,
    "novembre": 11,
    "décembre": 12,
    "janv": 1,
    "févr": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "déc": 12,
}
_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DATE: Final = rf"""(?<![\d/.,-])(?:
        (?P<day>\d{{1,2}})(?:er)?[ \u00a0\u202f](?P<month>{"|".join(_MONTHS)})\b\.?(?:[ \u00a0\u202f](?P<year>\d{{4}})(?!\d))?
      | (?P<d>\d{{1,2}})(?P<sign>[/-])(?P<m>\d{{1,2}})(?P=sign)(?P<y>\d{{4}})(?![\d/-])
      | (?P<y2>\d{{4}})(?P<sign2>[/-])(?P<m2>\d{{2}})(?P=sign2)(?P<d2>\d{{2}})(?![\d/-])
    )"""
_DIGIT: Final = re.compile(r"\d")
_WEEKDAY: Final = (
    rf"\b({'|'.join(_DAYS)}|lun|mar|mer|jeu|ven|sam|dim)\.?,?[ \u00a0\u202f](?:le[ \u00a0\u202f])?$"
)
_LOOKED_AT: Final = 16
"""Code points before a date in which its day of the week stands."""
# France left the Julian calendar after 9 December 1582; its days ran ten behind.
_GREGORIAN: Final = date(1582, 12, 20)
_OLDEST: Final = 1501
_DAY_NUMBER: Final = r"\d{1,2}(?:er)?(?=[ \u00a0\u202f])"
_NOT_A_DAY: Final = r"(?:n°|no|numéro|p\.|page|pages|article|art\.|lot|chapitre|version|v)[ \u00a0\u202f]?$"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the compiled ``pattern``: few texts have a date, and every start would wait for it."""
    return re.compile(pattern, re.VERBOSE | re.IGNORECASE)


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if _DIGIT.search(block.text) is None:
        return
    for found in _compiled(_DATE).finditer(block.text):
        day, month, year = _parts(found)
        start = found.start()
        if not 1 <= month <= len(_LENGTHS) or _compiled(_NOT_A_DAY).search(
            block.text[max(0, start - 10) : start]
        ):
            continue
        written = found["month"] is not None
        last = _LENGTHS[month - 1] - (month == 2 and year is not None and not isleap(year))
        if not 1 <= day <= last:
            if written or 0 < day <= max(_LENGTHS):
                yield _impossible(rule, block, found, day, last, month, year)
        elif year is not None and year >= _OLDEST:
            yield from _weekday(rule, block, context, start, day, month, year)


def _parts(found: re.Match[str]) -> tuple[int, int, int | None]:
    """Return day, month and year (None when it is not said) of a match."""
    if found["month"] is not None:
        year = found["year"]
        return int(found["day"]), _MONTHS[found["month"].lower()], int(year) if year else None
    day, month, year = (found[name] or found[name + "2"] for name in ("d", "m", "y"))
    return int(day), int(month), int(year)


def _impossible(
    rule: Rule, block: Block, found: re.Match[str], day: int, last: int, month: int, year: int | None
) -> Diagnostic:
    name = next(name for name, number in _MONTHS.items() if number == month)
    passage = found.group()
    if passage.lower().endswith(f"{name}."):  # The period is the sentence's, not an abbreviation's.
        passage = passage[:-1]
    if year is None:
        message = _("« {found} » n’existe pas : {month} a {last} jours au plus.")
    else:
        message = _("« {found} » n’existe pas : {month} {year} a {last} jours.")
    return rule.at(
        block.start + found.start(),
        block.start + found.start() + len(passage),
        message=message.format(found=passage, month=name, year=year, last=last),
    )


def _weekday(
    rule: Rule, block: Block, context: Context, at: int, day: int, month: int, year: int
) -> Iterator[Diagnostic]:
    """Yield a finding when the day of the week that stands before the date is not its own."""
    found = _compiled(_WEEKDAY).search(block.text, max(0, at - _LOOKED_AT), at)
    if found is None:
        return
    written = found[1].lower()
    right = _DAYS[_day_of_week(day, month, year)]
    if right.startswith(written):
        return
    correction = right if written in _DAYS else right[: len(written)]
    start, end = block.start + found.start(1), block.start + found.end(1)
    correction = cased_like(found[1], correction)
    edits = [(start, end, correction)]
    number = _compiled(_DAY_NUMBER).match(block.text, at)
    other = _nearest_day(written, day, month, year)
    if number is not None and other is not None:
        end = block.start + number.end()
        edits.append((block.start + at, end, "1er" if other == 1 else str(other)))
    yield rule.at(
        start,
        end,
        message=_("Le {day}/{month:02}/{year} est un {right}.").format(
            day=day, month=month, year=year, right=right
        ),
        fixes=tuple(_fix(context.text, start, end, Edit(*edit)) for edit in edits),
    )


def _fix(text: str, start: int, end: int, edit: Edit) -> Fix:
    """Return the fix that ``edit``, inside ``start`` to ``end``, makes."""
    return Fix(text[start : edit.start] + edit.text + text[edit.end : end], (edit,))


def _nearest_day(written: str, day: int, month: int, year: int) -> int | None:
    """Return the day of the same month nearest to ``day`` that is a ``written`` (lundi, lun…); None without one."""
    for distance in range(1, 4):
        for other in (day - distance, day + distance):
            last = _LENGTHS[month - 1] - (month == 2 and not isleap(year))
            if 1 <= other <= last and _DAYS[_day_of_week(other, month, year)].startswith(written):
                return other
    return None


def _day_of_week(day: int, month: int, year: int) -> int:
    """Return 0 for Monday to 6 for Sunday, by the Julian calendar before France left it."""
    if month == 2 and day == 29 and not isleap(year):
        return 0
    this = date(year, month, day)
    shift = 3 if this < _GREGORIAN and year >= _OLDEST else 0
    return (this.weekday() + shift) % 7


RULE = Rule(
    id="syntaxe/date",
    message="Cette date est fausse.",
    explanation="Le jour doit exister dans son mois (« le 31 avril » n’existe pas, « le 29 février » seulement les "
    "années bissextiles), et le jour de la semaine doit être celui de la date.",
    corrects=(
        ("Il est né le lundi 14 juillet 2020.", "Il est né le mardi 14 juillet 2020."),
        (
            "La réunion de vendredi, le 02/03/2023, est annulée.",
            "La réunion de jeudi, le 02/03/2023, est annulée.",
        ),
    ),
    accepts=(
        "Il est né le mardi 14 juillet 2020.",
        "Le jeudi 29 février 2024 et le vendredi 31/12/1999.",
        "Le numéro 32 de mars est paru.",
    ),
    grade=Grade.SUGGESTION,
    on_block=_check,
)
