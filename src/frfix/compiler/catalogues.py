"""Compile the catalogues of the interface: ``locale/LANGUAGE/**/*.po``, which people edit, into one ``.mo``.

Babel reads and writes both forms; it is asked for where frfix is built, never where it runs.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.compiler.source import CompileError

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

COMPILED: Final = "LC_MESSAGES/frfix.mo"
"""Where gettext looks for a language's translations, in the folder of the language."""


def write_catalogues(locale: Path) -> None:
    """Write the translations of every language in the folder ``locale``.

    Raises CompileError, with file and line, when a catalogue cannot be read.
    """
    for folder in sorted(path for path in locale.iterdir() if path.is_dir()):
        _write(folder.name, sources(folder), folder / COMPILED)


def sources(folder: Path) -> list[Path]:
    """Return the catalogues of the language whose folder this is, in the order in which they are read."""
    return sorted(folder.rglob("*.po"))


def _write(language: str, paths: list[Path], out: Path) -> None:
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo

    together = Catalog(locale=language)
    for path in paths:
        for message in read_catalogue(path):
            if message.id and message.string:
                together.add(message.id, message.string)
    out.parent.mkdir(exist_ok=True)
    # A frfix that is running may be reading the old one: it is replaced, never written into.
    made = out.with_suffix(".new")
    with made.open("wb") as file:
        write_mo(file, together)
    made.replace(out)


def read_catalogue(path: Path) -> Catalog:
    """Return what Babel reads in ``path``. Raises CompileError, with the line, when it is no catalogue."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        with path.open("rb") as file:
            return read_po(file, abort_invalid=True)
    except PoFileError as error:
        raise CompileError(path, error.lineno or 0, str(error)) from error
