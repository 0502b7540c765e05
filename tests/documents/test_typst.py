from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents import shown

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import Document

Reader = Callable[[str, Kind], Document]
FILE = Path(__file__).parent / "files" / "marches.typ"


def proses(text: str) -> list[str]:
    return shown.proses(text, Kind.TYPST)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("les *trois* pays, _un seul_ et `code`, snake_case", "les trois pays, un seul et □, snake_case"),
        ("le XX#super[e] siècle, H#sub[2]O et #emph[*très*] bien", "le XXe siècle, H2O et très bien"),
        ('un #link("http://a.b")[lien], #link("http://a.b") et https://c.d/e.', "un lien, □ et □."),
        ("5~km~: caf\\u{e9}, 5\\$, \\#non -- oui... fin-?i", "5\u00a0km\u00a0: café, 5$, #non – oui… fini"),
        ("soit $x^2 \\$ y$ et $ z $ donc", "soit □ et □ donc"),
        ("voir @fig-a[p. 3], la table <tab> et #nom. Puis #f(x, [y])", "voir □, la table et □. Puis"),
        ("un mot // non\nsuite /* non /* non */ */ et fin", "un mot\nsuite et fin"),
        ("un #text(fill: red)[mot rouge] et #h(1em) le reste", "un mot rouge et le reste"),
        ("un *gras sans fin, un `seul et 5 $", "un gras sans fin, un □seul et 5 □"),
        ("une ] de trop et [des crochets]", "une ] de trop et [des crochets]"),
        ('dit "oui" ici', 'dit "oui" ici'),
        (
            '#set text(lang: "fr")\ndit "oui" et l\'"été" ici',
            "dit «\u00a0oui\u00a0» et l'«\u00a0été\u00a0» ici",
        ),
        ("bonjour, #nom(1).suite(2)!", "bonjour, □!"),
    ],
)
def test_inline_markup_is_not_prose(source: str, prose: str) -> None:
    assert proses(source)[0] == prose


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("= Un titre <a>\nTexte\nsuite\n\nAutre", ["Un titre", "Texte\nsuite", "Autre"]),
        ("- un\n  suite\n+ deux\n/ Terme: sens", ["un\nsuite", "deux", "Terme", "sens"]),
        ("Un mot#footnote[La *note*.] suit.", ["Un mot suit.", "La note."]),
        ("#set a(b)\n#show: c.with(\n  d: 1,\n)\n#import \"x\": y\nOui", ["Oui"]),
        ("#let f(x) = {\n  let y = [Du texte]\n  non\n}\nOui", ["Du texte", "Oui"]),
        ('#show: a.with(title: "Le titre", auteur: "Non")\nOui', ["Le titre", "Oui"]),
        ('#figure(image("a.png"), caption: [La légende]) <b>\n\nOui', ["La légende", "Oui"]),
        ("#table(columns: 2,\n  [Un], [Deux],\n  [*Trois*], $x$)\n", ["Un", "Deux", "Trois"]),
        ("#quote[\n  Un.\n\n  Deux.\n]\nTrois", ["Un.", "Deux.", "Trois"]),
        ("#if x [Un] else [Deux]\nTrois", ["Un", "Deux", "Trois"]),
        ("```c\nnon\n```\nOui", ["Oui"]),
        ("Un\n#pagebreak()\nDeux #h(1fr) Trois", ["Un", "Deux", "Trois"]),
        ("Un \\\nDeux \\\nsuite", ["Un", "Deux \nsuite"]),
        ("#[\n#set text(red)\nUn\n]", ["Un"]),
        ("[#set text(red)] Un", ["Un"]),
    ],
)  # fmt: skip
def test_blocks(source: str, blocks: list[str]) -> None:
    assert proses(source) == blocks


def test_a_document_is_known_by_its_settings() -> None:
    assert kind_of(None, '#set text(lang: "fr")\n= Titre\n') is Kind.TYPST
    assert kind_of("a.typ") is Kind.TYPST


def test_mistakes_are_corrected_through_markup_and_nothing_else_changes() -> None:
    text = FILE.read_text(encoding="utf-8")
    fixed = shown.corrected(text, Kind.TYPST)
    for right in (
        'title: "Le guide des marchés"',
        "marchés *urbains* attirent",
        "#footnote[Ils viennent de loin.]",
        '#link("https://exemple.fr/a_b")[le site officiel]',
        "caption: [La carte des marchés.]",
        "[Les rues sont larges]",
        "#emph[les autres] pays",
    ):
        assert right in fixed
    assert shown.corrected(fixed, Kind.TYPST) == fixed
    assert shown.masked(read(fixed, Kind.TYPST)) == shown.masked(read(text, Kind.TYPST))


PIECES = (
    "mot¦Été¦ ¦\n¦\n\n¦\n  ¦*¦_¦`¦```¦$¦\\¦\\\n¦\\u{e9}¦\\u{d800}¦[¦]¦(¦)¦{¦}¦#¦#a¦#a(¦#a[¦#["
    '¦#{¦#footnote[¦#emph[¦#let a = ¦#set a¦#show: a.with(¦title: "¦"¦<a>¦@a¦~¦--¦-?¦...¦= '
    "¦- ¦+ ¦1. ¦/ a: ¦/ ¦//¦/*¦*/¦https://a.b ¦;¦,¦.b¦.¦#pagebreak()¦#h(1em)¦#if a ¦#figure("
    '¦#table(¦lang: "fr"¦\r\n¦\r¦\t¦\x00¦\ufdd0¦\ufdd1'
).split("¦")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_typst_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.TYPST)


@given(st.text())
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.TYPST)


@pytest.mark.parametrize("sign", ["#", "#a[", "#(", "``` ", "$", "/*", "#footnote[a ", '#a(title: "b"'])
def test_many_unclosed_signs_do_not_take_for_ever(sign: str) -> None:
    # A second as it is; reading to the end from each sign would take minutes.
    assert shown.seconds(sign * 10_000, Kind.TYPST) < 8
