"""What may be a word or a frequent place misspelt is told apart from other names, at once."""

import pytest

from frfix.spelling.checker import FrenchSpellChecker


@pytest.fixture(scope="module")
def spelling() -> FrenchSpellChecker:
    return FrenchSpellChecker()


@pytest.mark.parametrize("name", ["Bamkao", "Dakkar", "Senegal", "Marseillle"])
def test_a_slip_is_near_a_frequent_place(spelling: FrenchSpellChecker, name: str) -> None:
    assert spelling.near_place(name)


@pytest.mark.parametrize("name", ["Sinkoro", "Ouattarazanga", "Brzezinka", "Tchoukoudou", "Etats"])
def test_a_name_is_near_no_frequent_place(spelling: FrenchSpellChecker, name: str) -> None:
    assert not spelling.near_place(name)


@pytest.mark.parametrize(
    ("word", "twins"), [("Etats", {"États", "états"}), ("coeur", {"cœur"}), ("Tchoukoudou", set())]
)
def test_the_twins_of_a_word_differ_by_accents_and_ligatures(
    spelling: FrenchSpellChecker, word: str, twins: set[str]
) -> None:
    assert set(spelling.twins(word)) == twins


def test_a_word_of_the_user_is_a_twin() -> None:
    spelling = FrenchSpellChecker()
    assert spelling.twins("Zoroghomé") == []
    spelling.add(["Zoroghome"])
    assert spelling.twins("Zoroghomé") == ["Zoroghome"]
