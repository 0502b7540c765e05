"""What the verb rules rest on: the same verb in another form, what sounds alike, and subjects."""

import pytest

from frfix.documents.base import Block
from frfix.engine import Checker
from frfix.language.lexicon import default_lexicon
from frfix.language.sentences import sentences
from frfix.language.tags import FEM, P1, P2, P3, PLUR, SING
from frfix.language.tokens import Sentence
from frfix.rules.conjugaison.subjects import clause_verb, subject_at
from frfix.rules.conjugaison.verbs import in_person, only_verb, participles, sounds_like, verbs
from frfix.settings import Settings

CHECKER = Checker(Settings())


def sentence(text: str) -> Sentence:
    found = sentences(CHECKER._tokenizer.tokens(Block(0, text)))[0]
    CHECKER._tagger.tag(found)
    return found


@pytest.mark.parametrize(
    ("form", "person", "right"),
    [
        ("peut", P1 | SING, "peux"),
        ("mange", P2 | SING, "manges"),
        ("mangeait", P3 | PLUR, "mangeaient"),
        ("viendront", P1 | PLUR, "viendrons"),
        ("finis", P3 | SING, "finit"),
        ("avons", P2 | PLUR, "avez"),
        ("donner", P1 | SING, "donne"),
        ("étaient", P3 | SING, "était"),
    ],
)
def test_the_nearest_form_in_another_person_comes_first(form: str, person: int, right: str) -> None:
    token = sentence(form).tokens[0]
    assert in_person(token, person, default_lexicon(), after_que=False)[0] == right


def test_without_que_a_subjunctive_gives_the_indicative() -> None:
    token = sentence("ait").tokens[0]
    assert in_person(token, P1 | SING, default_lexicon(), after_que=False)[0] == "ai"
    assert in_person(token, P1 | SING, default_lexicon())[0] == "aie"


@pytest.mark.parametrize(
    ("form", "participle", "alike"),
    [
        ("finit", "fini", True),
        ("prit", "pris", True),
        ("manger", "mangé", True),
        ("était", "été", True),
        ("choque", "choqué", True),
        ("vaut", "valu", False),
        ("prennent", "pris", False),
    ],
)
def test_what_may_be_written_for_a_participle(form: str, participle: str, *, alike: bool) -> None:
    assert sounds_like(form, participle) is alike


def test_participles_take_the_gender_and_number_asked_for() -> None:
    readings = verbs(sentence("prit").tokens[0])
    assert participles(readings, default_lexicon(), FEM, PLUR) == ("prises",)


def test_an_adjective_that_is_no_participle_is_another_word() -> None:
    assert only_verb(sentence("mangé").tokens[0])
    assert not only_verb(sentence("fier").tokens[0])
    assert not only_verb(sentence("porte").tokens[0])


@pytest.mark.parametrize(
    ("text", "pronoun", "verb"),
    [
        ("Je ne le lui donne pas.", "Je", "donne"),
        ("Nous vous voyons.", "Nous", "voyons"),
        ("Si vous venez.", "vous", "venez"),
    ],
)
def test_the_verb_of_a_pronoun_stands_after_its_clitics(text: str, pronoun: str, verb: str) -> None:
    found = sentence(text)
    at = next(i for i, token in enumerate(found.tokens) if token.text == pronoun)
    subject = subject_at(found, at)
    assert subject is not None
    assert found.tokens[subject.verb].text == verb


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Avec elle marchent deux chiens.", "elle"),
        ("Il nous voit et nous suit.", "nous"),
        ("Que veut-il ?", "-il"),
    ],
)
def test_a_complement_is_no_subject(text: str, pronoun: str) -> None:
    found = sentence(text)
    at = max(i for i, token in enumerate(found.tokens) if token.text == pronoun)
    assert subject_at(found, at) is None


def test_the_verb_of_a_clause_follows_a_pronoun_or_a_plain_group() -> None:
    for text, verb in (("Il ne vient pas.", "vient"), ("Les enfants du village jouent ici.", "jouent")):
        found = sentence(text)
        clause = clause_verb(found, 0)
        assert clause is not None
        assert found.tokens[clause.verb].text == verb
