"""What the spelling engine is told of the sentence around a word."""

from frfix.documents.base import Block
from frfix.language.lexicon import default_lexicon
from frfix.language.neighbours import neighbours
from frfix.language.sentences import sentences
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Sentence
from frfix.language.vocabulary import Vocabulary


def sentence(text: str) -> Sentence:
    vocabulary = Vocabulary(default_lexicon())
    tokenizer = Tokenizer(vocabulary.in_lexicon, vocabulary.word_form)
    return sentences(tokenizer.tokens(Block(0, text)))[0]


def test_three_words_a_side_up_to_a_strong_sign() -> None:
    context = neighbours(sentence("Hier, les deux grandes villes du fleuve « brillaient », dit-elle."), 4)
    assert context.previous == ("les", "deux")
    assert context.next == ("villes", "du", "fleuve")


def test_a_sentence_that_never_ends_is_looked_at_near_the_word_only() -> None:
    assert len(neighbours(sentence("vautes et " * 1000), 900).words) == 80
