"""``frfix mots``: the lists of words that a project or a person adds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Annotated, Final

import typer

from frfix.cli.output import Output, note

Words = Annotated[list[str], typer.Argument(metavar="MOT…", help="Mots à ajouter.", show_default=False)]
Perso = Annotated[bool, typer.Option("--perso", help="Dans votre liste personnelle.")]
Liste = Annotated[
    Path | None, typer.Option("--liste", metavar="FICHIER", help="Dans cette liste.", show_default=False)
]


def add(
    words: Words,
    *,
    comme: Annotated[
        str | None, typer.Option("--comme", metavar="MODÈLE", help="Mot du lexique qui se fléchit de même.")
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
        raise SettingsError("ce n’est pas un mot")
    for entry in [entry for entry in entries if entry in default_lexicon()]:
        note(f"« {entry} » : déjà dans le lexique")
        entries.remove(entry)
    _write(entries, perso=perso, liste=liste)
    return 0


def liste(*, perso: Annotated[bool, typer.Option("--perso", help="Seulement la vôtre.")] = False) -> int:
    """Show the entries of each list in use."""
    from frfix.user_lists import project_lists
    from frfix.word_lists import collation, personal_list, read_words

    out = Output()
    personal = personal_list()
    paths = [] if perso else project_lists(Path.cwd())
    for path in [*paths, personal] if personal.exists() else paths:
        out.line([(_shown(path), "path")])
        for entry in sorted(read_words(path), key=collation):
            out.line([(f"    {entry}", "")])
    out.flush()
    return 0


def importer(
    source: Annotated[
        Path, typer.Argument(metavar="FICHIER", help="Liste .dic de hunspell, ou un mot par ligne.")
    ],
    *,
    perso: Perso = False,
    liste: Liste = None,
) -> int:
    """Add the words of another tool's list that frfix does not know."""
    from frfix.language.lexicon import default_lexicon
    from frfix.language.vocabulary import Vocabulary
    from frfix.reports.base import counted
    from frfix.word_lists import importable_words

    vocabulary = Vocabulary(default_lexicon())
    words = list(dict.fromkeys(importable_words(source)))
    unknown = [word for word in words if vocabulary.reason(word) is None]
    if len(words) > len(unknown):
        known = counted(len(words) - len(unknown), "mot est", "mots sont")
        note(f"{known} déjà dans le lexique.")
    _write(unknown, perso=perso, liste=liste)
    return 0


def _write(entries: Iterable[str], *, perso: bool, liste: Path | None) -> None:
    from frfix.errors import SettingsError
    from frfix.user_lists import list_for_new_words, project_lists
    from frfix.word_lists import add_entries

    if perso and liste:
        raise SettingsError("choisissez entre --perso et --liste")
    path = list_for_new_words(Path.cwd(), personal=perso, asked=liste)
    new = set(add_entries(path, entries))
    for entry in entries:
        note(f"« {entry} » : {'ajouté à' if entry in new else 'déjà dans'} {_shown(path)}")
    if liste is not None and path.absolute() not in project_lists(Path.cwd()):
        note(f'Pour que frfix la lise, nommez-la dans frfix.toml : mots = ["{liste.as_posix()}"]')


def _shown(path: Path) -> str:
    """Return a path as a person would write it here."""
    return path.relative_to(Path.cwd()).as_posix() if path.is_relative_to(Path.cwd()) else str(path)


COMMANDS: Final[dict[str, tuple[Callable[..., int], str, str]]] = {
    "add": (add, "Ajoute des mots.", "frfix mots add jihadiser --comme aimer"),
    "liste": (liste, "Montre les mots ajoutés.", "frfix mots liste --perso"),
    "importer": (
        importer,
        "Ajoute les mots d’une autre liste.",
        "frfix mots importer fr-perso.dic",
    ),
}
