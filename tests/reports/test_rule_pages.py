"""The pages of the rules say what the rules say."""

from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt
from scripts.rule_pages import PAGES

from frfix import i18n
from frfix.reports.rule_pages import COMMAND, rule_pages
from frfix.rules.base import Rule
from frfix.rules.families import FAMILIES
from frfix.rules.registry import load_rules


@pytest.fixture(params=i18n.LANGUAGES)
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    i18n.speak(request.param)
    yield request.param
    i18n.speak(i18n.LANGUAGES[0])


def test_the_pages_are_those_of_the_rules(language: str) -> None:
    wanted = rule_pages(load_rules())
    written = {path.name: path.read_text(encoding="utf-8") for path in PAGES[language].glob("*.md")}
    stale = sorted(name for name in wanted.keys() | written.keys() if wanted.get(name) != written.get(name))
    assert not stale, f"stale pages, run « {COMMAND} »: {', '.join(stale)}"


@pytest.mark.parametrize("family", sorted({rule.family for rule in load_rules()}))
def test_a_family_says_what_it_is_about(family: str) -> None:
    assert family in FAMILIES, "add a line to frfix/rules/families.py"


def test_what_a_rule_says_is_shown_as_it_is() -> None:
    text = "un *mot* | `code` [lien](x) <b> a_b_c ~~non~~ \\ # fin"
    rule = Rule("essai/a-b", text, text, ((text, text + "."),), (text,), patterned=True)
    page = rule_pages([rule])["essai.md"]
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(page)
    inlines = [
        "".join(child.content for child in token.children or ()) for token in tokens if token.type == "inline"
    ]
    assert (
        inlines.count(text) == 4
    )  # The message, the explanation, the cell before the change, what is left alone.
    assert any(inline.startswith(text) and "<ins>" in inline for inline in inlines)


def test_each_rule_has_its_place_in_its_family_and_a_link_to_it() -> None:
    rules = [
        Rule(id_, "Un message.", "Une explication.", (("a", "b"),), ("c",), patterned=True, default=default)
        for id_, default in (("accords/nom", True), ("syntaxe/mot-double", False))
    ]
    pages = rule_pages(rules)
    assert list(pages) == ["README.md", "accords.md", "syntaxe.md"]
    assert "[mot-double](syntaxe.md#mot-double)\u00a0: Un message. (coupée par défaut)" in pages["README.md"]
    assert "\n## mot-double\n" in pages["syntaxe.md"]
    assert "<del>a</del> | <ins>b</ins>" in pages["accords.md"]
