"""What each key does to a text."""

import pytest
from tests.interactive.conftest import draft

from frfix import documents
from frfix.interactive import keys
from frfix.interactive.dialogue import Ending, Mode

TEXT = "Une oeuvre de l’Etat.\nDes enjeux sécutaires, la projet xyzzy.\nUne oeuvre, un xyzzy.\n"


@pytest.mark.parametrize("key", ["o", "enter"])
def test_accept_writes_the_first_correction_and_goes_on(talk, key):
    here = talk(TEXT).press(key)
    assert here.text.startswith("Une œuvre de l’Etat.\n")
    assert here.passage == "Etat"


@pytest.mark.parametrize("key", ["2", "é"])
def test_a_digit_takes_another_candidate_also_without_shift_on_azerty(talk, key):
    here = talk("Des enjeux sécutaires.").press(key)
    assert here.text == "Des enjeux séculaires."


def test_a_number_without_candidate_is_told_and_changes_nothing(talk):
    here = talk("Une oeuvre.").press("7")
    assert here.text == "Une oeuvre."
    assert "pas de choix de ce numéro" in here.screen()


def test_accept_where_there_is_no_candidate_says_what_else_to_do(talk):
    here = talk("Un xyzzy.").press("o")
    assert here.text == "Un xyzzy."
    assert "« e » pour en écrire une" in here.screen()


def test_own_text_is_asked_for_with_the_passage_in_it(talk):
    here = talk("Un xyzzy vert.").press("e")
    assert (here.dialogue.is_typing, here.dialogue.prefilled) == (True, "xyzzy")
    here.dialogue.submit("éléphant de l’été")
    assert here.text == "Un éléphant de l’été vert."
    assert not here.dialogue.is_typing


@pytest.mark.parametrize("key", ["escape", "c-c"])
def test_own_text_can_be_given_up(talk, key):
    here = talk("Un xyzzy vert.").press("e", key)
    assert (here.dialogue.mode, here.text) == (Mode.FINDING, "Un xyzzy vert.")


def test_own_text_may_bring_a_finding_which_comes_next(talk):
    here = talk("Un xyzzy, la projet.").write("oeuvre")
    assert here.passage == "oeuvre"


def test_ignore_here_leaves_the_same_passage_elsewhere(talk):
    here = talk(TEXT).press("n")
    assert here.passage == "Etat"
    here.press("n", "n", "n", " ")
    assert here.passage == "oeuvre"
    assert here.text == TEXT


def test_ignore_everywhere_in_the_file(talk):
    here = talk(TEXT).press("N")
    passages = []
    while here.passage:
        passages.append(here.passage)
        here.press("n")
    assert passages == ["Etat", "sécutaires", "la projet", "xyzzy", "xyzzy"]


def test_ignore_a_rule_in_the_file(talk):
    here = talk(TEXT).press("n", "n", "R")
    passages = []
    while here.passage:
        passages.append(here.passage)
        here.press("n")
    assert passages == ["la projet", "oeuvre"]


def test_what_is_ignored_stays_ignored_after_a_correction_before_it(talk):
    here = talk("Etat oeuvre xyzzy Etat.").press("right", "n", "left", "o")
    assert here.text == "État oeuvre xyzzy Etat."
    here.press("n")
    assert here.passage == "Etat"


@pytest.mark.parametrize(("key", "name"), [("m", "mots.txt"), ("M", "les-miens.txt")])
def test_add_an_unknown_word(talk, key, name):
    here = talk("Un xyzzy, une oeuvre, un xyzzy.").press(key)
    assert here.dialogue.prefilled == "xyzzy"
    assert f"Mot à ajouter à {name}" in here.screen()
    here.dialogue.submit("xyzzy")
    assert here.outside.words == [("xyzzy", name)]
    assert f"« xyzzy » est dans {name}." in here.screen()
    assert here.passage == "oeuvre"
    assert here.press("n").passage == ""


def test_an_entry_that_is_refused_is_asked_for_again(talk):
    here = talk("Un xyzzy.").press("m")
    here.dialogue.submit("deux mots")
    assert here.dialogue.is_typing
    assert "un seul mot par ligne" in here.screen()


def test_without_a_list_nothing_is_to_be_typed(talk):
    here = talk("Un xyzzy.")
    here.outside.failure = "le projet n’a pas de liste"
    assert "Le projet n’a pas de liste." in here.press("m").screen()
    assert not here.dialogue.is_typing


def test_only_unknown_words_can_be_added(talk):
    here = talk("Elle voit la projet.").press("m")
    assert not here.dialogue.is_typing
    assert "n’est pas un mot inconnu" in here.screen()
    assert "mot du projet" not in here.screen()


def test_undo_goes_back_over_everything(talk):
    here = talk("Etat xyzzy la projet oeuvre sécutaires.")
    here.press("o", "m")
    here.dialogue.submit("xyzzy")
    here.press("2", "N", "n", "R")
    assert here.dialogue.mode is Mode.ENDED
    states = []
    for _ in range(8):
        here.press("u")
        states.append((here.text, here.passage, tuple(here.outside.words)))
    added = (("xyzzy", "mots.txt"),)
    assert states[-1] == ("Etat xyzzy la projet oeuvre sécutaires.", "Etat", ())
    assert ("État xyzzy la projet oeuvre sécutaires.", "xyzzy", ()) in states
    assert ("État xyzzy la projet oeuvre sécutaires.", "la projet", added) in states
    assert "rien à annuler" in here.press("u").screen()


def test_next_and_previous_decide_nothing(talk):
    here = talk("Etat oeuvre xyzzy.").press("right")
    assert here.passage == "oeuvre"
    assert here.press("left", "left").passage == "xyzzy"
    assert here.press("down").passage == "Etat"
    assert here.dialogue.draft.decided == 0


def test_explain_and_back(talk):
    here = talk(draft("Vers la projet.")).press("?")
    assert "accords/determinant-nom" in here.screen()
    assert "Ce qu’elle corrige" in here.screen(height=60)
    assert here.press("escape").passage == "la projet"


@pytest.mark.parametrize("key", ["q", "c-c", "c-d"])
def test_quit_without_corrections_asks_nothing(talk, key):
    here = talk(TEXT, "Etat.").press("n", key)
    assert (here.dialogue.over, here.dialogue.stopped, here.dialogue.interrupted) == (True, True, False)
    assert here.outside.ended == [(TEXT, Ending.KEEP)]


@pytest.mark.parametrize("quit_key", ["q", "c-c", "c-d"])
@pytest.mark.parametrize(
    ("key", "ending"), [("o", Ending.WRITE), ("j", Ending.DROP), ("g", Ending.KEEP), ("enter", Ending.WRITE)]
)
def test_quit_asks_what_becomes_of_the_corrections(talk, quit_key, key, ending):
    here = talk(TEXT).press("o", quit_key)
    assert not here.dialogue.over
    assert "1 correction acceptée" in here.screen()
    here.press(key)
    assert here.dialogue.over
    assert not here.dialogue.interrupted
    assert here.outside.ended == [(here.text, ending)]


def test_one_may_think_better_of_quitting(talk):
    here = talk(TEXT).press("o", "q", "escape")
    assert (here.dialogue.over, here.passage) == (False, "Etat")


def test_ctrl_c_twice_is_an_interruption_that_loses_nothing(talk):
    here = talk(TEXT).press("o", "c-c", "c-c")
    assert (here.dialogue.over, here.dialogue.interrupted) == (True, True)
    assert [ending for _, ending in here.outside.ended] == [Ending.KEEP]


def test_the_end_of_a_file_can_be_undone_before_it_is_written(talk):
    here = talk("Une oeuvre.", "Un Etat.").press("o")
    assert "Tout est vu." in here.screen()
    assert here.outside.ended == []
    assert here.press("u").passage == "oeuvre"
    here.press("o", "enter")
    assert here.outside.ended == [("Une œuvre.", Ending.WRITE)]
    assert here.passage == "Etat"


def test_the_next_file(talk):
    here = talk("Une oeuvre.", "Rien.", "Un Etat.").press("s")
    assert here.passage == "Etat"
    assert here.outside.ended == [("Une oeuvre.", Ending.KEEP), ("Rien.", Ending.KEEP)]
    here.press("s")
    assert (here.dialogue.over, here.dialogue.stopped) == (True, False)


def test_the_next_file_with_corrections_asks_first(talk):
    here = talk("Une oeuvre d’Etat.", "Un Etat.").press("o", "s", "o")
    assert here.outside.ended == [("Une œuvre d’Etat.", Ending.WRITE)]
    assert here.passage == "Etat"
    assert not here.dialogue.over


def test_a_file_that_cannot_be_written_is_told_and_asked_about_again(talk):
    here = talk("Une oeuvre.")
    here.outside.failure = "le fichier a changé depuis sa lecture : il n’est pas réécrit"
    here.press("o", "o")
    assert "Le fichier a changé depuis sa lecture" in here.screen()
    assert not here.dialogue.over
    assert [ending for _, ending in here.press("g").outside.ended] == [Ending.KEEP]


def test_every_decision_is_remembered_at_once(talk):
    here = talk(TEXT).press("o", "n", "right", "?", "escape", "u")
    assert here.outside.remembered == 3


def test_a_terminal_that_goes_away_keeps_everything(talk):
    here = talk(TEXT).press("o")
    here.dialogue.stop()
    assert (here.dialogue.over, here.dialogue.interrupted) == (True, True)
    assert [ending for _, ending in here.outside.ended] == [Ending.KEEP]


def test_no_key_means_two_things():
    for table in (keys.FINDING, keys.LEAVING, keys.ENDED, keys.NOTHING, keys.TYPING, keys.READING):
        known = [key for row in table for key in row.keys]
        assert len(known) == len(set(known))


def test_keys_that_mean_nothing_do_nothing(talk):
    here = talk(TEXT)
    before = here.screen()
    assert here.press("x", "escape", "f5", "é̂").screen() == before


def test_markdown_keeps_its_markup(talk):
    here = talk("Une **oeu**vre, *xyzzy*.", kind=documents.Kind.MARKDOWN, name="a.md")
    assert here.passage == "xyzzy"
    here.write("un *gâteau")
    assert "changerait le balisage" in here.screen()
    assert here.dialogue.is_typing
    here.dialogue.submit("gâteau")
    assert here.text == "Une **oeu**vre, *gâteau*."
