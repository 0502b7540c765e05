"""What a person sees: the finding in its text, on screens of every size."""

import pytest
from rich.cells import cell_len
from tests.interactive.conftest import draft

from frfix import documents

TEXT = """Le préfet a ouvert la séance hier matin, devant une assemblée nombreuse et attentive.
Il a salué le travail des élus, qui voient la projet avancer malgré les retards de la saison.
La suite est attendue en mars.
"""
SCREEN = """
 a.txt                                            ━━━━━━━━━━━━━━━━━━━━━━━━ 1/1

 erreur  accords/determinant-nom  probable
 « la projet » est une faute.

    1 │ Le préfet a ouvert la séance hier matin, devant une assemblée nombreuse
      │ et attentive.
    2 │ Il a salué le travail des élus, qui voient [-la-]{+le+} projet avancer
      │ malgré les retards de la saison.
    3 │ La suite est attendue en mars.

 1 le projet
 « projet » : nom masculin







────────────────────────────────────────────────────────────────────────────────
 o corriger   e écrire   n ignorer   N ignorer partout   R ignorer la règle
 → suivante   ← précédente   + contexte   ? expliquer   s fichier suivant
 q quitter
"""


def tidy(lines):
    return "\n".join(line.replace("\u00a0", " ").rstrip() for line in lines) + "\n"


def test_a_screen(talk):
    assert tidy(talk(TEXT).lines()) == SCREEN[1:]


def test_with_colours_nothing_but_styles_tells_what_goes_and_comes(talk):
    assert "qui voient lale projet" in talk(TEXT).screen(plain=False)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (40, 24), (40, 16), (24, 12), (200, 50), (60, 8)])
@pytest.mark.parametrize("presses", [[], ["+", "+"], ["e"], ["m"], ["?"], ["o", "q"], ["7"]])
def test_nothing_is_wider_or_higher_than_the_screen(talk, width, height, presses):
    long = "Un très long alinéa dont la projet se perd parmi les mots 火 . " * 40
    here = talk(draft(f"# Titre\n\n{long}\n\nUn xyzzy.\n", documents.Kind.MARKDOWN)).press(*presses)
    lines = here.lines(width, height)
    assert max(map(cell_len, lines)) <= width
    if height >= 16:
        assert len(lines) + here.dialogue.is_typing <= height
        assert here.dialogue.mode.name != "FINDING" or "{+le+}" in "\n".join(lines)


def test_the_passage_is_seen_in_a_line_as_long_as_a_book(talk):
    here = talk("Mot " * 50_000 + "la projet" + " mot" * 50_000)
    assert "[-la-]{+le+} projet" in here.screen()


def test_more_context_on_request(talk):
    lines = [f"Ligne {number}." for number in range(30)]
    lines[15] = "Un xyzzy."
    here = talk("\n".join(lines))
    assert "Ligne 12." not in here.screen(height=40)
    assert "Ligne 9." in here.press("+").screen(height=40)
    assert "Ligne 12." not in here.press("+", "+", "+").screen(height=40)


def test_spaces_that_change_are_seen(talk):
    screen = talk("Deux  espaces.").screen()
    assert "Deux [-␣-]espaces" in screen


def test_a_passage_without_candidate_is_marked(talk):
    screen = talk("Un xyzzy vert.").screen()
    assert "Un [xyzzy] vert." in screen
    assert "Pas de correction toute faite." in screen
    assert "corriger" not in screen


def test_candidates_are_numbered(talk):
    screen = talk("Des enjeux sécutaires.").screen()
    assert " 1 sécuritaires" in screen
    assert " 2 séculaires" in screen
    assert "1-9 choisir" in screen


def test_control_characters_of_a_text_never_reach_the_terminal(talk):
    screen = talk("Un \x1b[31mxyzzy\x1b]0;titre\x07.").screen()
    assert "xyzzy" in screen
    assert not any(ord(sign) < 32 for sign in screen.replace("\n", ""))


def test_how_far_one_is(talk):
    here = talk("Etat oeuvre xyzzy Etat.")
    counts = []
    for key in ("o", "right", "n", "n"):
        counts.append(here.screen().split()[2])
        here.press(key)
    assert counts == ["1/4", "2/4", "3/4", "4/4"]


def test_what_was_decided_is_told_at_the_end(talk):
    screen = talk("Etat oeuvre xyzzy.").press("o", "n", "q").screen()
    assert "1 correction acceptée, 1 remarque ignorée, 1 remarque reste." in screen
    assert "Que faire des corrections" in screen
