"""Lemmas with their paradigm lines and tags, from the entries of a hunspell dictionary."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from derive.aspiration import Aspiration
from derive.hunspell import Dictionary, Entry
from derive.tagging import form_tags, values, verb_classes
from frfix.language.tags import ADJ, BITS, NAME, NOUN, NUMBER, ORDINAL, PLACE, PLUR

Line = tuple[str, str, int]  # (strip, ending, tag)

# Formulas have their digits below the line (C₆H₁₂O₆). Those that the press writes stay.
FORMULA = re.compile("[₀-₉]")
KEPT_FORMULAS = {"CO₂", "H₂O", "O₂", "O₃", "N₂O", "NO₂", "SO₂", "CH₄", "NH₃", "H₂", "H₂S", "H₂O₂", "H₂SO₄"}
# Capitalised nouns that are not places: the dictionary has both as `nom`.
NOT_PLACES = {
    line
    for line in Path(__file__).with_name("not-places.txt").read_text(encoding="utf-8").splitlines()
    if line[0] != "#"
}
# Capitalised words that are common nouns: units and the like.
COMMON = re.compile(
    "^(État.*|RMIste|AK-47|CD-ROM|DVD-ROM|DOM-TOM|P-DG|K-O|RNA-seq|FA-MAS|NdT|MOOC|(ADN|ARN)[a-zA-Z]+)$"
)


@dataclass(slots=True)
class Lemma:
    """One dictionary entry in our shape."""

    word: str
    lines: tuple[Line, ...]
    extra: tuple[str, ...]

    @property
    def pos(self) -> int:
        """All the bits that its lines carry."""
        bits = 0
        for _, _, tag in self.lines:
            bits |= tag
        return bits


def shared(form: str, word: str) -> int:
    """Return the length of what both begin with."""
    return next(
        (i for i, (a, b) in enumerate(zip(form, word, strict=False)) if a != b), min(len(form), len(word))
    )


def dropped(form: str, fields: tuple[str, ...]) -> bool:
    """Tell whether a form is left out: `aimè` (of aimè-je) would hide a slip for `aimé` in every verb."""
    return "po:1isg" in fields and not form.endswith("ssé")


def lemma_of(
    entry: Entry, forms: Iterable[tuple[str, tuple[str, ...]]], aspirated: Aspiration
) -> Lemma | None:
    """Return the lemma of an entry, or None where no form of it has a tag."""
    readings: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form, fields in forms:
        if not dropped(form, fields):
            readings[form].append(fields)
    lines: set[Line] = set()
    for form, said in readings.items():
        cut = shared(form, entry.word)
        for tag in form_tags(said):
            lines.add((entry.word[cut:], form[cut:], proper(entry.word, form, tag)))
    if not lines:
        return None
    atoms = [
        atom
        for code in values(entry.fields, "po")[:1]
        if re.match("v[0-3]", code)
        for atom in verb_classes(code)
    ]
    if entry.word in aspirated:
        atoms.append("hasp")
    return Lemma(entry.word, even(lines, entry.word), tuple(sorted(atoms, key=lambda atom: BITS[atom])))


def proper(word: str, form: str, tag: int) -> int:
    """Return ``tag`` with what capitals and endings say: names are names, ordinals are ordinals."""
    if (
        tag & NOUN
        and word[0].isupper()
        and not word.isupper()
        and not COMMON.match(word)
        and not FORMULA.search(word)
    ):
        tag = tag & ~NOUN | NAME | (0 if word in NOT_PLACES else PLACE)
    if tag & NAME and tag & NUMBER == NUMBER and form[-1] not in "sxz":
        tag &= ~PLUR
    ordinal = word in {"premier", "second"} or re.search(r"ièmes?$", form) or re.match(r"[0-9]+\w*$", word)
    if tag & (ADJ | NOUN) and ordinal:
        tag |= ORDINAL if not re.search("[0-9]D|RB", word) else 0
    return tag


def even(lines: Iterable[Line], word: str) -> tuple[Line, ...]:
    """Return the lines with one common strip, in the order of their tags."""
    longest = max(len(strip) for strip, _, _ in lines)
    strip = word[len(word) - longest :]
    return tuple(
        sorted(
            ((strip, strip[: longest - len(own)] + ending, tag) for own, ending, tag in lines),
            key=lambda line: (line[2], line[1]),
        )
    )


def lemmas(
    dictionary: Dictionary, aspirated: Aspiration, skip: Callable[[Entry], bool], problems: list[str]
) -> Iterator[tuple[Entry, Lemma]]:
    """Yield each entry that ``skip`` lets through with its lemma; say in ``problems`` what has no tag."""
    for entry in dictionary.entries:
        if skip(entry) or (FORMULA.search(entry.word) and entry.word not in KEPT_FORMULAS):
            continue
        try:
            lemma = lemma_of(entry, dictionary.expand(entry), aspirated)
        except ValueError as error:
            problems.append(f"line {entry.line}: {entry.word}: unknown field {error}")
            continue
        if lemma is None:
            problems.append(f"line {entry.line}: {entry.word}: no tag")
            continue
        yield entry, lemma
