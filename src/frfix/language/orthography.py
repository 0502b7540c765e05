"""The two orthographies of French, before and after the reform of 1990: each touched spelling's twin."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from frfix.i18n import _
from frfix.language.lexicon import DATA, LexiconError

if TYPE_CHECKING:
    import marisa_trie

FILE: Final = "orthography.marisa"
_NUMBER_SHIFT: Final = 16
"""The number bits of a tag (`frfix.language.tags`) start there: packed, they take one byte."""


class Side(IntEnum):
    """To which orthography a spelling belongs; what the reform left alone has none."""

    CLASSIC = 0
    REFORMED = 1


class Twin(NamedTuple):
    """The other spelling of a form, and the side of the form itself.

    ``number`` is ``SING`` or ``PLUR`` where the twin stands for the form in that number only: the plural of
    classic « après-midi » is « après-midis » in the reformed orthography, its singular is the same.
    """

    text: str
    side: Side
    number: int


def pack(twin: Twin) -> bytes:
    """Return ``twin`` as the compiled file holds it."""
    return bytes((twin.side, twin.number >> _NUMBER_SHIFT)) + twin.text.encode()


class Orthography:
    """The twins of every touched form, mapped from the package's data."""

    def __init__(self, trie: marisa_trie.BytesTrie) -> None:
        self._trie = trie

    @classmethod
    def open(cls, folder: Path | None = None) -> Orthography:
        """Map the compiled file of ``folder``; raise LexiconError when it is missing."""
        import marisa_trie

        trie = marisa_trie.BytesTrie()
        path = (folder or DATA) / FILE
        try:
            trie.mmap(str(path))
        except (OSError, RuntimeError) as error:
            raise LexiconError(_("orthographes compilées introuvables : réinstallez frfix"), path) from error
        return cls(trie)

    def twins(self, form: str) -> tuple[Twin, ...]:
        """Return the twins of ``form`` (lower case, ASCII apostrophes), () when the reform left it alone."""
        found = self._trie.get(form, ())
        return tuple(Twin(data[2:].decode(), Side(data[0]), data[1] << _NUMBER_SHIFT) for data in found)


@lru_cache(maxsize=1)
def default_orthography() -> Orthography:
    """Return the twins of the installed package, opened once. Raises what `Orthography.open` raises."""
    return Orthography.open()
