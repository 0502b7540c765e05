"""The four orthographies: what each asks of a text."""

import pytest

import frfix
from frfix.errors import SettingsError
from frfix.settings import Settings, validate

RULE = "orthographe/reforme-1990"
MIXED = "Cet événement a lieu un week-end. Le chariot et l’oignon pèsent. Un autre évènement suit."


def found(text, orthographe):
    return [d for d in frfix.check(text, Settings(orthographe=orthographe)) if d.rule == RULE]


def corrected(text, orthographe):
    return frfix.fix(text, Settings(select=(RULE,), orthographe=orthographe), probable=True)


@pytest.mark.parametrize(
    ("classic", "reformed"),
    [
        ("Il va connaître la fraîcheur d’août.", "Il va connaitre la fraicheur d’aout."),
        ("Le règlement cédera.", "Le règlement cèdera."),
        ("Elle amoncelle les preuves, qui s’épellent.", "Elle amoncèle les preuves, qui s’épèlent."),
        ("Une douleur aiguë, sans ambiguïté.", "Une douleur aigüe, sans ambigüité."),
        ("Un porte-monnaie en week-end.", "Un portemonnaie en weekend."),
        ("La contre-attaque des croque-morts.", "La contrattaque des croquemorts."),
        ("Ils passent des après-midi là.", "Ils passent des après-midis là."),
        ("Il achète un sèche-cheveux.", "Il achète un sèche-cheveu."),
        ("Le quincaillier, combatif, persifle.", "Le quincailler, combattif, persiffle."),
        ("Vingt et un ans, deux cent trois jours.", "Vingt-et-un ans, deux-cent-trois jours."),
        ("Trois mille neuf cent quatre-vingt-deux.", "Trois-mille-neuf-cent-quatre-vingt-deux."),
        ("L’ÉVÉNEMENT. Événement, revolver, referendum.", "L’ÉVÈNEMENT. Évènement, révolver, référendum."),
        ("Le joaillier interpellait ; asseoir.", "Le joailler interpelait ; assoir."),
    ],
)
def test_a_text_goes_from_one_orthography_to_the_other(classic, reformed):
    assert corrected(classic, "1990") == reformed
    assert found(reformed, "1990") == []
    back = corrected(reformed, "classique")
    assert back == classic.replace("referendum", "référendum")  # Both were welcome before the reform.


@pytest.mark.parametrize("orthographe", ["toutes", "classique", "1990", "cohérente"])
def test_what_the_reform_left_alone_is_never_found(orthographe):
    text = (
        "Il est sûr que la mûre est mûre, qu’il a dû jeûner, qu’il crût, que l’arbre croît. Nous connûmes "
        "le fût. Elle boite. Il appelle et jette. Un après-midi. Il parait les coups. Deux ou trois, "
        "dix-sept, quatre-vingt-un, six heures. La Chaîne d’Union de Benoît Maître, à L’Île-Rousse. "
        "Une colle folle. Il mure la porte. Un match, des matchs, le maximum, un extraterrestre."
    )
    assert [(text[d.start : d.end], d.message) for d in found(text, orthographe)] == []


def test_by_default_all_are_welcome():
    assert found(MIXED, "toutes") == []


def test_a_coherent_text_does_not_mix():
    (finding,) = found(MIXED, "cohérente")
    assert MIXED[finding.start : finding.end] == "évènement"
    assert finding.replacements == ("événement",)
    (place,) = finding.related
    assert (MIXED[place.start : place.end], place.message) == ("événement", "l’orthographe classique")


def test_with_as_many_of_each_the_first_wins():
    text = "Un évènement puis un événement."
    assert [d.replacements for d in found(text, "cohérente")] == [("évènement",)]


def test_numbers_say_nothing_of_the_other_words():
    assert found("Deux cents évènements en vingt et un jours.", "cohérente") == []
    assert len(found("Deux cents jours, trois cents jours, deux-cent-un.", "cohérente")) == 1


def test_a_name_keeps_its_spelling():
    assert found("Il lit L’Événement du jeudi avec Chloé Maître.", "1990") == []


def test_an_unknown_orthography_is_refused():
    with pytest.raises(SettingsError, match="cohérente"):
        validate(Settings(orthographe="coherente"))
