"""Pairs of words that are confused and are not forms of one lemma: by ear, by accents, by one key."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from frfix.decoder.neighbours import Kind
from frfix.language.lexicon import Lexicon
from frfix.language.tags import ADJ, ADV, NAME, NOUN, POS, VERB
from frfix.spelling.keys import normalise
from frfix.spelling.phonetics import sound_key

_OPEN: Final = NOUN | ADJ | VERB | ADV
# Zipf frequencies: of the commoner word of a pair, and of the rarer.
_SOUND: Final = (3.3, 1.3)
_ACCENT: Final = (3.0, 0.5)
_EDIT: Final = (3.9, 1.5)
_MOST: Final = 12
_BOTH_USUAL: Final = 3.5
"""Two usual words of one part of speech: only the sense tells them apart, which is not weighed."""
_CLOSED: Final = 5.6
"""From here grammatical words begin: they are paired by `GIVEN` only."""

GIVEN: Final = tuple(
    line.split()
    for line in """
        a à as
        ou où
        et est ai es aie
        ce se ceux
        ces ses
        on ont
        son sont
        la là
        ma ta sa ça
        du dû
        sur sûr sûre
        peu peut peux
        près prêt prêts prête
        quand quant
        sans sens sent sang cent
        dont donc
        si ci
        ni nie
        or hors
        des dès
        de des du
        au du
        par part
        mais mes met mets mai
        tout tous toute toutes
        toi toit
        moi mois
        foi fois foie
        voir voire
        très trait traits
        plus plu
        pas par
        en an
        vers ver vert verre
        plutôt plus
        ait ai es aies aient
        soi soit sois soient
        fut fût
        eut eût eu
        sera serait serai
        aura aurait aurai
        faites faîtes
        hors or
        mur mûr
        ver vers
        car quart
        lors lord
        tant temps tan
        entre entré
        contre compte conte
        que qui
        comme comment
        chez cher
        trop trot
        tôt taux
        ça sa
    """.strip().splitlines()
)


def confusions(lexicon: Lexicon) -> dict[str, dict[str, Kind]]:
    """Return for each word those that it is confused with, and how; both ways."""
    words = _words(lexicon)
    found: dict[str, dict[str, Kind]] = defaultdict(dict)
    lemmas = {word: {a.lemma for a in lexicon.analyses(word)} for word in words}

    def add(a: str, b: str, kind: Kind) -> None:
        if not lemmas.get(a, set()) & lemmas.get(b, set()):
            found[a].setdefault(b, kind)
            found[b].setdefault(a, kind)

    for row in GIVEN:
        for a in row:
            for b in row:
                if a != b:
                    kind = Kind.HOMOPHONE if sound_key(a) == sound_key(b) else Kind.OTHER_WORD
                    found[a][b] = kind
    open_words = {w: f for w, f in words.items() if f < _CLOSED or lexicon.tags(w) & POS & ~_OPEN == 0}
    for a, b in _grouped(open_words, sound_key, *_SOUND):
        if _near(a, b):
            add(a, b, Kind.HOMOPHONE)
    for a, b in _grouped(open_words, normalise, *_ACCENT):
        add(a, b, Kind.OTHER_WORD)
    for a, b in _one_edit(open_words):
        if min(words[a], words[b]) < _BOTH_USUAL or lexicon.tags(a) & POS != lexicon.tags(b) & POS:
            add(a, b, Kind.OTHER_WORD)
    kept = {word: _most_frequent(others, lexicon) for word, others in found.items()}
    return {a: {b: found[a][b] for b in others if a in kept[b]} for a, others in kept.items()}


def _most_frequent(others: Iterable[str], lexicon: Lexicon) -> list[str]:
    return sorted(others, key=lambda word: (-lexicon.frequency(word), word))[:_MOST]


def _words(lexicon: Lexicon) -> dict[str, float]:
    """Return the words in lower case that are no names, with their frequencies."""
    out = {}
    for form_id in range(len(lexicon)):
        frequency = lexicon.frequency_of_id(form_id)
        if frequency < 0.5:
            continue
        form = lexicon.form(form_id)
        if form.isalpha() and form.islower() and len(form) > 1 and lexicon.tags(form) & POS & ~NAME:
            out[form] = frequency
    return out


def _grouped(words: dict[str, float], key: object, most: float, least: float) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for word, frequency in words.items():
        if frequency >= least:
            groups[key(word)].append(word)  # type: ignore[operator]
    for group in groups.values():
        for a in group:
            for b in group:
                if a < b and max(words[a], words[b]) >= most:
                    yield a, b


def _near(a: str, b: str) -> bool:
    """Whether two homophones are also written much alike: endings that the key drops may add up."""
    return abs(len(a) - len(b)) <= 3 and (len(a) < 4 or normalise(a)[0] == normalise(b)[0] or a[1:] == b[1:])


def _one_edit(words: dict[str, float]) -> Iterator[tuple[str, str]]:
    """Yield pairs of words of four letters or more, one letter more, or two letters swapped, or one other."""
    most, least = _EDIT
    usual = {w for w, f in words.items() if f >= least and len(w) >= 4}
    common = sorted(w for w in usual if words[w] >= most)
    holes: dict[str, list[str]] = defaultdict(list)
    for word in usual:
        if len(word) >= 6:
            for i in range(len(word)):
                holes[f"{word[:i]}_{word[i + 1 :]}"].append(word)
    for word in common:
        for i in range(len(word)):
            shorter = word[:i] + word[i + 1 :]
            if shorter in usual:
                yield word, shorter
            swapped = word[:i] + word[i + 1 : i + 2] + word[i : i + 1] + word[i + 2 :]
            if swapped != word and swapped in usual:
                yield word, swapped
            for letter in "abcdefghijklmnopqrstuvwxyzéèêàâûîôç":
                longer = word[:i] + letter + word[i:]
                if longer in usual:
                    yield word, longer
            if len(word) >= 6:
                for other in holes[f"{word[:i]}_{word[i + 1 :]}"]:
                    if other != word:
                        yield word, other
