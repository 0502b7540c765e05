"""The compiled patterns, mapped, and looked up by the words that anchor them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from frfix.language.lexicon import DATA
from frfix.language.tokens import Token, WordForm
from frfix.patterns.grammar import Repeat
from frfix.patterns.pattern import Matcher, Pattern

PATTERNS_FILE: Final = "patterns.marisa"
RULES_FILE: Final = "pattern-rules.json"
ENDING: Final = "~"
"""Begins a key that is an ending, spelt backwards: all those of a form are found in one walk."""


class Anchored:
    """The patterns that one word form anchors, laid out by what must stand beside it."""

    __slots__ = ("after", "before", "others")

    def __init__(self, patterns: list[Pattern]) -> None:
        self.after: dict[str, list[Pattern]] = {}
        """By the word that must follow."""
        self.before: dict[str, list[Pattern]] = {}
        """By the word that must stand before."""
        self.others: list[tuple[int, int, Pattern]] = []
        """With a mask of tags of which the next (the previous) token must have one; 0 for any."""
        for pattern in patterns:
            following = _neighbour(pattern, pattern.anchor + 1)
            previous = _neighbour(pattern, pattern.anchor - 1)
            if following is not None and _literal(following):
                for form in following.forms:
                    self.after.setdefault(form, []).append(pattern)
            elif previous is not None and _literal(previous):
                for form in previous.forms:
                    self.before.setdefault(form, []).append(pattern)
            else:
                self.others.append(
                    (following.mask if following else 0, previous.mask if previous else 0, pattern)
                )

    def near(self, previous: Token | None, following: Token | None) -> list[Pattern]:
        """Return the patterns that may stand between these two tokens."""
        found: list[Pattern] = []
        next_tags = previous_tags = 0
        if following is not None:
            next_tags = following.tags | following.tag
            if self.after:
                found += self.after.get(following.lower, ())
        if previous is not None:
            previous_tags = previous.tags | previous.tag
            if self.before:
                found += self.before.get(previous.lower, ())
        for after, before, pattern in self.others:
            if (not after or after & next_tags) and (not before or before & previous_tags):
                found.append(pattern)
        return found


def _neighbour(pattern: Pattern, at: int) -> Matcher | None:
    """Return the element at ``at`` if exactly one token must match it."""
    if 0 <= at < len(pattern.elements) and pattern.elements[at].repeat == Repeat.ONCE:
        return pattern.elements[at]
    return None


def _literal(matcher: Matcher) -> bool:
    return bool(matcher.forms) and not matcher.tests and not matcher.negated


class PatternStore:
    """Patterns by anchor, and the exceptions of each rule, in a mapped file of ``folder``."""

    def __init__(self, folder: Path = DATA) -> None:
        import marisa_trie

        self._trie = marisa_trie.BytesTrie()
        self._trie.mmap(str(folder / PATTERNS_FILE))
        self._by_form: dict[WordForm, Anchored | None] = {}
        self._unseen = Anchored([])
        self._loaded: dict[str, list[Pattern]] = {}

    def anchored(self, form: WordForm, rules: frozenset[str]) -> Anchored | None:
        """Return the patterns of ``rules`` (always the same) that ``form`` anchors; None without any."""
        found = self._by_form.get(form, self._unseen)
        if found is self._unseen:
            keys = ["=" + form.lower, *{"<" + lemma for lemma, _ in form.analyses}]
            keys += self._trie.prefixes(ENDING + form.lower[::-1])
            patterns = [pattern for key in keys for pattern in self._patterns(key) if pattern.rule in rules]
            found = self._by_form[form] = Anchored(patterns) if patterns else None
        return found

    def exceptions(self, rule: str) -> list[Pattern]:
        """Return the patterns that the rule must leave alone."""
        return self._patterns("!" + rule)

    def _patterns(self, key: str) -> list[Pattern]:
        known = self._loaded.get(key)
        if known is None:
            packed: list[bytes] = self._trie.get(key, [])
            known = self._loaded[key] = [Pattern(json.loads(text)) for text in packed]
        return known


def rule_records(folder: Path = DATA) -> list[dict[str, Any]]:
    """Return what the compiled file says of each pattern rule: id, message, explanation, examples…"""
    records: list[dict[str, Any]] = json.loads((folder / RULES_FILE).read_text(encoding="utf-8"))
    return records
