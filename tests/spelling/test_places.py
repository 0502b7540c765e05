"""What may be a frequent place misspelt is told apart from other names, at once."""

import pytest

from frfix.spelling.checker import FrenchSpellChecker


@pytest.fixture(scope="module")
def spelling() -> FrenchSpellChecker:
    return FrenchSpellChecker()


@pytest.mark.parametrize("name", ["Bamkao", "Dakkar", "Senegal", "Etats", "Marseillle"])
def test_a_slip_resembles_a_known_word(spelling: FrenchSpellChecker, name: str) -> None:
    assert spelling.resembles(name)


@pytest.mark.parametrize("name", ["Sinkoro", "Ouattarazanga", "Brzezinka", "Tchoukoudou"])
def test_a_name_resembles_nothing(spelling: FrenchSpellChecker, name: str) -> None:
    assert not spelling.resembles(name)


def test_a_word_of_the_user_is_resembled() -> None:
    spelling = FrenchSpellChecker()
    assert not spelling.resembles("Zoroghomé")
    spelling.add(["Zoroghome"])
    assert spelling.resembles("Zoroghomé")
