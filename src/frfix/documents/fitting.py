"""Findings in a document's text as findings in its source, with edits that leave all markup alone.

A rule corrects what it reads: « le **trois** pays » as one span. An edit over markup is cut into the
smallest changes of the prose on its sides; one that would have to change what is not prose is
dropped, and what stands behind an escape is touched only where it changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade
from frfix.documents.base import MARKUP, OBJECT, Block, Document
from frfix.documents.escapes import SourceMap
from frfix.documents.nesting import Nesting
from frfix.edits import apply_edits

_FILLERS: Final = frozenset((MARKUP, OBJECT))
_OBJECTS: Final = re.compile(f"{OBJECT}+")
_UNSEEN: Final = frozenset((MARKUP, "\r"))
_MOST_WORK: Final = 250_000
"""Signs of a passage times signs of its correction: more is no correction of a word or two."""


def in_source(found: Sequence[Diagnostic], document: Document) -> list[Diagnostic]:
    """Return ``found``, in offsets of ``document.text``, in those of the source."""
    places = SourceMap(document.escapes)
    blocks = Nesting(document.blocks)
    fitted: list[Diagnostic] = []
    for diagnostic in found:
        read = [_fix(_read(fix), document, blocks, places) for fix in diagnostic.fixes]
        fixes = [fix for fix in read if fix is not None]
        if fixes or not diagnostic.fixes:
            # The second choice must not be written because the first cannot be, or has no room.
            best_stays = bool(read) and read[0] is not None and bool(read[0].edits)
            fixes = [fix for fix in fixes if fix.edits] if fixes and fixes[0].edits else []
            start, end = places.span(diagnostic.start, diagnostic.end)
            related = tuple(
                replace(place, start=places.start(place.start), end=places.end(place.end))
                for place in diagnostic.related
            )
            grade = diagnostic.grade if best_stays else Grade.SUGGESTION
            message = diagnostic.message
            if not _FILLERS.isdisjoint(message):
                message = _as_read(message).replace(OBJECT, "…")
            fitted.append(
                replace(
                    diagnostic,
                    start=start,
                    end=end,
                    grade=grade,
                    message=message,
                    fixes=tuple(fixes),
                    related=related,
                )
            )
    return fitted


def _read(fix: Fix) -> Fix:
    """Return ``fix`` without the fillers of markup, where it took over what stood in the text."""
    if _FILLERS.isdisjoint(fix.replacement) and all(_FILLERS.isdisjoint(edit.text) for edit in fix.edits):
        return fix
    edits = tuple(replace(edit, text=_as_read(edit.text)) for edit in fix.edits)
    return Fix(_as_read(fix.replacement).replace(OBJECT, "…"), edits)


def _as_read(text: str) -> str:
    return _OBJECTS.sub(OBJECT, text.replace(MARKUP, ""))


def _fix(fix: Fix, document: Document, blocks: Nesting, places: SourceMap) -> Fix | None:
    """Return ``fix`` with edits of the source, ``None`` if it would change what is not prose.

    It has no edits where the format has no room for them: the mistake is one nevertheless.
    """
    edits: list[Edit] = []
    for edit in fix.edits:
        block = blocks.block_at(edit.start, edit.end)
        pieces = None if block is None else _pieces(edit, block, places)
        if block is None or pieces is None:
            return None
        if _empties(pieces, block, document) or _bares(pieces, block, document):
            return None
        encode = block.encode or document.encode
        for piece in pieces:
            start, end = places.span(piece.start, piece.end)
            edits.append(Edit(start, end, encode(piece.text)))
    return Fix(fix.replacement, tuple(document.fit(edits) or ())) if edits else None


def _pieces(edit: Edit, block: Block, places: SourceMap) -> Sequence[Edit] | None:
    """Return ``edit``, or what it comes to where markup, a line end or an escape stands in its span."""
    shown = block.text[edit.start - block.start : edit.end - block.start]
    plain = _FILLERS.isdisjoint(shown)
    if plain and "\n" not in shown and not places.crosses(edit.start, edit.end):
        return [edit]
    return smallest_edits(edit.start, shown, edit.text)


def _empties(edits: Sequence[Edit], block: Block, document: Document) -> bool:
    """Whether ``edits`` leave nothing between two pieces of markup: « ** » is no emphasis, but stars."""
    text = document.text
    # Markup at the ends of a block is no part of it.
    opened = text[block.start - 1 : block.start].strip() != ""
    closed = text[block.end : block.end + 1].strip() != ""
    for edit in edits:
        if edit.text.strip() or edit.start == edit.end:
            continue
        before = block.text.rfind(MARKUP, 0, edit.start - block.start) + 1
        after = block.text.find(MARKUP, edit.end - block.start)
        if not (before or opened) or (after < 0 and not closed):
            continue
        after = after if after >= 0 else len(block.text)
        origin = block.start + before
        inside = [
            Edit(other.start - origin, other.end - origin, other.text)
            for other in edits
            if origin <= other.start and other.end <= block.start + after
        ]
        if not apply_edits(block.text[before:after], inside).strip():
            return True
    return False


def _bares(edits: Sequence[Edit], block: Block, document: Document) -> bool:
    """Whether ``edits`` take a space beside one that only it hides: of several, a reader sees one."""
    for edit in edits:
        for at in {edit.start, edit.end - 1} if edit.end > edit.start else ():
            for beside in (at - 1, at + 1):
                inside = block.start <= beside < block.end
                if (
                    inside
                    and document.text[at].isspace()
                    and document.text[beside].isspace()
                    and block.text[beside - block.start] == MARKUP
                ):
                    return True
    return False


def smallest_edits(start: int, shown: str, text: str) -> Sequence[Edit] | None:
    """Return the smallest edits that make the prose of ``shown``, which begins at ``start``, read ``text``.

    A line end counts for a space. ``None`` where they would have to remove an object, write one, or
    take a line end from before markup that needs a line of its own (``> ``).
    """
    from difflib import SequenceMatcher  # Only corrections across markup need it.

    if not _FILLERS.isdisjoint(text) or len(shown) * len(text) > _MOST_WORK:
        return None
    kept = [at for at, sign in enumerate(shown) if sign not in _UNSEEN]
    old = "".join(" " if shown[at] == "\n" else shown[at] for at in kept)
    edits: list[Edit] = []
    for tag, first, last, begin, end in SequenceMatcher(None, old, text, autojunk=False).get_opcodes():
        if tag == "insert":
            at = kept[first - 1] + 1 if first and not old[first - 1].isspace() else _at(kept, first, shown)
            edits.append(Edit(start + at, start + at, text[begin:end]))
        elif tag != "equal":
            if any(not _may_go(shown, at) for at in kept[first:last]):
                return None
            new = text[begin:end]
            for run_start, run_end in _runs(_with_returns(kept[first:last], shown)):
                edits.append(Edit(start + run_start, start + run_end, new))
                new = ""
    return edits


def _at(kept: Sequence[int], index: int, shown: str) -> int:
    return kept[index] if index < len(kept) else len(shown)


def _may_go(shown: str, at: int) -> bool:
    """Whether the sign there may be replaced: no object, nor a line end that markup hangs on."""
    return shown[at] != OBJECT and not (shown[at] == "\n" and shown[at + 1 : at + 2] in {MARKUP, ""})


def _with_returns(places: Sequence[int], shown: str) -> list[int]:
    """Return ``places`` with that of the carriage return before each line feed among them."""
    kept: list[int] = []
    for place in places:
        if place and shown[place] == "\n" and shown[place - 1] == "\r":
            kept.append(place - 1)
        kept.append(place)
    return kept


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of consecutive offsets in ``places``."""
    first = last = places[0]
    for place in places[1:]:
        if place != last + 1:
            yield first, last + 1
            first = place
        last = place
    yield first, last + 1
