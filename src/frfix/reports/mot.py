"""What is known of words, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from frfix.i18n import N_, _
from frfix.language.orthography import Side
from frfix.language.terms import origins, spell_out
from frfix.reports.base import Line, printable
from frfix.reports.names import grade_name, written
from frfix.word_report import Reading, WordReport

_SIDES: Final = {Side.CLASSIC: "classique", Side.REFORMED: "1990"}
_OTHER: Final = {Side.CLASSIC: N_("orthographe de 1990"), Side.REFORMED: N_("orthographe classique")}
MARGIN: Final = "    "


def text(reports: Iterable[WordReport]) -> Iterator[Line]:
    """Yield the lines that tell of each word, an empty line after each."""
    for report in reports:
        if report.reason is None:
            yield from _unknown(report)
        else:
            yield from _known(report)
        yield []


def as_json(reports: Iterable[WordReport]) -> Iterator[Line]:
    """Yield one JSON document: ``{"words": […]}``."""
    document = {"words": [_as_object(report) for report in reports]}
    yield [(json.dumps(document, ensure_ascii=False, indent=2), "")]


def _known(report: WordReport) -> Iterator[Line]:
    assert report.reason is not None
    why = _(report.reason.source.value)
    if report.reason.parts and report.reason.parts != (report.word,):
        why = _("{name} : {value}").format(name=why, value=" + ".join(report.reason.parts))
    yield [(printable(report.word), "path"), (_(" : connu"), "right"), (f" — {printable(why)}", "")]
    for reading in report.readings:
        for form in dict.fromkeys(map(spell_out, reading.tags)):
            told = _("{name} : {value}").format(name=reading.lemma, value=form)
            yield [(MARGIN + reading.lemma, ""), (told.removeprefix(reading.lemma), "dim")]
    if report.frequency:
        yield _detail(_("fréquence"), _frequency(report.frequency))
    if report.origin:
        yield _detail(_("source"), ", ".join(origins(report.origin)))
    if report.side is not None:
        yield _detail(_(_OTHER[report.side]), ", ".join(report.twins))


def _unknown(report: WordReport) -> Iterator[Line]:
    yield [(printable(report.word), "path"), (_(" : inconnu"), "wrong")]
    found = report.candidates
    if not found:
        yield _detail(_("candidats"), _("aucun"))
        return
    for candidate in found:
        yield [(f"{MARGIN}{_percent(candidate.score):>7}  ", "dim"), (candidate.text, "right")]
    told = _("{grade} (confiance : {share})")
    told = told.format(grade=grade_name(found.grade), share=_percent(found.confidence))
    yield _detail(_("correction"), told)


def _detail(name: str, value: str) -> Line:
    return [(MARGIN + _("{name} : {value}").format(name=name, value=""), "dim"), (printable(value), "")]


def _percent(share: float) -> str:
    told = _("{share} %")
    if share < 0.001:
        return "< " + told.format(share=written("0.1"))
    return told.format(share=written(f"{100 * share:.1f}"))


def _frequency(zipf: float) -> str:
    """Return a frequency in words of a person: « 5,2 (158 fois par million de mots) »."""
    million = 10 ** (zipf - 3)
    times = written(f"{million:.0f}" if million >= 10 else f"{million:.2g}")
    told = _("{degree} sur 8 (environ {times} fois par million de mots)")
    return told.format(degree=written(f"{zipf:.1f}"), times=times)


def _reading(reading: Reading) -> dict[str, Any]:
    forms = (spell_out(tag, say=str) for tag in reading.tags)
    return {"lemma": reading.lemma, "forms": list(dict.fromkeys(forms))}


def _as_object(report: WordReport) -> dict[str, Any]:
    known = report.reason is not None
    document: dict[str, Any] = {"word": report.word, "known": known}
    if report.reason is not None:
        return document | {
            "reason": report.reason.source.name.lower(),
            "parts": list(report.reason.parts),
            "readings": [_reading(reading) for reading in report.readings],
            "frequency": round(report.frequency, 2),
            "sources": list(origins(report.origin, say=str)),
            "orthography": None if report.side is None else _SIDES[report.side],
            "twins": list(report.twins),
        }
    found = report.candidates
    return document | {
        "candidates": [{"text": c.text, "score": round(c.score, 4)} for c in found or ()],
        "confidence": round(found.confidence, 4) if found is not None and len(found) else 0.0,
        "grade": found.grade.value if found is not None and len(found) else None,
    }
