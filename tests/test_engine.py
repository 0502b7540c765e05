"""The detection path as a whole: order, overlaps, markup, laws that every text obeys."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import frfix
from frfix.documents import Kind, read
from frfix.engine import Checker
from frfix.settings import Settings

WORDS = st.sampled_from(
    """le la les un une trois pays projet oeuvre Etats sécutaires ne peuvent agie est sont «plan» , . : ?
    ! hamoniser il elle s’est inscrite rencontre de de
    des A la fin sahel rien 12 l’audience cœur **gras** `code`
    """.split()
)


def test_findings_come_in_the_order_of_the_text_and_apart() -> None:
    found = frfix.check("Les Etats  et la mise en oeuvre du plan «Avenir» : le trois pays et hamoniser.")
    assert len(found) > 5
    for first, second in pairwise(found):
        assert first.end <= second.start


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_fixing_leaves_nothing_that_fix_would_write(text: str) -> None:
    once = frfix.fix(text)
    assert frfix.fix(once) == once


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_checked_and_every_edit_lies_in_it(text: str) -> None:
    for diagnostic in frfix.check(text):
        assert 0 <= diagnostic.start <= diagnostic.end <= len(text)
        for fix in diagnostic.fixes:
            assert all(0 <= edit.start <= edit.end <= len(text) for edit in fix.edits)


def test_a_sentence_is_followed_across_markup() -> None:
    text = "Désormais le **deux** pays *solidaires* sont unis.\n"
    (found,) = Checker(Settings()).check(read(text, Kind.MARKDOWN))
    assert (text[found.start : found.end], found.replacements[0]) == ("le", "les")


def test_code_and_links_are_not_prose() -> None:
    text = "Voir `mise en oeuvre` et [le plan](http://exemple.fr/oeuvre) de l’oeuvre.\n"
    (found,) = Checker(Settings()).check(read(text, Kind.MARKDOWN))
    assert text[found.start - 2 : found.end] == "l’oeuvre"


def test_the_norm_of_the_region_decides_on_spaces() -> None:
    text = "Qui viendra demain? Personne ne le sait."
    assert [d.rule for d in frfix.check(text)] == ["typographie/espace-signe-double"]
    assert frfix.check(text, Settings(langue="fr-CA")) == []


def test_rules_are_chosen_by_name_and_by_family() -> None:
    text = "Les Etats et la mise en  oeuvre."
    assert {d.rule for d in frfix.check(text, Settings(select=("orthographe",)))} == {
        "orthographe/accent-majuscule",
        "orthographe/ligature",
    }
    assert {d.rule for d in frfix.check(text, Settings(ignore=("orthographe",)))} == {
        "typographie/espace-double"
    }


def test_some_blocks_alone_are_checked_as_in_the_whole_text() -> None:
    text = "Le conseil a dicidé.\n\n<!-- frfix: ignore orthographe -->\n\nUn enjeu sécutaire.\n"
    document = read(text, Kind.MARKDOWN)
    checker = Checker(Settings())
    first, unused, last = checker.check(document)
    assert unused.rule == "controle/commentaire-inutile"
    assert checker.check(document, document.blocks[:1]) == [first]
    assert checker.check(document, document.blocks[1:]) == [last]
