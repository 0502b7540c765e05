"""The README and the page on writing rules teach what works."""

import re
from pathlib import Path

import pytest

from frfix import engine
from frfix.compiler.pattern_files import write_patterns
from frfix.documents import Kind, read
from frfix.engine import Checker
from frfix.language.lexicon import default_lexicon
from frfix.language.tags import BITS
from frfix.patterns import store
from frfix.rules import registry
from frfix.rules.base import Rule
from frfix.settings import Settings

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
# The rules' own tests hold what their pages say.
OTHER = ("regles", "en")
PAGES = [
    ROOT / "README.fr.md",
    *sorted(path for path in DOCS.rglob("*.md") if path.relative_to(DOCS).parts[0] not in OTHER),
]
PAGE = (DOCS / "ecrire-une-regle.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
RULES = "# src/frfix/rules/"


def rule_file(page: str, language: str) -> tuple[Path, str]:
    """Return the rule that a block of ``language`` on the page is: its path below the rules, its text."""
    text = RULES + page.split(f"```{language}\n{RULES}")[1].split("```", maxsplit=1)[0]
    return Path(text.split("\n")[0].removeprefix(RULES)), text


def first_fixes(text: str) -> str:
    for diagnostic in reversed(Checker(Settings()).check(read(text, Kind.PLAIN))):
        for edit in reversed(diagnostic.fixes[0].edits):
            text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def check_examples(rule: Rule) -> None:
    for wrong, right in rule.corrects:
        assert first_fixes(wrong) == right
    for text in rule.accepts:
        assert first_fixes(text) == text


@pytest.mark.parametrize("page", [PAGE, README], ids=["page", "README"])
def test_the_pattern_rule_of_a_page(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, text = rule_file(page, "toml")
    (tmp_path / path).parent.mkdir()
    (tmp_path / path).write_text(text, encoding="utf-8")
    write_patterns(tmp_path, default_lexicon(), tmp_path)
    monkeypatch.setattr(store.rule_records, "__defaults__", (tmp_path,))
    monkeypatch.setattr(store.PatternStore.__init__, "__defaults__", (tmp_path,))
    (rule,) = registry.pattern_rules()
    assert rule.id == "confusions/septique-sceptique"
    monkeypatch.setattr(engine, "load_rules", lambda: (rule,))
    check_examples(rule)


def test_the_python_rule_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    path, text = rule_file(PAGE, "python")
    namespace: dict[str, object] = {}
    exec(text, namespace)
    rule = namespace["RULE"]
    assert isinstance(rule, Rule)
    assert rule.id == path.with_suffix("").as_posix().replace("_", "-")
    monkeypatch.setattr(engine, "load_rules", lambda: (rule,))
    check_examples(rule)


def test_every_key_and_every_feature_is_told() -> None:
    from frfix.compiler.pattern_files import _ALLOWED

    told = set(re.findall(r"^\| `(\w+)` \|", PAGE.split("### ")[0], re.M))
    assert told == _ALLOWED
    features = set(
        " ".join(re.findall(r"^\| `([\w ]+)` \| \w+", PAGE.split("Les traits sont")[1], re.M)).split()
    )
    rare = {"INTJ", "TITLE", "PREFIX", "SYMBOL", "LOC", "hasp"}
    assert features & set(BITS) >= set(BITS) - rare


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_page_is_in_good_french(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # What it quotes may be wrong on purpose, and what begins a table cell need not be a sentence.
    found = Checker(Settings(ignore=("majuscules/debut-de-phrase",))).check(read(text, Kind.MARKDOWN))
    assert [
        (d.rule, text[d.start : d.end])
        for d in found
        if text.rfind("«", 0, d.start) <= text.rfind("»", 0, d.start)
    ] == []


def test_the_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\(([^)#]+)", PAGE):
        assert (DOCS / target).exists(), target


def headings(text: str) -> list[str]:
    """Return the level of each heading."""
    return re.findall(r"^#+(?= )", re.sub(r"```.*?```", "", text, flags=re.S), re.M)


def blocks(text: str) -> list[str]:
    """Return each block of code without its comments, which are in the language of the page."""
    found = re.findall(r"```(\w+\n.*?)```", text, re.S)
    return ["\n".join(re.sub(r"\s*# .*", "", line) for line in block.split("\n")) for block in found]


def test_the_readme_in_french_has_what_the_other_has() -> None:
    french = (ROOT / "README.fr.md").read_text(encoding="utf-8")
    assert headings(french) == headings(README)
    assert blocks(french) == blocks(README)


@pytest.mark.parametrize("name", ["README.md", "README.fr.md"])
def test_the_links_of_the_readme_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)", (ROOT / name).read_text(encoding="utf-8")):
        assert (ROOT / target).exists(), target
