"""Paradigms with names, and the lemma lines of each dictionary file."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable

from derive.entries import Lemma, Line
from frfix.language.tags import (
    ADJ,
    ADV,
    BITS,
    NAME,
    NOUN,
    NUM,
    PLUR,
    SING,
    VERB,
    format_tag,
)

# Models that a reader knows; any other paradigm takes the name of its most frequent lemma.
MODELS = (
    "aimer finir jour table important possible international enseignant citoyen artiste cheval bijou eau "
    "festival grand rouge national vif heureux beau bon premier acteur danseur musicien placer manger "
    "jeter appeler acheter céder payer employer essuyer partir venir tenir dire faire voir prendre rendre "
    "mettre écrire inscrire craindre conduire connaître courir mourir ouvrir cueillir recevoir pouvoir "
    "vouloir devoir savoir boire croire lire rire suivre vivre être avoir aller hésiter protéger envoyer "
)

Row = tuple[str, str, str]


def alphabetical(word: str) -> tuple[str, str]:
    """Return the key that sorts words as a French dictionary does, accents last."""
    bare = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return bare.replace("œ", "oe").replace("æ", "ae"), word


def is_invariable(lemma: Lemma) -> bool:
    """Tell whether the lemma is its only form."""
    return all(strip == ending for strip, ending, _ in lemma.lines)


def named_paradigms(
    lemmas: Iterable[Lemma], frequency: Callable[[str], float]
) -> dict[tuple[Line, ...], str]:
    """Return the name of each set of lines that the variable lemmas need."""
    words: dict[tuple[Line, ...], list[str]] = defaultdict(list)
    for lemma in lemmas:
        if not is_invariable(lemma):
            words[lemma.lines].append(lemma.word)
    names: dict[tuple[Line, ...], str] = {}
    taken: set[str] = set()
    for model in MODELS.split():
        # `livre` and `aller` have several paradigms: the one that most lemmas share takes the name.
        fitting = [key for key in words if model in words[key] and key not in names]
        if fitting:
            names[max(fitting, key=lambda key: len(words[key]))] = model
            taken.add(model)
    for lines, candidates in sorted(words.items(), key=lambda item: (-len(item[1]), item[1])):
        if lines not in names:
            free = [word for word in candidates if word not in taken]
            name = (
                max(free, key=lambda word: (frequency(word), word))
                if free
                else f"{candidates[0]}-{len(taken)}"
            )
            names[lines] = name
            taken.add(name)
    return names


def rows(lemma: Lemma, names: dict[tuple[Line, ...], str]) -> list[Row]:
    """Return the lines of a lemma file: one, or one a tag for an invariable word."""
    if is_invariable(lemma):
        extra = 0
        for atom in lemma.extra:
            extra |= BITS[atom]
        return [(lemma.word, "invariable", format_tag(tag | extra)) for _, _, tag in lemma.lines]
    return [(lemma.word, names[lemma.lines], "+".join(lemma.extra))]


def topic(lemma: Lemma) -> str:
    """Return the file that a lemma goes to."""
    pos = lemma.pos
    if pos & NAME:
        return "noms-propres"
    if pos & NOUN and lemma.word.isupper() and len(lemma.word) > 1:
        return "sigles"
    for bits, name in (
        (VERB, "verbes"),
        (NUM, "nombres"),
        (ADJ, "adjectifs"),
        (NOUN, "noms"),
        (ADV, "adverbes"),
    ):
        if pos & bits:
            return name
    return "divers"


def compound_plurals(lemmas: list[Lemma]) -> dict[str, str]:
    """Return the singular of each plural compound that has its own entry: arcs-en-ciel."""
    singulars: dict[tuple[str, ...], str] = {}
    for lemma in lemmas:
        if "-" in lemma.word and lemma.pos & SING and is_invariable(lemma):
            singulars[tuple(part.lower() for part in re.split("[-' ]", lemma.word))] = lemma.word
    found: dict[str, str] = {}
    for lemma in lemmas:
        if "-" not in lemma.word or lemma.pos & SING or not lemma.pos & PLUR or not is_invariable(lemma):
            continue
        parts = re.split("[-' ]", lemma.word.lower())
        for single in _combinations(parts):
            if single in singulars and singulars[single] != lemma.word:
                found[lemma.word] = singulars[single]
                break
    return found


def _combinations(parts: list[str]) -> list[tuple[str, ...]]:
    """Return every way of putting some of the parts in the singular, fewest changes first."""
    ways: list[tuple[str, ...]] = [()]
    for part in parts:
        ways = [(*way, single) for way in ways for single in _singulars(part)]
    return ways


def _singulars(part: str) -> list[str]:
    options = [part]
    if part.endswith("aux"):
        options += [part[:-3] + "al", part[:-3] + "ail"]
    if part.endswith("eux"):
        options.append(part[:-3] + "eil")
    if part.endswith("s") or part.endswith("x"):
        options.append(part[:-1])
    return options
