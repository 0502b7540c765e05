"""A noun written for the verb takes the person of its subject; what may be a noun is left alone."""

import pytest

import frfix
from frfix.settings import Settings

ONLY = Settings(select=("homophones/nom-ou-verbe",))


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("Je travail ici.", "travaille"),
        ("Tu oubli toujours tout.", "oublies"),
        ("Tu ne soutien personne.", "soutiens"),
        ("Ils maintien leur avis.", "maintiennent"),
        ("Elles appel souvent.", "appellent"),
        ("Paul ne travail pas.", "travaille"),
        ("Il le conseil souvent.", "conseille"),
        ("Notre équipe soutien fermement ce projet.", "soutient"),
        ("Il cherche un emploie stable.", "emploi"),
        ("Nous acceptons le défie.", "défi"),
    ],
)
def test_gives_the_form_that_the_place_asks_for(text: str, fix: str) -> None:
    assert [d.replacements[0] for d in frfix.check(text, ONLY)] == [fix]


@pytest.mark.parametrize(
    "text",
    [
        "Le travail chez elle, travail de nuit, est dur.",
        "L’homme à qui l’appel s’adresse travaille.",
        "Il le défie ; elle nous le conseille.",
        "Je veux qu’il le soutienne et qu’il l’oublie.",
        "Envoi de données au serveur.",
        "Tout autre entretien préalablement fixé sera annulé.",
    ],
)
def test_leaves_nouns_and_verbs_in_their_places(text: str) -> None:
    assert frfix.check(text, ONLY) == []
