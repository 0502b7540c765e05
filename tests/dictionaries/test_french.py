"""The French dictionaries as they stand: well formed, sorted, sourced, and large enough."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from frfix.compiler.source import INVARIABLE, read_paradigms
from frfix.language.tags import INF, VERB

FRENCH = Path(__file__).parents[2] / "dictionaries" / "french"
FILES = sorted([*FRENCH.rglob("*.tsv"), *FRENCH.glob("*.txt")])


def lines(name: str) -> list[list[str]]:
    text = (FRENCH / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and line[0] != "#"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_says_its_licence_on_top(path: Path) -> None:
    head = [line for line in path.read_text(encoding="utf-8").splitlines()[:8] if line.startswith("#")]
    assert any("MPL-2.0" in line or "CC BY-SA 4.0" in line for line in head)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_texts_are_composed_and_use_the_ascii_apostrophe(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)
    words = [line.split("\t")[0] for line in text.splitlines() if line and line[0] != "#"]
    assert not [word for word in words if "’" in word]


def test_lemmas_and_paradigms_are_as_many_as_dicollecte_has() -> None:
    lemmas = {
        row[0] for name in ("noms", "adjectifs", "verbes", "noms-propres") for row in lines(f"{name}.tsv")
    }
    assert len(lemmas) > 75_000
    assert 250 < len(read_paradigms(FRENCH / "paradigms.txt")) < 400


def test_every_verb_paradigm_has_its_infinitive() -> None:
    paradigms = read_paradigms(FRENCH / "paradigms.txt")
    used = {row[1] for row in lines("verbes.tsv")} - {INVARIABLE}
    for name in used:
        infinitives = [line for line in paradigms[name] if line[2] & VERB and line[2] & INF]
        assert [strip for strip, ending, _ in infinitives if strip == ending], name


def test_a_verb_is_one_line() -> None:
    assert [row for row in lines("verbes.tsv") if row[0] == "inscrire"] == [["inscrire", "écrire", "tr+pron"]]
