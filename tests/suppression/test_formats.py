"""Each format's own comments: what is one, what only looks like one."""

from __future__ import annotations

import json

import pytest

from frfix.documents import Kind

from .conftest import told

ETATS = ("orthographe/accent-majuscule", "Etats")

SILENT = {
    "plain, next": (Kind.PLAIN, "# frfix: ignore-next\nLes Etats.\n"),
    "plain, off": (Kind.PLAIN, "# frfix: off\nLes Etats.\nLes Etats.\n  # frfix : on\n"),
    "markdown, line": (Kind.MARKDOWN, "Les Etats. <!-- frfix: ignore -->\n"),
    "markdown, reference": (Kind.MARKDOWN, "[//]: # (frfix: ignore-next)\n\nLes Etats.\n"),
    "markdown, quoted reference": (Kind.MARKDOWN, '[comment]: <> "frfix: ignore-next"\n\nLes Etats.\n'),
    "markdown, front matter": (Kind.MARKDOWN, "---\ntitle: Les Etats # frfix: ignore\n---\n"),
    "markdown, front matter, off": (
        Kind.MARKDOWN,
        "---\n# frfix: off\ntitle: Les Etats\n# frfix: on\n---\n\nUn texte.\n",
    ),
    "toml": (Kind.MARKDOWN, '+++\n# frfix: ignore-next\ntitle = "Les Etats"\n+++\n'),
    "mdx": (Kind.MARKDOWN, "{/* frfix: ignore-next */}\n\nLes Etats.\n"),
    "mdx, line": (Kind.MARKDOWN, "Les Etats. {/* frfix: ignore */}\n"),
    "markdown, jinja": (Kind.MARKDOWN, "Les Etats. {# frfix: ignore #}\n"),
    "obsidian": (Kind.MARKDOWN, "Les Etats. %%frfix: ignore%%\n"),
    "html": (Kind.HTML, "<p>Les Etats. <!-- frfix: ignore --></p>\n"),
    "html, off": (
        Kind.HTML,
        "<!-- frfix: off -->\n<p>Les Etats.</p>\n<!-- frfix: on -->\n<p>Un texte.</p>\n",
    ),
    "jinja": (Kind.HTML, "<p>{#- frfix: ignore-next -#} Les Etats.</p>\n"),
    "handlebars": (Kind.HTML, "{{!-- frfix: ignore-next --}}\n<p>Les Etats.</p>\n"),
    "blade": (Kind.HTML, "{{-- frfix: ignore-next --}}\n<p>Les Etats.</p>\n"),
    "erb": (Kind.HTML, "<%# frfix: ignore-next %>\n<p>Les Etats.</p>\n"),
    "liquid": (Kind.HTML, "{% comment %} frfix: ignore-next {% endcomment %}\n<p>Les Etats.</p>\n"),
    "latex": (Kind.LATEX, "Les Etats. % frfix: ignore\n"),
    "latex, preamble": (
        Kind.LATEX,
        "% frfix: off\n\\documentclass{article}\n\\title{Les Etats}\n"
        "\\begin{document}\nLes Etats.\n\\end{document}\n",
    ),
    "rst": (Kind.RST, ".. frfix: ignore-next\n\nLes Etats.\n"),
    "rst, indented": (Kind.RST, "..\n   frfix: off\n\nLes Etats.\n\n.. frfix: on -- fini\n"),
    "asciidoc": (Kind.ASCIIDOC, "// frfix: ignore-next\nLes Etats.\n"),
    "asciidoc, in a paragraph": (Kind.ASCIIDOC, "Un texte\n// frfix: ignore-next\ndes Etats.\n"),
    "typst": (Kind.TYPST, "Les Etats. // frfix: ignore\n"),
    "typst, inline": (Kind.TYPST, "/* frfix: ignore-next */ Les Etats.\n"),
    "gettext": (Kind.GETTEXT, '# frfix: ignore\n#: a.c\nmsgid "a"\nmsgstr ""\n"Les "\n"Etats"\n'),
    "gettext, plural": (
        Kind.GETTEXT,
        '# frfix: ignore\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "Les Etats"\nmsgstr[1] "Les Etats"\n',
    ),
    "notebook": (
        Kind.NOTEBOOK,
        json.dumps({"cells": [{"cell_type": "markdown", "source": ["Les Etats. <!-- frfix: ignore -->"]}]}),
    ),
    "vtt": (Kind.VTT, "WEBVTT\n\nNOTE frfix: ignore-next\n\n00:01.000 --> 00:02.000\nLes Etats.\n"),
    "vtt, below": (Kind.VTT, "WEBVTT\n\nNOTE\nfrfix: off\n\n00:01.000 --> 00:02.000\nLes Etats.\n"),
}


@pytest.mark.parametrize("name", SILENT)
def test_a_comment_of_the_format_is_obeyed(name: str) -> None:
    kind, text = SILENT[name]
    assert told(text, kind) == []
    assert set(told(text.replace("frfix", "relire"), kind)) >= {ETATS}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.PLAIN, "Un mot # frfix: off\n\nLes Etats.\n"),
        (Kind.PLAIN, "<!-- frfix: off -->\n\nLes Etats.\n"),
        (Kind.HTML, "<p>&lt;!-- frfix: off --&gt;</p>\n<p>Les Etats.</p>\n"),
        (Kind.HTML, "<script>/* <!-- frfix: off --> */</script>\n<p>Les Etats.</p>\n"),
        (Kind.LATEX, "\\begin{verbatim}\n% frfix: off\n\\end{verbatim}\n\nLes Etats.\n"),
        (Kind.LATEX, "\\verb+% frfix: off+ et les Etats.\n"),
        (Kind.RST, "::\n\n   .. frfix: off\n\nLes Etats.\n"),
        (Kind.RST, ".. code:: rst\n\n   .. frfix: off\n\nLes Etats.\n"),
        (Kind.ASCIIDOC, "----\n// frfix: off\n----\n\nLes Etats.\n"),
        (Kind.TYPST, "`// frfix: off`\n\nLes Etats.\n"),
        (Kind.GETTEXT, '#. frfix: off\nmsgid "a"\nmsgstr "Les Etats"\n'),
        (Kind.NOTEBOOK, json.dumps({"cells": [
            {"cell_type": "code", "source": ["# <!-- frfix: off -->"]},
            {"cell_type": "markdown", "source": ["Les Etats."]},
        ]})),
        (Kind.SRT, "NOTE frfix: off\n\n1\n00:00:01,000 --> 00:00:02,000\nLes Etats.\n"),
        (Kind.MARKDOWN, '---\nnote: "# frfix: off"\ntitle: Les Etats\n---\n'),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_comment_is_none(kind: Kind, text: str) -> None:
    assert ETATS in told(text, kind, ignore=("typographie", "majuscules"))


def test_the_entry_after_is_checked() -> None:
    text = '# frfix: ignore\nmsgid "a"\nmsgstr "Les Etats"\n\nmsgid "b"\nmsgstr "Les Etats"\n'
    assert told(text, Kind.GETTEXT) == [ETATS]


def test_a_comment_of_plain_text_is_not_read() -> None:
    assert (
        told("Les représentants\n# frfix: ignore-next orthographe -- les oeuvre\ndes Etats.\n", Kind.PLAIN)
        == []
    )
