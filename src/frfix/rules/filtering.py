"""Which rules a person wants to see in a table."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from frfix.i18n import _
from frfix.language.accents import fold
from frfix.rules.base import Rule


class Wanted(NamedTuple):
    """What rules must be to be shown; what is empty or ``None`` asks for nothing.

    ``names`` are ids and families, ``severities`` and ``grades`` values of those enumerations, ``on`` is
    whether a rule is applied, ``words`` must stand in its id, or in its message or explanation as a
    person reads them, whatever their case and accents.
    """

    names: Collection[str] = ()
    severities: Collection[str] = ()
    grades: Collection[str] = ()
    on: bool | None = None
    words: str = ""

    def among(self, rules: Iterable[Rule], applied: Collection[str]) -> list[Rule]:
        """Return those of ``rules`` that are wanted, in their order; ``applied`` are the ids that are on."""
        return [rule for rule in rules if self._fits(rule, rule.id in applied)]

    def _fits(self, rule: Rule, applied: bool) -> bool:
        return (
            (not self.names or rule.id in self.names or rule.family in self.names)
            and (not self.severities or rule.severity.value in self.severities)
            and (not self.grades or rule.grade.value in self.grades)
            and (self.on is None or self.on == applied)
            and all(word in self._said(rule) for word in fold(self.words).split())
        )

    def _said(self, rule: Rule) -> str:
        return fold(f"{rule.id} {_(rule.message)} {_(rule.explanation)}")
