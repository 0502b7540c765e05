"""What is known of words, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from frfix.language.orthography import Side
from frfix.reports.base import Line, printable
from frfix.word_report import WordReport

_SIDES: Final = {Side.CLASSIC: "classique", Side.REFORMED: "1990"}
_OTHER: Final = {Side.CLASSIC: "orthographe de 1990", Side.REFORMED: "orthographe classique"}
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
    why = report.reason.source.value
    if report.reason.parts and report.reason.parts != (report.word,):
        why += f"\u00a0: {' + '.join(report.reason.parts)}"
    yield [(printable(report.word), "path"), (" : connu", "right"), (f" — {printable(why)}", "")]
    for reading in report.readings:
        for form in reading.forms:
            yield [(f"{MARGIN}{reading.lemma}", ""), (f" : {form}", "dim")]
    if report.frequency:
        yield _detail("fréquence", _frequency(report.frequency))
    if report.lists:
        yield _detail("source", ", ".join(report.lists))
    if report.side is not None:
        yield _detail(_OTHER[report.side], ", ".join(report.twins))


def _unknown(report: WordReport) -> Iterator[Line]:
    yield [(printable(report.word), "path"), (" : inconnu", "wrong")]
    found = report.candidates
    if not found:
        yield _detail("candidats", "aucun")
        return
    for candidate in found:
        yield [(f"{MARGIN}{_percent(candidate.score):>7}  ", "dim"), (candidate.text, "right")]
    yield _detail("correction", f"{found.grade.value} (confiance : {_percent(found.confidence)})")


def _detail(name: str, value: str) -> Line:
    return [(f"{MARGIN}{name} : ", "dim"), (printable(value), "")]


def _percent(share: float) -> str:
    if share < 0.001:
        return "< 0,1 %"
    return f"{100 * share:.1f}\u00a0%".replace(".", ",")


def _frequency(zipf: float) -> str:
    """Return a frequency in words of a person: « 5,2 (158 fois par million de mots) »."""
    million = 10 ** (zipf - 3)
    times = f"{million:.0f}" if million >= 10 else f"{million:.2g}".replace(".", ",")
    return f"{zipf:.1f} sur 8 (environ {times} fois par million de mots)".replace(".", ",", 1)


def _as_object(report: WordReport) -> dict[str, Any]:
    known = report.reason is not None
    document: dict[str, Any] = {"word": report.word, "known": known}
    if report.reason is not None:
        return document | {
            "reason": report.reason.source.name.lower(),
            "parts": list(report.reason.parts),
            "readings": [{"lemma": r.lemma, "forms": list(r.forms)} for r in report.readings],
            "frequency": round(report.frequency, 2),
            "sources": list(report.lists),
            "orthography": None if report.side is None else _SIDES[report.side],
            "twins": list(report.twins),
        }
    found = report.candidates
    return document | {
        "candidates": [{"text": c.text, "score": round(c.score, 4)} for c in found or ()],
        "confidence": round(found.confidence, 4) if found is not None and len(found) else 0.0,
        "grade": found.grade.value if found is not None and len(found) else None,
    }
