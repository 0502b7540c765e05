"""Where comments hold, and for which rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from frfix.diagnostics import Diagnostic

CONTROL: Final = "controle"
"""The family of the rules about comments."""


@dataclass(eq=False, slots=True)
class Zone:
    """A passage in which the rules ``name`` (an id, a family, ``None`` for all) are silent, ``but`` some.

    ``users`` are the numbers of the directives that say so. ``used`` if a finding was silenced. Few zones of
    one ``layer`` and name overlap.
    """

    start: int
    end: int
    name: str | None
    layer: str
    users: list[int] = field(default_factory=list)
    but: frozenset[str] = frozenset()
    used: bool = False


class _Row:
    """Zones that are looked up by place."""

    def __init__(self, zones: Iterable[Zone]) -> None:
        self._zones = sorted(zones, key=lambda zone: zone.start)
        self._starts = [zone.start for zone in self._zones]
        self._reach = list(accumulate((zone.end for zone in self._zones), max))

    def at(self, start: int, end: int) -> Iterator[Zone]:
        index = bisect_right(self._starts, end)
        while index and self._reach[index - 1] >= start:
            index -= 1
            zone = self._zones[index]
            if (start < zone.end and zone.start < end) or (start == end and zone.start <= start <= zone.end):
                yield zone


class Zones:
    """Zones by place and rule."""

    def __init__(self, zones: Iterable[Zone]) -> None:
        self._zones = list(zones)
        layers: dict[str | None, dict[str, list[Zone]]] = {}
        for zone in self._zones:
            layers.setdefault(zone.name, {}).setdefault(zone.layer, []).append(zone)
        self._rows = {name: [_Row(row) for row in own.values()] for name, own in layers.items()}

    def at(self, rule: str, start: int, end: int) -> Iterator[Zone]:
        """Yield the zones that silence ``rule`` and have a code point of the passage, or the empty place."""
        family = rule.partition("/")[0]
        # What is said of all rules is not said of those about comments.
        for name in (family, rule) if family == CONTROL else (None, family, rule):
            for row in self._rows.get(name, ()):
                for zone in row.at(start, end):
                    if rule not in zone.but and family not in zone.but:
                        yield zone

    def silence(self, found: Diagnostic) -> bool:
        """Whether a zone silences ``found``."""
        return next(self.at(found.rule, found.start, found.end), None) is not None

    def use(self, found: Diagnostic) -> bool:
        """Note which zones silence ``found``; return whether one does."""
        silent = False
        for zone in self.at(found.rule, found.start, found.end):
            zone.used = silent = True
        return silent

    def moved(self, span: Callable[[int, int], tuple[int, int]]) -> Zones:
        """Return the zones where ``span`` takes their passages."""
        return Zones(
            Zone(*span(zone.start, zone.end), zone.name, zone.layer, zone.users, zone.but)
            for zone in self._zones
        )


class Spans:
    """Passages in order and apart, to ask whether one has a part of another."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touch(self, start: int, end: int) -> bool:
        """Whether a passage has a code point of ``start`` to ``end``."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end
