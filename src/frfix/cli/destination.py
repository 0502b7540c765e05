"""Where a corrected text goes, and what is refused and told on the way."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from frfix.errors import FrfixError
from frfix.i18n import _, plural
from frfix.reading import read_bytes

if TYPE_CHECKING:
    from frfix.writing import Written


class Destination(NamedTuple):
    """Where a corrected text goes: into its own file, into the file ``output``, or to ``stdout``.

    With ``backup`` what the written file held is kept beside it, ``tracked`` has the corrections written as
    tracked changes.
    """

    output: Path | None = None
    stdout: bool = False
    backup: bool = False
    tracked: bool = False

    def refuse_several(self, paths: Sequence[str]) -> None:
        """Raise `FrfixError` where ``paths`` may be several texts, and there is a place for one."""
        if (self.output or self.stdout) and not is_one_file(paths):
            raise FrfixError(_("une sortie ne tient qu’un texte : donnez un seul fichier, et pas de dossier"))

    def write(self, path: Path | None, data: bytes, old: bytes) -> Written:
        """Write ``data`` into ``output``, else into the file ``path``, which held ``old``.

        Without ``path`` the text came from elsewhere, and there is an ``output``.

        Raises as `frfix.writing.write_atomic` does.
        """
        from frfix.writing import write_atomic

        if self.output is not None:
            return write_atomic(self.output, data, backup=self.backup)
        assert path is not None
        return write_atomic(path, data, expected=old, backup=self.backup)


def is_one_file(paths: Sequence[str]) -> bool:
    """Whether ``paths`` are one text, and not a folder of them."""
    return len(paths) == 1 and not Path(paths[0]).is_dir()


def refuse_half_staged(path: Path, staged: bytes) -> None:
    """Raise `FrfixError` for a file of which only a part goes into the next commit: both would be mixed."""
    if read_bytes(path) != staged:
        message = _("le fichier a d’autres changements que ceux de l’index de git : il n’est pas réécrit")
        raise FrfixError(message, path)


def said_of(done: Written) -> str:
    """Return what is to be said of a file besides its corrections."""
    said = ""
    if done.backup is not None:
        said = _(", ancien texte dans {name}").format(name=done.backup.name)
    if done.other_links:
        names = plural(
            " ; {count} autre nom du fichier garde l’ancien texte",
            " ; {count} autres noms du fichier gardent l’ancien texte",
            done.other_links,
        )
        said += names.format(count=done.other_links)
    return said
