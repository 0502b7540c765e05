"""What the installed lexicon knows of French words."""

from __future__ import annotations

from pathlib import Path

import pytest

from frfix.language.lexicon import Lexicon, LexiconError, default_lexicon
from frfix.language.origins import GENERAL, PROPER
from frfix.language.tags import (
    ADJ,
    ASPIRATED,
    CLITIC,
    DEFINITE,
    DET,
    FEM,
    MASC,
    NAME,
    NOUN,
    ORDINAL,
    P3,
    PLACE,
    PLUR,
    PPAS,
    PREP,
    PRES,
    PRON,
    PRONOMINAL,
    SCONJ,
    SING,
    VERB,
    format_tag,
    parse_tag,
)


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return default_lexicon()


def said(lexicon: Lexicon, form: str) -> set[str]:
    return {f"{lemma} {format_tag(tag)}" for lemma, tag in lexicon.analyses(form)}


def tag(text: str) -> str:
    lemma, _, atoms = text.partition(" ")
    return f"{lemma} {format_tag(parse_tag(atoms))}"


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("aime", ["aimer VERB+pres+sub+1+3+s+tr+intr+pron", "aimer VERB+imp+2+s+tr+intr+pron"]),
        ("chevaux", ["cheval NOUN+m+p"]),
        ("États", ["État NOUN+m+p"]),
        ("cœur", ["cœur NOUN+m+s"]),
        ("le", ["le DET+def+m+s", "le PRON+obj+clit+3+m+s"]),
        ("la", ["le DET+def+f+s", "le PRON+obj+clit+3+f+s"]),
        ("l'", ["le DET+def+m+f+s", "le PRON+obj+clit+3+m+f+s"]),
        ("cette", ["ce DET+dem+f+s"]),
        ("leurs", ["leur DET+poss+m+f+p", "leur PRON+poss+3+m+f+p"]),
        ("dont", ["dont PRON+rel+3+m+f+s+p"]),
        ("sont", ["être VERB+pres+3+p+intr"]),
        ("des", ["du PREP+DET+def+m+f+p", "un DET+indef+m+f+p"]),
        ("dans", ["dans PREP"]),
        ("trois", ["trois NUM+DET+m+f+p"]),
        ("kilomètres", ["kilomètre NOUN+m+p"]),
        ("arcs-en-ciel", ["arc-en-ciel NOUN+m+p"]),
        ("km", ["km SYMBOL+m+s+p"]),
    ],
)
def test_a_form_has_these_analyses_and_no_others_of_their_kind(
    lexicon: Lexicon, form: str, expected: list[str]
) -> None:
    assert {text for text in said(lexicon, form) if "kilométrer" not in text} == {
        tag(text) for text in expected
    }


def test_a_participle_agrees(lexicon: Lexicon) -> None:
    assert tag("inscrire VERB+ppas+f+s+tr+pron") in said(lexicon, "inscrite")
    assert lexicon.tags("inscrit") & PRONOMINAL


@pytest.mark.parametrize(
    "form", ["d'", "j'", "m'", "t'", "s'", "c'", "n'", "qu'", "jusqu'", "lorsqu'", "puisqu'"]
)
def test_elided_words_are_forms_of_their_lemma(lexicon: Lexicon, form: str) -> None:
    lemmas = {analysis.lemma for analysis in lexicon.analyses(form)}
    assert lemmas
    assert all(not lemma.endswith("'") for lemma in lemmas)


@pytest.mark.parametrize(
    "form", ["héros", "haine", "hauteurs", "onze", "onzième", "yaourt", "haïssent", "hautes"]
)
def test_these_refuse_elision(lexicon: Lexicon, form: str) -> None:
    assert lexicon.tags(form) & ASPIRATED


@pytest.mark.parametrize(
    "form", ["homme", "héroïne", "habiter", "heure", "histoire", "yeux", "huître", "avion"]
)
def test_these_take_elision(lexicon: Lexicon, form: str) -> None:
    assert form in lexicon
    assert not lexicon.tags(form) & ASPIRATED


@pytest.mark.parametrize(
    "form", ["peuvet", "sécutaires", "Etats", "oeuvre", "aimè", "bels", "qu", "lorsqu", "Paris'", ""]
)
def test_what_is_not_french_is_unknown(lexicon: Lexicon, form: str) -> None:
    assert form not in lexicon
    assert lexicon.analyses(form) == ()
    assert lexicon.tags(form) == 0
    assert lexicon.frequency(form) == 0
    assert lexicon.form_id(form) == -1
    assert lexicon.forms_of(form) == ()


def test_tags_are_those_of_all_analyses(lexicon: Lexicon) -> None:
    together = lexicon.tags("que")
    assert together & SCONJ
    assert together & PRON
    assert lexicon.tags("la") & (DET | PRON | DEFINITE | CLITIC) == DET | PRON | DEFINITE | CLITIC
    assert lexicon.tags("au") & (PREP | DET) == PREP | DET
    assert lexicon.tags("deuxième") & ORDINAL


def test_names_say_that_they_are_places(lexicon: Lexicon) -> None:
    assert lexicon.tags("Mali") & (NAME | PLACE) == NAME | PLACE
    assert lexicon.origin("Mali") & PROPER
    assert lexicon.origin("maison") == GENERAL


def test_case_is_part_of_a_form(lexicon: Lexicon) -> None:
    assert "voiture" in lexicon
    assert "Voiture" not in lexicon


def test_frequency_orders_words_as_a_reader_would(lexicon: Lexicon) -> None:
    assert lexicon.frequency("de") > lexicon.frequency("maison") > lexicon.frequency("haquenée")
    assert 7 < lexicon.frequency("le") <= 8
    assert lexicon.frequency("cœur") > 5
    assert lexicon.frequency_of_id(lexicon.form_id("maison")) == lexicon.frequency("maison")


def test_ids_go_both_ways(lexicon: Lexicon) -> None:
    for form in ("aimer", "l'", "États", "chef-d'œuvre"):
        assert lexicon.form(lexicon.form_id(form)) == form


def test_forms_of_a_lemma(lexicon: Lexicon) -> None:
    forms = lexicon.forms_of("beau")
    assert {form for form, _ in forms} == {"beau", "bel", "belle", "beaux", "belles"}
    assert ("belles", parse_tag("ADJ+f+p")) in forms
    assert len({form for form, _ in lexicon.forms_of("être")}) > 35


@pytest.mark.parametrize(
    ("lemma", "wanted", "pos", "first"),
    [
        ("inscrire", FEM | SING | PPAS, VERB, "inscrite"),
        ("inscrire", FEM | SING, VERB, "inscrite"),
        ("pouvoir", PRES | P3 | PLUR, VERB, "peuvent"),
        ("artiste", FEM | PLUR, NOUN, "artistes"),
        ("beau", MASC | SING, ADJ, "beau"),
        ("heureux", MASC | PLUR, ADJ, "heureux"),
        ("cheval", PLUR, NOUN, "chevaux"),
    ],
)
def test_inflection_gives_the_most_frequent_form_first(
    lexicon: Lexicon, lemma: str, wanted: int, pos: int, first: str
) -> None:
    assert lexicon.inflect(lemma, wanted, pos)[0] == first


def test_inflection_of_what_cannot_be_is_empty(lexicon: Lexicon) -> None:
    assert lexicon.inflect("table", MASC, NOUN) == ()
    assert lexicon.inflect("table", FEM, VERB) == ()
    assert lexicon.inflect("xyz", FEM, NOUN) == ()


def test_the_lexicon_is_as_large_as_its_source(lexicon: Lexicon) -> None:
    # Dicollecte 7.0 expands to 470 824 forms; those in -è (aimè-je) and the formulas are left out.
    assert len(lexicon) > 460_000


def test_a_missing_lexicon_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"python -m frfix\.compiler") as refused:
        Lexicon.open(tmp_path)
    assert str(tmp_path) in str(refused.value)


def test_a_lexicon_of_another_version_is_refused(tmp_path: Path) -> None:
    import shutil

    from frfix.language.lexicon import DATA

    shutil.copy(DATA / "forms.marisa", tmp_path)
    (tmp_path / "lexicon.bin").write_bytes(b"frfixlx0" + bytes(200))
    with pytest.raises(LexiconError, match="autre version"):
        Lexicon.open(tmp_path)
