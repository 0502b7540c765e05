"""A pattern rule finds and corrects what its lines say, and nothing else."""

import json
from pathlib import Path

import pytest

from frfix.compiler.pattern_files import write_patterns
from frfix.compiler.source import CompileError
from frfix.documents import Kind, read
from frfix.engine import Checker
from frfix.language.lexicon import default_lexicon
from frfix.patterns import store
from frfix.patterns.grammar import PatternError, read_pattern
from frfix.rules import registry
from frfix.settings import Settings

ID = "essai/motif"


def corrected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, *patterns: str, **more: object
) -> str:
    """Return ``text`` after the first fixes of a rule with ``patterns`` and no other rule."""
    rule = {"message": "« {found} » : « {fix} »", "explanation": "Un essai.", "corrects": [["a", "b"]]}
    rule |= {"accepts": ["c"], "patterns": list(patterns), **more}
    (tmp_path / "essai").mkdir(exist_ok=True)
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in rule.items()]
    (tmp_path / "essai" / "motif.toml").write_text("\n".join(lines), encoding="utf-8")
    write_patterns(tmp_path, default_lexicon(), tmp_path)
    monkeypatch.setattr(store.rule_records, "__defaults__", (tmp_path,))
    monkeypatch.setattr(store.PatternStore.__init__, "__defaults__", (tmp_path,))
    registry.load_rules.cache_clear()
    try:
        found = Checker(Settings(select=(ID,))).check(read(text, Kind.PLAIN))
    finally:
        registry.load_rules.cache_clear()
    for diagnostic in reversed(found):
        for edit in reversed(diagnostic.fixes[0].edits):
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("pattern", "wrong", "right"),
    [
        ("<avoir> {foie} en -> foi", "Ils auront foie en elle.", "Ils auront foi en elle."),
        ("une|deux {foi|foie} -> fois", "Il vient deux foie, une fois.", "Il vient deux fois, une fois."),
        ("{d' avantage} -> davantage", "Il en veut d’avantage.", "Il en veut davantage."),
        ("<aller> le? {manger} !la|les -> mangé", "Il va le manger dehors.", "Il va le mangé dehors."),
        ("{parce} que -> ()", "Il part parce que.", "Il part que."),
        ("{ce} est -> c'", "Ce est vrai.", "C’est vrai."),
        ("pour {[?VERB+ppas]} -> $1:inf", "Il vient pour mangé.", "Il vient pour manger."),
        ("les {[?NOUN+s]} -> $1:p", "Il voit les cheval.", "Il voit les chevaux."),
        ("[?DET+s] {~al} $ -> ^1 roi", "Il a vu un cheval.", "Il a vu un un roi."),
        ("^ {quand} à -> quant", "Quand à lui, il part quand à midi.", "Quant à lui, il part quand à midi."),
        ("^|mais {ou} est -> où", "Ou est la clé, mais ou est-elle ?", "Où est la clé, mais où est-elle ?"),
        ("six {fois} $|que -> foies", "Il dit six fois que six fois.", "Il dit six foies que six foies."),
        ("# {ans} _* plus -> années", "Il a 3 ans de trop en plus.", "Il a 3 années de trop en plus."),
        ("{assemblée nationale} -> Assemblée nationale", "L’assemblée nationale", "L’Assemblée nationale"),
    ],
)
def test_a_pattern_corrects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, wrong: str, right: str
) -> None:
    found = corrected(tmp_path, monkeypatch, wrong, pattern)
    assert found.replace("'", "’") == right


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("<avoir> {foie} en -> foi", "Il a un foie en parfait état."),
        ("deux {foi} -> fois", "Les deux Foi sont là."),
        ("{la haut} -> là-haut", "Regarde la-haut, là haut"),
        ("le {manger} !la|les -> mangé", "Il va le manger"),
        ("[=NOUN] {quand} -> quant", "Il mange quand il veut."),
        ("<attaquer:inf> {a} une -> à", "L’attaquant a une chance."),
        ("{sa} $|de -> ça", "Une société SA de Lyon."),
    ],
)
def test_a_pattern_leaves_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pattern: str, text: str
) -> None:
    assert corrected(tmp_path, monkeypatch, text, pattern) == text


def test_an_exception_wins_over_the_rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Du foie de veau, du foie en lui."
    found = corrected(tmp_path, monkeypatch, text, "du {foie} -> foi", **{"except": ["{foie} de <veau>"]})
    assert found == "Du foie de veau, du foi en lui."


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("avoir foie", "target"),
        ("{foie} {en}", "two targets"),
        ("{[NOUN]} _", "look up"),
        ("{foie} [NOUM]", "NOUM"),
        ("{foie} -> ", "empty"),
    ],
)
def test_a_wrong_pattern_is_refused(pattern: str, reason: str) -> None:
    with pytest.raises(PatternError, match=reason):
        read_pattern(pattern)


def test_a_wrong_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "essai" / "motif.toml"
    path.parent.mkdir()
    path.write_text('message = "a"\n', encoding="utf-8")
    with pytest.raises(CompileError, match=r"motif\.toml.*accepts"):
        write_patterns(tmp_path, default_lexicon(), tmp_path)
