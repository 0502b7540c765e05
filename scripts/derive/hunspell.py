"""Read a hunspell dictionary (.dic and .aff) and expand it with its morphology.

Only what Dicollecte's French files use is read: two-character flags, suffixes
that chain on two levels, ``po:``/``is:``/``st:`` fields on entries and on
suffixes. Prefixes are elisions (``l'``, ``qu'``) and unit multiples, which the
tokenizer and the grammar handle, so no form carries one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

NEEDS_AFFIX = "()"

# The only prefixes that make words: multiples of units, on entries flagged Um (which also take
# the plural) and Ui (invariable). Those that texts use; zepto- and yotta- would only hide slips.
UNIT_PREFIXES = (
    "téra",
    "giga",
    "méga",
    "kilo",
    "hecto",
    "déca",
    "déci",
    "centi",
    "milli",
    "micro",
    "nano",
    "pico",
)


@dataclass(frozen=True, slots=True)
class Suffix:
    """One ``SFX`` line: what it takes off, what it adds, and what it says of the form."""

    strip: str
    ending: str
    flags: tuple[str, ...]
    condition: re.Pattern[str] | None
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the .dic: the base word, its flags as written and its morphological fields."""

    word: str
    flags: tuple[str, ...]
    fields: tuple[str, ...]
    line: int


@dataclass(slots=True)
class Dictionary:
    """A .dic with its .aff: `entries` in file order, `suffixes` by flag."""

    entries: list[Entry] = field(default_factory=list)
    suffixes: dict[str, list[Suffix]] = field(default_factory=dict)

    def expand(self, entry: Entry) -> list[tuple[str, tuple[str, ...]]]:
        """Return every (form, fields) that ``entry`` stands for, the bare word included where it is valid."""
        forms: list[tuple[str, tuple[str, ...]]] = []
        if NEEDS_AFFIX not in entry.flags:
            forms.append((entry.word, entry.fields))
        self._apply(entry.word, entry.flags, entry.fields, forms, depth=2)
        return forms

    def _apply(
        self,
        word: str,
        flags: tuple[str, ...],
        fields: tuple[str, ...],
        forms: list[tuple[str, tuple[str, ...]]],
        depth: int,
    ) -> None:
        for flag in flags:
            for suffix in self.suffixes.get(flag, ()):
                if not word.endswith(suffix.strip):
                    continue
                if suffix.condition and not suffix.condition.search(word):
                    continue
                form = word[: len(word) - len(suffix.strip)] + suffix.ending
                together = fields + suffix.fields
                if NEEDS_AFFIX not in suffix.flags:
                    forms.append((form, together))
                if depth > 1:
                    self._apply(form, suffix.flags, together, forms, depth - 1)


def split_flags(text: str) -> tuple[str, ...]:
    """Return the two-character flags of ``text``."""
    return tuple(text[i : i + 2] for i in range(0, len(text), 2))


def read_suffixes(aff: Path) -> dict[str, list[Suffix]]:
    """Return the suffixes of an .aff file by flag."""
    suffixes: dict[str, list[Suffix]] = {}
    for line in aff.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) < 5 or parts[0] != "SFX":
            continue
        _, flag, strip, ending, condition, *fields = parts
        ending, _, flags = ending.partition("/")
        suffixes.setdefault(flag, []).append(
            Suffix(
                strip="" if strip == "0" else strip,
                ending="" if ending == "0" else ending,
                flags=split_flags(flags),
                condition=None if condition == "." else re.compile(f"(?:{condition})$"),
                fields=tuple(fields),
            )
        )
    return suffixes


def read_dictionary(dic: Path, aff: Path) -> Dictionary:
    """Return the dictionary of a .dic file and its .aff. Raises OSError when a file cannot be read."""
    dictionary = Dictionary(suffixes=read_suffixes(aff))
    lines = dic.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], 2):
        head, *fields = line.split()
        word, _, flags = head.partition("/")
        if word:
            dictionary.entries += with_units(Entry(word, split_flags(flags), tuple(fields), number))
    return dictionary


def with_units(entry: Entry) -> list[Entry]:
    """Return ``entry``, or the unit and its multiples where its flags say that it is one."""
    for flag, plain in (("Um", ("S.", NEEDS_AFFIX)), ("Ui", ())):
        if flag in entry.flags:
            words = (entry.word, *(prefix + entry.word for prefix in UNIT_PREFIXES))
            return [Entry(word, plain, entry.fields, entry.line) for word in words]
    return [entry]
