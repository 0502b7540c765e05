"""A text that a person corrects: what is wrong with it, what was decided, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Fix
from frfix.documents.base import Document
from frfix.edits import compose
from frfix.errors import FrfixError
from frfix.harmless import markup
from frfix.i18n import _
from frfix.interactive.anchors import anchored, placed
from frfix.interactive.desk import Desk
from frfix.interactive.recheck import SMALL, moved, moved_back, rechecked
from frfix.interactive.state import Passage, Past, State
from frfix.interactive.typed import Refused, readable, reads_on, typed_fix
from frfix.levels import failing
from frfix.source import Source
from frfix.suppression.fingerprint import fingerprint, numbered

MOST_UNDONE: Final = 500
"""Decisions that can be taken back."""


class Draft:
    """A text under correction.

    Whatever cannot be done raises `Refused` and changes nothing. ``resumed`` tells how many decisions of
    `Past` hold again, ``lost`` how many corrections do not.
    """

    def __init__(
        self,
        name: str,
        original: Source,
        found: Sequence[Diagnostic],
        desk: Desk,
        threshold: str,
        small: int = SMALL,
    ) -> None:
        """Take the text ``original``, named ``name``, in which ``found`` is wrong."""
        self.name = name
        self.original = original
        self.threshold = threshold
        self.resumed = self.lost = 0
        self._desk = desk
        self._small = small
        self._undo: list[tuple[State, Callable[[], None] | None]] = []
        self._settled = True
        self.source = original
        self.document: Document = desk.read(original)
        self._first = tuple(found)
        start = State(self._first)
        self.state = replace(start, findings=self._open(start))

    @property
    def current(self) -> Diagnostic | None:
        """The finding to decide on, None if there is no more."""
        return self.state.findings[self.state.at] if self.state.findings else None

    @property
    def decided(self) -> int:
        """How many findings were decided on."""
        return self.state.corrected + self.state.hidden

    @property
    def can_undo(self) -> bool:
        """Whether a decision of this time can be taken back."""
        return bool(self._undo)

    @property
    def failing(self) -> int:
        """How many of the findings that nobody decided on make a run fail."""
        return failing(self.state.findings, self.threshold)

    def passage(self, found: Diagnostic) -> Passage:
        """Return the rule and the passage of a finding of the present text."""
        return Passage(found.rule, self.source.text[found.start : found.end])

    def readable(self) -> str:
        """Return the passage as a person would type it; raises `Refused` where it is no text."""
        return "" if self.current is None else readable(self.current, self.document)

    def word(self) -> str:
        """Return the unknown word that the finding is about; raises `Refused` if it is about no such."""
        word = self.readable().strip()
        if not word or " " in word or not self._desk.is_unknown(word, self.state.words):
            raise Refused(_("ce passage n’est pas un mot inconnu : il n’y a rien à ajouter"))
        return word

    def accept(self, number: int = 1) -> None:
        """Make the correction ``number`` (from 1) of the finding."""
        found = self._needed()
        if number > len(found.fixes):
            none = _("pas de correction toute faite : « e » pour en écrire une, « n » pour passer")
            raise Refused(_("il n’y a pas de choix de ce numéro") if found.fixes else none)
        self._correct(found, found.fixes[number - 1])

    def write(self, typed: str) -> None:
        """Put ``typed`` in the place of the passage."""
        found = self._needed()
        fix = typed_fix(typed, found, self.source, self.document)
        self._correct(found, fix, lambda document: reads_on(self.document, document, fix.edits))

    def ignore(self) -> None:
        """Leave the passage alone."""
        found = self._needed()
        self._decide(replace(self.state, ignored=(*self.state.ignored, found)), found.start)

    def ignore_passage(self) -> None:
        """Leave the passage alone wherever the same rule speaks of the same."""
        found = self._needed()
        passages = self.state.passages | {self.passage(found)}
        self._decide(replace(self.state, passages=passages), found.start)

    def ignore_rule(self) -> None:
        """Leave alone whatever the rule of the finding speaks of."""
        found = self._needed()
        self._decide(replace(self.state, rules=self.state.rules | {found.rule}), found.start)

    def accept_words(self, words: frozenset[str], take_back: Callable[[], None] | None) -> None:
        """Accept ``words`` from now on; to undo it calls ``take_back``, which may raise `Refused`."""
        start = self.current.start if self.current is not None else 0
        words |= self.state.words
        found = tuple(self._desk.check(self.source, self.document, words))
        self._decide(replace(self.state, words=words, found=found), start, take_back)

    def go(self, steps: int) -> None:
        """Show another finding, so many further on; behind the last comes the first."""
        if self.state.findings:
            self.state = replace(self.state, at=(self.state.at + steps) % len(self.state.findings))

    def undo(self) -> None:
        """Take back the last decision."""
        if not self._undo:
            raise Refused(_("il n’y a rien à annuler"))
        state, take_back = self._undo[-1]
        if take_back is not None:
            take_back()
        self._undo.pop()
        if state.edits != self.state.edits:
            self.source = self.original.edited(state.edits) if state.edits else self.original
            self.document = self._desk.read(self.source)
        self.state = state
        self._settled = False

    def settle(self) -> None:
        """Check the whole text again if it changed since: rules that need all of it may speak."""
        if self._settled:
            return
        self._settled = True
        found = tuple(self._desk.check(self.source, self.document, self.state.words))
        state = replace(self.state, found=found, at=0)
        self.state = replace(state, findings=self._open(state))

    def resume(self, past: Past) -> None:
        """Decide again what was decided earlier, as far as the text is still the same."""
        state = self.state
        edits = placed(self.original.text, past.edits)
        if edits and (made := self._outcome(edits)) is not None:
            self.source, self.document = made
            found = tuple(self._desk.check(self.source, self.document, state.words))
            corrected = past.corrected if len(edits) == len(past.edits) else len(edits)
            state = replace(state, found=found, edits=edits, corrected=corrected)
        self.lost = past.corrected - state.corrected
        told = self._open(state)
        names = dict(zip(self._names(state.found, self.source), state.found, strict=True))
        state = replace(
            state,
            ignored=tuple(found for name, found in names.items() if name in past.ignored),
            passages=past.passages,
            rules=past.rules,
        )
        left = self._open(state)
        at = next((at for at, found in enumerate(left) if names.get(past.place) == found), 0)
        self.state = replace(state, findings=left, at=at, hidden=len(told) - len(left))
        self.resumed = self.decided

    def past(self, *, written: bool, kept: bool = True) -> Past:
        """Return what is to be remembered once corrections are ``written``, ``kept`` for later, or lost."""
        state = self.state
        ignored = state.ignored
        everything, source = state.found, self.source
        places = {_place(one) for one in ignored}
        if not written and not kept:
            before = ((one.rule, moved_back(one, state.edits)) for one in ignored)
            places = {(rule, *place) for rule, place in before if place is not None}
            everything, source = self._first, self.original
        names = dict(zip(map(id, everything), self._names(everything, source), strict=True))
        later = kept and not written
        return Past(
            anchored(self.original.text, state.edits) if later else (),
            state.corrected if later else 0,
            frozenset(names[id(one)] for one in everything if _place(one) in places),
            state.passages,
            state.rules,
            names.get(id(self.current), "") if written or kept else "",
        )

    def _needed(self) -> Diagnostic:
        if self.current is None:
            raise Refused(_("il n’y a plus rien à corriger"))
        return self.current

    def _correct(self, found: Diagnostic, fix: Fix, reads: Callable[[Document], bool] | None = None) -> None:
        """Make ``fix`` if the markup stays as it is and the outcome ``reads`` as it should, if asked."""
        old = self.state
        edits = tuple(
            edit
            for edit in compose(self.source.text, old.edits, fix.edits)
            if self.original.text[edit.start : edit.end] != edit.text
        )
        made = self._outcome(edits)
        if made is None or (reads is not None and not reads(made[1])):
            raise Refused(_("cette correction changerait le balisage du document"))
        source, document = made
        before = self.document
        ignored = tuple(one for one in (moved(one, fix.edits) for one in old.ignored) if one is not None)
        new = replace(old, edits=edits, corrected=old.corrected + 1, ignored=ignored)
        found_now = rechecked(
            before,
            document,
            old.found,
            fix.edits,
            lambda only: self._desk.check(source, document, new.words, only),
            self._small,
        )
        self.source, self.document = source, document
        self._settled = self._settled and len(document.text) <= self._small
        self._record(old, None)
        new = replace(new, found=tuple(found_now))
        left = self._open(new)
        known = {_place(one) for one in (moved(one, fix.edits) for one in old.found) if one is not None}
        # What the correction brought about comes next, even if it stands before.
        brought = next((one.start for one in left if _place(one) not in known), found.start)
        self.state = self._placed(replace(new, findings=left), min(brought, found.start))

    def _outcome(self, edits: Sequence[Edit]) -> tuple[Source, Document] | None:
        """Return what ``edits`` make of the original; None if it is a document of other markup, or none."""
        if not edits:
            return self.original, self._desk.read(self.original)
        try:
            source = self.original.edited(edits)
            document = self._desk.read(source)
        except FrfixError:
            return None
        return (source, document) if markup(document) == markup(self.document) else None

    def _decide(
        self,
        new: State,
        start: int,
        take_back: Callable[[], None] | None = None,
    ) -> None:
        """Go on from the state ``new``, with the first finding from ``start`` on."""
        old = self.state
        left = self._open(new)
        hidden = old.hidden + max(len(old.findings) - len(left), 0)
        self._record(old, take_back)
        self.state = self._placed(replace(new, findings=left, hidden=hidden), start)

    def _record(self, old: State, take_back: Callable[[], None] | None) -> None:
        self._undo.append((old, take_back))
        del self._undo[:-MOST_UNDONE]

    def _placed(self, state: State, start: int) -> State:
        at = next((at for at, found in enumerate(state.findings) if found.start >= start), 0)
        return replace(state, at=at)

    def _open(self, state: State) -> tuple[Diagnostic, ...]:
        """Return those of ``state.found``, in the present text, that are told and that nobody ignored."""
        ignored = {_place(one) for one in state.ignored}
        return tuple(
            one
            for one in self._desk.told(self.source, list(state.found))
            if _place(one) not in ignored
            and one.rule not in state.rules
            and self.passage(one) not in state.passages
        )

    def _names(self, found: Sequence[Diagnostic], source: Source) -> list[str]:
        return numbered(fingerprint(source.text, one) for one in found)


def _place(found: Diagnostic) -> tuple[str, int, int]:
    """Return what tells a finding from all others of its text."""
    return found.rule, found.start, found.end
