"""``frfix fix --interactif``: one finding after the other, with a person's answer to each."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from frfix import documents
from frfix.cli.output import Output, note
from frfix.cli.run import Destination, _result, _told, _write
from frfix.correction import Correction
from frfix.errors import FrfixError
from frfix.files import STDIN
from frfix.i18n import _, plural
from frfix.interactive.desk import Desk
from frfix.interactive.dialogue import Dialogue, Ending
from frfix.interactive.draft import Draft
from frfix.interactive.memory import Memory, state_folder
from frfix.interactive.words import Added, add_word
from frfix.options import Options
from frfix.session import Checked, Session, fit

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
            note(_("erreur : {error}").format(error=error))
        if not quiet:
            for left in outside.left:
                note(left.told)
    if session.errors:
        return 2
    if dialogue.interrupted:
        return INTERRUPTED
    more = dialogue.stopped and (len(paths) > 1 or Path(paths[0]).is_dir())
    return int(more or any(left.failing for left in outside.left))


def _refuse(paths: Sequence[str], destination: Destination) -> None:
    """Raise `FrfixError` where nobody can answer, or where what is asked for makes no sense."""
    if STDIN in paths or destination.stdout:
        raise FrfixError(
            _("la correction interactive lit des fichiers et y écrit : ni entrée ni sortie standard")
        )
    if destination.output and (len(paths) != 1 or Path(paths[0]).is_dir()):
        raise FrfixError(_("une sortie ne tient qu’un texte : donnez un seul fichier, et pas de dossier"))
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM") == "dumb":
        raise FrfixError(
            _(
                "la correction interactive demande un terminal ; sans terminal, « frfix check » montre les "
                "remarques et « frfix fix » écrit les corrections sûres"
            )
        )


class Left(NamedTuple):
    """A text that a person is done with: what is to be said, and how many failing findings wait."""

    told: str
    failing: int


class _Outside:
    """What a dialogue has done: files are read and written, words added, decisions remembered."""

    def __init__(self, session: Session, destination: Destination, *, afresh: bool) -> None:
        self.left: list[Left] = []
        self._session = session
        self._destination = destination
        self._afresh = afresh
        self._memory = Memory(state_folder())
        self._checked: dict[int, Checked] = {}

    def drafts(self, paths: Sequence[str]) -> Iterator[Draft]:
        for checked in self._session.check(paths):
            draft = Draft(
                checked.name, checked.source, checked.diagnostics, self._desk(checked), checked.threshold
            )
            self._checked = {id(draft): checked}
            path = self._path(draft)
            past = None if self._afresh else self._memory.recall(path)
            if past is not None:
                draft.resume(past)
            elif self._afresh:
                self._memory.forget(path)
            yield draft

    def add_word(self, draft: Draft, text: str, *, personal: bool) -> Added:
        return add_word(text, self._path(draft).absolute().parent, personal=personal)

    def remember(self, draft: Draft) -> None:
        self._memory.keep(self._path(draft), draft.past(written=False))

    def leave(self, draft: Draft, ending: Ending) -> None:
        checked = self._checked[id(draft)]
        written = ending is Ending.WRITE and bool(draft.state.edits)
        told = ""
        if written:
            state = draft.state
            corrected = Correction(draft.source, state.edits, state.corrected, state.findings)
            done = _write(
                checked, _result(checked, corrected, self._destination), self._destination, Output()
            )
            told = _told(done)
        past = draft.past(written=written, kept=ending is Ending.KEEP)
        self._memory.keep(self._path(draft), past)
        self.left.append(_left(draft, ending, told))

    def _desk(self, checked: Checked) -> Desk:
        session = self._session
        settings = session._settings(checked.target.configuration.settings)
        kind = session.options.kind or documents.kind_of(
            checked.target.path, checked.source.data, settings.columns
        )
        return Desk(kind, settings, session._checker, fit)

    def _path(self, draft: Draft) -> Path:
        path = self._checked[id(draft)].target.path
        assert path is not None  # The standard input was refused.
        return path


def _left(draft: Draft, ending: Ending, told: str) -> Left:
    """Return what is to be said of ``draft`` at its end."""
    state = draft.state
    count = state.corrected
    match ending:
        case Ending.WRITE:
            done = plural("{count} correction écrite", "{count} corrections écrites", count)
        case Ending.DROP:
            done = plural("{count} correction abandonnée", "{count} corrections abandonnées", count)
        case Ending.KEEP:
            done = plural(
                "{count} correction gardée pour la suite", "{count} corrections gardées pour la suite", count
            )
            done = done if count else _("aucune correction")
    hidden = plural("{count} remarque ignorée", "{count} remarques ignorées", state.hidden)
    waiting = len(state.findings)
    left = plural("{count} remarque reste", "{count} remarques restent", waiting)
    line = _("{name} : {done}{told}, {hidden}, {left}.").format(
        name=draft.name,
        done=done.format(count=count),
        told=told,
        hidden=hidden.format(count=state.hidden),
        left=left.format(count=waiting),
    )
    failing = draft.failing if ending is Ending.WRITE or not count else max(draft.failing, 1)
    return Left(line, failing)
