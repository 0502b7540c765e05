from __future__ import annotations

from pathlib import Path

import pytest

from frfix.documents.base import Block
from frfix.language.lexicon import LexiconError, default_lexicon
from frfix.language.sentences import sentences
from frfix.language.tagger import Tagger
from frfix.language.tagger_format import TAGGER_FILE, code, spread
from frfix.language.tags import format_tag, parse_tag
from frfix.language.tokenizer import Tokenizer
from frfix.language.tokens import Token
from frfix.language.vocabulary import Vocabulary

VOCABULARY = Vocabulary(default_lexicon())
TOKENIZER = Tokenizer(VOCABULARY.in_lexicon, VOCABULARY.word_form)
TAGGER = Tagger.open()


def tagged(text: str) -> list[Token]:
    tokens = TOKENIZER.tokens(Block(0, text))
    for sentence in sentences(tokens):
        TAGGER.tag(sentence)
    return tokens


# The word between asterisks, and atoms that its chosen tag must have.
CASES = """
*La* porte est ouverte. | DET+f+s
Je *la* vois. | PRON+obj+clit
La *porte* est ouverte. | NOUN+f+s
Il *porte* un chapeau. | VERB+3+s+pres
Il *leur* donne du pain. | PRON+p+clit
Ils vendent *leur* maison. | DET+poss
Il a pris *du* pain. | DET+indef
Le toit *du* garage fuit. | PREP+DET
Je crois *que* tu as raison. | SCONJ
Le livre *que* je lis est long. | PRON+rel
Il n'a *que* dix ans. | ADV
Elle a *été* malade. | VERB+ppas
Cet *été* fut chaud. | NOUN+m
Il veut *être* seul. | VERB+inf
Un *être* humain se tait. | NOUN
Il *en* parle souvent. | PRON
Il vit *en* ville. | PREP
Je ne sais pas *si* elle viendra. | SCONJ
Il a *fermé* la porte. | VERB+ppas
Elle *est* partie. | VERB+3+s+pres
Nous *avons* mangé. | VERB+1+p+pres
Les *avions* décollent. | NOUN+p
Prends-*la*. | PRON
Le président *Traoré* a parlé. | NAME
Il est *si* gentil. | ADV
Tout le monde *en* parle. | PRON
*Donne*-moi le livre. | VERB+imp+2
Il *nous* parle. | PRON+obj+clit
Il vient et *leur* donne du pain. | PRON+obj+clit
Les mesures *prises* hier sont bonnes. | VERB+ppas+f+p
Le fait *que* les prix montent inquiète. | SCONJ
Elle est *toute* petite. | ADV
""".strip().splitlines()


@pytest.mark.parametrize("case", CASES)
def test_the_sentence_chooses_the_reading(case: str) -> None:
    text, atoms = (part.strip() for part in case.split("|"))
    start = text.index("*")
    tokens = tagged(text.replace("*", ""))
    token = next(token for token in tokens if token.start <= start < token.end)
    wanted = parse_tag(atoms)
    assert token.tag & wanted == wanted, format_tag(token.tag)


# Mistakes must not hide what the word is.
@pytest.mark.parametrize(
    ("text", "word", "atoms", "lemma"),
    [
        ("Les mesure prises par le maire sont bonnes.", "mesure", "NOUN+f+s", "mesure"),
        ("Ils mange du pain.", "mange", "VERB+s", "manger"),
        ("Elle a manger une pomme.", "manger", "VERB+inf", "manger"),
        ("Il va mangé une pomme.", "mangé", "VERB+ppas", "manger"),
        ("Le trois pays signent.", "pays", "NOUN+m", "pays"),
    ],
)
def test_a_mistake_is_tagged_as_what_is_written(text: str, word: str, atoms: str, lemma: str) -> None:
    token = next(token for token in tagged(text) if token.text == word)
    wanted = parse_tag(atoms)
    assert token.tag & wanted == wanted, format_tag(token.tag)
    assert token.lemma == lemma


def test_what_is_no_word_has_no_tag() -> None:
    assert [(t.tag, t.lemma) for t in tagged("12 % , !")] == [(0, "")] * 4


def test_an_unknown_word_is_guessed_by_its_ending() -> None:
    tokens = tagged("La bidulification du machinisme avance.")
    assert format_tag(tokens[1].tag) == "NOUN+f+s"


def test_the_hash_is_the_same_everywhere() -> None:
    assert spread(code("été"), 6) == 7779052


def test_missing_or_foreign_parameters_are_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        Tagger.open(tmp_path)
    (tmp_path / TAGGER_FILE).write_bytes(bytes(100))
    with pytest.raises(LexiconError):
        Tagger.open(tmp_path)
