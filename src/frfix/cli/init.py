"""``frfix init``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from frfix.cli import options as shared
from frfix.i18n import _
from frfix.settings import PROFILES

if TYPE_CHECKING:
    from frfix.starter.plan import Planned

CI: Final = ("github", "gitlab", "aucune")


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar=_("[DOSSIER]"), help=_("Le projet ; ce dossier par défaut."), show_default=False
        ),
    ] = Path(),
    *,
    yes: Annotated[bool, typer.Option("--oui", help=_("Écrit tout sans demander."))] = False,
    langue: Annotated[
        str,
        shared.choice("--langue", PROFILES, _("Région, pour la typographie ; fr-FR par défaut.")),
    ] = PROFILES[0],
    services: Annotated[
        list[str] | None,
        shared.choice("--ci", CI, _("Le service qui vérifie le dépôt ; deviné par défaut.")),
    ] = None,
) -> int:
    """Write settings, hook and CI job into a project, each after asking; what exists is kept."""
    from frfix.cli.output import note
    from frfix.errors import FrfixError, reason
    from frfix.settings import check_name
    from frfix.starter.origin import origin
    from frfix.starter.plan import plan, services_of

    check_name(_("langue inconnue"), langue, PROFILES)
    for service in services or ():
        check_name(_("service inconnu"), service, CI)
    if not folder.is_dir():
        raise FrfixError(_("ce dossier n’existe pas"), folder)
    asked = tuple(services) if services else services_of(folder)
    written = 0
    try:
        planned = list(plan(folder.absolute(), langue, origin(), asked))
        for file in planned:
            written += _propose(folder, file, yes=yes)
    except OSError as error:
        raise FrfixError(reason(error), error.filename) from error
    if not planned:
        note(_("Rien à écrire : ce projet a déjà réglages et hook."))
    elif written:
        _tell_what_follows(planned)
    return 0


def _propose(folder: Path, file: Planned, *, yes: bool) -> bool:
    """Show a file and write it if the person agrees; tell what to do by hand where it must be."""
    from frfix.cli.output import note
    from frfix.writing import write_atomic

    path = folder / file.path
    if file.by_hand:
        note(_("{path} : à compléter à la main, pour {purpose} :").format(path=path, purpose=file.purpose))
        note(file.added)
        return False
    exists = path.exists()
    if not yes:
        note(f"\n{file.added}")
        question = _("Compléter {path} ({purpose}) ?") if exists else _("Écrire {path} ({purpose}) ?")
        if not _agreed(question.format(path=path, purpose=file.purpose)):
            return False
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(path, file.content.encode("utf-8"), expected=path.read_bytes() if exists else None)
    done = _("{path} : complété") if exists else _("{path} : écrit")
    note(done.format(path=path))
    return True


def _agreed(question: str) -> bool:
    """Ask on the terminal; Enter agrees. Raises `FrfixError` where nobody can answer."""
    import sys

    from frfix.errors import FrfixError

    if not sys.stdin.isatty():
        raise FrfixError(_("personne ne peut répondre ici : --oui écrit tout sans demander"))
    while True:
        sys.stderr.write(_("{question} [O/n] ").format(question=question))
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:
            return False
        match answer.strip().lower():
            case "" | "o" | "oui" | "y" | "yes":
                return True
            case "n" | "non" | "no":
                return False


def _tell_what_follows(planned: list[Planned]) -> None:
    from frfix.cli.output import note
    from frfix.starter.plan import HOOKS

    steps = [("frfix check .", _("montre ce que frfix trouve"))]
    steps.append(("frfix baseline ecrire", _("garde les remarques d’aujourd’hui comme connues")))
    if any(file.path == HOOKS for file in planned):
        steps.append(("pre-commit install", _("met le hook en place")))
    note("")
    note(_("Et maintenant :"))
    for command, purpose in steps:
        note(f"  {command:<24}{purpose}")
