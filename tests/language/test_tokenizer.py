"""What the tokenizer and the sentence splitter make of French prose."""

import pytest

from frfix.documents.base import MARKUP, OBJECT, Block
from frfix.language.lexicon import default_lexicon
from frfix.language.sentences import sentences
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Token, TokenKind
from frfix.language.vocabulary import Vocabulary


def tokens(text: str) -> list[Token]:
    vocabulary = Vocabulary(default_lexicon())
    return Tokenizer(vocabulary.in_lexicon, vocabulary.word_form).tokens(Block(0, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’audience d’hier", "l’|audience|d’|hier"),
        ("lʼaudience dʼhier", "lʼ|audience|dʼ|hier"),
        ("Aujourd’hui, jusqu'alors", "Aujourd’hui|,|jusqu'|alors"),
        ("A-t-il dit ?", "A|-t-il|dit|?"),
        ("Donnez-le-moi", "Donnez|-le-moi"),
        ("ce pays-là", "ce|pays|-là"),
        ("un arc-en-ciel", "un|arc-en-ciel"),
        ("c’est-à-dire", "c’est-à-dire"),
        ("quelqu’un", "quelqu’un"),
        ("qu’est-ce qu’elle", "qu’|est|-ce|qu’|elle"),
        ("S. E. M. Diallo", "S|.|E|.|M|.|Diallo"),
        ("le 2e et le XXe siècle", "le|2e|et|le|XXe|siècle"),
        ("1 500,50 € et 10 km", "1 500,50|€|et|10|km"),
        ("voir https://exemple.fr/a?b=c, puis", "voir|https://exemple.fr/a?b=c|,|puis"),
        ("à jean.dupont@exemple.fr.", "à|jean.dupont@exemple.fr|."),
        ("le mot-dièse #SahelUni", "le|mot-dièse|#SahelUni"),
        ("les étudiant·e·s", "les|étudiant·e·s"),
        ("les étudiant(e)s", "les|étudiant(e)s"),
        ("le fichier main.py ici", "le|fichier|main.py|ici"),
        ("attends… quoi ?", "attends|…|quoi|?"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert "|".join(token.text for token in tokens(text)) == expected


def test_offsets_are_those_of_the_source() -> None:
    text = f"Il dit {MARKUP}{MARKUP}l’essentiel{MARKUP}{MARKUP} et {OBJECT * 4}."
    for token in tokens(text):
        assert text[token.start : token.end] == token.text


def test_code_is_an_object_and_a_word_cut_by_markup_is_partial() -> None:
    found = tokens(f"{MARKUP}d{MARKUP}écidé {OBJECT * 3}")
    assert [token.unchecked for token in found] == [True, True, False]
    assert found[-1].kind is TokenKind.OBJECT


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("M. Diallo est là. Il parle.", 2),
        ("« Il est parti. » Elle reste.", 2),
        ("« Ah ! dit-il, tu viens ? »", 1),
        ("Vraiment ? Oui. Non !", 3),
        ("Il a vu J. Dupont, p. 12, art. 3.", 1),
        ("Les fruits, etc. sont chers.", 1),
        ("Le vote est clos. rien ne change.", 2),
        ("Il coûte 3.50 euros. Cher.", 2),
        ("Né en 1960. Il vit à Gao.", 2),
        ("La suite… arrive. Enfin…", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(sentences(tokens(text))) == count
