"""Corrections as a file's encoding can hold them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from frfix.diagnostics import Diagnostic, Fix, Grade
from frfix.source import Source, SourceText


def fit_encoding(diagnostics: Iterable[Diagnostic], source: Source) -> list[Diagnostic]:
    """Return ``diagnostics`` with only those fixes that the file's encoding can hold.

    Where the best is not among them, the others are only suggested.
    A narrow no-break space becomes a plain no-break one where the encoding lacks it. A
    diagnostic whose fixes then change nothing is dropped: nothing can be done about it.
    """
    if isinstance(source, SourceText) and source.encoding.startswith("utf"):
        return list(diagnostics)
    kept: list[Diagnostic] = []
    for found in diagnostics:
        adapted = [(fix, _adapt(fix, source)) for fix in found.fixes]
        fixes = tuple(new for _, new in adapted if new is not None and _changes(new, source.text))
        if fixes or all(new is None for _, new in adapted):
            best_stays = bool(adapted) and adapted[0][1] is not None
            kept.append(replace(found, fixes=fixes, grade=found.grade if best_stays else Grade.SUGGESTION))
    return kept


def _adapt(fix: Fix, source: Source) -> Fix | None:
    replacement = source.adapt(fix.replacement)
    texts = [source.adapt(edit.text) for edit in fix.edits]
    if replacement is None or None in texts:
        return None
    edits = (
        replace(edit, text=text) for edit, text in zip(fix.edits, texts, strict=True) if text is not None
    )
    return Fix(replacement, tuple(edits))


def _changes(fix: Fix, text: str) -> bool:
    return any(text[edit.start : edit.end] != edit.text for edit in fix.edits)
