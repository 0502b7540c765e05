from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.documents import shown

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import BlockKind, Document

Reader = Callable[[str, Kind], Document]
FILE = Path(__file__).parent / "files" / "marches.adoc"


def proses(text: str) -> list[str]:
    return shown.proses(text, Kind.ASCIIDOC)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("les *trois* pays, _un seul_ et `code`, #vu#", "les trois pays, un seul et □, vu"),
        ("un **g**ras, un __ita__lique, *_les deux_*", "un gras, un italique, les deux"),
        (
            "le XX^e^ siècle, H~2~O, snake_case_ici, 2 * 3 * 4",
            "le XXe siècle, H2O, snake_case_ici, 2 * 3 * 4",
        ),
        ("mot{nbsp}: {produit}, caf&eacute; &amp; th&#233;", "mot\u00a0: □, café & thé"),
        ("un link:a_b.html[lien], https://a.b/c_d[deux^], https://e.f", "un lien, deux, □"),
        ('un link:a[role="x"], https://a.b[texte,window=_blank]', "un □, texte"),
        ("voir <<a>>, <<a,la partie>> et xref:b.adoc[le chapitre]", "voir □, la partie et le chapitre"),
        ('un "`mot`" et l`\'été -- oui', "un “mot” et l’été — oui"),
        (r"\*pas gras* et \{rien}", "*pas gras* et {rien}"),
        ("un kbd:[Ctrl], stem:[x^2], image:a.png[], +brut+, pass:[<b>]", "un □, □, □, □, □"),
        ("un [.rouge]#mot#, [[ici]]ancre, ((index)) (((a, b)))", "un mot, ancre, index"),
        ("voir {site}/a_b[le site] et {site}", "voir le site et □"),
        ("un *gras sans fin et `seul", "un *gras sans fin et `seul"),
        ("l'*été* de l'`objet`", "l'été de l'□"),
    ],
)
def test_inline_markup_is_not_prose(source: str, prose: str) -> None:
    assert proses(source) == [prose]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        (
            "= Un titre\nMoi <a@b>\nv1\n:toc:\n:summary: Le texte\n\nOui",
            ["Un titre", "Le texte", "Oui"],
        ),
        ("== Un ==\n\nDeux\n----\n\nTrois", ["Un", "Deux", "Trois"]),
        ("Un motfootnote:[La *note*.] suit.", ["Un mot suit.", "La note."]),
        ("----\nnon\n----\n....\nnon\n....\n++++\nnon\n++++\nOui", ["Oui"]),
        ("////\nnon\n////\n// non\nOui\n// non\nencore", ["Oui\nencore"]),
        ("[source,c]\nnon\nnon\n\n[NOTE]\n====\nOui\n====", ["Oui"]),
        ("[source]\n--\nnon\n--\n\n--\nOui\n--", ["Oui"]),
        ("NOTE: Un avis.\n\n.Un titre\n****\nUn encart.\n****", ["Un avis.", "Un titre", "Un encart."]),
        ("* un\nsuite\n** deux\n+\ntrois\n\n. quatre", ["un\nsuite", "deux", "trois", "quatre"]),
        ("* [x] fait\n- [ ] pas fait", ["fait", "pas fait"]),
        ("Terme:: Définition.\nAutre::\n  Encore.", ["Terme", "Définition.", "Autre", "Encore."]),
        (
            "|===\n|A b |c\n\n2+|*d*\nsuite\na|* e\n* f\nm|non\n|===\nFin",
            ["A b", "c", "d\nsuite", "e", "f", "Fin"],
        ),
        ("ifdef::a[]\nOui\nendif::[]\ninclude::b.adoc[]", ["Oui"]),
        ("image::a.png[Une belle vue,300]\n\nimage::b.png[non]", ["Une belle vue"]),
        ("Un +\nDeux +\nsuite", ["Un", "Deux\nsuite"]),
        (" non littéral\n non\n\nOui", ["Oui"]),
        ("----\nnon sans fin", []),
        ("-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCgAdFiEE", []),
    ],
)
def test_blocks(source: str, blocks: list[str]) -> None:
    assert proses(source) == blocks


def test_kinds() -> None:
    text = "== Un\n\n* deux\n\n____\ntrois\n____\n\nquatre"
    assert [block.kind for block in read(text, Kind.ASCIIDOC).blocks] == [
        BlockKind.HEADING,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.PARAGRAPH,
    ]


def test_a_document_is_known_by_its_titles() -> None:
    assert kind_of(None, "= Un titre\n\nTexte") is Kind.ASCIIDOC
    assert kind_of(None, "Texte\n\n== Un titre\n") is Kind.ASCIIDOC
    assert kind_of("a.adoc") is kind_of("A.ASC") is Kind.ASCIIDOC


def test_mistakes_are_corrected_through_markup_and_nothing_else_changes() -> None:
    text = FILE.read_text(encoding="utf-8")
    fixed = shown.corrected(text, Kind.ASCIIDOC)
    for right in (
        "marchés *urbains* attirent",
        "footnote:[Ils viennent de loin.]",
        "<<suite,la partie suivante>>",
        "[site officiel]",
        "Cette note est longue.",
        "TIP: Ne touchez pas les fils.",
        "|Les rues sont larges",
        "#texte rouge#",
    ):
        assert right in fixed
    assert shown.corrected(fixed, Kind.ASCIIDOC) == fixed
    assert shown.masked(read(fixed, Kind.ASCIIDOC)) == shown.masked(read(text, Kind.ASCIIDOC))


def test_the_line_under_a_title_keeps_its_length() -> None:
    title = "Les rue de la ville\n%s\n\nDu texte.\n"
    fixed = "Les rues de la ville\n%s\n\nDu texte.\n"
    assert shown.corrected(title % ("-" * 18), Kind.ASCIIDOC) == fixed % ("-" * 20)
    assert shown.corrected(title % ("-" * 20), Kind.ASCIIDOC) == fixed % ("-" * 20)


PIECES = (
    "mot¦Été¦ ¦\n¦\n\n¦\n ¦*¦**¦_¦__¦`¦``¦#¦^¦~¦+¦++¦+++¦\\¦{¦}¦{nbsp}¦[¦]¦[[¦]]¦<<¦>>¦<<a,"
    "¦((¦))¦(((¦)))¦footnote:[¦link:a[¦https://a[¦https://a.b ¦kbd:[¦&eacute;¦\"`¦`\"¦'`¦`'"
    "¦ -- ¦----\n¦====\n¦____\n¦....\n¦////\n¦|===\n¦|¦2+|¦a|¦* ¦** ¦. ¦- ¦1. ¦<1> ¦a:: "
    "¦a::\n¦;;¦= ¦== ¦.¦:a: ¦:description: ¦ \\\n¦[NOTE]\n¦[source]\n¦NOTE: ¦// ¦ifdef::a[]\n"
    "¦image::a[¦ +\n¦+\n¦\r\n¦\r¦\t¦\x00¦\ufdd0¦\ufdd1¦,¦[.a]¦```\n"
).split("¦")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_asciidoc_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.ASCIIDOC)


@given(st.text())
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.ASCIIDOC)


@pytest.mark.parametrize(
    "sign", ["*a ", "`a ", "{", "<<a,", "footnote:[a ", "kbd:[", "image::a[", "|===\n|a\n", "* a\n", "a::"]
)
def test_many_unclosed_signs_do_not_take_for_ever(sign: str) -> None:
    # A second as it is; reading to the end from each sign would take minutes.
    assert shown.seconds(sign * 10_000, Kind.ASCIIDOC) < 8
