"""Every rule does what its own examples say, alone and beside all the others."""

from dataclasses import replace

import pytest

import frfix
from frfix.rules.base import Rule
from frfix.rules.registry import load_rules
from frfix.settings import Settings

CORRECTS = [(rule, wrong, right) for rule in load_rules() for wrong, right in rule.corrects]
ACCEPTS = [(rule, text) for rule in load_rules() for text in rule.accepts]


def first_fixes(text: str, settings: Settings) -> str:
    for diagnostic in reversed(frfix.check(text, settings)):
        if diagnostic.fixes:
            for edit in reversed(diagnostic.fixes[0].edits):
                text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize(("rule", "wrong", "right"), CORRECTS, ids=lambda value: getattr(value, "id", None))
def test_rule_corrects_its_examples(rule: Rule, wrong: str, right: str) -> None:
    assert first_fixes(wrong, replace(rule.example_settings, select=(rule.id,))) == right


@pytest.mark.parametrize(
    ("rule", "wrong", "right"),
    [case for case in CORRECTS if case[0].default],
    ids=lambda value: getattr(value, "id", None),
)
def test_all_rules_together_give_the_same(rule: Rule, wrong: str, right: str) -> None:
    assert first_fixes(wrong, rule.example_settings) == right


@pytest.mark.parametrize(("rule", "text"), ACCEPTS, ids=lambda value: getattr(value, "id", None))
def test_rule_accepts_its_examples(rule: Rule, text: str) -> None:
    assert [d.message for d in frfix.check(text, replace(rule.example_settings, select=(rule.id,)))] == []


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_a_rule_explains_itself_in_french_without_mistakes(rule: Rule) -> None:
    words = Settings(ignore=("typographie",))
    for text in (rule.message, rule.explanation):
        # What a rule quotes may be wrong on purpose.
        quoted = [d for d in frfix.check(text, words) if not _inside_quotation(text, d.start)]
        assert [d.message for d in quoted] == []


def _inside_quotation(text: str, at: int) -> bool:
    return text.rfind("«", 0, at) > text.rfind("»", 0, at)
