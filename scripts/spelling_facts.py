"""Misspellings that follow from facts of French, for what a collection of pairs may happen to lack.

Writers who leave out one accent leave out all; a clitic loses its apostrophe; irregular plurals and
verbs are inflected as if they were regular. Words are drawn by their frequency, the same each time.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import islice

from frfix.language.lexicon import Lexicon
from frfix.language.tags import MASC, NAME, NOUN, P1, P2, P3, PLUR, PRES, SING, VERB
from frfix.spelling.keys import normalise
from frfix.spelling.pieces import follows_elision

UNACCENTED, ELIDED, PLURALS = 120, 60, 25
CLITICS = ("l", "d", "j", "c", "n", "s", "qu")
VERBS = (
    "faire dire prendre venir tenir boire devoir pouvoir vouloir recevoir croire voir apprendre devenir "
    "comprendre redire refaire revoir prévoir"
).split()


def known(word: str, lexicon: Lexicon) -> bool:
    """Whether ``word`` is a form of the lexicon, with or without a capital."""
    return any(form in lexicon for form in (word, word.capitalize(), word.upper()))


def pairs(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield (misspelling, right word) of every kind."""
    drawn = random.Random(11)
    forms = [lexicon.form(form_id) for form_id in range(len(lexicon))]
    common = [form for form in forms if lexicon.frequency(form) > 4 and not lexicon.tags(form) & NAME]
    drawn.shuffle(common)
    yield from islice(_unaccented(common, lexicon), UNACCENTED)
    yield from islice(_without_apostrophe(common, lexicon, drawn), ELIDED)
    yield from islice(_regular_plurals(common, lexicon), PLURALS)
    yield from _regular_verbs(lexicon)


def _unaccented(words: list[str], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for word in words:
        plain = normalise(word)
        accents = sum(a != b for a, b in zip(word, plain, strict=False))
        if len(word) == len(plain) and accents > 1 and not known(plain, lexicon):
            yield plain, word


def _without_apostrophe(
    words: list[str], lexicon: Lexicon, drawn: random.Random
) -> Iterator[tuple[str, str]]:
    frequent = [word for word in words if lexicon.frequency(word) > 4.8 and word.isalpha()]
    while True:
        clitic, word = drawn.choice(CLITICS), drawn.choice(frequent)
        if follows_elision(clitic, word, lexicon) and not known(clitic + word, lexicon):
            yield clitic + word, f"{clitic}'{word}"


def _regular_plurals(words: list[str], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for word in words:
        if word.endswith("al") and lexicon.tags(word) & NOUN:
            plurals = lexicon.inflect(word, MASC | PLUR, NOUN)
            if plurals == (word[:-1] + "ux",) and not known(word + "s", lexicon):
                yield word + "s", plurals[0]


def _regular_verbs(lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    for verb in VERBS:
        (nous, *_) = lexicon.inflect(verb, PRES | P1 | PLUR, VERB)
        (il, *_) = lexicon.inflect(verb, PRES | P3 | SING, VERB)
        for ending, person in (("ez", P2), ("ent", P3)):
            right = lexicon.inflect(verb, PRES | person | PLUR, VERB)[0]
            for stem in {nous.removesuffix("ons"), il.removesuffix("t")}:
                wrong = stem + ending
                if stem[-1] not in "aeiou" and wrong != right and not known(wrong, lexicon):
                    yield wrong, right
