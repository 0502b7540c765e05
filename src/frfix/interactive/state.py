"""What a person decided about a text: as it is held, and as it is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from frfix.diagnostics import Diagnostic, Edit
from frfix.interactive.anchors import Anchor


class Passage(NamedTuple):
    """What a rule says of a passage, wherever it stands."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class State:
    """What was decided so far.

    ``edits`` make the present text of the original, in which ``found`` is all that is wrong; ``findings`` are
    those that wait for a decision, in order, and the one at ``at`` is shown. ``ignored`` are single findings,
    where they are in the present text; ``passages`` and ``rules`` are ignored everywhere, and ``words`` are
    accepted.
    ``corrected`` counts what was accepted, ``hidden`` what was ignored.
    """

    found: tuple[Diagnostic, ...]
    findings: tuple[Diagnostic, ...] = ()
    edits: tuple[Edit, ...] = ()
    at: int = 0
    corrected: int = 0
    hidden: int = 0
    ignored: tuple[Diagnostic, ...] = ()
    passages: frozenset[Passage] = frozenset()
    rules: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


class Past(NamedTuple):
    """What somebody decided about a text earlier, and did not write.

    ``ignored`` are numbered fingerprints of findings in the text that ``edits`` make.
    """

    edits: tuple[Anchor, ...] = ()
    corrected: int = 0
    ignored: frozenset[str] = frozenset()
    passages: frozenset[Passage] = frozenset()
    rules: frozenset[str] = frozenset()
    place: str = ""
