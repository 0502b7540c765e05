"""``frfix baseline``: the file of the findings that a repository had when it adopted frfix."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from frfix.cli import options as shared
from frfix.cli.output import Output, complain, note
from frfix.i18n import _, plural
from frfix.options import Options
from frfix.reports.base import near

if TYPE_CHECKING:
    from frfix.session import Checked, Session

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=_("[CHEMIN…]"),
        help=_("Fichiers et dossiers ; par défaut, tous ceux à côté de la référence."),
        show_default=False,
    ),
]
File = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar=_("FICHIER"),
        help=_("La référence ; par défaut, celle des réglages, ou frfix-reference.json."),
        show_default=False,
    ),
]


@shared.taking(shared.rules, shared.reading)
def ecrire(paths: Paths = None, *, asked: Options, file: File = None) -> int:
    """Write the findings that there are now."""
    from frfix.reports.baseline import held
    from frfix.suppression.upkeep import written

    path, is_set = _path(file)
    session = _session(asked)
    new = written(path, _checked(session, paths, path))
    new.write()
    note(_("{path} : {held}.").format(path=near(path), held=held(new)))
    if not is_set:
        name = near(path)
        note(_('Pour que frfix la lise, nommez-la dans frfix.toml : baseline = "{name}"').format(name=name))
    return 2 if session.errors else 0


@shared.taking(shared.rules, shared.reading)
def elaguer(paths: Paths = None, *, asked: Options, file: File = None) -> int:
    """Take off what does not occur any more in the files checked, or whose file is gone."""
    from frfix.reports.baseline import held
    from frfix.suppression.baseline import Baseline
    from frfix.suppression.upkeep import by_file, state

    path, _is_set = _path(file)
    baseline = Baseline.read(path)
    session = _session(asked)
    left = state(baseline, _checked(session, paths, path)).left
    if left.text() != baseline.text():
        left.write()
    gone = by_file(baseline).total() - by_file(left).total()
    taken = plural("{count} remarque retirée", "{count} remarques retirées", gone).format(count=gone)
    note(_("{path} : {taken} ; reste : {held}.").format(path=near(path), taken=taken, held=held(left)))
    return 2 if session.errors else 0


@shared.taking(shared.rules, shared.reading)
def montrer(
    paths: Paths = None, *, asked: Options, file: File = None, no_color: shared.NoColor = False
) -> int:
    """Show what the baseline counts, and how much of it still occurs."""
    from frfix.reports.baseline import shown
    from frfix.suppression.baseline import Baseline
    from frfix.suppression.upkeep import state

    path, _is_set = _path(file)
    baseline = Baseline.read(path)
    out = Output(color=False if no_color else None)
    session = _session(asked)
    for line in shown(baseline, state(baseline, _checked(session, paths, path))):
        out.line(line)
    out.flush()
    return 2 if session.errors else 0


def _path(asked: Path | None) -> tuple[Path, bool]:
    """Return where the baseline is, absolute, and whether the settings here name it."""
    from frfix.settings_files import SettingsFinder
    from frfix.suppression.baseline import FILE_NAME

    named = SettingsFinder().for_folder(Path.cwd()).baseline
    path = Path.cwd() / (asked or named or FILE_NAME)
    return path, path == named


def _session(asked: Options) -> Session:
    from frfix.session import Session

    asked = asked._replace(without_baseline=True, jobs=0, cached=True)
    return Session(asked, complain)


def _checked(session: Session, paths: Sequence[str] | None, baseline: Path) -> Iterator[Checked]:
    from frfix.errors import FrfixError
    from frfix.files import STDIN

    if paths and STDIN in paths:
        raise FrfixError(_("une référence compte les remarques de fichiers, pas de l’entrée standard"))
    return session.check(paths or [near(baseline.parent)])


COMMANDS: Final[dict[str, tuple[Callable[..., int], str, str]]] = {
    "ecrire": (
        ecrire,
        _("Écrit la référence : les remarques de maintenant."),
        "frfix baseline ecrire",
    ),
    "elaguer": (
        elaguer,
        _("Retire de la référence ce qui a été corrigé."),
        "frfix baseline elaguer",
    ),
    "montrer": (
        montrer,
        _("Montre la référence, et ce qui en reste."),
        "frfix baseline montrer articles/",
    ),
}
