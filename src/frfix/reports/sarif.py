"""Findings as SARIF 2.1.0 (OASIS), for GitHub code scanning and the viewers of editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

import frfix
from frfix.diagnostics import Diagnostic, Fix, Grade, Severity
from frfix.documents.packed import PackedSource
from frfix.i18n import language
from frfix.reports.base import Line, lines, place
from frfix.reports.json_text import array, encode
from frfix.reports.paths import uri
from frfix.reports.plain import correction, message
from frfix.source import Source
from frfix.suppression.fingerprint import fingerprint, numbered

if TYPE_CHECKING:
    from frfix.rules.base import Rule
    from frfix.session import Checked

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT: Final = "frfix/v1"
"""The name of frfix's fingerprint among those of a result; another way to make it wants another name."""
ROOT: Final = "%SRCROOT%"
"""The folder that relative URIs begin at: the one that frfix ran in."""
LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}
PROBLEMS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "recommendation"}
"""What GitHub calls the levels of a rule."""
PRECISIONS: Final = {Grade.SURE: "very-high", Grade.PROBABLE: "high", Grade.SUGGESTION: "medium"}
"""GitHub's word for how sure a rule is; it shows the surest first."""


def render(files: Iterable[Checked], _width: int) -> Iterator[Line]:
    """Yield one SARIF log, a result a line. Regions are in code points."""
    rules: dict[str, int] = {}
    results = [encode(result) for checked in files for result in _results(checked, rules)]
    driver: dict[str, Any] = {"name": "frfix", "version": frfix.__version__, "language": language()}
    run = {
        "tool": {"driver": driver | {"rules": _descriptors(rules)}},
        "columnKind": "unicodeCodePoints",
        # The standard's own are those without a carriage return alone, which ends a line, too.
        "newlineSequences": ["\r\n", "\n", "\r"],
        "defaultEncoding": "utf-8",
    }
    head = {"$schema": SCHEMA, "version": "2.1.0", "runs": []}
    opening = f'{encode(head)[:-2]}{encode(run)[:-1]}, "results": ['
    return lines(array(opening, results, "]}]}"))


def _descriptors(ids: Iterable[str]) -> list[dict[str, Any]]:
    """Return what the log says of the rules ``ids``, in their order."""
    from frfix.rules.registry import load_rules

    known = {rule.id: rule for rule in load_rules()} if ids else {}
    return [_descriptor(id_, known.get(id_)) for id_ in ids]


def _descriptor(id_: str, rule: Rule | None) -> dict[str, Any]:
    family = id_.partition("/")[0]
    if rule is None:
        return {"id": id_, "shortDescription": {"text": id_}, "properties": {"tags": [family]}}
    from frfix.reports.explique import message_of

    told = {"text": _escaped(rule.explanation)}
    return {
        "id": id_,
        "shortDescription": {"text": _escaped(message_of(rule))},
        "fullDescription": told,
        "help": told,
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": rule.default},
        "properties": {
            "tags": [family],
            "precision": PRECISIONS[rule.grade],
            "problem.severity": PROBLEMS[rule.severity],
        },
    }


def _results(checked: Checked, rules: dict[str, int]) -> Iterator[dict[str, Any]]:
    """Yield the results of a file; rules that are new are added to ``rules`` with their index."""
    source, where = checked.source, {"uri": uri(checked.name), "uriBaseId": ROOT}
    if where["uri"].startswith("file:"):
        del where["uriBaseId"]
    names = numbered(fingerprint(source.text, found) for found in checked.diagnostics)
    for found, name in zip(checked.diagnostics, names, strict=True):
        result: dict[str, Any] = {
            "ruleId": found.rule,
            "ruleIndex": rules.setdefault(found.rule, len(rules)),
            "level": LEVELS[found.severity],
            "message": {"text": _escaped(message(found, source))},
            "locations": [_location(where, _region(source, found.start, found.end))],
            "partialFingerprints": {FINGERPRINT: name},
            "properties": {"grade": found.grade.value},
        }
        if found.related:
            result["relatedLocations"] = [
                {"id": number, "message": {"text": _escaped(related.message)}}
                | _location(where, _region(source, related.start, related.end))
                for number, related in enumerate(found.related, 1)
            ]
        # A correction is of the text that is read of a Word file, not of the file.
        if found.fixes and not isinstance(source, PackedSource):
            result["fixes"] = [_fix(found, fix, source, where) for fix in found.fixes]
        yield result


def _location(where: dict[str, str], region: dict[str, Any]) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": where, "region": region}}


def _region(source: Source, start: int, end: int, *, snippet: bool = True) -> dict[str, Any]:
    line, column, end_line, end_column = place(source, start, end)
    region = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    return region | {"snippet": {"text": source.text[start:end]}} if snippet else region


def _fix(found: Diagnostic, fix: Fix, source: Source, where: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(source, edit.start, edit.end, snippet=False),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": _escaped(correction(found, fix, source))},
        "artifactChanges": [{"artifactLocation": where, "replacements": replacements}],
    }


def _escaped(text: str) -> str:
    """Return ``text`` as a SARIF message that says it: without placeholders (3.11.5) or links (3.11.6)."""
    text = text.replace("{", "{{").replace("}", "}}")
    if "](" in text:
        text = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return text
