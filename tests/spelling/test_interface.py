"""pyspellchecker's documented behaviour, on frfix's word list."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from spellchecker import SpellChecker

from frfix.language.lexicon import default_lexicon
from frfix.spelling.checker import FrenchSpellChecker


def test_it_is_the_librarys_class(checker: FrenchSpellChecker) -> None:
    assert isinstance(checker, SpellChecker)
    assert checker.distance == 2


def test_known_is_the_subset_of_words_in_the_list(checker: FrenchSpellChecker) -> None:
    assert checker.known(["cœur", "sœur", "Fenêtre", "Bamako", "coeurr"]) == {
        "cœur",
        "sœur",
        "fenêtre",
        "Bamako",
    }


def test_unknown_is_the_rest_in_lower_case(checker: FrenchSpellChecker) -> None:
    assert checker.unknown(["cœur", "Coeurr", "12", "!"]) == {"coeurr"}


def test_candidates_of_a_known_word_are_itself(checker: FrenchSpellChecker) -> None:
    assert checker.candidates("maison") == {"maison"}


def test_candidates_of_a_misspelling_hold_the_right_word(checker: FrenchSpellChecker) -> None:
    found = checker.candidates("maisson")
    assert found is not None
    assert "maison" in found
    assert {word for word in found if " " not in word} <= checker.known(found)


@pytest.mark.parametrize("word", ["12", "3.5", "!"])
def test_numbers_and_signs_are_not_checked(checker: FrenchSpellChecker, word: str) -> None:
    assert checker.candidates(word) == {word}
    assert checker.correction(word) == word


def test_correction_is_the_most_likely(checker: FrenchSpellChecker) -> None:
    assert checker.correction("maisson") == "maison"
    assert checker.correction("maison") == "maison"


def test_without_any_candidate_the_answer_is_none(checker: FrenchSpellChecker) -> None:
    assert checker.candidates("xqzjkvbw") is None
    assert checker.correction("xqzjkvbw") is None


def test_membership_and_counts(checker: FrenchSpellChecker) -> None:
    assert "maison" in checker
    assert b"maison" in checker
    assert "maisson" not in checker
    assert checker["maison"] > checker["chaumière"] > checker["maisson"] == 0


def test_usage_frequency_is_a_share_of_all_words(checker: FrenchSpellChecker) -> None:
    share = checker.word_usage_frequency("maison")
    assert 1e-5 < share < 1e-2
    assert checker.word_usage_frequency("maison", total_words=checker["maison"]) == 1


def test_split_words(checker: FrenchSpellChecker) -> None:
    assert list(checker.split_words("Ceci est, oui, un test.")) == ["Ceci", "est", "oui", "un", "test"]


def test_iteration_gives_the_words(checker: FrenchSpellChecker) -> None:
    words = set(checker)
    assert {"maison", "cœur", "Bamako"} <= words
    assert checker.word_frequency.unique_words == len(words)


def test_the_word_list_can_be_changed() -> None:
    checker = FrenchSpellChecker(default_lexicon())
    checker.word_frequency.load_words(["trucmuche2000"])
    checker.word_frequency.add("zigouigouiter", 5)
    checker.word_frequency.remove("chaumière")
    assert checker["zigouigouiter"] >= 5
    assert "chaumière" not in checker
    assert "trucmuche2000" in checker.word_frequency.dictionary
    assert checker.word_frequency.pop("zigouigouiter")
    assert "zigouigouiter" not in checker


def test_distance_one_leaves_out_words_two_edits_away() -> None:
    near = FrenchSpellChecker(default_lexicon(), distance=1)
    far = FrenchSpellChecker(default_lexicon())
    assert "architecture" in (far.candidates("arhcitectrue") or ())
    assert "architecture" not in (near.candidates("arhcitectrue") or ())


def test_export_is_read_by_the_library(checker: FrenchSpellChecker, tmp_path: Path) -> None:
    path = tmp_path / "words.gz"
    checker.export(path)
    library = SpellChecker(language=None, local_dictionary=str(path))
    assert library["maison"] == checker["maison"]


def test_making_one_is_cheap() -> None:
    lexicon = default_lexicon()
    FrenchSpellChecker(lexicon)
    start = time.thread_time()
    for _ in range(20):
        FrenchSpellChecker(lexicon)
    assert (time.thread_time() - start) / 20 < 0.002
