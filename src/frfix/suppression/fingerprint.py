"""A name for a finding that outlives its line: baselines and reports know it again by that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b
from typing import Final

from frfix.diagnostics import Diagnostic

WORDS: Final = 3
"""Words on each side that a fingerprint holds: enough to tell places apart, few enough to outlive edits."""
REACH: Final = 80
"""Code points on each side in which those words are looked for; a longer line costs no more."""


def fingerprint(text: str, found: Diagnostic) -> str:
    """Return the fingerprint of ``found`` in ``text``, the source's own: 16 hexadecimal digits.

    It is made of the rule, the passage and the words around it in the same paragraph. It stays when lines
    move or are wrapped anew, and when anything farther away changes. Two places of a text that read the
    same have the same one: see `numbered`.
    """
    return digest(found.rule, context(text, found))


def digest(rule: str, read: tuple[str, str, str]) -> str:
    """Return the fingerprint of a finding of ``rule`` whose `context` is ``read``."""
    before, passage, after = read
    parts = (rule, passage, before, after)
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def context(text: str, found: Diagnostic) -> tuple[str, str, str]:
    """Return the words before the passage, the passage, and the words after it, as `fingerprint` does."""
    before = text[max(0, found.start - REACH) : found.start].rpartition("\n\n")[2].split()[-WORDS:]
    after = text[found.end : found.end + REACH].partition("\n\n")[0].split()[:WORDS]
    passage = " ".join(text[found.start : found.end].split()) or text[found.start : found.end]
    return " ".join(before), passage, " ".join(after)


def numbered(fingerprints: Iterable[str]) -> list[str]:
    """Return ``fingerprints`` made unique: the second that is the same ends with ``-2``, and so on."""
    seen: Counter[str] = Counter()
    unique = []
    for name in fingerprints:
        seen[name] += 1
        unique.append(name if seen[name] == 1 else f"{name}-{seen[name]}")
    return unique
