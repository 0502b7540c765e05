"""From what comments ask for to the passages in which they hold."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from frfix.documents.base import MARKUP, OBJECT, Document
from frfix.documents.nesting import Nesting
from frfix.suppression.directives import Directive
from frfix.suppression.zones import Spans, Zone

_SEEN: Final = re.compile(rf"[^\W{MARKUP}{OBJECT}]+")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class Holding(NamedTuple):
    """Where directives hold.

    ``here`` are the zones of a line, a passage or an entry, ``off`` those of what is switched off. ``idle``
    says of directives, by their numbers, why they cannot do anything, whatever the rules.
    """

    here: list[Zone]
    off: list[Zone]
    idle: dict[int, str]


class _Builder:
    def __init__(self, document: Document, known: frozenset[str]) -> None:
        self._document = document
        self._known = known
        self._blocks = Nesting(document.blocks)
        self._block_starts = [block.start for block in document.blocks]
        self._prose = Spans(
            (block.start + found.start(), block.start + found.end())
            for block in document.blocks
            for found in _SEEN.finditer(block.text)
        )
        ends = [found.span() for found in _LINE_END.finditer(document.text)]
        self._line_starts = [0, *(end for _, end in ends)]
        self._line_ends = [*(start for start, _ in ends), len(document.text)]
        self._here: dict[tuple[str, int, str | None], Zone] = {}
        self._open: dict[str | None, Zone] = {}
        self.off: list[Zone] = []
        self.idle: dict[int, str] = {}

    @property
    def here(self) -> list[Zone]:
        return list(self._here.values())

    def add(self, number: int, directive: Directive) -> None:
        verb = directive.verb.text
        start, end = directive.comment.scope or directive.comment[:2]
        names = [word.text for word in directive.names if word.text in self._known]
        if directive.names and not names:
            return  # They are told of as unknown.
        asked: Sequence[str | None] = names or [None]
        if verb == "off":
            self._switch_off(number, start, asked)
        elif verb == "on":
            self._switch_on(number, end, asked)
        elif verb in {"ignore", "ignore-next"}:
            span = self._following(end) if verb == "ignore-next" else self._line(start, end)
            if directive.comment.scope is not None and (verb == "ignore" or end > directive.comment.end):
                span = directive.comment.scope  # What follows the comment of an entry is that entry.
            if not self._prose.touch(*span):
                self.idle[number] = "line" if verb == "ignore" else "next"
            for name in asked:
                zone = self._here.setdefault((verb, span[1], name), Zone(*span, name, verb))
                zone.start = min(zone.start, span[0])
                zone.users.append(number)

    def finish(self) -> None:
        for name in [*self._open]:
            self._close(name, len(self._document.text))
        busy = {zone.users[0] for zone in self.off if self._prose.touch(zone.start, zone.end)}
        self.idle.update((zone.users[0], "between") for zone in self.off if zone.users[0] not in busy)

    def _line(self, start: int, end: int) -> tuple[int, int]:
        """Return from where to where the lines reach that the comment stands on."""
        first = bisect_right(self._line_starts, start) - 1
        last = bisect_right(self._line_starts, max(start, end - 1)) - 1
        return self._line_starts[first], self._line_ends[last]

    def _following(self, end: int) -> tuple[int, int]:
        """Return the rest of the block around ``end``, or the next block."""
        block = self._blocks.block_at(end)
        if block is not None and self._prose.touch(end, block.end):
            return end, block.end
        at = bisect_right(self._block_starts, end - 1)
        following = self._document.blocks[at] if at < len(self._block_starts) else None
        return (end, end) if following is None else (following.start, following.end)

    def _switch_off(self, number: int, start: int, asked: Sequence[str | None]) -> None:
        new = [name for name in dict.fromkeys(asked) if not self._is_off(name)]
        if not new:
            self.idle[number] = "again"
        for name in new:
            if name in self._open:  # It is off but for what has been switched on again.
                self._close(name, start)
            self._open[name] = Zone(start, -1, name, "off", [number])

    def _around(self, name: str | None) -> list[Zone]:
        """Return the open zones in which the rules ``name`` are silent, and others besides."""
        family = None if name is None else name.partition("/")[0]
        names = [None] if name == family else [None, family]
        found = [self._open[outer] for outer in names if outer in self._open and outer != name]
        return [zone for zone in found if zone.but.isdisjoint((name, family))]

    def _is_off(self, name: str | None) -> bool:
        zone = self._open.get(name)
        return (zone is not None and not zone.but) or bool(self._around(name))

    def _switch_on(self, number: int, end: int, asked: Sequence[str | None]) -> None:
        done = False
        for name in asked:
            for inner in self._inside(name):
                self._close(inner, end)
                done = True
            for zone in self._around(name):
                assert name is not None
                self._close(zone.name, end)
                self._open[zone.name] = Zone(end, -1, zone.name, "off", zone.users, zone.but | {name})
                done = True
        if not done:
            self.idle[number] = "on"

    def _inside(self, name: str | None) -> list[str | None]:
        """Return the names of open zones that ``name`` is, or is the family of."""
        if name is not None and "/" in name:
            return [name] if name in self._open else []
        return [inner for inner in self._open if name is None or (inner and inner.partition("/")[0] == name)]

    def _close(self, name: str | None, end: int) -> None:
        zone = self._open.pop(name)
        zone.end = end
        self.off.append(zone)


def holding(document: Document, found: Sequence[Directive], known: frozenset[str]) -> Holding:
    """Return where ``found``, the directives of ``document``, hold; ``known`` are all rules and families."""
    builder = _Builder(document, known)
    for number, directive in enumerate(found):
        builder.add(number, directive)
    builder.finish()
    return Holding(builder.here, builder.off, builder.idle)
