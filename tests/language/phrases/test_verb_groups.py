"""Verb groups: auxiliaries, clitics, periphrases."""

import pytest
from tests.language.phrases.conftest import Parse

from frfix.language.phrases import Syntax, VerbGroup


def words(syntax: Syntax, group: VerbGroup) -> str:
    return " ".join(token.text for token in syntax.tokens[group.start : group.end])


@pytest.mark.parametrize(
    ("text", "group", "lemma"),
    [
        ("Il ne les a pas encore vus.", "ne les a pas encore vus", "voir"),
        ("Les voleurs ont été arrêtés.", "ont été arrêtés", "arrêter"),
        ("Elle s’est levée tôt.", "s’ est levée", "lever"),
        ("Viendra-t-il demain ?", "Viendra -t-il", "venir"),
        ("Elle chante.", "chante", "chanter"),
    ],
)
def test_a_verb_with_what_belongs_to_it(parse: Parse, text: str, group: str, lemma: str) -> None:
    syntax = parse(text)
    assert words(syntax, syntax.verb_groups[0]) == group
    assert syntax.verb_groups[0].lemma == lemma


def test_passive_and_pronominal_verbs(parse: Parse) -> None:
    assert parse("La loi est votée.").verb_groups[0].passive
    assert not parse("La loi est venue.").verb_groups[0].passive
    assert parse("Ils se sont vus.").verb_groups[0].reflexive
    assert parse("Je me suis levé.").verb_groups[0].reflexive
    assert not parse("Il nous a vus.").verb_groups[0].reflexive


def test_an_infinitive_knows_its_governor(parse: Parse) -> None:
    syntax = parse("Elles peuvent continuer à parler.")
    can, go_on, speak = syntax.verb_groups
    assert go_on.governor is can
    assert speak.governor is go_on
