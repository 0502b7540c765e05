"""Turn Dicollecte's ``po:`` and ``is:`` fields into the tags of `frfix.language.tags`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from frfix.language.tags import parse_tag

GENDERS = {"mas": ("m",), "fem": ("f",), "epi": ("m", "f")}
NUMBERS = {"sg": ("s",), "pl": ("p",), "inv": ("s", "p")}
MOODS = {
    "ipre": "pres",
    "iimp": "impf",
    "ipsi": "past",
    "ifut": "fut",
    "cond": "cond",
    "spre": "sub",
    "simp": "subi",
    "impe": "imp",
}
# 1isg is the form before an inverted je (fussé-je); 1jsg the participle that looks like it.
PERSONS = {
    "1sg": ("1", "s"),
    "2sg": ("2", "s"),
    "3sg": ("3", "s"),
    "1pl": ("1", "p"),
    "2pl": ("2", "p"),
    "3pl": ("3", "p"),
    "3pl!": ("3", "p"),
    "1isg": ("1", "s"),
}
NOMINAL = {
    "nom": "NOUN",
    "adj": "ADJ",
    "nb": "NUM+DET",
    "nbro": "NUM",
    "titr": "TITLE",
    "prn": "NAME+first",
    "patr": "NAME+family",
    "npr": "NAME",
}
INVARIABLE = {
    "adv": "ADV",
    "prep": "PREP",
    "interj": "INTJ",
    "pfx": "PREFIX",
    "negadv": "ADV+neg",
    "loc.adv": "LOC",
    "loc.adj": "LOC",
    "loc.nom": "LOC",
    "loc.verb": "LOC",
    "loc.interj": "LOC",
    "loc.prep": "LOC",
    "loc.cj": "LOC",
}
# Said of the entry in other ways, or of no use to us.
IGNORED = {"1jsg", "preverb", "infi", "ppre", "ppas", "ponc", "sign", "div", "sfx", "err", "mg"}


class UnknownField(ValueError):
    """A ``po:`` value that no table above knows."""


def values(fields: Iterable[str], key: str) -> list[str]:
    """Return the values of the ``key:`` fields, in order."""
    return [text.partition(":")[2] for text in fields if text.startswith(f"{key}:")]


def verb_classes(code: str) -> tuple[str, ...]:
    """Return the tag atoms that a verb code says, such as ``v1_it_q__a``.

    After the group come eight places: state, intransitive, transitive, indirect object,
    pronominal, impersonal, être, avoir. A verb with only an indirect object counts as intransitive.
    """
    places = code[2:].ljust(8, "_")
    transitive = places[2] in "tx"
    atoms = []
    if transitive:
        atoms.append("tr")
    if places[1] in "ix" or (places[3] in "nx" and not transitive):
        atoms.append("intr")
    if places[4] in "pqrex":
        atoms.append("pron")
    if places[6] == "e":
        atoms.append("etre")
    return tuple(atoms)


def form_tags(readings: Iterable[tuple[str, ...]]) -> list[int]:
    """Return a form's tags from the fields of each line that makes it; no merge invents one."""
    finite: dict[tuple[str, str], set[str]] = defaultdict(set)
    nominal: dict[str, set[tuple[str, str]]] = defaultdict(set)
    single: set[str] = set()
    for fields in readings:
        parts = values(fields, "po")
        genders, numbers = _agreement(fields)
        pairs = {(gender, number) for gender in genders for number in numbers}
        verbal = any(part[:2] in {"v0", "v1", "v2", "v3"} for part in parts)
        moods = [MOODS[part] for part in parts if part in MOODS]
        for mood in moods:
            for part in parts:
                if part in PERSONS:
                    finite[PERSONS[part]].add(mood)
        if verbal and ("infi" in parts or not _conjugated(parts)):
            single.add("VERB+inf")
        if "ppre" in parts:
            single.add("VERB+ppre")
        if "ppas" in parts:
            nominal["VERB+ppas"] |= pairs
        _read_classes(parts, pairs, nominal, single)
    return sorted({*_finite_tags(finite), *_nominal_tags(nominal), *(parse_tag(text) for text in single)})


def _conjugated(parts: list[str]) -> bool:
    return any(part in MOODS or part in {"ppre", "ppas"} for part in parts)


def _read_classes(
    parts: list[str], pairs: set[tuple[str, str]], nominal: dict[str, set[tuple[str, str]]], single: set[str]
) -> None:
    titled = "titr" in parts
    for part in parts:
        if part in NOMINAL:
            if part == "titr" and "nom" in parts:
                continue
            kind = "NOUN+TITLE" if titled and part == "nom" else NOMINAL[part]
            if pairs:
                nominal[kind] |= pairs
            else:
                single.add(kind)
        elif part in INVARIABLE:
            single.add(INVARIABLE[part])
        elif part not in MOODS and part not in PERSONS and part not in IGNORED and part[0] != "v":
            raise UnknownField(part)


def _agreement(fields: tuple[str, ...]) -> tuple[set[str], set[str]]:
    said = values(fields, "is")
    genders = {atom for value in said for atom in GENDERS.get(value, ())}
    numbers = {atom for value in said for atom in NUMBERS.get(value, ())}
    return genders, numbers


def _finite_tags(finite: dict[tuple[str, str], set[str]]) -> list[int]:
    """Merge persons of one number that share all their moods: (1, s) and (3, s) of `aime`."""
    together: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for (person, number), moods in finite.items():
        together[number, frozenset(moods)].add(person)
    return [
        parse_tag("+".join(["VERB", *moods, *sorted(persons), number]))
        for (number, moods), persons in together.items()
    ]


def _nominal_tags(nominal: dict[str, set[tuple[str, str]]]) -> list[int]:
    tags = []
    for kind, pairs in nominal.items():
        genders_of: dict[str, set[str]] = defaultdict(set)
        for gender, number in pairs:
            genders_of[number].add(gender)
        together: dict[frozenset[str], set[str]] = defaultdict(set)
        for number, genders in genders_of.items():
            together[frozenset(genders)].add(number)
        tags += [parse_tag("+".join([kind, *genders, *numbers])) for genders, numbers in together.items()]
    return tags
