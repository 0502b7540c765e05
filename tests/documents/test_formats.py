"""The same prose gives the same findings in every format."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.documents import shown

from frfix.documents import Kind, kind_of

SENTENCES = (
    "Les marchés urbain attirent des clients.",
    "La carte des marché est affichée.",
    "Ils vient de loin et ils repartent tard.",
    "Le premier élément est trop grande pour la salle.",
    "Il faut que tu viens demain.",
    "On a manger dans la cuisine.",
)
MARKED = {
    Kind.LATEX: ("\\section{Un titre}\n\n", "\\textbf{%s}", "\\begin{itemize}\n\\item %s\n\\end{itemize}"),
    Kind.RST: ("Un titre\n========\n\n", "**%s**", "* %s"),
    Kind.ASCIIDOC: ("== Un titre\n\n", "*%s*", "* %s"),
    Kind.TYPST: ("= Un titre\n\n", "*%s*", "- %s"),
}


FILES = Path(__file__).parent / "files"


def findings(text: str, kind: Kind) -> list[tuple[str, str, tuple[str, ...]]]:
    found = shown.check(text, kind)
    return [
        (each.rule, text[each.start : each.end], tuple(fix.replacement for fix in each.fixes))
        for each in found
    ]


@pytest.mark.parametrize("kind", MARKED)
def test_the_same_prose_gives_the_same_findings(kind: Kind) -> None:
    title, _, item = MARKED[kind]
    plain = findings("\n\n".join(SENTENCES), Kind.PLAIN)
    assert len(plain) >= 5
    assert findings(title + "\n\n".join(SENTENCES), kind) == plain
    assert findings(title + "\n\n".join(item % sentence for sentence in SENTENCES), kind) == plain


@pytest.mark.parametrize("kind", MARKED)
def test_a_marked_word_is_found_as_the_same_word(kind: Kind) -> None:
    title, strong, _ = MARKED[kind]
    sentence = "Les marchés %s attirent des clients."
    text = title + sentence % (strong % "urbain")
    assert findings(text, kind) == findings(sentence % "urbain", Kind.PLAIN)
    assert shown.corrected(text, kind) == title + sentence % (strong % "urbains")


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("name", ["marches.tex", "marches.rst", "marches.adoc", "marches.typ"])
def test_line_ends_change_nothing(name: str, newline: str) -> None:
    text = (FILES / name).read_text(encoding="utf-8")
    kind = kind_of(name)
    expected = shown.proses(text, kind)
    assert len(expected) > 10
    other = [prose.replace(newline, "\n") for prose in shown.proses(text.replace("\n", newline), kind)]
    assert other == expected


@pytest.mark.parametrize("name", ["marches.tex", "marches.rst", "marches.adoc", "marches.typ"])
def test_a_format_is_known_without_its_name(name: str) -> None:
    text = (FILES / name).read_text(encoding="utf-8")
    assert kind_of(None, text) is kind_of(name)
