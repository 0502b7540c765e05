"""Finds the rule or the family that a person names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Final

from frfix.errors import SettingsError
from frfix.i18n import _
from frfix.language.accents import fold
from frfix.rules.base import Rule

MOST_NEAREST: Final = 5
_NEAR: Final = 0.6
_NAMES: Final[tuple[Callable[[Rule], Sequence[str]], ...]] = (
    lambda rule: (rule.id,),
    lambda rule: (rule.family,),
    lambda rule: (rule.name,),
    lambda rule: rule.name.split("-"),
)


def rules_named(name: str, rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules that ``name`` stands for: an id, a family, what is behind the slash or a word of it.

    Case and accents do not matter. Raises `SettingsError`, with the nearest names, when there is none.
    """
    asked = _folded(name)
    known = tuple(rules)
    for names in _NAMES:
        found = tuple(rule for rule in known if asked in names(rule))
        if found:
            return found
    near = nearest(asked, known)
    message = _("règle ou famille inconnue : « {name} »")
    if near:
        message = _("règle ou famille inconnue : « {name} » ; proches : {near}")
    raise SettingsError(message.format(name=name, near=", ".join(near)))


def nearest(name: str, rules: Iterable[Rule]) -> list[str]:
    """Return the ids and families that most resemble ``name``, the nearest first, `MOST_NEAREST` at most."""
    scored = sorted((-score, known) for known, score in _scores(_folded(name), rules) if score >= _NEAR)
    return list(dict.fromkeys(known for _, known in scored))[:MOST_NEAREST]


def families(rules: Iterable[Rule]) -> list[tuple[str, list[Rule]]]:
    """Return each family of ``rules``, in alphabetical order, with its rules in theirs."""
    ordered = sorted(rules, key=lambda rule: rule.id)
    return [(family, list(group)) for family, group in groupby(ordered, key=lambda rule: rule.family)]


def _scores(name: str, rules: Iterable[Rule]) -> Iterator[tuple[str, float]]:
    """Yield ids and families with how much they resemble ``name``, from 0 to 1."""
    matcher = SequenceMatcher(None, b=name, autojunk=False)
    for rule in rules:
        for known, text in ((rule.id, rule.id), (rule.id, rule.name), (rule.family, rule.family)):
            matcher.set_seq1(text)
            # The quick bounds spare most of the comparisons.
            if matcher.real_quick_ratio() >= _NEAR and matcher.quick_ratio() >= _NEAR:
                yield known, matcher.ratio()


def _folded(name: str) -> str:
    return fold(name.strip()).replace("_", "-")
