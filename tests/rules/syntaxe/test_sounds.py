"""Which words let the one before them elide."""

import pytest

from frfix.documents.base import Block
from frfix.language.lexicon import default_lexicon
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Token
from frfix.language.vocabulary import Vocabulary
from frfix.rules.syntaxe.sounds import apostrophe, begins_with_consonant, begins_with_vowel

VOCABULARY = Vocabulary(default_lexicon())


def token(word: str) -> Token:
    return Tokenizer(VOCABULARY.in_lexicon, VOCABULARY.word_form).tokens(Block(0, word))[0]


@pytest.mark.parametrize("word", ["arbre", "école", "humble", "homme", "yeux", "œuvre", "humain", "à"])
def test_a_vowel_or_a_silent_h_elides(word: str) -> None:
    assert begins_with_vowel(token(word))
    assert not begins_with_consonant(token(word))


@pytest.mark.parametrize(
    "word", ["héros", "haricot", "yaourt", "hausse", "iourte", "hook", "hirak", "houmos"]
)
def test_an_aspirated_h_or_a_glide_refuses(word: str) -> None:
    assert begins_with_consonant(token(word))
    assert not begins_with_vowel(token(word))


@pytest.mark.parametrize("word", ["onze", "oui", "hyène", "huit", "hassaniya", "maison", "Alger", "xqzt"])
def test_where_usage_hesitates_nothing_is_said(word: str) -> None:
    assert not begins_with_vowel(token(word))


def test_the_text_keeps_its_apostrophe() -> None:
    assert apostrophe("l'arbre") == "'"
    assert apostrophe("l’arbre") == "’"
    assert apostrophe("arbre") == "’"
