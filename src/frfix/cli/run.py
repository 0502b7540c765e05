"""What the commands do: each checks files in one session, shows or writes, and returns its status.

0 says that there is nothing to do: no finding as grave as ``--fail-on`` says, nothing to correct, or all of
it corrected. 1 says that there is: such findings, a change that ``diff`` would make, such findings that
``fix`` leaves. 2 says that something went wrong: usage, settings, a file that could not be read or written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from frfix.cli.options import TEXT_OR_JSON
from frfix.cli.output import Output, note
from frfix.errors import FrfixError
from frfix.files import STDIN
from frfix.i18n import _
from frfix.levels import failing
from frfix.options import Options
from frfix.reading import read_bytes, read_stdin
from frfix.reports import COLOURED, FORMATS, renderer
from frfix.reports.base import Tally, counted
from frfix.session import Checked, Session
from frfix.settings import check_name

if TYPE_CHECKING:
    from frfix.correction import Correction
    from frfix.writing import Written


def check(
    paths: Sequence[str], options: Options, *, format_name: str, color: bool, quiet: bool, stats: bool
) -> int:
    """Report on ``paths`` as ``format_name`` says; return the status."""
    check_name("format inconnu", format_name, FORMATS)
    for_people = format_name == "text"
    coloured = format_name in COLOURED
    out = Output(color=None if color and coloured else False, utf8=not coloured)
    session = Session(options, _teller(out))
    tally = Tally()
    files = tally.counting(session.check(paths))
    if format_name == "github":
        from frfix.cli.job_summary import summarized

        files = summarized(files, session.fail)
    for line in renderer(format_name)(files, out.width):
        out.line(line)
    if for_people and not quiet and tally.files:
        from frfix.reports.text import known, summary

        out.line(summary(tally))
        if tally.hidden:
            out.line(known(tally))
    if stats:
        from frfix.reports.text import statistics

        out.flush()
        for line in statistics(tally):
            # A format for programs stays what its schema says.
            if for_people:
                out.line(line)
            else:
                note("".join(text for text, _ in line))
    out.flush()
    return _status(session, found=tally.failing > 0)


def diff(paths: Sequence[str], options: Options, *, probable: bool, color: bool, quiet: bool) -> int:
    """Show what `fix` would write: by words on a terminal, elsewhere as a diff to apply."""
    out = Output(color=None if color else False)
    session = Session(options, _teller(out))
    changed = 0
    for checked in session.check(paths):
        try:
            edits = _corrected(checked, probable=probable).edits
        except FrfixError as error:
            session.fail(error)
            continue
        if not edits:
            continue
        changed += 1
        if out.color:
            from frfix.reports.words import word_diff

            for line in word_diff(checked.name, checked.source.text, edits):
                out.line(line)
        else:
            from frfix.reports.diff import as_text, unified

            for piece in unified(checked.name, as_text(checked.source), edits):
                out.data(piece)
    out.flush()
    if not quiet and session.files:
        note(f"{counted(changed, 'fichier changerait', 'fichiers changeraient')} sur {session.files}.")
    return _status(session, found=changed > 0)


class Destination(NamedTuple):
    """Where a corrected text goes: into its own file, into the file ``output``, or to ``stdout``.

    With ``backup`` what the written file held is kept beside it, ``tracked`` has the corrections written as
    tracked changes.
    """

    output: Path | None = None
    stdout: bool = False
    backup: bool = False
    tracked: bool = False


def fix(
    paths: Sequence[str], options: Options, *, probable: bool, destination: Destination, quiet: bool
) -> int:
    """Write what is sure, and what is ``probable`` too if asked; return the status."""
    if STDIN in paths and not destination.output:
        destination = destination._replace(stdout=True)
    if (destination.output or destination.stdout) and (len(paths) != 1 or Path(paths[0]).is_dir()):
        raise FrfixError("une sortie ne tient qu’un texte : donnez un seul fichier, et pas de dossier")
    if destination.backup and destination.stdout:
        raise FrfixError("rien n’est à sauvegarder : la sortie standard ne remplace aucun fichier")
    out = Output(color=False)
    session = Session(options, _teller(out))
    written = remaining = failed = 0
    for checked in session.check(paths):
        try:
            corrected = _corrected(checked, probable=probable)
            if options.staged and corrected.edits and not (destination.output or destination.stdout):
                _refuse_half_staged(checked)
            done = _write(checked, _result(checked, corrected, destination), destination, out)
        except FrfixError as error:
            session.fail(error)
            remaining += len(checked.diagnostics)
            continue
        written += corrected.corrected
        remaining += len(corrected.remaining)
        failed += failing(corrected.remaining, checked.threshold)
        if corrected.corrected and not quiet and not destination.stdout:
            note(f"{checked.name} : {counted(corrected.corrected, 'correction', 'corrections')}{_told(done)}")
    if destination.stdout and STDIN in paths and not session.files and not session.errors:
        # What the settings leave out comes back as it is: an editor puts it in the place of its text.
        out.data(read_stdin())
    out.flush()
    if not quiet and session.files:
        total = counted(written, "correction écrite", "corrections écrites")
        left = counted(remaining, "remarque reste", "remarques restent")
        note(f"{counted(session.files, 'fichier', 'fichiers')} : {total}, {left}.")
    return _status(session, found=failed > 0)


def analyse(paths: Sequence[str], options: Options, *, format_name: str, color: bool) -> int:
    """Show how the words of ``paths`` are read, as text or JSON; return the status."""
    from frfix.reports import analyse as reports

    check_name("format inconnu", format_name, TEXT_OR_JSON)
    for_people = format_name == "text"
    out = Output(color=None if color and for_people else False, utf8=not for_people)
    session = Session(options, _teller(out))
    files = session.analyse(paths)
    for line in reports.text(files, out.width) if for_people else reports.as_json(files):
        out.line(line)
    out.flush()
    return _status(session, found=False)


def texte(paths: Sequence[str], options: Options, *, format_name: str, color: bool, quiet: bool) -> int:
    """Show what of ``paths`` is prose, as text or JSON; return the status."""
    from frfix.reports import texte as reports

    check_name("format inconnu", format_name, TEXT_OR_JSON)
    for_people = format_name == "text"
    out = Output(color=None if color and for_people else False, utf8=not for_people)
    session = Session(options, _teller(out))
    files = session.read(paths)
    count = reports.Count()
    shown = reports.text(count.counting(files), out.width, styled=out.color)
    for line in shown if for_people else reports.as_json(files):
        out.line(line)
    if for_people and not quiet and count.files:
        out.line(reports.summary(count))
    out.flush()
    return _status(session, found=False)


def _result(checked: Checked, corrected: Correction, destination: Destination) -> bytes:
    """Return the bytes that the corrected file is to have."""
    if not destination.tracked:
        return corrected.source.data
    from frfix.documents.packed import PackedSource

    source = checked.source
    if not isinstance(source, PackedSource):
        message = "ce format n’a pas de suivi des modifications : --suivi est pour les fichiers DOCX et ODT"
        raise FrfixError(message, checked.target.path)
    return source.tracked(corrected.edits).data


def _write(checked: Checked, data: bytes, destination: Destination, out: Output) -> Written:
    from frfix.writing import Written, write_atomic

    path = checked.target.path
    if destination.stdout:
        out.data(data)
    elif destination.output:
        return write_atomic(destination.output, data, backup=destination.backup)
    elif path is not None and data != checked.source.data:
        return write_atomic(path, data, expected=checked.source.data, backup=destination.backup)
    return Written()


def _refuse_half_staged(checked: Checked) -> None:
    """Raise `FrfixError` for a file of which only a part goes into the next commit: both would be mixed."""
    path = checked.target.path
    if path is not None and read_bytes(path) != checked.source.data:
        message = _("le fichier a d’autres changements que ceux de l’index de git : il n’est pas réécrit")
        raise FrfixError(message, path)


def _told(done: Written) -> str:
    """Return what is to be said of a file besides its corrections."""
    told = f", ancien texte dans {done.backup.name}" if done.backup is not None else ""
    if done.other_links:
        names = counted(done.other_links, "autre nom du fichier garde", "autres noms du fichier gardent")
        told += f" ; {names} l’ancien texte"
    return told


def _corrected(checked: Checked, *, probable: bool) -> Correction:
    from frfix.correction import PROBABLE, SURE, Corrector

    grades = PROBABLE if probable else SURE
    corrector = Corrector(checked.recheck, grades, checked.markup_of)
    return corrector.correct(checked.source, checked.diagnostics)


def _teller(out: Output) -> Callable[[FrfixError], None]:
    def tell(error: FrfixError) -> None:
        out.flush()
        note(f"erreur : {error}")

    return tell


def _status(session: Session, *, found: bool) -> int:
    return 2 if session.errors else int(found)
