from __future__ import annotations

import time
from collections.abc import Callable
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from frfix.documents import Kind, read
from frfix.documents.base import MARKUP, OBJECT, BlockKind, Document
from frfix.errors import FormatError

Reader = Callable[[str, Kind], Document]


def proses(text: str) -> list[str]:
    """What stands in each block, without the markup and with each object shown as one ``□``."""
    shown = []
    for block in read(text, Kind.MARKDOWN).blocks:
        prose = block.text.replace(MARKUP, "").replace("\r\n", "\n")
        while OBJECT * 2 in prose:
            prose = prose.replace(OBJECT * 2, OBJECT)
        shown.append(prose.replace(OBJECT, "□"))
    return shown


@pytest.mark.parametrize(
    ("source", "prose"),
    [
        ("les **trois** pays, un *seul* `code`", "les trois pays, un seul □"),
        ("**gras**se et _ital_ et ~~biffé~~ et 2 * 3 * 4", "grasse et ital et biffé et 2 * 3 * 4"),
        ("***très*** fort, snake_case_ici", "très fort, snake_case_ici"),
        ('voir [le *site*](http://a.b/c "un titre"), merci', "voir le site, merci"),
        (
            "voir [le site][1] et [ailleurs][] et [là]\n\n[1]: /u\n[ailleurs]: /v\n[là]: /w",
            "voir le site et ailleurs et là",
        ),
        ("voir [le site][inconnu] et [ça](une page.html)", "voir le site et ça"),
        ("[texte]({{ site.url }}/page) et ![une image](a b.png)", "texte et une image"),
        ("[mon-site.fr](https://mon-site.fr/a) et [site](https://site.fr)", "□ et site"),
        ("un ![chat](c.png) ici", "un □ ici"),
        ("<https://a.b> et <moi@exemple.fr>", "□ et □"),
        ("du <b>texte</b>, une <kbd>touche</kbd> et <code>x</code><!-- non -->", "du texte, une □ et □"),
        ("le XX<sup>e</sup> et le XX^e^ siècle", "le XXe et le XXe siècle"),
        ('on dit <span lang="en">the end</span> et <i lang="fr">fin</i>', "on dit □ et fin"),
        ("<Note type={a > b ? 'x' : 'y'}>Le texte</Note> et <Icone nom='x' />", "Le texte et □"),
        (r"une \*étoile\* et C:\\x", r"une *étoile* et C:\x"),
        ("mot&nbsp;: caf&eacute;s &amp; th&#233;", "mot\u00a0: cafés & thé"),
        ("repr&eacute;&shy;senter l&rsquo;&lt;div class=&quot;a&quot;&gt;", "représenter l’□"),
        ("![L&rsquo;&eacute;t&eacute;](a.png)", "L’été"),
        ("soit $x^2 + y$ et $$z$$ et \\(a_1\\) donc", "soit □ et □ et □ donc"),
        ("5 $ ou 10 $, $100 contre une somme de 200$", "5 $ ou 10 $, $100 contre une somme de 200$"),
        ("\\(voir aussi la page suivante\\)", "(voir aussi la page suivante)"),
        ("bravo :tada: à 10:30:45 !", "bravo □ à 10:30:45 !"),
        ("une note[^1] et une autre[^deux].", "une note et une autre."),
        ("selon [@martin2020, p. 3] et [-@dupont]", "selon  et "),
        ('un {{< ref "a.md" >}} et {% raw %} et {{ page.nom }} et {expr}', "un □ et □ et □ et □"),
        ("du [texte]{.petit} et **gras**{: .x }", "du texte et gras"),
        ("la [[Page|page voulue]] et [[Autre]]", "la page voulue et Autre"),
        ("un ==passage surligné== ici", "un passage surligné ici"),
        (
            "de l’H~2~O, ^^souligné^^, une note^[Aparté.] et ++ctrl+c++",
            "de l’H2O, souligné, une note et □",
        ),
        ("une image ![[a b.png]], %% caché %% et @fig:un ^bloc-1", "une image □,  et □"),
        ("> [!NOTE] Le titre\n> Le texte", "Le titre"),
        ("{{% notice %}}une astuce{{% /notice %}}", "□une astuce□"),
        ("fin de ligne   \nsuite", "fin de ligne\nsuite"),
        ("l’`Objet` et les `mot`s", "l’□ et les □s"),
        ("# Le *titre* {#ancre .classe} ##", "Le titre"),
        ("## Titre {/*ancre-du-titre*/}", "Titre"),
        ("Titre\n=====", "Titre"),
        ("> [!NOTE]\n> Le texte\n> suit", "Le texte\nsuit"),
        ("- [ ] la tâche", "la tâche"),
        ("[^1]: La note de bas\n    de page.", "La note de bas\nde page."),
        ("`` un ` dedans `` et ``seul", "□ et ``seul"),
        ("le `code\nsur deux` lignes", "le □ lignes"),
        ("Un [lien](javascript:x) et [un autre](<a b>)", "Un lien et un autre"),
    ],
)
def test_inline_markup_is_not_prose(source: str, prose: str) -> None:
    assert proses(source)[0] == prose.strip()


@pytest.mark.parametrize(
    "source",
    [
        "```python\ndu code\n```",
        "~~~\ndu code\n~~~",
        "    du code",
        "\tdu code",
        "$$\nx = a \\text{ou} b\n$$",
        "\\[\nx\n\\]",
        "\\begin{align}\nx &= y\n\\end{align}",
        "[ref]: http://a.b 'Un titre'",
        "*[ONU]: Organisation des Nations unies",
        "---\nauthor: Une Personne\ntags:\n  - élections\n---",
        "<!-- un commentaire\n\nsur trois lignes -->",
        "<script>\nlet texte = 1\n\nlet suite\n</script>",
        "<style>\np { color: red }\n</style>",
        "<pre>\ndu code\n</pre>",
        '<svg viewBox="0 0 1 1"><text>Logo</text></svg>',
        ":::note",
        "::: {.remarque #id}",
        '::: code source="a.py"',
        "import {\n  Un,\n  Deux,\n} from 'trois'",
        "export const Carte = ({titre}) => (\n  <b>\n    {titre}\n  </b>\n);",
        "<Carte\n  faire={() => {\n\n    dire('un mot');\n  }}\n/>",
        "{liste.map((x) => (\n  <li>un mot</li>\n))}",
        "{{< highlight python >}}\ndu code\n\nencore\n{{< /highlight >}}",
        "{% comment %}\nun mot\n\nun autre\n{% endcomment %}",
        '--8<-- "un/fichier.md"',
        "--8<--\nun/fichier.md\n--8<--",
        "+-----+-----+\n| un  | mot |\n+=====+=====+\n| a   | b   |\n+-----+-----+",
        "$$\nun mot\n$$ {#eq:un}",
        '{{< figure src="a.png" caption="Une légende" >}}',
        "{% include menu.html %}",
        "import Onglets from '@theme/Tabs'",
        "export const valeur = 3",
        "[[toc]]",
        "[TOC]",
        "\\newpage",
        "- - -",
        "***",
    ],
)
def test_what_is_not_prose_has_no_block_and_ends_a_paragraph(source: str) -> None:
    assert proses(source) == []
    if not source.startswith(("    ", "\t", "[ref]", "---", "- - -")):
        assert proses(f"Avant.\n\n{source}\n\nAprès.") == ["Avant.", "Après."]


@pytest.mark.parametrize("line", [":::", "{% note %}", "{{< fin >}}", "[^2]: Une note", "!!! note"])
def test_directives_end_a_paragraph_without_a_blank_line(line: str) -> None:
    assert proses(f"Avant.\n{line}")[0] == "Avant."


def test_blocks_and_their_kinds() -> None:
    text = dedent("""\
        # Titre

        Un paragraphe
        sur deux lignes.

        - un point
          qui va loin
          1. dessous

        > une citation
        molle

        | Colonne a | b \\| c |
        |-----------|--------|
        | `x`       | deux   |

        !!! note "Titre"
            Un avis.

            - Sa liste
        === "Onglet"
            Contenu.

        Terme
        : Définition
        """)
    blocks = read(text, Kind.MARKDOWN).blocks
    assert [(block.kind.value, prose) for block, prose in zip(blocks, proses(text), strict=True)] == [
        ("heading", "Titre"),
        ("paragraph", "Un paragraphe\nsur deux lignes."),
        ("list-item", "un point\nqui va loin"),
        ("list-item", "dessous"),
        ("quote", "une citation\nmolle"),
        ("table-cell", "Colonne a"),
        ("table-cell", "b | c"),
        ("table-cell", "deux"),
        ("heading", "Titre"),
        ("paragraph", "Un avis."),
        ("list-item", "Sa liste"),
        ("heading", "Onglet"),
        ("paragraph", "Contenu."),
        ("paragraph", "Terme"),
        ("paragraph", "Définition"),
    ]


@pytest.mark.parametrize(
    ("source", "title"),
    [
        (":::note Un *grand* titre", "Un grand titre"),
        (":::tip[Un titre]", "Un titre"),
        ("::: warning Attention ! {.classe} :::", "Attention !"),
        ('??? note "Un titre"', "Un titre"),
        ('!!! note inline end "note"', "note"),
        ("/// note | Un titre", "Un titre"),
        ('> !!! note "Un titre"', "Un titre"),
    ],
)
def test_titles_of_admonitions_are_headings(source: str, title: str) -> None:
    assert proses(source) == [title]
    assert read(source, Kind.MARKDOWN).blocks[0].start == source.rindex(title[:2])


def test_what_is_indented_under_a_note_or_a_definition_belongs_to_it() -> None:
    text = "[^1]: La note.\n\n    Sa suite.\n\n        du code\n\nTerme\n\n:   Un sens.\n\n    Un mot."
    assert proses(text) == ["La note.", "Sa suite.", "Terme", "Un sens.", "Un mot."]


def test_html_block_gives_its_text_cut_at_its_elements() -> None:
    text = dedent("""\
        <div class="encadré">
          <h2>Un titre</h2>
          <p>Du texte <b>gras</b> et <code>x</code><br>puis la suite.</p>
          <ul><li>un<li>deux</ul>
          <img src="a.png" alt="non"> {{ page.titre }}
        </div>
        """)
    assert proses(text) == ["Un titre", "Du texte gras et □", "puis la suite.", "un", "deux"]


def test_front_matter_gives_only_what_people_read() -> None:
    text = dedent("""\
        ---
        title: "Le \\"grand\\" **jour**" # commentaire
        slug: le-grand-jour
        description: >-
          Une description: longue
          sur deux lignes

        summary: L'été # commentaire
        subtitle: 'l''automne'
        tags: [nouvelle, title]
        seo:
          title: Titre pour moteurs
        image:
          url: description
        excerpt: Une phrase
          qui continue
        ---
        Corps.
        """)
    assert proses(text) == [
        'Le "grand" jour',
        "Une description: longue\nsur deux lignes",
        "L'été",
        "l'automne",
        "Titre pour moteurs",
        "Une phrase\nqui continue",
        "Corps.",
    ]
    kinds = {block.kind for block in read(text, Kind.MARKDOWN).blocks[:-1]}
    assert kinds == {BlockKind.METADATA}
    assert proses('+++\ntitle = "Le titre"\ndate = 2024\n+++\nCorps.') == ["Le titre", "Corps."]
    assert proses("---\n\nPas d’en-tête.") == ["Pas d’en-tête."]


def test_image_alone_on_its_line_has_its_text_checked() -> None:
    assert proses("![Une *belle* image](a.png)") == ["Une belle image"]
    assert proses("[![Un badge](b.svg)](http://a.b)") == ["Un badge"]
    assert proses("Du texte.\n![Une image](a.png)\nLa suite.") == ["Du texte.", "Une image", "La suite."]
    assert proses("Du texte ![image](a.png).") == ["Du texte □."]


def test_hard_break_before_a_capital_ends_the_block() -> None:
    assert proses("12, rue Haute  \n75000 Paris\\\nFrance<br>Europe") == [
        "12, rue Haute",
        "75000 Paris",
        "France",
        "Europe",
    ]
    assert proses("un vers  \nqui continue") == ["un vers\nqui continue"]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_line_ends_do_not_move_offsets(newline: str) -> None:
    text = "# Titre\n\n> Un *mot*\n> et\tdeux\n\n| a | b |\n|---|---|\n| c | dé |\n"
    other = text.replace("\n", newline)
    document = read(other, Kind.MARKDOWN)
    assert [block.text.replace(newline, "\n") for block in document.blocks] == [
        block.text for block in read(text, Kind.MARKDOWN).blocks
    ]
    assert [other[block.start] for block in document.blocks] == ["T", "U", "a", "b", "c", "d"]


# Each « ¦ » parts two pieces that a text is made of at random.
PIECES = (
    'mot¦Été¦ ¦, ¦*¦**¦_¦~~¦`¦[¦](#1)¦](<#1> "2")¦[1]¦\\*¦|¦\n¦\n\n¦> ¦- ¦1. ¦# ¦ #¦    ¦\t¦<b>¦</b>'
    "¦<http://1.2>"
    "¦\n---\n¦\n===\n¦\n[1]: #2\n¦| é | a |\n|---|---|\n¦\n- a\n\n  - b\n¦\n```\n"
    "¦  \n¦\\\n¦\u00a0¦e\u0301"
).split("¦")
EXTENSIONS = (
    "$¦$$¦\\(¦\\)¦{¦}¦{{<¦>}}¦{%¦%}¦{#a}¦{/*¦*/}¦:a:¦[^1]¦[^1]: ¦: ¦:::¦!!! a\n    ¦=== 'b'\n¦---\n¦title: "
    "¦'¦\"¦''¦description: >\n  ¦&nbsp;¦&eacute;¦<br>¦<code>¦</code>¦<pre>¦<div>\n¦</div>"
    "¦<A b={¦<!--¦-->¦[[¦]]"
    "¦==¦^¦![¦!¦\\¦](a b)¦\r\n¦\r¦\0¦]¦[@a]¦<%¦%>¦\\a{b}¦\\begin{a}¦\ufdd0¦\ufdd1"
).split("¦")


def letters_of_markdown_it(text: str) -> str:
    """The letters of ``text`` outside of code, images and link targets, as the library itself reads them."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    letters: list[str] = []
    for token in parser.parse(text):
        autolink = False
        for child in token.children or ():
            if child.type == "text" and not autolink:
                letters += filter(str.isalpha, child.content)
            autolink = child.type == "link_open" and child.markup == "autolink"
    return "".join(letters)


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_prose_is_what_markdown_it_takes_for_text(read_checked: Reader, text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    if any(token.type == "html_block" for token in parser.parse(text)):
        return
    document = read_checked(text, Kind.MARKDOWN)
    ours = "".join(char for block in document.blocks for char in block.text if char.isalpha())
    assert ours == letters_of_markdown_it(text)


@given(st.lists(st.sampled_from(PIECES + EXTENSIONS), max_size=30).map("".join))
def test_any_markdown_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.MARKDOWN)


@given(st.text())
def test_any_text_keeps_the_promises(read_checked: Reader, text: str) -> None:
    read_checked(text, Kind.MARKDOWN)


@pytest.mark.parametrize(
    "sign",
    ["{{", "[", "<a ", "\n![a](b)", "\\begin{a}\n", "{% comment %}\n", "<A b={\n", "[^1]: a\n    ", ":::a {"],
)
def test_many_unclosed_signs_do_not_take_for_ever(sign: str) -> None:
    text = sign * 10000
    start = time.process_time()
    read(text, Kind.MARKDOWN)
    # Half a second as it is; reading to the end from each sign would take ten.
    assert time.process_time() - start < 8


def test_a_paragraph_of_signs_alone_is_refused_with_its_place() -> None:
    with pytest.raises(FormatError, match="signes de mise en forme") as caught:
        read("# Titre\n\n" + "_a" * 400_000, Kind.MARKDOWN)
    assert (caught.value.line, caught.value.column) == (3, 1)
