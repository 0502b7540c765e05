from __future__ import annotations

import time
from collections.abc import Callable
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.documents import Kind, kind_of, read
from frfix.documents.base import MARKUP, OBJECT, Document

Reader = Callable[[str, Kind], Document]


def proses(text: str) -> list[str]:
    """What stands in each block, without the markup and with each object shown as one ``□``."""
    shown = []
    for block in read(text, Kind.HTML).blocks:
        prose = block.text.replace(MARKUP, "")
        while OBJECT * 2 in prose:
            prose = prose.replace(OBJECT * 2, OBJECT)
        shown.append(prose.replace(OBJECT, "□"))
    return shown


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("<p>les <b>trois</b> pays<p>", "les trois pays"),
        ("<p>Un  texte\n   sur <i>deux\n\n lignes</i></p>", "Un texte\nsur deux\nlignes"),
        ("le XX<sup>e</sup> siècle, <a href='a?b=1&c'>ici</a>", "le XXe siècle, ici"),
        ("un <code>a < b</code>, un <img src=a.png> et <kbd>Ctrl</kbd>", "un □, un □ et □"),
        ("<p>on dit <em lang=en>the <b>end</b></em> et <i lang='fr-CA'>fin</i>", "on dit □ et fin"),
        ('<p>du <b translate="no">Code</b> et <i class="x notranslate">a</i>', "du □ et □"),
        ("l&rsquo;&eacute;t&eacute;&nbsp;: R&amp;D &laquo;&#39;&#xe9;&raquo;", "l’été\u00a0: R&D «'é»"),
        ("repr&eacute;&shy;senter, &foo; et caf&eacute s", "représenter, □ et □ s"),
        ("une balise &lt;div class=&quot;a&quot;&gt; et 3 &lt; 5", "une balise □ et 3 < 5"),
        ("un <!-- mot\n --> et <![CDATA[ rien ]]> et <!-->puis", "un et et puis"),
        ("3 < 5 & 5 > 3", "3 < 5 & 5 > 3"),
        ('un <a href="x title="y">lien</a', "un lien"),
        ("vous avez {{ n }} et {% if a < b %}un{% endif %} {# rien #}mot", "vous avez □ et □un□ mot"),
        ('un <?php echo $a["?>"]; // l\'été ?> et <%= b %> {{!-- c --}}mot', "un □ et □ mot"),
        ('<a href="{{ url("x") }}" {% if a > b %}c{% endif %}>le mot</a>', "le mot"),
        ('<a href="<?php echo $a["x"] > 3; ?>" b>le mot</a>', "le mot"),
        ("voir @lang('un.mot') ou moi@exemple.fr", "voir □ ou moi@exemple.fr"),
        ('de la <Link href="a">page</Link> voulue', "de la page voulue"),
        ("<Carte faire={() => a > b}>Le texte</Carte>", "Le texte"),
        ("Lisez <RouterLink to='a'>la suite</RouterLink> ici", "Lisez la suite ici"),
        ("<p>Un mot<p>", "Un mot"),
        ("un vers <br> &eacute;crit <br> ; la suite", "un vers écrit"),
        ("un vers <br>\nqui continue", "un vers \nqui continue"),
    ],
)
def test_inline_markup_is_not_prose(source: str, prose: str) -> None:
    assert proses(source)[0].replace("  ", " ") == prose


@pytest.mark.parametrize(
    "source",
    [
        "<!doctype html>",
        "<script>if (a < b) { dire('un mot </p>') }</script>",
        "<style>p > b { color: red }</style>",
        "<pre>du <b>code</b></pre>",
        "<svg><title>Logo</title><g><text>Logo</text></g></svg>",
        "<math><mi>x</mi></math>",
        "<textarea>un mot</textarea>",
        '<div lang="en"><div>one</div> two <p>three</p></div>',
        '<p translate="no">un mot</p>',
        "<!--[if IE]><p>un mot</p><![endif]-->",
        "<?php if ($a > 1): ?>",
        "<?xml version='1.0'?>",
        "{% block corps %}",
        "{{#if a}}",
        "{% comment %} un mot {% endcomment %}",
        "@if ($a > 1)",
        "@php\n$a = 1;\n@endphp",
        "<p>&nbsp;</p>",
        '<img src="a.png" alt="">',
        '<img src="data:image/png;base64,' + "A" * 20_000 + '">',
    ],
)
def test_what_is_not_prose_has_no_block_and_leaves_alone_what_is_around(source: str) -> None:
    assert proses(source) == []
    around = proses(f"Avant.\n{source}\nAprès.")
    assert "".join(around).replace("□", "").replace("\n", "") == "Avant.Après."


def test_blocks_and_their_kinds() -> None:
    text = dedent("""\
        <title>Le titre &mdash; le site</title>
        <h1>Un <em>grand</em> titre</h1>
        <div>Du texte<p>Un paragraphe<p>Un autre</div>
        Au dehors

        après une ligne vide
        <ul><li>un<li>deux<ul><li>dessous</ul></ul>
        <dl><dt>Terme<dd>Définition</dl>
        <table><tr><th>Tête<td>Corps</table>
        <blockquote><p>Cité</p></blockquote>
        <p>12, rue Haute<br>75000 Paris</p>
        <nav><a>Accueil</a> <a>Contact</a></nav>
        <span>12 mai</span>
        <span>Politique</span>
        <label>Nom <input></label><button>Envoyer</button>
        """)
    blocks = read(text, Kind.HTML).blocks
    shown = [(block.kind.value, prose) for block, prose in zip(blocks, proses(text), strict=True)]
    assert shown == [
        ("heading", "Le titre — le site"),
        ("heading", "Un grand titre"),
        ("paragraph", "Du texte"),
        ("paragraph", "Un paragraphe"),
        ("paragraph", "Un autre"),
        ("paragraph", "Au dehors"),
        ("paragraph", "après une ligne vide"),
        ("list-item", "un"),
        ("list-item", "deux"),
        ("list-item", "dessous"),
        ("list-item", "Terme"),
        ("list-item", "Définition"),
        ("table-cell", "Tête"),
        ("table-cell", "Corps"),
        ("quote", "Cité"),
        ("paragraph", "12, rue Haute"),
        ("paragraph", "75000 Paris"),
        ("paragraph", "Accueil"),
        ("paragraph", "Contact"),
        ("paragraph", "12 mai"),
        ("paragraph", "Politique"),
        ("paragraph", "Nom"),
        ("paragraph", "Envoyer"),
    ]


def test_french_inside_of_another_language_is_read() -> None:
    text = '<div lang="en">one <div>two</div> <p lang="fr">trois <b>mots</b></p> four <i>five</i></div> six'
    assert proses(text) == ["trois mots", "six"]


@pytest.mark.parametrize(
    ("source", "values"),
    [
        ('<meta name="description" content="Une page utile">', ["Une page utile"]),
        ("<meta property='og:title' content='L&#39;été ici'>", ["L'été ici"]),
        ('<meta name="viewport" content="un mot">', []),
        ('<figure><img alt="Une image" title="Un titre"></figure>', ["Une image", "Un titre"]),
        ('<input placeholder="Votre nom" value="rien ici"><input type=submit value="Tout envoyer">',
         ["Votre nom", "Tout envoyer"]),
        ('<p title="Un titre" data-title="rien ici">Le texte', ["Un titre", "Le texte"]),
        ('<p>Le <img alt="un mot"> texte</p>', ["Le □ texte"]),
        ('<a aria-label="Lire {{ n }} mots" :title="a b">', ["Lire □ mots"]),
        ('<link rel="stylesheet" title="Un titre">', []),
        ('<div lang="en" title="Some title">', []),
        ("<img alt=seul><img alt='seul'>", []),
    ],
)  # fmt: skip
def test_attributes_that_people_read_are_blocks(source: str, values: list[str]) -> None:
    assert proses(source) == values


def test_front_matter_of_a_template_gives_what_people_read() -> None:
    assert proses("---\nlayout: page\ntitle: L'été\n---\n<p>Le corps</p>") == ["L'été", "Le corps"]
    astro = "---\nimport Page from './Page.astro';\nconst title = 'Un';\n---\n<p>Le corps</p>"
    assert proses(astro) == ["Le corps"]


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("a.html", "", Kind.HTML),
        ("a.HTM", "", Kind.HTML),
        ("a.html.j2", "", Kind.HTML),
        ("nginx.conf.j2", "", Kind.PLAIN),
        ("a.vue", "", Kind.HTML),
        (None, "\n<!DOCTYPE html>\n<p>a", Kind.HTML),
        (None, '<?xml version="1.0"?>\n<html xmlns="x">', Kind.HTML),
        (None, "<p>a</p>", Kind.PLAIN),
    ],
)
def test_html_is_told_by_name_then_by_content(path: str | None, text: str, kind: Kind) -> None:
    assert kind_of(path, text) is kind


# Each « ¦ » parts two pieces that a text is made of at random.
PIECES = (
    "mot¦Été¦ ¦  ¦\n¦\r\n¦\n\n¦,¦<b>¦</b>¦<p>¦</p>¦<div lang=en>¦<p lang='fr'>¦</div>¦<code>¦</code>"
    "¦<pre>¦</pre>¦<script>¦</script>¦<br>¦<img alt='un mot'>¦<a title=\"deux &amp; mots\" ¦>¦<¦&¦&eacute;"
    "¦&nbsp;¦&lt;¦&gt;¦&#39;¦&shy;¦&foo;¦<!--¦-->¦<!¦{{¦}}¦{%¦%}¦{¦}¦<?php ¦?>¦<%¦%>¦\"¦'¦=¦<X ¦/>¦<li>"
    "¦<td>¦</ul>¦@if(a)¦<nav>¦<input placeholder=\"un mot\">¦<button>¦---\n¦title: \"un \\u00e9\"\n¦\ufdd0"
    "¦\ufdd1¦\u00a0¦{% comment %}¦{% endcomment %}¦<!-->¦<html>¦</x>¦<a b=¦\0"
).split("¦")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_html_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.HTML)


@given(st.text())
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.HTML)


HOSTILE = (
    '<¦&¦<!--¦<!¦{{¦{%¦{¦{#¦<?¦<?php \'¦<?php "¦<%¦<a "¦<a b="¦<a b=\'¦<a b="{{¦<a b="<?php ¦<a {{ ¦<a <? '
    "¦<div>¦<b>¦</p>¦<script>¦<textarea>x¦<p lang=en>¦<code>¦<br>¦@a(¦\n@a(¦&lt;a ¦&ab¦ <i> ¦\n\n¦<nav><a>"
    "¦</span>\n<span>¦<X ¦<input>¦{% comment %}\n¦<b><input>¦<a b={"
).split("¦")  # fmt: skip


@pytest.mark.parametrize("sign", HOSTILE)
def test_many_of_a_sign_take_time_in_proportion(sign: str) -> None:
    start = time.process_time()
    read(sign * 20_000, Kind.HTML)
    # Half a second as it is; quadratic work would take a hundred times as long.
    assert time.process_time() - start < 8


def test_deep_nesting_is_no_harm() -> None:
    deep = 50_000
    text = "<div>" * deep + "</p>" * deep + "le texte" + "</div>" * deep + " la suite"
    assert proses(text) == ["le texte", "la suite"]
