"""The words that people add: how they are inflected, and in which case they are accepted."""

import pytest

from frfix.language.lexicon import default_lexicon
from frfix.language.reasons import Source
from frfix.language.tags import FEM, NOUN, PLUR, VERB
from frfix.language.user_words import ModelError, inflected
from frfix.language.vocabulary import Vocabulary


def vocabulary(*entries):
    return Vocabulary(default_lexicon(), entries)


@pytest.mark.parametrize(
    ("entry", "accepted", "refused"),
    [
        ("xyzzyer", ["xyzzyer", "Xyzzyer", "XYZZYER"], ["xyzzYer", "xyzzyé"]),
        ("Xyzzyx", ["Xyzzyx", "XYZZYX"], ["xyzzyx", "XyzzyX"]),
        ("xyZZy", ["xyZZy", "XYZZY"], ["xyzzy", "Xyzzy"]),
        ("xyz-zyx", ["xyz-zyx", "Xyz-zyx", "Xyz-Zyx", "XYZ-ZYX"], ["xyz-ZYX"]),
        ("x'yzzy", ["x'yzzy", "X'YZZY"], []),
    ],
)
def test_the_case_rule(entry, accepted, refused):
    words = vocabulary(entry)
    assert [word for word in accepted if not words.word_form(word).known] == []
    assert [word for word in refused if words.word_form(word).known] == []
    assert words.reason(accepted[0]).source is Source.USER


def test_a_model_inflects():
    words = vocabulary("xyzzyer = aimer", "zoulk = chien", "xyzzial=national")
    for form in ("xyzzyons", "xyzzyât", "XYZZYERONT", "zoulks", "xyzziale", "xyzziaux"):
        assert words.word_form(form).known, form
    assert words.word_form("xyzzyera").tags & VERB
    assert words.word_form("zoulks").tags & (NOUN | PLUR) == NOUN | PLUR
    assert words.word_form("xyzziale").tags & FEM
    assert words.word_form("zoulks").analyses[0].lemma == "zoulk"
    assert not words.word_form("xyzzials").known


@pytest.mark.parametrize(
    ("word", "model", "forms"),
    [
        ("drone", "chien", {"drone", "drones"}),
        ("zornal", "journal", {"zornal", "zornaux"}),
        ("zourir", "finir", {"zourissons", "zouri"}),
        ("zoureur", "chanteur", {"zoureuse", "zoureurs"}),
    ],
)
def test_inflection_by_analogy(word, model, forms):
    assert forms <= {form for form, _ in inflected(word, model, default_lexicon())}


@pytest.mark.parametrize(
    ("word", "model", "message"),
    [
        ("jihadiser", "finir", "ne se fléchit pas comme « finir »"),
        ("jihadiser", "aimmer", "vouliez-vous écrire « aimer »"),
        ("jihadiser", "aimons", "« aimons » est une forme de « aimer »"),
        ("jihadiser", "xyzzy", "modèle inconnu : « xyzzy »$"),
        ("er", "aimer", "ne se fléchit pas"),
    ],
)
def test_what_does_not_go_together(word, model, message):
    with pytest.raises(ModelError, match=message.replace(" ", "[ \u00a0]")):
        vocabulary(f"{word} = {model}")
