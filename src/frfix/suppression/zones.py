"""Where comments hold, and for which rules."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from frfix.diagnostics import Diagnostic


@dataclass(eq=False, slots=True)
class Zone:
    """A passage in which the rules ``name`` (an id, a family, ``None`` for all) are silent, ``but`` some.

    ``users`` are the numbers of the directives that say so. ``used`` if a finding was silenced.
    """

    start: int
    end: int
    name: str | None
    users: list[int] = field(default_factory=list)
    but: frozenset[str] = frozenset()
    used: bool = False

    def silences(self, rule: str) -> bool:
        """Whether findings of ``rule`` are silent here."""
        family = rule.partition("/")[0]
        # What is said of frfix's comments is said of all but those that name it.
        if self.name is None:
            return family != CONTROL and rule not in self.but and family not in self.but
        return self.name in {rule, family} and rule not in self.but


CONTROL = "controle"
"""The family of the rules about comments."""


class Zones:
    """Zones that are looked up by place; few of them overlap."""

    def __init__(self, zones: Iterable[Zone]) -> None:
        self._zones = sorted(zones, key=lambda zone: zone.start)
        self._starts = [zone.start for zone in self._zones]
        self._reach: list[int] = []
        for zone in self._zones:
            self._reach.append(max(zone.end, self._reach[-1] if self._reach else 0))

    def at(self, start: int, end: int) -> Iterator[Zone]:
        """Yield the zones that have a code point of ``start`` to ``end``, or the empty place there."""
        index = bisect_right(self._starts, end)
        while index and self._reach[index - 1] >= start:
            index -= 1
            zone = self._zones[index]
            if (start < zone.end and zone.start < end) or (start == end and zone.start <= start <= zone.end):
                yield zone

    def silence(self, found: Diagnostic) -> bool:
        """Whether a zone silences ``found``."""
        return any(zone.silences(found.rule) for zone in self.at(found.start, found.end))

    def use(self, found: Diagnostic) -> bool:
        """Note which zones silence ``found``; return whether one does."""
        silent = False
        for zone in self.at(found.start, found.end):
            if zone.silences(found.rule):
                zone.used = silent = True
        return silent

    def moved(self, span: Callable[[int, int], tuple[int, int]]) -> Zones:
        """Return the zones where ``span`` takes their passages."""
        return Zones(
            Zone(*span(zone.start, zone.end), zone.name, zone.users, zone.but) for zone in self._zones
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

    def after(self, start: int) -> int:
        """Return where the first passage begins that does so at or after ``start``, -1 if none."""
        at = bisect_left(self._starts, start)
        return self._starts[at] if at < len(self._starts) else -1
