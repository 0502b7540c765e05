"""What an editor offers to do about findings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, NamedTuple

from lsprotocol import types

from frfix.correction import PROBABLE, SURE
from frfix.diagnostics import Diagnostic, Edit, Grade
from frfix.errors import SettingsError
from frfix.i18n import _
from frfix.lsp.desk import Reading
from frfix.lsp.hover import rules
from frfix.reports.base import shown
from frfix.suppression.fingerprint import fingerprint
from frfix.suppression.insertion import ignore_comment
from frfix.word_lists import entry_of

FIX_ALL: Final = f"{types.CodeActionKind.SourceFixAll.value}.frfix"
"""What an editor may do whenever it saves; so what is only probable is not of this kind."""
FIX_PROBABLE: Final = f"{types.CodeActionKind.Source.value}.frfix.probable"
KINDS: Final = (types.CodeActionKind.QuickFix, FIX_ALL, FIX_PROBABLE)

ADD: Final = "frfix.ajouter"
"""Command: adds a word to a list. Arguments: the text's URI, the word, `PERSONAL`, `PROJECT` or a path."""
CORRECT: Final = "frfix.corriger"
"""Command: corrects a whole text. Arguments: its URI, whether what is probable too."""
IGNORE: Final = "frfix.ignorer"
"""Command: silences a finding by a comment. Arguments: the text's URI, the finding's fingerprint."""
EXPLAIN: Final = "frfix.expliquer"
"""Command: shows a rule, and returns it in Markdown. Argument: its id."""
PERSONAL: Final = "personnel"
PROJECT: Final = "projet"
_LONGEST: Final = 60
"""Code points of a passage in a title."""


class Offer(NamedTuple):
    """What quick fixes are made of: a finding of a reading, as frfix and as the protocol has it."""

    reading: Reading
    found: Diagnostic
    diagnostic: types.Diagnostic
    versioned: bool
    """Whether the editor takes edits with the version of the text that they are for."""

    @property
    def passage(self) -> str:
        """The text of the finding."""
        return self.reading.checked.source.text[self.found.start : self.found.end]


def is_wanted(kind: str, only: Collection[str] | None) -> bool:
    """Whether an editor that asks for ``only`` these kinds, and all below them, wants ``kind``."""
    return not only or any(kind == asked or kind.startswith(asked + ".") for asked in only)


def quick_fixes(offer: Offer) -> Iterator[types.CodeAction]:
    """Yield all that can be done about one finding, best first."""
    for make in _MAKERS:
        yield from make(offer)


def fix_all(
    reading: Reading, kind: str, *, probable: bool, edits: Sequence[Edit] | None, versioned: bool
) -> types.CodeAction:
    """Return the action that corrects the whole text, by ``edits``, or a command while they are not known."""
    title = _("Corriger tout ce qui est sûr ou probable") if probable else _("Corriger tout ce qui est sûr")
    uri = reading.snapshot.uri
    return types.CodeAction(
        title=title,
        kind=kind,
        edit=None if edits is None else workspace_edit(reading, edits, versioned=versioned),
        command=types.Command(title, CORRECT, arguments=[uri, probable]) if edits is None else None,
    )


def is_correctable(reading: Reading, *, probable: bool) -> bool:
    """Whether there is something to write in a text, as far as is known without trying."""
    grades = PROBABLE if probable else SURE
    return any(one.fixes and one.grade in grades for one in reading.checked.diagnostics)


def workspace_edit(reading: Reading, edits: Sequence[Edit], *, versioned: bool) -> types.WorkspaceEdit:
    """Return ``edits`` of the text of ``reading`` as an editor takes them."""
    made = reading.positions.text_edits(edits)
    snapshot = reading.snapshot
    if not versioned:
        return types.WorkspaceEdit(changes={snapshot.uri: made})
    identifier = types.OptionalVersionedTextDocumentIdentifier(snapshot.uri, snapshot.version)
    return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, list(made))])


def _corrections(offer: Offer) -> Iterator[types.CodeAction]:
    found = offer.found
    for rank, fix in enumerate(found.fixes):
        passage, written = (text[:_LONGEST] for text in shown(offer.passage, fix.replacement))
        title = _("Écrire « {text} »") if fix.replacement else _("Supprimer « {text} »")
        yield types.CodeAction(
            title=title.format(text=written or passage),
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[offer.diagnostic],
            is_preferred=(rank == 0 and found.grade in PROBABLE) or None,
            edit=workspace_edit(offer.reading, fix.edits, versioned=offer.versioned),
        )


def _additions(offer: Offer) -> Iterator[types.CodeAction]:
    """Yield the lists that an unknown word can go into; several lists of a project are told by name."""
    rule = rules().get(offer.found.rule)
    word = _entry(offer.passage)
    if rule is None or not rule.trigger.unknown or offer.found.grade is Grade.SURE or not word:
        return
    lists = sorted(offer.reading.checked.target.configuration.word_lists)
    named = _("Ajouter « {word} » à la liste {name}")
    titles = {str(path): named.format(word=word, name=path.name) for path in lists}
    if len(lists) < 2:
        titles = {PROJECT: _("Ajouter « {word} » au dictionnaire du projet").format(word=word)}
    titles[PERSONAL] = _("Ajouter « {word} » au dictionnaire personnel").format(word=word)
    for place, title in titles.items():
        yield types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[offer.diagnostic],
            command=types.Command(title, ADD, arguments=[offer.reading.snapshot.uri, word, place]),
        )


def _silence(offer: Offer) -> Iterator[types.CodeAction]:
    """Yield the comment that keeps a finding from being told, a command as its place is to be tried."""
    checked = offer.reading.checked
    if ignore_comment(checked.kind, offer.found.rule, checked.source.path) is None:
        return
    title = _("Ignorer ici {rule}, par un commentaire").format(rule=offer.found.rule)
    which = fingerprint(checked.source.text, offer.found)
    yield types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[offer.diagnostic],
        command=types.Command(title, IGNORE, arguments=[offer.reading.snapshot.uri, which]),
    )


def _entry(passage: str) -> str:
    """Return what a word list would hold of a passage, "" if it is not one word."""
    try:
        entry = entry_of(passage)
    except SettingsError:
        return ""
    return "" if "=" in entry else entry


_MAKERS: Final[tuple[Callable[[Offer], Iterator[types.CodeAction]], ...]] = (
    _corrections,
    _additions,
    _silence,
)
"""What makes quick fixes, in the order in which they are shown; a new sort of them is added here."""
