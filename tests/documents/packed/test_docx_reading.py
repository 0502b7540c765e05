from __future__ import annotations

import pytest
from tests.documents.packed.builders import loaded, proses, word, word_members, zipped

from frfix.documents import Kind
from frfix.documents.base import BlockKind


def run(text: str, properties: str = "") -> str:
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(content)}</w:p>"


def field(code: str, shown: str) -> str:
    signs = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{signs[0]}<w:r><w:instrText> {code} </w:instrText></w:r>{signs[1]}{run(shown)}{signs[2]}"


BOX = (
    "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor><wps:txbx><w:txbxContent>"
    "{}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape "
    "style='position:absolute'><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


@pytest.mark.parametrize(
    ("content", "text", "prose"),
    [
        (run("un mo") + run("t", "<w:b/>"), "un mot", "un mot"),
        ("<w:r><w:t>  mot </w:t></w:r>" + run(" suivant"), "mot suivant", "mot suivant"),
        (
            "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>",
            "a\tb-c",
            "a\tb-c",
        ),
        ("<w:r><w:t>mor</w:t><w:softHyphen/><w:t>ceau</w:t></w:r>", "morceau", "morceau"),
        (run("l&#8217;&#233;t&#xE9; &amp; l&lt;"), "l’été & l<", "l’été & l<"),
        (run("une") + "<w:r><w:br/></w:r>" + run("suite"), "une\nsuite", "une\nsuite"),
        (run("du texte\nen deux lignes"), "du texte en deux lignes", "du texte en deux lignes"),
        (run("<![CDATA[un & deux]]>"), "un & deux", "un & deux"),
        (
            run("le ") + "<w:del>" + "<w:r><w:delText>grand </w:delText></w:r></w:del>"
            "<w:ins>" + run("petit ") + "</w:ins>" + run("mot"),
            "le petit mot",
            "le petit mot",
        ),
        (
            "<w:moveFrom>" + run("parti ") + "</w:moveFrom><w:moveTo>" + run("venu") + "</w:moveTo>",
            "venu",
            "venu",
        ),
        (
            run("vu ") + run("caché", "<w:vanish/>") + run("aussi", '<w:vanish w:val="0"/>'),
            "vu aussi",
            "vu aussi",
        ),
        (run("page ") + field("PAGE", "12") + run(" ici"), "page 12 ici", "page □ ici"),
        (field('HYPERLINK "http://a.b"', "le site"), "le site", "le site"),
        (
            "<w:hyperlink>" + run("un lien") + "</w:hyperlink><w:fldSimple w:instr=' DATE '>"
            + run("lundi") + "</w:fldSimple>",
            "un lienlundi",
            "un lien□",
        ),
        (
            run("soit ") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + run(" donc"),
            "soit \ufffc donc",
            "soit □ donc",
        ),
        (
            run("voir ") + "<w:r><w:drawing><wp:inline/></w:drawing></w:r>" + run(" ici"),
            "voir \ufffc ici",
            "voir □ ici",
        ),
        (run("le ") + "<w:r><w:drawing><wp:anchor/></w:drawing></w:r>" + run("mot"), "le mot", "le mot"),
        (run("note") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run("."), "note.", "note."),
        (run("la touche ") + run("oeuvre", '<w:rStyle w:val="C"/>'), "la touche oeuvre", "la touche □"),
        (
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Tapez ici")
            + "</w:sdtContent></w:sdt><w:sdt><w:sdtContent>" + run(" un nom") + "</w:sdtContent></w:sdt>",
            "Tapez ici un nom",
            "□ un nom",
        ),
        (
            "<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>" + run("Le titre")
            + "</w:sdtContent></w:sdt>" + run(" du rapport"),
            "Le titre du rapport",
            "□ du rapport",
        ),
        (
            f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('mot')}</w:rubyBase></w:ruby></w:r>",
            "mot",
            "mot",
        ),
        (run("dit ") + run("never mind", "<w:noProof/>"), "dit never mind", "dit never mind"),
    ],
)  # fmt: skip
def test_what_is_seen_and_what_is_prose(content: str, text: str, prose: str) -> None:
    styles = '<w:style w:type="character" w:styleId="C"><w:name w:val="HTML Code"/></w:style>'
    source = word(paragraph(content), styles)
    assert source.text == text + "\n"
    edge = prose.strip("□")
    assert [found.strip("□") for found in proses(source)] == [edge]


def test_paragraphs_have_the_kind_that_their_style_tells() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/></w:style>'
        for key, name, base in (
            ("T", "heading 2", ""), ("MonTitre", "Mon titre", "T"), ("L", "List Bullet", ""),
            ("Q", "Quote", ""), ("P", "HTML Preformatted", ""),
        )
    )  # fmt: skip
    shown = [
        paragraph(run(f"un {style}"), properties=f'<w:pStyle w:val="{style}"/>')
        for style in ("T", "MonTitre", "L", "Q", "P", "X")
    ]
    listed = paragraph(run("une puce"), properties='<w:numPr><w:numId w:val="1"/></w:numPr>')
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(run('une case'))}</w:tc></w:tr></w:tbl>"
    source = word("".join([*shown, listed, cell]), styles)
    assert [(block.text, block.kind) for block in source.document.blocks] == [
        ("un T", BlockKind.HEADING),
        ("un MonTitre", BlockKind.HEADING),
        ("un L", BlockKind.LIST_ITEM),
        ("un Q", BlockKind.QUOTE),
        ("un X", BlockKind.PARAGRAPH),
        ("une puce", BlockKind.LIST_ITEM),
        ("une case", BlockKind.TABLE_CELL),
    ]


def test_a_line_break_before_a_capital_ends_what_came_before() -> None:
    lines = "<w:r><w:t>Le maire</w:t><w:br/><w:t>Une rue</w:t><w:br/><w:t>et sa place</w:t></w:r>"
    assert proses(word(paragraph(lines))) == ["Le maire", "Une rue\net sa place"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    first = paragraph(run("une phrase "), properties="<w:rPr><w:del/></w:rPr>")
    assert (
        word(first + paragraph(run("entière")) + paragraph(run("autre"))).text
        == "une phrase entière\nautre\n"
    )


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    inside = paragraph(run("dans la boite"))
    source = word(paragraph(run("avant "), BOX.format(inside, inside), run("après")) + paragraph(run("fin")))
    assert source.text == "avant après\ndans la boite\nfin\n"


def test_notes_comments_headers_and_footers_follow_the_body() -> None:
    stories = {
        name: paragraph(run(f"dans {name}"))
        for name in ("header", "footer", "comments", "endnotes", "footnotes")
    }
    source = word(paragraph(run("le corps")), **stories)
    assert source.text.split("\n") == [
        "le corps", "dans footnotes", "dans endnotes", "dans comments", "dans header", "dans footer", "",
    ]  # fmt: skip


def test_a_table_of_contents_is_no_prose() -> None:
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r>'
    start += '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    body = paragraph(start, run("Chapitre")) + paragraph(run("Suite"), end) + paragraph(run("Le texte"))
    assert proses(word(body)) == ["Le texte"]


LANG = '<w:lang w:val="{}"/>'
FRENCH = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>'


@pytest.mark.parametrize(
    ("styles", "runs", "prose"),
    [
        (FRENCH, [("Il est dit que ", ""), ("the show", "en-US"), (" va.", "")], "Il est dit que □ va."),
        # The language of the keyboard, not that of the text.
        (FRENCH, [("On dit que ", ""), ("les loups", "en-US"), (" vont.", "")], "On dit que les loups vont."),
        (FRENCH, [("Le pro", ""), ("gramme", "en-US"), (" du soir.", "")], "Le programme du soir."),
        (FRENCH.replace("fr-FR", "en-US"), [("Une phrase.", "")], "Une phrase."),
        (FRENCH, [("Texte tout entier", "en-US")], "Texte tout entier"),
        (FRENCH.replace("fr-FR", "en-US"), [("Texte ", ""), ("entier", "en-GB")], "Texte entier"),
    ],
)  # fmt: skip
def test_the_language_of_a_run_is_believed_where_it_makes_sense(
    styles: str, runs: list[tuple[str, str]], prose: str
) -> None:
    content = [run(text, LANG.format(language) if language else "") for text, language in runs]
    assert proses(word(paragraph(*content), styles)) == [prose]


def test_what_is_marked_as_not_to_be_checked_is_left_where_it_is_the_exception() -> None:
    content = run("Tapez la commande ") + run("oeuvre --all", "<w:noProof/>") + run(" ici.")
    assert proses(word(paragraph(content))) == ["Tapez la commande □ ici."]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "iso-8859-1"])
def test_other_encodings_than_utf_8(encoding: str) -> None:
    content = word_members(paragraph(run("un été")))
    declared = "UTF-16" if encoding.startswith("utf-16") else encoding
    xml = str(content["word/document.xml"]).replace("UTF-8", declared)
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    source = loaded(zipped({**content, "word/document.xml": mark + xml.encode(encoding)}), Kind.DOCX)
    assert source.text == "un été\n"
    from frfix.diagnostics import Edit

    new = source.edited([Edit(3, 6, "œuf & co")])
    assert loaded(new.data, Kind.DOCX).text == "un œuf & co\n"
