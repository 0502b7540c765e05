from __future__ import annotations

import pytest

from frfix.decoder.neighbours import Kind, Neighbours, distance, may_stand_for, unlikely
from frfix.decoder.store import Store
from frfix.language.lexicon import default_lexicon

LEXICON = default_lexicon()
NEIGHBOURS = Neighbours(LEXICON, Store.open())


def of(word: str) -> dict[str, Kind]:
    return {LEXICON.form(form_id): kind for form_id, kind in NEIGHBOURS.of(word)}


@pytest.mark.parametrize(
    ("word", "other", "kind"),
    [
        ("mesure", "mesures", Kind.AGREEMENT),
        ("prise", "prises", Kind.AGREEMENT),
        ("belle", "beaux", Kind.AGREEMENT),
        ("mange", "mangent", Kind.AGREEMENT),
        ("le", "la", Kind.AGREEMENT),
        ("toute", "toutes", Kind.AGREEMENT),
        ("mangé", "manger", Kind.CONJUGATION),
        ("mangez", "manger", Kind.CONJUGATION),
        ("créé", "crée", Kind.CONJUGATION),
        ("serai", "serais", Kind.CONJUGATION),
        ("finit", "finisse", Kind.CONJUGATION),
        ("a", "à", Kind.HOMOPHONE),
        ("on", "ont", Kind.HOMOPHONE),
        ("tache", "tâche", Kind.HOMOPHONE),
        ("commet", "comment", Kind.OTHER_WORD),
        ("profile", "profite", Kind.OTHER_WORD),
    ],
)
def test_a_slip_is_a_neighbour_of_its_kind(word: str, other: str, kind: Kind) -> None:
    assert of(word)[other] is kind


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("puis", "peux"),  # the same person of the same tense: both are right
        ("fasse", "fait"),  # what calls for a subjunctive may stand far before it
        ("aurait", "avait"),
        ("maison", "saison"),  # two usual words of one part of speech
        ("table", "tables's"),
    ],
)
def test_what_nobody_mixes_up_or_nothing_can_tell_apart_is_none(word: str, other: str) -> None:
    assert other not in of(word)


def test_a_word_is_not_its_own_neighbour_and_none_comes_twice() -> None:
    for word in ("mesures", "a", "tout", "fait", "cours"):
        texts = [LEXICON.form(form_id) for form_id, _ in NEIGHBOURS.of(word)]
        assert word not in texts
        assert len(texts) == len(set(texts))


def test_pairs_that_are_confused_go_both_ways() -> None:
    assert "tache" in of("tâche")
    assert "tâche" in of("tache")


def test_letters_further_apart_make_a_slip_less_likely() -> None:
    assert unlikely("tache", "tâche", Kind.HOMOPHONE) == 0
    assert unlikely("prise", "prises", Kind.AGREEMENT) == 0
    far, near = unlikely("essai", "est", Kind.HOMOPHONE), unlikely("absolut", "absolu", Kind.HOMOPHONE)
    assert far > near


def test_a_word_that_would_change_the_word_before_it_does_not_stand_for_another() -> None:
    assert may_stand_for("prise", "prises")
    assert not may_stand_for("image", "mirage")
    assert not may_stand_for("paris", "Paris")


@pytest.mark.parametrize(("a", "b", "letters"), [("", "abc", 3), ("cote", "cote", 0), ("chat", "chats", 1)])
def test_distance(a: str, b: str, letters: int) -> None:
    assert distance(a, b) == letters
