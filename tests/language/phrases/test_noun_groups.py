"""Noun groups: where they begin and end, what they agree with."""

import pytest
from tests.language.phrases.conftest import Parse

from frfix.language.phrases import NounGroup, Syntax
from frfix.language.phrases.features import describe


def words(syntax: Syntax, group: NounGroup) -> str:
    return " ".join(token.text for token in syntax.tokens[group.start : group.end])


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Les trois grandes villes du pays dorment.", ["Les trois grandes villes", "du pays"]),
        ("Beaucoup de gens parlent.", ["Beaucoup de gens"]),
        ("La plupart des enfants jouent.", ["La plupart des enfants"]),
        ("Le président Amadou Touré parle.", ["Le président Amadou Touré"]),
        ("Il porte une chemise blanche et légère.", ["une chemise blanche et légère"]),
        ("Elle a vu un très beau film.", ["un très beau film"]),
        ("La valeur -1 est utile.", ["La valeur - 1"]),
        ("Cela est tout à fait vrai.", []),
    ],
)
def test_groups_of_a_sentence(parse: Parse, text: str, groups: list[str]) -> None:
    syntax = parse(text)
    assert [words(syntax, group) for group in syntax.noun_groups] == groups


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La maison brûle.", "féminin singulier"),
        ("Les maisons brûlent.", "féminin pluriel"),
        ("Les élèves travaillent.", "pluriel"),
        ("Le cheval court.", "masculin singulier"),
        ("Deux filles dorment.", "féminin pluriel"),
        ("Beaucoup de villes dorment.", "féminin pluriel"),
        ("Mon amie dort.", "féminin singulier"),
    ],
)
def test_what_a_group_agrees_with(parse: Parse, text: str, expected: str) -> None:
    assert describe(parse(text).noun_groups[0].agreement) == expected


@pytest.mark.parametrize(
    ("text", "coherent"),
    [
        ("Les mesures prises hier sont utiles.", True),
        ("Les secteurs public et privé recrutent.", True),
        ("Un belle maison brûle.", False),
        ("Ces détail comptent.", False),
        ("Mon chienne dort.", False),
        ("Il a vu dix ville.", False),
    ],
)
def test_a_group_knows_whether_its_words_agree(parse: Parse, text: str, coherent: bool) -> None:
    assert all(group.coherent for group in parse(text).noun_groups) is coherent


def test_a_group_knows_what_governs_it(parse: Parse) -> None:
    syntax = parse("Le maire parle aux habitants de la ville.")
    mayor, people, town = syntax.noun_groups
    assert mayor.preposition == -1
    assert syntax.tokens[people.preposition].text == "aux"
    assert syntax.tokens[town.preposition].text == "de"


def test_a_token_leads_to_its_group(parse: Parse) -> None:
    syntax = parse("La petite ville dort.")
    assert syntax.group_at(1) is syntax.noun_groups[0]
    assert syntax.group_ending(2) is syntax.noun_groups[0]
    assert syntax.group_ending(1) is None
    assert syntax.group_at(3) is None
