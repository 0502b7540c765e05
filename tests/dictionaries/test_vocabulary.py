"""The words of today: every line inflects, brings something, and hides no mistake."""

from pathlib import Path

import pytest

from frfix.compiler.source import CompileError, read_paradigms, read_source
from frfix.language.tags import ADJ, FEM, NOUN, PLUR, PPAS, VERB, parse_tag

DICTIONARIES = Path(__file__).parents[2] / "dictionaries"
VOCABULARY = DICTIONARIES / "vocabulary"
FILES = sorted(VOCABULARY.glob("*.tsv"))

KNOWN = """
essenciers burkinabè ambiancer orpailleurs jihadistes fonio maquis attiéké ouagalaise abidjanaises
refactorisé déboguer versionnée conteneuriser backend frontend frameworks plugins API JSON HTML RGPD
télétravail vaccinodrome covid septante nonante bourgmestre échevine votation courriel magasiner cégep
autrice cheffes professeure sapeuse-pompière leadership briefing coworking crowdfunding cybersécurité
greenwashing trumpiste macronistes écoresponsable mégabassines sans-abri non-binaires téléthon
"""
MISSPELT = """
dévelopement refactorizer language-naturel acceuil teh opera medias mani sécutaires hamoniser aggression
connection developpeur vacinodrome télétravaille-r
"""


def lemmas(path: Path) -> list[tuple[int, list[str]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(n, line.split("\t")) for n, line in enumerate(lines, 1) if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def forms() -> dict[str, set[tuple[str, int]]]:
    return read_source(DICTIONARIES).forms


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_says_its_source_and_each_line_inflects(path: Path) -> None:
    paradigms = read_paradigms(DICTIONARIES / "french" / "paradigms.txt")
    head = path.read_text(encoding="utf-8").split("\n", 3)[:3]
    assert all(line.startswith("#") for line in head)
    assert "Source:" in head[1]
    assert "Licence:" in head[1]
    for number, (lemma, paradigm, *tag) in lemmas(path):
        where = f"{path.name}:{number}"
        assert lemma == lemma.strip() and " " not in lemma and "’" not in lemma, where
        assert not tag or parse_tag(tag[0]), where
        assert paradigm == "invariable" or paradigm in paradigms, where


def test_no_word_stands_twice() -> None:
    seen: dict[tuple[str, str, str], str] = {}
    for path in FILES:
        for number, columns in lemmas(path):
            lemma, paradigm, tag = (*columns, "")[:3]
            key = (lemma, paradigm, tag)
            assert key not in seen, f"{path.name}:{number}: {lemma} is already at {seen[key]}"
            seen[key] = f"{path.name}:{number}"


@pytest.mark.parametrize("word", KNOWN.split())
def test_words_of_today_are_known(word: str, forms: dict[str, set[tuple[str, int]]]) -> None:
    assert word in forms


@pytest.mark.parametrize("word", MISSPELT.split())
def test_misspelt_words_are_not(word: str, forms: dict[str, set[tuple[str, int]]]) -> None:
    assert word not in forms


def test_a_verb_has_its_conjugation(forms: dict[str, set[tuple[str, int]]]) -> None:
    assert any(lemma == "upcycler" and tag & VERB and tag & PPAS for lemma, tag in forms["upcyclées"])
    assert any(lemma == "gamifier" for lemma, tag in forms.get("gamifions", set()))


def test_a_feminine_is_a_noun_and_an_adjective_agrees(forms: dict[str, set[tuple[str, int]]]) -> None:
    assert any(tag & NOUN and tag & FEM and tag & PLUR for _, tag in forms["cheffes"])
    assert any(tag & ADJ and tag & FEM and tag & PLUR for _, tag in forms["ouagalaises"])


def test_a_line_with_an_unknown_paradigm_is_refused(tmp_path: Path) -> None:
    french = tmp_path / "french"
    french.mkdir()
    (french / "paradigms.txt").write_text("paradigm jour\n-\t-\tNOUN+m+s\n", encoding="utf-8")
    (tmp_path / "vocabulary").mkdir()
    (tmp_path / "vocabulary" / "essai.tsv").write_text("token\tjours\n", encoding="utf-8")
    with pytest.raises(CompileError, match=r"essai\.tsv:1: unknown paradigm 'jours'"):
        read_source(tmp_path)
