"""Inclusive forms: accepted as written when what they combine exists."""

import pytest

import frfix
from frfix.documents.base import Block
from frfix.language.lexicon import default_lexicon
from frfix.language.reasons import Source
from frfix.language.tokenizer import Tokenizer
from frfix.language.vocabulary import Vocabulary


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary(default_lexicon())


SHAPES = """
    étudiant·e étudiant·e·s étudiant·es agriculteur·rice agriculteur·rices agriculteur·trice·s auteur·ice
    directeur·rice·s acteur·rice chercheur·euse·s travailleur·ses travailleur·euse citoyen·ne·s citoyen·nes
    lecteur·ices auteur·ices participant·e·s tou·te·s tou·tes tous·tes ceux·celles il·elle ils·elles
    nombreux·ses nombreux·euses heureux·se professionnel·le·s actif·ve·s actif·ive sportif·ve beau·belle
    un·e chef·fe chef·fes maître·sse époux·se doux·ce premier·ère·s premier·e premier·ière infirmier·ère
    paysan·ne·s salarié·e·s employé·es élu·e né·e blanc·he turc·que vieux·vieille copain·ine
    vice-président·e·s
    inscrit.e.s tou.te.s étudiant.e.s amoureux.se ancien.ne.s directeur.trice étudiant-e-s étudiant-es agent-e
    étudiant/e étudiant/e/s acteur/trice étudiant(e) étudiant(e)s agent(e)s directeur(trice) tous(tes)
    fichier(s) journal(aux) étudiantEs étudiantE motivéEs chacunE ÉTUDIANT·E·S Étudiant·e adhérent•e•s
    étudiant∙e∙s étudiant‧e étudiant⋅e l’étudiant·e d’agent(e)s
""".split()


@pytest.mark.parametrize("text", SHAPES)
def test_shapes(vocabulary, text):
    sentence = f"Voici {text}, et {text} {text}."
    words = Tokenizer(vocabulary.in_lexicon, vocabulary.word_form).tokens(Block(0, sentence))
    assert [token.text for token in words if token.form and not token.form.known] == []
    assert sum(token.text.endswith(text.removeprefix("l’").removeprefix("d’")) for token in words) == 3


@pytest.mark.parametrize("text", ["iel", "iels", "Iel", "celleux", "toustes", "elleux", "froeur", "adelphes"])
def test_words_that_are_inclusive_of_themselves(vocabulary, text):
    assert vocabulary.word_form(text).known


def test_a_form_says_what_it_combines(vocabulary):
    reason = vocabulary.reason("auteur·ices")
    assert (reason.source, reason.parts) == (Source.INCLUSIVE, ("auteurs", "autrices"))


@pytest.mark.parametrize(
    "text", ["étudint·e·s", "dircteur·rice", "agriculter·rice", "bonjour·e", "voilà·e", "vingt-e", "xyz(e)s"]
)
def test_a_mistake_is_still_one(vocabulary, text):
    assert not vocabulary.word_form(text).known


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ouvrez le fichier.le reste suit.", "fichier|.|le"),
        ("C’est la fin.la suite vient.", "fin|.|la"),
        ("Un rôle (e) et/ou non.", "rôle|(|e|)"),
        ("le/la maire, il/elle", "le|/|la"),
    ],
)
def test_other_signs_still_part_words(vocabulary, text, expected):
    words = Tokenizer(vocabulary.in_lexicon, vocabulary.word_form).tokens(Block(0, text))
    assert f"|{expected}|" in f"|{'|'.join(token.text for token in words)}|"


def test_they_are_never_judged():
    text = "Les étudiant·e·s sont venu·e·s. Tou.te.s les candidat(e)s inscrit(e)s sont là. Iels arrivent."
    assert frfix.check(text) == []
