"""The compiled patterns, mapped, and looked up by the words that anchor them."""

from __future__ import annotations

import json
from collections.abc import Container, Sequence
from pathlib import Path
from typing import Any, Final

from frfix.language.lexicon import DATA
from frfix.language.tokens import Token, WordForm
from frfix.patterns.matcher import ONCE, Matcher
from frfix.patterns.pattern import Pattern

PATTERNS_FILE: Final = "patterns.marisa"
RULES_FILE: Final = "pattern-rules.json"
ENDING: Final = "~"
"""Begins a key that is an ending, spelt backwards: all those of a form are found in one walk."""


class Anchored:
    """The patterns that one word form anchors, laid out by what must stand beside it."""

    __slots__ = ("after", "before", "others")

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        others: list[tuple[int, int, Pattern]] = []
        after: dict[str, tuple[Pattern, ...]] = {}
        before: dict[str, tuple[Pattern, ...]] = {}
        for pattern in patterns:
            following = _neighbour(pattern, pattern.anchor + 1)
            previous = _neighbour(pattern, pattern.anchor - 1)
            alone = (pattern,)
            if following is not None and following.literal:
                for form in following.forms:
                    after[form] = after[form] + alone if form in after else alone
            elif previous is not None and previous.literal:
                for form in previous.forms:
                    before[form] = before[form] + alone if form in before else alone
            else:
                others.append((following.mask if following else 0, previous.mask if previous else 0, pattern))
        self.after = after
        """By the word that must follow."""
        self.before = before
        """By the word that must stand before."""
        self.others = tuple(others)
        """With a mask of tags of which the next (the previous) token must have one; 0 for any."""

    def near(self, previous: Token | None, following: Token | None) -> tuple[Pattern, ...]:
        """Return the patterns that may stand between these two tokens."""
        found: tuple[Pattern, ...] = ()
        if following is not None:
            found = self.after.get(following.lower, ())
        if previous is not None:
            found += self.before.get(previous.lower, ())
        if not self.others:
            return found
        next_tags = following.tags | following.tag if following is not None else 0
        previous_tags = previous.tags | previous.tag if previous is not None else 0
        fitting = [
            pattern
            for after, before, pattern in self.others
            if (not after or after & next_tags) and (not before or before & previous_tags)
        ]
        return found + tuple(fitting) if fitting else found


def _neighbour(pattern: Pattern, at: int) -> Matcher | None:
    """Return the element at ``at`` if exactly one token must match it."""
    if 0 <= at < len(pattern.elements) and pattern.elements[at].repeat == ONCE:
        return pattern.elements[at]
    return None


class PatternStore:
    """Patterns of ``rules`` by anchor, and the exceptions of each rule, in a mapped file of ``folder``."""

    def __init__(self, rules: Container[str], folder: Path = DATA) -> None:
        import marisa_trie

        self._rules = rules
        self._trie = marisa_trie.BytesTrie()
        self._trie.mmap(str(folder / PATTERNS_FILE))
        self._endings = tuple({key[1:][::-1] for key in self._trie.keys(ENDING)})
        self._matchers: dict[str, Matcher] = {}
        self._loaded: dict[str, list[Pattern]] = {}
        self._anchored: dict[tuple[Pattern, ...], Anchored] = {}

    def anchored(self, form: WordForm) -> Anchored | None:
        """Return the patterns that ``form`` anchors; None without any."""
        lower = form.lower
        patterns = self._patterns("=" + lower)
        for lemma in dict.fromkeys([lemma for lemma, _ in form.analyses]):
            patterns += self._patterns("<" + lemma)
        if lower.endswith(self._endings):
            for key in self._trie.prefixes(ENDING + lower[::-1]):
                patterns += self._patterns(key)
        found = tuple([p for p in patterns if p.rule in self._rules and p.elements[p.anchor].anchors(form)])
        if not found:
            return None
        # The forms of a lemma mostly anchor the same.
        anchored = self._anchored.get(found)
        if anchored is None:
            anchored = self._anchored[found] = Anchored(found)
        return anchored

    def exceptions(self, rule: str) -> list[Pattern]:
        """Return the patterns that the rule must leave alone."""
        return self._patterns("!" + rule)

    def _patterns(self, key: str) -> list[Pattern]:
        """Return the patterns of ``key``, in a list of the caller's own."""
        known = self._loaded.get(key)
        if known is None:
            packed: list[bytes] | None = self._trie.get(key)
            if packed is None:
                return []
            known = self._loaded[key] = [Pattern(text.decode(), self._matchers) for text in packed]
        return known.copy()


def rule_records(folder: Path = DATA) -> list[dict[str, Any]]:
    """Return what the compiled file says of each pattern rule: id, message, explanation, examples…"""
    records: list[dict[str, Any]] = json.loads((folder / RULES_FILE).read_text(encoding="utf-8"))
    return records
