"""Every rule does what its own examples say, alone and beside all the others."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

import frfix
import frfix.rules
from frfix.rules.base import Rule
from frfix.rules.registry import load_rules
from frfix.settings import Settings

RULES = load_rules()
WORDS = Settings(ignore=("typographie",))

PATTERN_FILES = sorted(Path(frfix.rules.__path__[0]).glob("*/*.toml"))
STALE = "run « python -m frfix.compiler --patterns »"


def _id(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}".replace("_", "-")


def own_messages(rule: Rule) -> list[str]:
    """Return the messages that patterns of ``rule`` have beside that of the rule."""
    path = Path(frfix.rules.__path__[0], *rule.id.replace("-", "_").split("/")).with_suffix(".toml")
    if not rule.patterned:
        return []
    lines = tomllib.loads(path.read_text(encoding="utf-8"))["patterns"]
    return [line["message"] for line in lines if isinstance(line, dict) and "message" in line]


def first_fixes(text: str, settings: Settings) -> str:
    for diagnostic in reversed(frfix.check(text, settings)):
        if diagnostic.fixes:
            for edit in reversed(diagnostic.fixes[0].edits):
                text = text[: edit.start] + edit.text + text[edit.end :]
    return text


# One test a rule: pytest takes as long to begin a test as frfix to check an example.
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


@each_rule
def test_rule_corrects_its_examples(rule: Rule) -> None:
    settings = replace(rule.example_settings, select=(rule.id,))
    assert [(wrong, first_fixes(wrong, settings)) for wrong, _ in rule.corrects] == list(rule.corrects)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.default], ids=lambda rule: rule.id)
def test_all_rules_together_give_the_same(rule: Rule) -> None:
    settings = rule.example_settings
    assert [(wrong, first_fixes(wrong, settings)) for wrong, _ in rule.corrects] == list(rule.corrects)


@each_rule
def test_rule_accepts_its_examples(rule: Rule) -> None:
    settings = replace(rule.example_settings, select=(rule.id,))
    assert [(text, d.message) for text in rule.accepts for d in frfix.check(text, settings)] == []


@each_rule
def test_no_other_rule_finds_anything_in_what_a_rule_accepts(rule: Rule) -> None:
    found = [(text, d) for text in rule.accepts for d in frfix.check(text, rule.example_settings)]
    assert [(text, d.rule, text[d.start : d.end]) for text, d in found] == []


@each_rule
def test_a_rule_explains_itself_in_french_without_mistakes(rule: Rule) -> None:
    for text in (rule.message, rule.explanation, *own_messages(rule)):
        assert text[:1] == text[:1].upper(), text
        assert text.endswith((".", "!", "?", "…", "»")), text
        assert "'" not in text, "the apostrophe of a text for people is curved"
        assert set(re.findall(r"\{.*?\}", text)) <= {"{found}", "{fix}"}
        # What a rule quotes may be wrong on purpose.
        found = [d for d in frfix.check(text, WORDS) if not _inside_quotation(text, d.start)]
        assert [d.message for d in found] == []


@pytest.mark.parametrize("path", PATTERN_FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_is_compiled_is_what_the_pattern_files_say(path: Path) -> None:
    compiled = {rule.id: rule for rule in load_rules() if rule.patterned}.get(_id(path))
    assert compiled is not None, STALE
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    assert (compiled.message, compiled.explanation) == (written["message"], written["explanation"]), STALE
    assert compiled.corrects == tuple(map(tuple, written["corrects"])), STALE
    assert compiled.accepts == tuple(written["accepts"]), STALE


def test_a_rule_without_both_kinds_of_example_does_not_load() -> None:
    whole = {"corrects": (("a", "b"),), "accepts": ("c",), "patterned": True}
    Rule("essai/un", "Un message.", "Une explication.", **whole)
    for lacking in ("corrects", "accepts"):
        with pytest.raises(ValueError, match="examples of both kinds"):
            Rule("essai/un", "Un message.", "Une explication.", **(whole | {lacking: ()}))


def _inside_quotation(text: str, at: int) -> bool:
    return text.rfind("«", 0, at) > text.rfind("»", 0, at)
