"""The reference says what the code says."""

import re
from pathlib import Path

import pytest
from reference import COMMAND
from reference_pages import PAGES

from frfix.reports import FORMATS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_the_one_that_the_script_writes(name):
    assert (DOCS / name).read_text("utf-8") == PAGES[name](), f"a stale page, run « {COMMAND} »"


def test_every_variable_is_told():
    told = set(re.findall(r"`([A-Z][A-Z_]+)`", (DOCS / "reference/variables.md").read_text("utf-8")))
    code = "\n".join(path.read_text("utf-8") for path in sorted((ROOT / "src/frfix").rglob("*.py")))
    asked = set(re.findall(r'environ(?:\.get\(|\[)"([A-Z_]+)"|VARIABLE: Final = "([A-Z][A-Z_]+)"', code))
    locale = re.search(r"_LOCALE: Final = \((.*?)\)", code)
    names = {one or other for one, other in asked} | set(re.findall(r'"(\w+)"', locale[1]))
    assert told == names


def test_every_format_is_told():
    table = (DOCS / "rapports.md").read_text("utf-8").split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.M) == list(FORMATS)


def figures(rows):
    """Return the numbers of each row of a table, in any language's writing."""
    return [
        re.findall(r"\d+(?:\.\d+)?", re.sub(r"(?<=\d)[ \u00a0\u202f](?=\d{3})", "", row).replace(",", "."))
        for row in rows
    ]


@pytest.mark.parametrize("page", ["docs/comment-ca-marche.md", "README.fr.md"])
def test_the_figures_are_those_of_the_readme(page):
    def told(path, heading, end):
        text = (ROOT / path).read_text("utf-8").split(f"## {heading}\n")[1].split(end)[0]
        return figures(line for line in text.split("\n") if line.startswith("| ") and "%" in line)

    heading = {"docs/comment-ca-marche.md": "Ce qu’il trouve, à côté d’autres outils"}.get(
        page, "Comparaison"
    )
    assert told(page, heading, "\n## ") == told("README.md", "How it compares", "\n## ")


@pytest.mark.parametrize("page", ["docs/comment-ca-marche.md", "README.fr.md"])
def test_the_seconds_are_those_of_the_readme(page):
    def told(path):
        return figures(re.findall(r"^\| .*\d s \|$", (ROOT / path).read_text("utf-8"), re.M))

    assert told(page) == told("README.md")
    assert len(told(page)) == 5
