"""The parts of the engine, each by what it promises."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from frfix.language.lexicon import DATA, default_lexicon
from frfix.spelling.error_model import OPERATIONS
from frfix.spelling.index import SpellingIndex
from frfix.spelling.keys import normalise, within
from frfix.spelling.model import Weights
from frfix.spelling.phonetics import sound_key
from frfix.spelling.typos import KnownTypos

LETTERS = "abcdefghijklmnopqrstuvwxyz"


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("Œuvre", "oeuvre"),
        ("c'est-à-dire", "cestadire"),
        ("Ça", "ca"),
        ("conﬁer", "confier"),
        ("naïveté", "naivete"),
    ],
)
def test_keys_leave_out_accents_case_and_signs(word: str, key: str) -> None:
    assert normalise(word) == key


@pytest.mark.parametrize(
    "words",
    [
        "éléphant éléfan",
        "orthographe ortografe",
        "pharmacie farmassie",
        "mangé manger mangez mangeait",
        "quatre katre",
        "jamais jamai jamait",
        "attention atension",
        "photo foto fotau",
    ],
)
def test_words_that_sound_alike_share_a_key(words: str) -> None:
    assert len({sound_key(word) for word in words.split()} - {""}) == 1


def test_words_that_do_not_sound_alike_have_different_keys() -> None:
    words = "maison raison saison moisson mission passion".split()
    assert len({sound_key(word) for word in words}) == len(words)


def edit(word: str, at: int, kind: int, letter: str) -> str:
    at %= len(word) + 1
    return (
        word[:at] + letter + word[at:],
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
    )[kind]


edits = st.tuples(st.integers(0, 30), st.integers(0, 3), st.sampled_from(LETTERS))


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**9), edits, edits)
def test_the_index_finds_every_word_within_two_edits(
    number: int, first: tuple[int, int, str], second: tuple[int, int, str]
) -> None:
    lexicon, index = default_lexicon(), SpellingIndex(DATA)
    form = lexicon.form(number % len(lexicon))
    key = normalise(form)
    if len(key) < 3 or not (key.isascii() and key.isalpha()):
        return
    one = edit(key, *first)
    two = edit(one, *second)
    for wrong, distance in ((key, 0), (one, 1), (two, 2)):
        if len(wrong) > 1:
            found = {lexicon.form(index.form_id(rank)) for rank in index.near(wrong, distance)}
            assert form in found, (wrong, distance)


@given(st.text(alphabet="abc", max_size=9), edits, edits)
def test_within_counts_edits(word: str, first: tuple[int, int, str], second: tuple[int, int, str]) -> None:
    one = edit(word, *first)
    assert within(word, one, 1)
    assert within(one, word, 1)
    two = edit(one, *second)
    assert within(word, two, 2) or first[1] == 3 or second[1] == 3
    assert not within(word, word + "xyz", 2)


def names(typo: str, word: str) -> set[str]:
    alignment = Weights.load(DATA).errors.align(typo, word, 50.0)
    assert alignment is not None
    return {OPERATIONS[operation] for operation in alignment.operations}


@pytest.mark.parametrize(
    ("typo", "word", "operation"),
    [
        ("elephant", "éléphant", "accent-e-missing"),
        ("controle", "contrôle", "accent-missing"),
        ("facade", "façade", "cedilla"),
        ("coeur", "cœur", "ligature"),
        ("aparaître", "apparaître", "double-missing"),
        ("aggrandir", "agrandir", "double-added"),
        ("fromgae", "fromage", "swapped"),
        ("filosophie", "philosophie", "sound"),
        ("enpêcher", "empêcher", "sound-nasal"),
        ("tème", "thème", "silent-h"),
        ("essort", "essor", "silent-added"),
        ("trouver", "trouvé", "final-e"),
        ("sécutaires", "sécuritaires", "syllable-missing"),
        ("récupérérée", "récupérée", "syllable-repeated"),
        ("celuici", "celui-ci", "sign"),
        ("voitute", "voiture", "near-azerty"),
    ],
)
def test_slips_are_named(typo: str, word: str, operation: str) -> None:
    assert operation in names(typo, word)


def test_a_slip_is_cheaper_than_a_mistake_of_the_same_length() -> None:
    errors = Weights.load(DATA).errors
    costs = []
    for typo in ("thème", "theme", "thème".replace("h", ""), "tbème", "txbze"):
        alignment = errors.align(typo, "thème", 50.0)
        costs.append(alignment.cost if alignment else 50.0)
    assert all(a < b for a, b in pairwise(costs))


def test_equal_words_cost_nothing() -> None:
    assert Weights.load(DATA).errors.align("mot", "mot", 1.0) == (0.0, ())


def test_known_typos_are_misspellings_of_known_words() -> None:
    typos = KnownTypos(DATA)
    lexicon = default_lexicon()
    entries = list(typos._trie.items())
    assert len(entries) >= 3000
    wrong_ones = [wrong for wrong, _ in entries if wrong in lexicon]
    assert not wrong_ones
    unknown = [
        right
        for _, value in entries
        for right in value.decode("utf-8").split("\t")[0].split()
        if right not in lexicon
        and right.split("'")[-1] not in lexicon
        and not all(part in lexicon for part in right.split("-"))
    ]
    assert not unknown
