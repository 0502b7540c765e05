from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given
from hypothesis import strategies as st
from tests.documents import shown

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import Document

Reader = Callable[[str, Kind], Document]
FILE = Path(__file__).parent / "files" / "marches.rst"


def proses(text: str) -> list[str]:
    return shown.proses(text, Kind.RST)


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("les **trois** pays, *un seul* et ``code``", "les trois pays, un seul et □"),
        ("voir :ref:`la partie <suite>`, :doc:`page` et :func:`f`", "voir la partie, □ et □"),
        (
            "un `lien utile <http://a.b/c>`_ et `autre chose`_, Python_",
            "un lien utile et autre chose, Python",
        ),
        ("le XX\\ :sup:`e` siècle et H\\ :sub:`2`\\ O", "le XXe siècle et H2O"),
        (r"une \*étoile\*, 2 * 3 et *a*b", "une *étoile*, 2 * 3 et *a*b"),
        ("une note [1]_, une autre [#a]_. Et [Dup20]_ fin", "une note, une autre. Et fin"),
        ("le |produit| et _`cette cible` ici", "le □ et cette cible ici"),
        ("l'*été* et l’``objet`` (*oui*)", "l'été et l’□ (oui)"),
        ("`nom_de_variable` et `un titre cité`", "□ et un titre cité"),
        (":abbr:`SNCF (Société nationale)` et :index:`mot`", "□ et □"),
        ("un **gras sans fin et `seul", "un **gras sans fin et `seul"),
    ],
)
def test_inline_markup_is_not_prose(source: str, prose: str) -> None:
    assert proses(source) == [prose]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("Un titre\n========\n\nTexte.\n\n----\n\nFin.", ["Un titre", "Texte.", "Fin."]),
        ("====\n Un\n====\n\nTexte.", ["Un", "Texte."]),
        (".. note:: Un\n   avis.\n\n   Deux.\n\nTrois.", ["Un\navis.", "Deux.", "Trois."]),
        (".. admonition:: Un titre long\n   :class: x\n\n   Texte.", ["Un titre long", "Texte."]),
        (".. inconnu::\n\n   Texte.", ["Texte."]),
        (".. code-block:: c\n\n   non\n\n   non\n\nOui", ["Oui"]),
        (".. toctree::\n   :maxdepth: 2\n\n   non\n\nOui", ["Oui"]),
        (".. math:: a = b\n\nOui", ["Oui"]),
        (".. figure:: a.png\n   :alt: non\n\n   Légende.\n\n   Suite.", ["Légende.", "Suite."]),
        (".. image:: a.png\n   :alt: non\n\nOui", ["Oui"]),
        (
            "Utilisez\n::\n\n  non\n\nVoici ::\n\n  non\n\nOui::\n\n  non\n\n::\n\n  non\n\nFin",
            ["Utilisez", "Voici", "Oui:", "Fin"],
        ),
        ("- un\n- deux\n  suite\n\n  * trois\n\n    quatre", ["un", "deux\nsuite", "trois", "quatre"]),
        ("1. un\n#. deux\n\n(a) trois", ["un", "deux", "trois"]),
        ("M. Dupont est venu\net reparti.", ["M. Dupont est venu\net reparti."]),
        ("Terme : classe\n  Définition.", ["Terme", "Définition."]),
        (":Auteur: Moi\n:Résumé: Un texte\n  long", ["Un texte\nlong"]),
        ("| un vers\n| qui suit\n| Un autre", ["un vers\nqui suit", "Un autre"]),
        (">>> non\nnon\n\nOui", ["Oui"]),
        (".. [1] Une note\n   longue\n.. _a: http://b\n.. non\n   non", ["Une note\nlongue"]),
        (".. |x| replace:: le mot juste\n.. |y| image:: non.png", ["le mot juste"]),
        ("Un.\n\n..\n\n  Deux.", ["Un.", "Deux."]),
    ],
)
def test_blocks(source: str, blocks: list[str]) -> None:
    assert proses(source) == blocks


def test_cells_of_tables() -> None:
    rule = "=====  ======\n"
    simple = f"{rule}A b    C\n{rule}un     deux\n       trois\nqu at  ``c``\n{rule}\nFin"
    assert proses(simple) == ["A b", "C", "un", "deux\ntrois", "qu at", "Fin"]


GRID = """\
+---------+--------------------+
| Ville   | Remarque longue    |
+=========+====================+
| Les rue | Il fait très       |
|         | chaud le midi      |
+---------+--------------------+
| Kayes   | Les deux ville     |
+---------+--------------------+
"""


def test_corrections_keep_a_table_in_shape() -> None:
    assert proses(GRID)[4:] == ["Kayes", "Les deux ville"]
    fixed = shown.corrected(GRID, Kind.RST)
    assert "| Kayes   | Les deux villes    |" in fixed
    assert {len(line) for line in fixed.splitlines()} == {32}
    simple = "===========  =====\nLes rue      a\nCe fichiers  b\n===========  ====="
    assert shown.corrected(simple, Kind.RST) == simple.replace("Les rue ", "Les rues").replace(
        "fichiers ", "fichier  "
    )


def test_a_correction_without_room_is_shown_and_not_made() -> None:
    table = "=======  =====\nLes rue  a\n=======  ====="
    (found,) = shown.check(table, Kind.RST)
    assert table[found.start : found.end] == "Les rue"
    assert not found.fixes
    assert shown.corrected(table, Kind.RST) == table


def test_a_longer_title_has_a_longer_line() -> None:
    title = "Les rue de la ville\n===================\n"
    assert shown.corrected(title, Kind.RST) == "Les rues de la ville\n====================\n"
    both = "===================\nLes rue de la ville\n===================\n"
    assert shown.corrected(both, Kind.RST) == (
        "====================\nLes rues de la ville\n====================\n"
    )


def docutils_text(text: str) -> str:
    """The letters of ``text`` outside of code, as docutils reads them."""
    settings = {"file_insertion_enabled": False, "report_level": 5, "halt_level": 6}
    letters = ""
    tree = publish_doctree(text, settings_overrides=settings)
    for node in tree.findall(nodes.Text):
        around = node.parent
        while around is not None and not isinstance(
            around, (nodes.literal, nodes.literal_block, nodes.system_message, nodes.comment, nodes.math)
        ):
            around = around.parent
        if around is None:
            letters += "".join(filter(str.isalpha, node.astext()))
    return letters


def test_prose_is_what_docutils_takes_for_text() -> None:
    text = dedent("""\
        Un titre
        ========

        Du texte *avec* du **gras**, ``code`` et `un lien <http://a.b>`_
        sur deux lignes, une \\*étoile\\*::

            non

        * un point

          - dessous
            suite

        3. trois
        4. quatre

        Terme
            La définition d'un *terme*.

        .. note:: Un avis
           sur deux lignes.

           Et un second.

        .. warning::

           Attention aux marches.

           .. code::

              non

        ==========  ========
        Une ville   Le pays
        ==========  ========
        Ségou       Mali
        ==========  ========

        | Un vers
        | Second vers

        .. commentaire

        .. [#] Une note de bas de page.

        Fin du texte\\ :sup:`e`.
        """)
    ours = "".join(shown.proses(text, Kind.RST))
    assert "".join(filter(str.isalpha, ours)) == docutils_text(text)


def test_a_document_is_known_by_its_directives() -> None:
    assert kind_of(None, "Titre\n=====\n\n.. note:: Oui\n") is Kind.RST
    assert kind_of(None, "Voir :ref:`ici`.") is Kind.RST
    assert kind_of(None, "Titre\n=====\n\nDu texte...\n") is not Kind.RST
    assert kind_of("a.rst") is kind_of("A.RST") is Kind.RST


def test_mistakes_are_corrected_through_markup_and_nothing_else_changes() -> None:
    text = FILE.read_text(encoding="utf-8")
    fixed = shown.corrected(text, Kind.RST)
    for right in (
        "marchés **urbains** attirent",
        "`la partie\nsuivante <suite>`",
        ".. note:: Cette note est longue",
        "   Les options nouvelles.",
        "- le second élément",
        "La définition du terme.",
        "replace:: le produit\n",
        ":param nom: Le nom du fichier.",
    ):
        assert right in fixed
    assert shown.corrected(fixed, Kind.RST) == fixed
    assert shown.masked(read(fixed, Kind.RST)) == shown.masked(read(text, Kind.RST))
    settings = {"report_level": 5, "halt_level": 6, "file_insertion_enabled": False}
    trees = [publish_doctree(each, settings_overrides=settings) for each in (text, fixed)]
    shapes = [[type(node) for node in tree.findall()] for tree in trees]
    assert shapes[0] == shapes[1]


PIECES = (
    "mot¦Été¦ ¦  ¦\n¦\n\n¦\n   ¦*¦**¦`¦``¦|¦_¦__¦\\¦::¦:¦.. ¦.. note:: ¦.. code::¦.. |a| "
    "¦.. [1] ¦.. _a: ¦:ref:`¦<a>`¦ <¦- ¦* ¦1. ¦a. ¦| ¦>>> ¦====¦= =¦== ==¦----¦+--+--+"
    "¦+==+==+¦|a |b |¦:a: ¦:a: b\n¦--a  ¦[1]_¦`_¦ : ¦\t¦\r\n¦\r¦\x00¦\ufdd0¦\ufdd1¦.¦!¦é\n=\n"
).split("¦")


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_rst_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.RST)


@given(st.text())
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.RST)


@pytest.mark.parametrize(
    "sign", ["*a ", "`a <", ":a:`b ", "- ", "- a\n", "= =\n", "+-+\n|a|\n", "a::\n\n", "|a "]
)
def test_many_unclosed_signs_do_not_take_for_ever(sign: str) -> None:
    # A second as it is; reading to the end from each sign would take minutes.
    assert shown.seconds(sign * 10_000, Kind.RST) < 8
