"""``frfix mots``: the lists of words that a project or a person adds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Final

import typer

from frfix.cli.output import Output, note
from frfix.i18n import _, plural
from frfix.reports.base import near

Words = Annotated[list[str], typer.Argument(metavar=_("MOT…"), help=_("Mots à ajouter."), show_default=False)]
Perso = Annotated[bool, typer.Option("--perso", help=_("Dans votre liste personnelle."))]
Liste = Annotated[
    Path | None,
    typer.Option("--liste", metavar=_("FICHIER"), help=_("Dans cette liste."), show_default=False),
]


def add(
    words: Words,
    *,
    comme: Annotated[
        str | None,
        typer.Option("--comme", metavar=_("MODÈLE"), help=_("Mot du lexique qui se fléchit de même.")),
    ] = None,
    perso: Perso = False,
    liste: Liste = None,
) -> int:
    """Add words to a list; each is checked before anything is written."""
    from frfix.errors import SettingsError
    from frfix.language.lexicon import default_lexicon
    from frfix.word_lists import entry_of

    entries = [entry_of(f"{word} = {comme}" if comme else word) for word in words]
    if not all(entries):
        raise SettingsError(_("ce n’est pas un mot"))
    for entry in [entry for entry in entries if entry in default_lexicon()]:
        note(_("« {entry} » : déjà dans le lexique").format(entry=entry))
        entries.remove(entry)
    _write(entries, perso=perso, liste=liste)
    return 0


def liste(*, perso: Annotated[bool, typer.Option("--perso", help=_("Seulement la vôtre."))] = False) -> int:
    """Show the entries of each list in use."""
    from frfix.user_lists import project_lists
    from frfix.word_lists import collation, personal_list, read_words

    out = Output()
    personal = personal_list()
    paths = [] if perso else project_lists(Path.cwd())
    for path in [*paths, personal] if personal.exists() else paths:
        out.line([(near(path), "path")])
        for entry in sorted(read_words(path), key=collation):
            out.line([(f"    {entry}", "")])
    out.flush()
    return 0


def importer(
    source: Annotated[
        Path, typer.Argument(metavar=_("FICHIER"), help=_("Liste .dic de hunspell, ou un mot par ligne."))
    ],
    *,
    perso: Perso = False,
    liste: Liste = None,
) -> int:
    """Add the words of another tool's list that frfix does not know."""
    from frfix.language.lexicon import default_lexicon
    from frfix.language.vocabulary import Vocabulary
    from frfix.word_lists import importable_words

    vocabulary = Vocabulary(default_lexicon())
    words = list(dict.fromkeys(importable_words(source)))
    unknown = [word for word in words if vocabulary.reason(word) is None]
    if len(words) > len(unknown):
        known = len(words) - len(unknown)
        told = plural(
            "{count} mot est déjà dans le lexique.", "{count} mots sont déjà dans le lexique.", known
        )
        note(told.format(count=known))
    _write(unknown, perso=perso, liste=liste)
    return 0


def _write(entries: Iterable[str], *, perso: bool, liste: Path | None) -> None:
    from frfix.errors import SettingsError
    from frfix.user_lists import list_for_new_words, project_lists
    from frfix.word_lists import add_entries

    if perso and liste:
        raise SettingsError(_("choisissez entre --perso et --liste"))
    path = list_for_new_words(Path.cwd(), personal=perso, asked=liste)
    new = set(add_entries(path, entries))
    for entry in entries:
        told = _("« {entry} » : ajouté à {path}") if entry in new else _("« {entry} » : déjà dans {path}")
        note(told.format(entry=entry, path=near(path)))
    if liste is not None and path.absolute() not in project_lists(Path.cwd()):
        told = _('Pour que frfix la lise, nommez-la dans frfix.toml : mots = ["{path}"]')
        note(told.format(path=liste.as_posix()))


COMMANDS: Final[dict[str, tuple[Callable[..., int], str, str]]] = {
    "add": (add, _("Ajoute des mots."), "frfix mots add jihadiser --comme aimer"),
    "liste": (liste, _("Montre les mots ajoutés."), "frfix mots liste --perso"),
    "importer": (
        importer,
        _("Ajoute les mots d’une autre liste."),
        "frfix mots importer fr-perso.dic",
    ),
}
