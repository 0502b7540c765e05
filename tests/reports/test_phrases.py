"""The groups that ``frfix analyse`` shows."""

import pytest

from frfix.documents.base import Block
from frfix.engine import Checker
from frfix.reports.phrases import as_object, text
from frfix.settings import Settings


@pytest.fixture(scope="module")
def checker():
    return Checker(Settings())


def shown(checker, said):
    (sentence,) = checker.analyse(Block(0, said))
    return ["".join(piece for piece, _ in line).strip() for line in text(sentence, said)]


def test_groups_and_the_subject_of_each_verb(checker):
    assert shown(checker, "Les mesures que le ministre avait prises ne seront pas appliquées.") == [
        "nom     [Les mesures]  tête mesures · féminin pluriel",
        "nom     [le ministre]  tête ministre · masculin singulier",
        "verbe   [avait prises]  prendre · fini et auxiliaire avait · participe prises",
        "sujet [le ministre]  nom · 3s · masculin singulier",
        "verbe   [ne seront pas appliquées]  appliquer · fini et auxiliaire seront · participe appliquées"
        " · nié · passif",
        "sujet [Les mesures]  nom · 3p · féminin pluriel",
    ]


def test_a_single_verb_and_a_group_that_disagrees(checker):
    assert shown(checker, "Les chats noir dorment.") == [
        "nom     [Les chats noir]  tête chats · masculin pluriel · mal accordé",
        "verbe   [dorment]  dormir · fini",
        "sujet [Les chats noir]  nom · 3p · masculin pluriel · incertain",
    ]


def test_json_points_at_the_tokens(checker):
    (sentence,) = checker.analyse(Block(0, "Elles ne sont pas venues."))
    found = as_object(sentence)
    words = [token.text for token in sentence.tokens]
    (verb,) = found["verb_groups"]
    assert words[verb["first"] : verb["end"]] == ["ne", "sont", "pas", "venues"]
    assert (words[verb["finite"]], words[verb["participle"]], verb["infinitive"]) == ("sont", "venues", None)
    assert (verb["lemma"], verb["negated"], verb["reflexive"]) == ("venir", True, False)
    assert verb["subject"] == {
        "first": 0,
        "end": 1,
        "head": 0,
        "kind": "pronom",
        "persons": ["3p"],
        "agreement": "féminin pluriel",
        "certain": True,
    }


def test_a_sentence_without_any(checker):
    assert shown(checker, "Non !") == []
