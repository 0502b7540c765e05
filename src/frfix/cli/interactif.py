"""``frfix fix --interactif``: one finding after the other, with a person's answer to each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from frfix.cli.destination import Destination, is_one_file, refuse_half_staged, said_of
from frfix.cli.output import Output, complain, note
from frfix.documents.packed import trackable
from frfix.errors import FrfixError
from frfix.files import STDIN
from frfix.i18n import _, plural
from frfix.interactive.desk import Desk
from frfix.interactive.dialogue import Dialogue, Ending
from frfix.interactive.draft import Draft
from frfix.interactive.memory import Memory, state_folder
from frfix.interactive.words import Added, add_word, word_list
from frfix.options import Options
from frfix.session import Opened, Session
from frfix.writing import Written

INTERRUPTED = 130


def correct(
    paths: Sequence[str], options: Options, *, destination: Destination, quiet: bool, afresh: bool
) -> int:
    """Correct ``paths`` with a person at the terminal; return the status.

    0: no finding as grave as ``--fail-on`` says waits for a decision. 1: some do, or the person left before
    the last file. 2: something went wrong. 130: the person, asked what to do with the corrections, or the
    terminal, went away; they are kept for the next time.
    ``afresh`` forgets what was decided before.
    """
    _refuse(paths, destination)
    errors: list[FrfixError] = []
    session = Session(options, errors.append)
    outside = _Outside(session, destination, afresh=afresh)
    try:
        dialogue = Dialogue(outside.drafts(paths), outside)
        from frfix.interactive import terminal

        terminal.run(dialogue, color=Output().color)
    finally:
        for error in errors:
            complain(error)
        if not quiet:
            for line in _summary(outside.left):
                note(line)
    if session.errors:
        return 2
    if dialogue.interrupted:
        return INTERRUPTED
    more = dialogue.stopped and not is_one_file(paths)
    return int(more or any(left.failing for left in outside.left))


def _refuse(paths: Sequence[str], destination: Destination) -> None:
    """Raise `FrfixError` where nobody can answer, or where what is asked for makes no sense."""
    if STDIN in paths or destination.stdout:
        raise FrfixError(
            _("la correction interactive lit des fichiers et y écrit : ni entrée ni sortie standard")
        )
    destination.refuse_several(paths)
    if not has_terminal():
        raise FrfixError(
            _(
                "la correction interactive demande un terminal ; sans terminal, « frfix check » montre les "
                "remarques et « frfix fix » écrit les corrections sûres"
            )
        )


def has_terminal() -> bool:
    """Whether a person can see and answer: in a terminal that can move its cursor."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


class Left(NamedTuple):
    """A text that a person is done with: what became of it, and how many failing findings wait.

    ``told`` is what is to be said of its file besides.
    """

    name: str
    ending: Ending
    corrected: int
    hidden: int
    waiting: int
    failing: int
    told: str = ""


class _Outside:
    """What a dialogue has done: files are read and written, words added, decisions remembered."""

    def __init__(self, session: Session, destination: Destination, *, afresh: bool) -> None:
        self.left: list[Left] = []
        self._session = session
        self._destination = destination
        self._afresh = afresh
        self._memory = Memory(state_folder())
        self._path = Path()

    def drafts(self, paths: Sequence[str]) -> Iterator[Draft]:
        return self._session.opened(paths, self._draft)

    def _draft(self, opened: Opened) -> Draft:
        path, source = opened.target.path, opened.source
        assert path is not None  # The standard input was refused.
        if self._session.options.staged:
            refuse_half_staged(path, source.data)
        if self._destination.tracked:
            trackable(source)
        desk = Desk(opened.kind, opened.settings, opened.checker)
        found = desk.check(source, desk.read(source), frozenset())
        told = opened.told(found)
        desk.told = told.keep
        draft = Draft(opened.target.name, source, found, desk, opened.settings.threshold)
        self._path = path
        if self._afresh:
            self._memory.forget(path)
        elif past := self._memory.recall(path):
            draft.resume(past)
        return draft

    def word_list(self, *, personal: bool) -> Path:
        return word_list(self._path.absolute().parent, personal=personal)

    def add_word(self, text: str, path: Path) -> Added:
        return add_word(text, path)

    def remember(self, draft: Draft) -> None:
        self._memory.keep(self._path, draft.past(written=False))

    def leave(self, draft: Draft, ending: Ending) -> None:
        written = ending is Ending.WRITE and bool(draft.state.edits)
        told = said_of(self._write(draft)) if written else ""
        self._memory.keep(self._path, draft.past(written=written, kept=ending is Ending.KEEP))
        self.left.append(_left(draft, ending, told))

    def _write(self, draft: Draft) -> Written:
        original = draft.original
        if self._destination.tracked:
            data = trackable(original).tracked(draft.state.edits).data
        else:
            data = draft.source.data
        return self._destination.write(self._path, data, original.data)


def _left(draft: Draft, ending: Ending, told: str) -> Left:
    state = draft.state
    failing = draft.failing
    if state.corrected and ending is not Ending.WRITE:
        failing = max(failing, 1)
    return Left(draft.name, ending, state.corrected, state.hidden, len(state.findings), failing, told)


def _summary(left: Sequence[Left]) -> Iterator[str]:
    """Yield what is to be said at the end: of each file in which anything was found, and of all."""
    for one in left:
        if one.corrected or one.hidden or one.waiting:
            yield _line(one.name, _done(one) + one.told, one.hidden, one.waiting)
    if len(left) > 1:
        files = plural("{count} fichier", "{count} fichiers", len(left)).format(count=len(left))
        written = sum(one.corrected for one in left if one.ending is Ending.WRITE)
        done = plural("{count} correction écrite", "{count} corrections écrites", written)
        hidden, waiting = sum(one.hidden for one in left), sum(one.waiting for one in left)
        yield _line(files, done.format(count=written), hidden, waiting)


def _line(name: str, done: str, hidden: int, waiting: int) -> str:
    ignored = plural("{count} remarque ignorée", "{count} remarques ignorées", hidden)
    rest = plural("{count} remarque reste", "{count} remarques restent", waiting)
    line = _("{name} : {done}, {ignored}, {rest}.")
    return line.format(
        name=name, done=done, ignored=ignored.format(count=hidden), rest=rest.format(count=waiting)
    )


def _done(left: Left) -> str:
    """Return what became of the corrections of a text."""
    count = left.corrected
    if not count:
        return _("aucune correction")
    match left.ending:
        case Ending.WRITE:
            done = plural("{count} correction écrite", "{count} corrections écrites", count)
        case Ending.DROP:
            done = plural("{count} correction abandonnée", "{count} corrections abandonnées", count)
        case Ending.KEEP:
            done = plural(
                "{count} correction gardée pour plus tard",
                "{count} corrections gardées pour plus tard",
                count,
            )
    return done.format(count=count)
