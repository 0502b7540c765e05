"""Which spellings the reform of 1990 touched, and numbers written in letters."""

import pytest

from frfix.documents.base import Block
from frfix.language.lexicon import LexiconError, default_lexicon
from frfix.language.numerals import numerals
from frfix.language.orthography import Orthography, Side, default_orthography
from frfix.language.tags import PLUR, SING
from frfix.language.tokenizer import Tokenizer
from frfix.language.vocabulary import Vocabulary


def twins(form):
    return {(twin.text, twin.number) for twin in default_orthography().twins(form)}


def test_each_side_has_its_twin():
    (twin,) = default_orthography().twins("événement")
    assert (twin.text, twin.side) == ("évènement", Side.CLASSIC)
    (twin,) = default_orthography().twins("évènement")
    assert (twin.text, twin.side) == ("événement", Side.REFORMED)


def test_an_invariable_compound_gets_a_plural():
    assert twins("porte-monnaie") == {("portemonnaie", SING), ("portemonnaies", PLUR)}
    assert twins("après-midi") == {("après-midis", PLUR)}
    assert twins("compte-gouttes") == {("compte-goutte", SING)}


@pytest.mark.parametrize(
    "form", ["sûr", "sûre", "mûrs", "dû", "jeûne", "boite", "mure", "fût", "connaissons", "matchs", "", "xyz"]
)
def test_other_words_have_none(form):
    assert twins(form) == set()


def test_without_its_file_it_says_what_to_do(tmp_path):
    with pytest.raises(LexiconError, match="réinstallez"):
        Orthography.open(tmp_path)


def numbers(text):
    vocabulary = Vocabulary(default_lexicon())
    tokens = Tokenizer(vocabulary.in_lexicon, vocabulary.word_form).tokens(Block(0, text))
    return [(found.classic, found.reformed) for found in numerals(tokens)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vingt et un", [("vingt et un", "vingt-et-un")]),
        ("cent deux mille trois", [("cent deux mille trois", "cent-deux-mille-trois")]),
        ("mille-neuf-cent-un", [("mille neuf cent un", "mille-neuf-cent-un")]),
        ("soixante et onze, deux cents", [
            ("soixante et onze", "soixante-et-onze"), ("deux cents", "deux-cents"),
        ]),
        ("quatre-vingt-dix-neuf", []),
        ("quatre cinq fois, sept huit", []),
        ("une ou deux", []),
        ("cent pour cent", []),
        ("Vingt et une", [("vingt et une", "vingt-et-une")]),
    ],
)  # fmt: skip
def test_numbers_in_letters(text, expected):
    assert numbers(text) == expected
