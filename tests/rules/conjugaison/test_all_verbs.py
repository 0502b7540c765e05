"""The rules hold for every verb, not for the verbs of their examples."""

import pytest

import frfix
from frfix.language.lexicon import default_lexicon
from frfix.language.tags import IMPF, MASC, P1, P2, P3, PLUR, PPAS, PRES, SING, SUBJ, VERB
from frfix.settings import Settings

FAMILY = Settings(select=("conjugaison",))
VERBS = (
    "manger", "appeler", "jeter", "envoyer", "finir", "partir", "ouvrir", "prendre", "mettre", "boire",
    "croire", "lire", "écrire", "connaître", "recevoir", "savoir", "vouloir", "peindre", "vendre", "suivre",
)  # fmt: skip
PRONOUNS = (
    ("Tu", P2 | SING), ("Il", P3 | SING), ("On", P3 | SING), ("Nous", P1 | PLUR), ("Vous", P2 | PLUR),
    ("Ils", P3 | PLUR),
)  # fmt: skip


def form(lemma: str, features: int) -> str:
    return default_lexicon().inflect(lemma, features, VERB)[0]


def fixed(text: str) -> str:
    for diagnostic in reversed(frfix.check(text, FAMILY)):
        for edit in reversed(diagnostic.fixes[0].edits if diagnostic.fixes else ()):
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("lemma", VERBS)
@pytest.mark.parametrize("tense", [PRES, IMPF], ids=["présent", "imparfait"])
def test_right_persons_are_left_alone_and_wrong_ones_put_right(lemma: str, tense: int) -> None:
    for pronoun, person in PRONOUNS:
        right = form(lemma, tense | person)
        assert frfix.check(f"{pronoun} le {right} souvent.", FAMILY) == []
    third = form(lemma, tense | P3 | PLUR)
    assert fixed(f"Tu le {third} souvent.") == f"Tu le {form(lemma, tense | P2 | SING)} souvent."
    assert fixed(f"Nous le {third}.") == f"Nous le {form(lemma, tense | P1 | PLUR)}."


@pytest.mark.parametrize("lemma", VERBS)
def test_compound_tenses_and_infinitives_are_left_alone(lemma: str) -> None:
    participle = form(lemma, PPAS | MASC | SING)
    for text in (
        f"Il l’a {participle} hier.",
        f"Nous avons bien {participle} cela.",
        f"Il va le {lemma} demain.",
        f"Il faut {lemma} cela.",
        f"Elle part sans {lemma}.",
        f"Il est possible de le {lemma}.",
        f"Bien qu’il {form(lemma, SUBJ | P3 | SING)} cela, je reste.",
    ):
        assert [d.message for d in frfix.check(text, FAMILY)] == []


@pytest.mark.parametrize("lemma", ("manger", "chercher", "parler", "changer", "donner"))
def test_infinitive_and_participle_in_er_are_told_apart(lemma: str) -> None:
    participle = form(lemma, PPAS | MASC | SING)
    assert fixed(f"Nous avons {lemma} cela.") == f"Nous avons {participle} cela."
    assert fixed(f"Il faut {participle} cela.") == f"Il faut {lemma} cela."
    assert fixed(f"Elle part sans {participle}.") == f"Elle part sans {lemma}."
    assert fixed(f"Il vient de {participle} cela.") == f"Il vient de {lemma} cela."


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Nous mangons ici.", "Nous mangeons ici."),
        ("Ils boivons de l’eau.", "Ils boivent de l’eau."),
        ("Vous contredisez-vous ?", "Vous contredisez-vous ?"),
        ("Il courira demain.", "Il courra demain."),
        ("Je tenirai parole.", "Je tiendrai parole."),
        ("Elle a ouvri la porte.", "Elle a ouvert la porte."),
        ("Elles ont peindu le mur.", "Elles ont peint le mur."),
        ("Ils voyent la mer.", "Ils voient la mer."),
    ],
)
def test_forms_built_by_analogy_give_the_real_one(wrong: str, right: str) -> None:
    assert fixed(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Que pense-elle ?", "Que pense-t-elle ?"),
        ("Que vend-t-il ?", "Que vend-il ?"),
        ("Quand parlera-il ?", "Quand parlera-t-il ?"),
        ("Chantes-t-il bien ?", "Chante-t-il bien ?"),
        ("Où ira t-on ?", "Où ira-t-on ?"),
    ],
)
def test_the_euphonic_t_stands_between_vowels_only(wrong: str, right: str) -> None:
    assert fixed(wrong) == right
