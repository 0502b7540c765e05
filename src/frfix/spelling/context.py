"""What a candidate's neighbours in the sentence say about it."""

from __future__ import annotations

from typing import NamedTuple


class Context(NamedTuple):
    """The words around a misspelling, in reading order, at most three a side.

    Lower case, ASCII apostrophes; an elided word keeps its apostrophe (``l'``).
    """

    previous: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
