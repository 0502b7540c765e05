"""What the vocabulary accepts, what it refuses, and what it says of it."""

import pytest

from frfix.language.lexicon import default_lexicon
from frfix.language.reasons import Source
from frfix.language.vocabulary import Vocabulary

ACCEPTED = {
    "prefixes": """
        antiterroriste antiterroristes antijihadiste cybercriminalité cyberattaques cofondatrice
        coprésidence coorganisateur réinvestissement redéploiement recontextualiser reconfigurable désescalade
        désinformation dépolitisation déradicalisation surdiplômé microcrédit multipartisme télétravailleur
        biocarburant écoresponsable hyperconnecté ultraconnecté transfrontalièrement antisankariste
        """,
    "suffixes": """
        malianisation ubérisation plateformisation bitcoinisation africanisation dollarisation sankariste
        sankarisme macronisme trumpisme complotiste malianiser ubériser ubérisés googliser africanisent
        priorisable monétisable commentable soutenabilité employabilité sécuritairement
        """,
    "compounds": """
        franco-malien franco-nigérienne sahélo-saharien israélo-palestinien politico-militaire
        socio-économique
        arabo-musulman nord-malien sud-coréen ouest-africain post-11-Septembre ex-président non-respect
        mi-parcours vice-présidente quasi-totalité pro-russe anti-français sans-abri porte-drapeau e-commerce
        """,
    "acronyms": "ONG ONGs PME CEDEAO OMS ADN PDG CGTiste RTBF G5 G20 ODD",
    "numbers": """
        XXIe XIXe XXe IIIe Ier VIIe XIVes 2e 1er 1re 2nd 2nde 21e 10km 5kg 14h30 14h 8h 30min 3D A4 H1N1 4x4
        25°C 100Mbps 16Go 5G 12h15min 1er 42
        """,
    "Latin": "statu quo priori posteriori vitae curriculum cursus facto nutum casus belli",
    "regions": """
        septante nonante huitante natel essencerie ambianceur enceinter burkinabè balado courriel clavarder
        pourriel magasinage dépanneur foufou maquis
        """,
    "today": "gouvernance autrice écrivaine cheffe procureure influenceuse livreuse photovoltaïque",
    "both orthographies": "surement sûrement évènement événement connaitre weekend ognon aigüe cèdera",
    "elided names": "N'Djamena aujourd'hui quelqu'un presqu'île N'Guessan",
    "capitals": "ÉLECTION Antijihadiste ANTIJIHADISTE Franco-Malien",
}
REFUSED = """
    antiterorriste recomander decidément décidement reforcer repéter reprose réhausser réouvrir surporté
    transformater transferez interprêter vraiement poliement gentillement absoluement éperduement
    cybercriminalitée plateformmisation ubersation francomaliens git'dans y'a su'aucun lorsque'une
    porte-monaie peut-etre socio-économque malianistation contre-terorisme 10kmm develloper malgrés biensûr
    ducoup desormais apparament recomandation dévelopement réspecter désaprouver démocracie antidémocracie
    souslever coopèration numérisasion acceuillant conaissance professionelle personellement occurence
    parallèliser étudint-e
""".split()


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary(default_lexicon())


@pytest.mark.parametrize("words", ACCEPTED.values(), ids=ACCEPTED)
def test_accepted(vocabulary, words):
    assert [word for word in words.split() if not vocabulary.word_form(word).known] == []


def test_refused(vocabulary):
    assert {word: vocabulary.reason(word) for word in REFUSED if vocabulary.word_form(word).known} == {}


@pytest.mark.parametrize(
    ("word", "source", "parts"),
    [
        ("maison", Source.LEXICON, ()),
        ("Maison", Source.LEXICON, ()),
        ("antijihadiste", Source.PREFIX, ("anti", "jihadiste")),
        ("bitcoinisation", Source.SUFFIX, ("bitcoin", "-isation")),
        ("malianiser", Source.SUFFIX, ("malien", "-iser")),
        ("mi-bitcoin", Source.COMPOUND, ("mi", "bitcoin")),
        ("auteur·rices", Source.INCLUSIVE, ("auteurs", "autrices")),
        ("MMXXVI", Source.ROMAN, ()),
        ("37e", Source.ORDINAL, ()),
        ("14h30", Source.TIME, ()),
        ("250kWh", Source.MEASURE, ()),
        ("RTBFs", Source.ACRONYM, ("RTBF",)),
        ("-t-il", Source.CLITIC, ()),
        ("я", Source.LETTER, ()),
    ],
)
def test_it_says_why(vocabulary, word, source, parts):
    reason = vocabulary.reason(word)
    assert reason is not None
    assert (reason.source, reason.parts) == (source, parts)


@pytest.mark.parametrize("word", ["sécutaires", "xyzzy", "", "reforcer"])
def test_what_is_refused_has_no_reason(vocabulary, word):
    assert vocabulary.reason(word) is None


def test_reason_and_form_agree(vocabulary):
    words = [word for group in ACCEPTED.values() for word in group.split()] + REFUSED
    for word in words:
        assert vocabulary.word_form(word).known is (vocabulary.reason(word) is not None)


def test_the_longest_words_take_no_time(vocabulary):
    for word in ("a" * 5000, "re" * 2000, "anti-" * 1000 + "x", "a·e" * 1000, "l'" * 1000):
        vocabulary.word_form(word)


@pytest.mark.parametrize("word", ["sud-africainne", "afro-américainnes", "maralpinne", "vice-championes"])
def test_feminines_that_french_does_not_have(vocabulary, word):
    assert not vocabulary.word_form(word).known
