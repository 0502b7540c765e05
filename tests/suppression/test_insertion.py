"""The comment that an editor puts for a person silences one finding and no other."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from frfix import documents
from frfix.documents import Kind
from frfix.edits import apply_edits
from frfix.suppression.insertion import ignore_comment, insertion

from .conftest import findings, load, told

CAPITAL = "orthographe/accent-majuscule"
ONE = "Les Etats voisins signent."
TWO = "Les Etats amis saluent la mise en oeuvre."


def notebook(*cells: list[str], **layout: object) -> str:
    made = [{"cell_type": "markdown", "metadata": {}, "source": lines} for lines in cells]
    return json.dumps({"cells": made, "metadata": {}, "nbformat": 4}, ensure_ascii=False, **layout)


WRAPPED = (
    "Les représentants des Etats voisins ont salué hier la signature de ce\n"
    "texte, dont la mise en oeuvre commence demain matin dans tout le pays\n"
    "et dans les communes de la région."
)
CASES = {
    "plain": (Kind.PLAIN, f"{ONE}\n\n{TWO}\n"),
    "plain, a list": (Kind.PLAIN, f"- {ONE}\n- {TWO}\n"),
    "plain, hard-wrapped": (Kind.PLAIN, f"{WRAPPED}\n\n{TWO}\n"),
    "plain, Windows": (Kind.PLAIN, f"Titre\r\n\r\n{ONE}\r\n\r\n{TWO}\r\n"),
    "markdown": (Kind.MARKDOWN, f"{ONE}\n\n{TWO}\n"),
    "markdown, without a line end": (Kind.MARKDOWN, ONE),
    "markdown, a list": (Kind.MARKDOWN, f"- {ONE}\n- {TWO}\n"),
    "markdown, a quote": (Kind.MARKDOWN, f"> {ONE}\n\n{TWO}\n"),
    "markdown, a title": (Kind.MARKDOWN, f"# Les Etats #\n\n{TWO}\n"),
    "markdown, a setext title": (Kind.MARKDOWN, f"Les Etats\n=========\n\n{TWO}\n"),
    "markdown, a table": (Kind.MARKDOWN, f"| a | b |\n| --- | --- |\n| {ONE} | {TWO} |\n"),
    "markdown, a hard break": (Kind.MARKDOWN, f"{ONE}  \n{TWO}\n"),
    "markdown, a backslash": (Kind.MARKDOWN, f"{ONE}\\\n{TWO}\n"),
    "markdown, emphasis": (Kind.MARKDOWN, f"**{ONE}**\n\n{TWO}\n"),
    "markdown, hard-wrapped": (Kind.MARKDOWN, f"{WRAPPED}\n\n{TWO}\n"),
    "markdown, front matter": (Kind.MARKDOWN, f"---\ntitle: Les Etats\nlayout: a\n---\n\n{TWO}\n"),
    "markdown, folded": (Kind.MARKDOWN, f"---\ntitle: >\n  {ONE}\nlayout: a\n---\n\n{TWO}\n"),
    "markdown, quoted": (Kind.MARKDOWN, f'+++\ntitle = "Les Etats"\n+++\n\n{TWO}\n'),
    "html": (Kind.HTML, f"<p>{ONE}</p>\n<p>{TWO}</p>\n"),
    "html, many lines": (
        Kind.HTML,
        f"<div>\n<p>\n  Les <em>Etats</em>\n  voisins signent.\n</p>\n<p>{TWO}</p>\n</div>\n",
    ),
    "html, on one line": (Kind.HTML, f"<ul><li>{ONE}</li><li>{TWO}</li></ul>\n"),
    "html, entities": (Kind.HTML, f"<p>&Eacute;tats et Etats&nbsp;!</p>\n<p>{TWO}</p>\n"),
    "latex": (Kind.LATEX, f"\\section{{Les Etats}}\n\n{ONE.replace('Etats', 'pays')}\n\n{TWO}\n"),
    "latex, a comment already": (Kind.LATEX, f"{ONE} % à revoir\n\n{TWO}\n"),
    "latex, accents": (Kind.LATEX, f"L'\\'et\\'e, les Etats\n  signent.\n\n{TWO}\n"),
    "rst": (Kind.RST, f"{ONE}\n\n{TWO}\n"),
    "rst, a list": (Kind.RST, f"- {ONE}\n- {TWO}\n"),
    "rst, a title": (Kind.RST, f"Les Etats\n=========\n\n{TWO}\n"),
    "rst, a title between lines": (Kind.RST, f"=========\nLes Etats\n=========\n\n{TWO}\n"),
    "rst, a grid": (Kind.RST, "+-----------+---+\n| Les Etats | a |\n+-----------+---+\n"),
    "html, an attribute": (Kind.HTML, f'<p><img src="a.png" alt="{ONE}"></p>\n<p>{TWO}</p>\n'),
    "rst, a directive": (Kind.RST, f".. note::\n\n   {ONE}\n\n{TWO}\n"),
    "asciidoc": (Kind.ASCIIDOC, f"= Titre\n\n{ONE}\n\n{TWO}\n"),
    "asciidoc, a list": (Kind.ASCIIDOC, f"* {ONE}\n* {TWO}\n"),
    "asciidoc, a title": (Kind.ASCIIDOC, f"== Les Etats\n\n{TWO}\n"),
    "typst": (Kind.TYPST, f"= Les Etats\n\n{TWO}\n"),
    "typst, a list": (Kind.TYPST, f"- {ONE}\n- {TWO}\n"),
    "notebook": (Kind.NOTEBOOK, notebook(["# Un « titre »\n", "\n", ONE], [TWO], indent=1)),
    "notebook, on one line": (Kind.NOTEBOOK, notebook([f"# Titre\n\n{ONE}\n\n{TWO}"])),
    "gettext": (
        Kind.GETTEXT,
        'msgid ""\nmsgstr "Language: fr\\n"\n\n'
        '#: a.c:1\n#, fuzzy\nmsgid "a"\nmsgstr ""\n"Les \\"Etats\\" "\n"signent."\n\n'
        f'msgid "b"\nmsgstr "{TWO}"\n',
    ),
    "vtt": (
        Kind.VTT,
        f"WEBVTT\n\n00:01.000 --> 00:02.000\n{ONE}\n\nun\n00:03.000 --> 00:04.000\n{TWO}\n",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_comment_silences_that_finding_and_no_other(name: str) -> None:
    kind, text = CASES[name]
    source = load(text, kind)
    before = findings(text, kind)
    wanted = next(found for found in before if found.rule == CAPITAL)
    edit = insertion(source, documents.read(source, kind), kind, wanted)
    assert edit is not None
    assert "frfix: ignore" in edit.text
    others = [(found.rule, found.message) for found in before if found is not wanted]
    after = findings(apply_edits(text, [edit]), kind)
    assert [(found.rule, found.message) for found in after] == others


@pytest.mark.parametrize("kind", [Kind.SRT, Kind.CSV, Kind.JSON_LINES, Kind.DOCX, Kind.ODT])
def test_formats_without_comments_have_none_to_put(kind: Kind) -> None:
    assert ignore_comment(kind, CAPITAL) is None


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("guide.mdx", "{/* frfix: ignore accords */}"),
        ("page.html.twig", "{# frfix: ignore accords #}"),
        ("page.blade.php", "{{-- frfix: ignore accords --}}"),
        ("page.html.erb", "<%# frfix: ignore accords %>"),
        ("page.liquid", "{% comment %} frfix: ignore accords {% endcomment %}"),
        ("page.html", "<!-- frfix: ignore accords -->"),
    ],
)
def test_a_template_has_its_own_comments(path: str, comment: str) -> None:
    kind = documents.kind_of(path)
    assert ignore_comment(kind, "accords", Path(path)) == comment
    text = f"<p>{ONE}</p>\n<p>{TWO}</p>\n" if kind is Kind.HTML else f"{ONE}\n\n{TWO}\n"
    source = load(text, kind, path)
    wanted = findings(text, kind)[0]
    edit = insertion(source, documents.read(source, kind), kind, wanted)
    assert edit is not None
    assert edit.text.strip() == comment.replace("accords", wanted.rule)
    assert len(told(apply_edits(text, [edit]), kind)) == len(told(text, kind)) - 1


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.SRT, f"1\n00:00:01,000 --> 00:00:02,000\n{ONE}\n"),
        (Kind.MARKDOWN, '{\n  "title": "Les Etats"\n}\n\nUn texte.\n'),
    ],
)
def test_where_no_comment_can_stand_there_is_none(kind: Kind, text: str) -> None:
    source = load(text, kind)
    (wanted,) = findings(text, kind)
    assert insertion(source, documents.read(source, kind), kind, wanted) is None
