"""What a person types in a passage's place, as the document must have it, or why it cannot have it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from frfix.bench import fit
from frfix.diagnostics import Diagnostic, Edit, Fix, replace_span
from frfix.documents.base import MARKUP, OBJECT, Document
from frfix.documents.escapes import SourceMap
from frfix.documents.fitting import in_source
from frfix.documents.nesting import Nesting
from frfix.errors import FrfixError
from frfix.i18n import _
from frfix.source import Source


class Refused(FrfixError):
    """Something that a person asked for and that cannot be done; the text is as it was."""


def readable(found: Diagnostic, document: Document) -> str:
    """Return the passage of ``found`` as a person reads it: without markup, escapes decoded, in one line.

    Raises `Refused` where something stands in it that is no text.
    """
    places = SourceMap(document.escapes)
    start, end = places.decoded(found.start, found.end)
    block = Nesting(document.blocks).block_at(start, end)
    shown = document.text[start:end] if block is None else block.text[start - block.start : end - block.start]
    if OBJECT in shown:
        raise Refused(_("ce passage contient autre chose que du texte : il ne peut pas être réécrit ici"))
    return " ".join(shown.replace(MARKUP, "").splitlines())


def typed_fix(
    typed: str,
    found: Diagnostic,
    source: Source,
    document: Document,
) -> Fix:
    """Return the fix that writes ``typed`` in the place of ``found``, with the markup and escapes there.

    Raises `Refused` for a sign that the file's encoding lacks, for control characters, where it would change
    nothing, or change markup.
    """
    text = unicodedata.normalize("NFC", typed)
    passage = readable(found, document)
    if text == passage:
        raise Refused(_("c’est ce que le texte dit déjà"))
    if any(unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Co") for sign in text):
        raise Refused(_("un caractère de commande n’a pas sa place dans un texte"))
    lacking = [sign for sign in text if source.adapt(sign) is None]
    if lacking:
        message = _("le codage de ce fichier n’a pas le caractère « {sign} »")
        raise Refused(message.format(sign=lacking[0]))
    places = SourceMap(document.escapes)
    start, end = places.decoded(found.start, found.end)
    asked = replace(found, start=start, end=end, fixes=replace_span(start, end, text), related=())
    fixes = [fix for one in fit(in_source([asked], document), source) for fix in one.fixes]
    if not fixes:
        raise Refused(_("ce texte ne peut pas être écrit ici sans toucher au balisage"))
    return fixes[0]


def reads_on(before: Document, after: Document, edits: Sequence[Edit]) -> bool:
    """Whether all around ``edits``, which made ``after`` of ``before``, the same is prose as it was.

    A rule writes words; what a person types may have signs that make markup of others, as many as there were.
    """
    places = SourceMap(before.escapes)
    start, end = places.decoded(edits[0].start, edits[-1].end)
    old, new = before.shown(), after.shown()
    return new.startswith(old[:start]) and new.endswith(old[end:])
