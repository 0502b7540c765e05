from __future__ import annotations

import pytest

from frfix.language.lexicon import default_lexicon
from frfix.language.tagger_guess import guessed
from frfix.language.tags import format_tag
from frfix.language.vocabulary import Vocabulary

LEXICON = default_lexicon()
VOCABULARY = Vocabulary(LEXICON)


# The word, and its likeliest reading.
@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("bidulification", "NOUN+f+s"),
        ("bidulisaient", "VERB+p+3+impf"),
        ("bidulé", "VERB+m+s+ppas"),
        ("biduler", "VERB+inf"),
        ("biduleuse", "ADJ+f+s"),
        ("Bidulovitch", "NAME+m+f+s+p"),
        ("BDLX", "NAME+m+f+s+p"),
        ("23e", "ADJ+m+f+s+p+ord"),
        ("14h30", "NOUN+f+s+p"),
        ("-le-lui", "PRON+m+f+s+p+obj+clit"),
        ("machin-chose", "NOUN+m+s"),
        ("franco-bidule", "NOUN+m+s"),
        ("superméchant", "NOUN+m+s"),
    ],
)
def test_a_word_that_no_one_knows_has_the_reading_it_looks_like(word: str, first: str) -> None:
    form = VOCABULARY.word_form(word)
    assert not form.analyses
    assert format_tag(guessed(form, LEXICON)[0].tag) == first


def test_every_word_has_a_reading() -> None:
    for word in ("x", "zz", "É", "ß", "٣", "a-", "ÿ'ÿ", "l’"):
        assert guessed(VOCABULARY.word_form(word), LEXICON)


def test_a_derived_word_has_the_lemma_of_its_base() -> None:
    form = VOCABULARY.word_form("hyperméchants")
    assert {reading.lemma for reading in guessed(form, LEXICON)} == {"hyperméchant"}
