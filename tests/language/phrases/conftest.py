"""Sentences as the engine hands them to the rules."""

from collections.abc import Callable

import pytest

from frfix.documents.base import Block
from frfix.language.lexicon import default_lexicon
from frfix.language.phrases import Syntax
from frfix.language.sentences import sentences
from frfix.language.tagger import Tagger
from frfix.language.tokenizer import Tokenizer
from frfix.language.vocabulary import Vocabulary

Parse = Callable[[str], Syntax]


@pytest.fixture(scope="session")
def parse() -> Parse:
    """Return a function from the text of one sentence to its phrases."""
    vocabulary = Vocabulary(default_lexicon())
    tokenizer = Tokenizer(vocabulary.in_lexicon, vocabulary.word_form)
    tagger = Tagger.open()

    def parsed(text: str) -> Syntax:
        sentence = sentences(tokenizer.tokens(Block(0, text)))[0]
        tagger.tag(sentence)
        return sentence.syntax

    return parsed
