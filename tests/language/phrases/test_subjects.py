"""What each verb agrees with."""

import pytest
from tests.language.phrases.conftest import Parse

from frfix.language.phrases import Subject, Syntax
from frfix.language.phrases.features import P1P, P1S, P2S, P3P, P3S


def subject_of(syntax: Syntax, verb: str) -> Subject | None:
    group = next(g for g in syntax.verb_groups if syntax.tokens[g.finite].text == verb)
    return syntax.subject(group)


@pytest.mark.parametrize(
    ("text", "verb", "head", "persons"),
    [
        ("Les enfants de la voisine dorment.", "dorment", "enfants", P3P),
        ("Tu ne les vois pas.", "vois", "Tu", P2S),
        ("Dans la ville, les gens dorment.", "dorment", "gens", P3P),
        ("Que mangent-elles ?", "mangent", "-elles", P3P),
        ("Les femmes qui chantent partent.", "chantent", "femmes", P3P),
        ("Les femmes qui chantent partent.", "partent", "femmes", P3P),
        ("Le livre que tu lis plaît.", "plaît", "livre", P3S),
        ("C’est moi qui ai gagné.", "ai", "moi", P1S),
        ("Il nous voit.", "voit", "Il", P3S),
        ("Nous vous voyons.", "voyons", "Nous", P1P),
        ("Le maire et la préfète arrivent.", "arrivent", "maire", P3P),
        ("La plupart des gens dorment.", "dorment", "gens", P3P),
        ("Beaucoup de gens dorment.", "dorment", "gens", P3P),
        ("Fumer tue.", "tue", "Fumer", P3S),
        ("Le prix, pour ces trois mois, baisse.", "baisse", "prix", P3S),
        ("L’un des juges arrive.", "arrive", "un", P3S),
        ("Le juge dit quels témoins sont venus.", "sont", "témoins", P3P),
    ],
)
def test_subject_of_a_verb(parse: Parse, text: str, verb: str, head: str, persons: int) -> None:
    syntax = parse(text)
    found = subject_of(syntax, verb)
    assert found is not None
    assert found.certain
    assert syntax.tokens[found.head].text.lower() == head.lower()
    assert found.persons == persons


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Une foule de curieux attendent.", "attendent"),
        ("Le maire ou son adjoint signe.", "signe"),
        ("Les Échos paraît demain.", "paraît"),
        ("Le toit de la maison et celui de la grange sont neufs.", "sont"),
    ],
)
def test_number_stays_open_where_french_leaves_it_open(parse: Parse, text: str, verb: str) -> None:
    found = subject_of(parse(text), verb)
    assert found is None or not found.certain or found.persons == P3S | P3P


def test_an_infinitive_shares_the_subject_of_its_governor(parse: Parse) -> None:
    syntax = parse("Elles veulent devenir fortes.")
    assert syntax.subject(syntax.verb_groups[1]) is syntax.subject(syntax.verb_groups[0])


def test_an_infinitive_governed_with_an_object_is_not_the_subjects(parse: Parse) -> None:
    syntax = parse("Ce prix lui permet d’être connu.")
    assert syntax.subject(syntax.verb_groups[1]) is None
