"""Dates: what exists, and on which day."""

import pytest

import frfix
from frfix.settings import Settings

ONLY = Settings(select=("syntaxe/date",))


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[d.start : d.end], d.replacements) for d in frfix.check(text, ONLY)]


@pytest.mark.parametrize(
    "date",
    ["29/02/1900", "31/04/2020", "29 février 2003", "31 juin", "2021-02-29", "30 février 2020"],
)
def test_a_date_that_does_not_exist_is_found_without_a_correction(date: str) -> None:
    assert found(f"La réunion a lieu le {date} à Dakar.") == [(date, ())]


@pytest.mark.parametrize("date", ["29/02/2000", "29 février 2024", "31 mai", "12/25/2014", "2020-02-29"])
def test_a_date_that_exists_or_is_written_otherwise_is_left_alone(date: str) -> None:
    assert found(f"La réunion a lieu le {date} à Dakar.") == []


def test_the_day_of_the_week_is_corrected_in_the_form_it_has() -> None:
    assert found("La réunion du lundi 14 juillet 2020.") == [("lundi 14", ("mardi 14", "lundi 13"))]
    assert found("Lun. 14/07/2020 : réunion.") == [("Lun", ("Mar",))]
    assert found("Mardi, le 14/07/2020 : réunion.") == []


def test_before_1582_days_are_those_of_the_julian_calendar() -> None:
    # The battle of Marignan was fought on a Thursday.
    assert found("Le jeudi 13 septembre 1515, il se bat.") == []
    assert found("Le lundi 13 septembre 1515, il se bat.") == [("lundi 13", ("jeudi 13", "lundi 10"))]


def test_numbers_that_are_no_day_are_left_alone() -> None:
    assert found("Le n° 32 mars 2020 et la page 45 mai 1968.") == []
