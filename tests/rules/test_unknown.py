"""Which unknown words are errors, and which are names, terms and quotations."""

import pytest

import frfix
from frfix.diagnostics import Grade
from frfix.settings import Settings

LEFT_ALONE = [
    "Le ministre Mahamadou Sangarénou a reçu Zoumana Diakoumbélé.",
    "La ville de Kourémandougou se trouve au nord.",
    "Le patient prend de la zolutirudine.",
    "Selon la commande mksquashfs(1), tout va bien.",
    "Il dit « wlobli » en souriant.",
    "Ludwig van Beethoven et Vincent van Gogh.",
    "La FZTGH et le FLNKW ont signé.",
    "Il habite à Barcelona Street, près du Millenium Park.",
    "Le grimbol est utile. Un grimbol coûte cher. On aime le grimbol.",
]

ERRORS = [
    ("Le gouvernemant a tranché.", "gouvernemant", "gouvernement"),
    ("Elle vit au Senegal depuis un an.", "Senegal", "Sénégal"),
    ("Ils partent pour Bamkao demain.", "Bamkao", "Bamako"),
    ("Malheureusemant, il pleut.", "Malheureusemant", "Malheureusement"),
    ("C’est un nouvel environment de travail.", "environment", "environnement"),
    ("Les étudint·e·s arrivent demain.", "étudint", "étudiant"),
    ("Il répond : « Je viendré demain. »", "viendré", "viendrai"),
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_is_meant_is_left_alone(text: str) -> None:
    assert [text[d.start : d.end] for d in frfix.check(text)] == []


@pytest.mark.parametrize(("text", "wrong", "right"), ERRORS)
def test_an_error_is_found(text: str, wrong: str, right: str) -> None:
    (diagnostic,) = frfix.check(text)
    assert (text[diagnostic.start : diagnostic.end], diagnostic.replacements[0]) == (wrong, right)


def test_a_word_of_the_user_is_known_with_a_capital_too() -> None:
    text = "Grimboler, c’est grimboler beaucoup."
    assert frfix.check(text, Settings(words=frozenset(["grimboler"]))) == []


def test_what_is_sure_is_written_and_what_is_only_suggested_is_not() -> None:
    text = "Le gouvernemant et son developpement."
    grades = {d.grade for d in frfix.check(text)}
    assert grades <= {Grade.SURE, Grade.PROBABLE}
    assert frfix.fix(text, probable=True) == "Le gouvernement et son développement."
