"""What the commands do: each checks files in one session, shows or writes, and returns its status.

0 says that there is nothing to do: no finding as grave as ``--fail-on`` says, nothing to correct, or all of
it corrected. 1 says that there is: such findings, a change that ``diff`` would make, such findings that
``fix`` leaves. 2 says that something went wrong: usage, settings, a file that could not be read or written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from frfix.bench import Correcting
from frfix.cli.destination import Destination, refuse_half_staged, said_of
from frfix.cli.options import TEXT_OR_JSON
from frfix.cli.output import Output, complain, note
from frfix.cli.progress import Bar
from frfix.errors import FrfixError
from frfix.files import STDIN
from frfix.i18n import _, plural
from frfix.levels import failing
from frfix.options import Options
from frfix.reading import read_stdin
from frfix.reports import COLOURED, FORMATS, renderer
from frfix.reports.base import Tally
from frfix.session import Corrected, Session
from frfix.settings import check_name

if TYPE_CHECKING:
    from frfix.reports.stats import Statistics
    from frfix.settings_files import Configuration
    from frfix.writing import Written


def check(
    paths: Sequence[str],
    options: Options,
    *,
    format_name: str,
    color: bool,
    quiet: bool,
    stats: bool,
    obeyed: set[Configuration] | None = None,
) -> int:
    """Report on ``paths`` as ``format_name`` says; return the status.

    ``obeyed`` gets the settings that held.
    """
    check_name(_("format inconnu"), format_name, FORMATS)
    for_people = format_name == "text"
    coloured = format_name in COLOURED
    out = Output.of_report(for_people=coloured, color=color)
    session = Session(options, _teller(out))
    if obeyed is not None:
        session.configurations = obeyed
    tally = Tally()
    figures = _figures() if stats else None
    with Bar(session, wanted=not quiet) as bar:
        files = tally.counting(bar.follow(session.check(paths)))
        if figures is not None:
            files = figures.counting(files)
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
    if figures is not None:
        from frfix.reports import stats as report

        out.flush()
        if for_people and tally.found and not quiet:
            out.line([])
        for line in report.render(figures, out.width):
            # A format for programs stays what its schema says.
            if for_people:
                out.line(line)
            else:
                note("".join(text for text, _style in line))
    out.flush()
    return _status(session, found=tally.failing > 0)


def _figures() -> Statistics:
    from frfix.reports.stats import Statistics  # For who asks.

    return Statistics()


def diff(paths: Sequence[str], options: Options, *, probable: bool, color: bool, quiet: bool) -> int:
    """Show what `fix` would write: by words on a terminal, elsewhere as a diff to apply."""
    out = Output.of_report(for_people=True, color=color)
    session = Session(options, _teller(out))
    changed = 0
    with Bar(session, wanted=not quiet) as bar:
        for corrected in bar.follow(session.correct(paths, _how(probable=probable, data=False))):
            if corrected.outcome.error is not None:
                session.fail(corrected.outcome.error)
            elif corrected.outcome.edits:
                changed += 1
                _show_diff(corrected, out)
    out.flush()
    if not quiet and session.files:
        told = plural(
            "{count} fichier changerait sur {all}.", "{count} fichiers changeraient sur {all}.", changed
        )
        note(told.format(count=changed, all=session.files))
    return _status(session, found=changed > 0)


def _show_diff(corrected: Corrected, out: Output) -> None:
    """Show the edits of one file."""
    edits = corrected.outcome.edits
    if out.color:
        from frfix.reports.words import word_diff

        for line in word_diff(corrected.name, corrected.source.text, edits):
            out.line(line)
    else:
        from frfix.reports.diff import as_text, unified

        for piece in unified(corrected.name, as_text(corrected.source), edits):
            out.data(piece)


def fix(
    paths: Sequence[str], options: Options, *, probable: bool, destination: Destination, quiet: bool
) -> int:
    """Write what is sure, and what is ``probable`` too if asked; return the status."""
    if STDIN in paths and not destination.output:
        destination = destination._replace(stdout=True)
    destination.refuse_several(paths)
    if destination.backup and destination.stdout:
        raise FrfixError(_("rien n’est à sauvegarder : la sortie standard ne remplace aucun fichier"))
    out = Output(color=False)
    session = Session(options, _teller(out))
    written = remaining = failed = 0
    with Bar(session, wanted=not quiet) as bar:
        how = _how(probable=probable, tracked=destination.tracked)
        for corrected in bar.follow(session.correct(paths, how)):
            outcome, path = corrected.outcome, corrected.target.path
            try:
                elsewhere = destination.output or destination.stdout
                if options.staged and outcome.edits and path is not None and not elsewhere:
                    refuse_half_staged(path, corrected.job.data)
                done = _write(corrected, destination, out)
            except FrfixError as error:
                session.fail(error)
                remaining += len(outcome.told)
                continue
            written += outcome.corrected
            remaining += len(outcome.remaining)
            failed += failing(outcome.remaining, corrected.threshold)
            if outcome.corrected and not quiet and not destination.stdout:
                made = plural("{count} correction", "{count} corrections", outcome.corrected)
                line = _("{name} : {made}").format(
                    name=corrected.name, made=made.format(count=outcome.corrected)
                )
                note(line + said_of(done))
    if destination.stdout and STDIN in paths and not session.files and not session.errors:
        # What the settings leave out comes back as it is: an editor puts it in the place of its text.
        out.data(read_stdin())
    out.flush()
    if not quiet and session.files:
        files = plural("{count} fichier", "{count} fichiers", session.files)
        total = plural("{count} correction écrite", "{count} corrections écrites", written)
        left = plural("{count} remarque reste", "{count} remarques restent", remaining)
        told = _("{files} : {written}, {left}.").format(
            files=files.format(count=session.files),
            written=total.format(count=written),
            left=left.format(count=remaining),
        )
        note(told)
    return _status(session, found=failed > 0)


def analyse(paths: Sequence[str], options: Options, *, format_name: str, color: bool) -> int:
    """Show how the words of ``paths`` are read, as text or JSON; return the status."""
    from frfix.reports import analyse as reports

    check_name(_("format inconnu"), format_name, TEXT_OR_JSON)
    for_people = format_name == "text"
    out = Output.of_report(for_people=for_people, color=color)
    session = Session(options, _teller(out))
    files = session.analyse(paths)
    for line in reports.text(files, out.width) if for_people else reports.as_json(files):
        out.line(line)
    out.flush()
    return _status(session, found=False)


def texte(paths: Sequence[str], options: Options, *, format_name: str, color: bool, quiet: bool) -> int:
    """Show what of ``paths`` is prose, as text or JSON; return the status."""
    from frfix.reports import texte as reports

    check_name(_("format inconnu"), format_name, TEXT_OR_JSON)
    for_people = format_name == "text"
    out = Output.of_report(for_people=for_people, color=color)
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


def _write(corrected: Corrected, destination: Destination, out: Output) -> Written:
    from frfix.writing import Written

    path, data, old = corrected.target.path, corrected.data, corrected.job.data
    if destination.stdout:
        out.data(data)
    elif destination.output or (path is not None and data != old):
        return destination.write(path, data, old)
    return Written()


def _how(*, probable: bool, data: bool = True, tracked: bool = False) -> Correcting:
    from frfix.correction import PROBABLE, SURE

    return Correcting(PROBABLE if probable else SURE, data=data, tracked=tracked)


def _teller(out: Output) -> Callable[[FrfixError], None]:
    def tell(error: FrfixError) -> None:
        out.flush()
        complain(error)

    return tell


def _status(session: Session, *, found: bool) -> int:
    return 2 if session.errors else int(found)
