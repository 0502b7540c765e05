"""Compiling: what is written can be opened, and nothing is compiled twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from frfix.compiler.build import STAMP, compile_all, compile_if_changed
from frfix.compiler.source import CompileError
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.origins import GENERAL, PROPER
from frfix.language.tags import NOUN, PLUR, parse_tag


@pytest.fixture
def dictionaries(tmp_path: Path) -> Path:
    root = tmp_path / "dictionaries"
    (root / "french").mkdir(parents=True)
    (root / "names").mkdir()
    (root / "french" / "paradigms.txt").write_text(
        "paradigm cheval\nl\tl\tNOUN+m+s\nl\tux\tNOUN+m+p\n", encoding="utf-8"
    )
    (root / "french" / "noms.tsv").write_text("cheval\tcheval\nmal\tcheval\n", encoding="utf-8")
    (root / "french" / "frequencies.tsv").write_text("chevaux\t437\n", encoding="utf-8")
    (root / "names" / "pays.tsv").write_text("Mali\tNAME+place+m+s\n", encoding="utf-8")
    shutil.copytree(Path(__file__).parents[2] / "dictionaries" / "spelling", root / "spelling")
    return root


def test_the_compiled_lexicon_says_what_the_texts_say(dictionaries: Path, tmp_path: Path) -> None:
    compile_all(dictionaries, tmp_path / "data")
    lexicon = Lexicon.open(tmp_path / "data")
    assert len(lexicon) == 5
    assert lexicon.analyses("chevaux") == (Analysis("cheval", parse_tag("NOUN+m+p")),)
    assert lexicon.forms_of("mal") == (("mal", parse_tag("NOUN+m+s")), ("maux", parse_tag("NOUN+m+p")))
    assert lexicon.inflect("mal", PLUR, NOUN) == ("maux",)
    assert lexicon.frequency("chevaux") == pytest.approx(4.37, abs=0.02)
    assert lexicon.frequency("cheval") == 0
    assert (lexicon.origin("mal"), lexicon.origin("Mali"), lexicon.origin("mali")) == (GENERAL, PROPER, 0)


def test_only_a_change_is_compiled_again(dictionaries: Path, tmp_path: Path) -> None:
    out = tmp_path / "data"
    assert compile_if_changed(dictionaries, out)
    assert not compile_if_changed(dictionaries, out)
    (dictionaries / "french" / "noms.tsv").write_text("cheval\tcheval\n", encoding="utf-8")
    assert compile_if_changed(dictionaries, out)
    assert "maux" not in Lexicon.open(out)


def test_a_compilation_that_failed_is_done_again_and_harms_nothing(
    dictionaries: Path, tmp_path: Path
) -> None:
    out = tmp_path / "data"
    compile_all(dictionaries, out)
    names = dictionaries / "names" / "pays.tsv"
    good = names.read_text(encoding="utf-8")
    names.write_text("Mali\n", encoding="utf-8")
    with pytest.raises(CompileError, match=r"pays\.tsv:1"):
        compile_if_changed(dictionaries, out)
    assert not (out / STAMP).exists()
    assert "Mali" in Lexicon.open(out)
    names.write_text(good, encoding="utf-8")
    assert compile_if_changed(dictionaries, out)


def test_an_open_lexicon_survives_a_new_compilation(dictionaries: Path, tmp_path: Path) -> None:
    out = tmp_path / "data"
    compile_all(dictionaries, out)
    lexicon = Lexicon.open(out)
    compile_all(dictionaries, out)
    assert lexicon.analyses("maux") == (Analysis("mal", parse_tag("NOUN+m+p")),)
