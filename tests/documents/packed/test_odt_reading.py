from __future__ import annotations

import pytest
from tests.documents.packed.builders import FILES, loaded, odt, proses

from frfix.documents import Kind
from frfix.documents.base import BlockKind

STYLES = """
<style:default-style style:family="paragraph"><style:text-properties fo:language="fr"/></style:default-style>
<style:style style:name="Source_20_Text" style:display-name="Source Text" style:family="text"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"/>
<style:style style:name="Quotations" style:family="paragraph"/>
"""
AUTOMATIC = """
<style:style style:name="C" style:family="text" style:parent-style-name="Source_20_Text"/>
<style:style style:name="T" style:family="paragraph" style:parent-style-name="Heading_20_1"/>
<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="E" style:family="text"><style:text-properties fo:language="en"/></style:style>
<style:style style:name="Z" style:family="text"><style:text-properties fo:language="zxx"/></style:style>
"""


@pytest.mark.parametrize(
    ("content", "text", "prose"),
    [
        ("un m<text:span>ot</text:span>", "un mot", "un mot"),
        ("  un\n   mot <text:span> seul</text:span>", "un mot seul", "un mot seul"),
        ("a<text:s/>b<text:s text:c='3'/>c <text:s/>d", "a b   c  d", "a b   c  d"),
        ("a<text:tab/>b<text:line-break/>c", "a\tb\nc", "a\tb\nc"),
        ("l&#8217;&#233;t&#xE9; &amp; l&lt;", "l’été & l<", "l’été & l<"),
        ("<![CDATA[un & deux]]>", "un & deux", "un & deux"),
        ("le <text:bookmark text:name='x'/>mot<text:soft-page-break/>", "le mot", "le mot"),
        ("le <text:change text:change-id='1'/>mot", "le mot", "le mot"),
        ("vu <text:span text:style-name='H'>caché</text:span>ici", "vu ici", "vu ici"),
        ("vu <text:hidden-text>caché</text:hidden-text>ici", "vu ici", "vu ici"),
        ("page <text:page-number>12</text:page-number> ici", "page 12 ici", "page □ ici"),
        ("<text:a>le <text:span>site</text:span></text:a>", "le site", "le site"),
        ("la <text:span text:style-name='C'>oeuvre</text:span> là", "la oeuvre là", "la □ là"),
        ("on dit <text:span text:style-name='E'>hello</text:span> là", "on dit hello là", "on dit □ là"),
        ("dit <text:span text:style-name='Z'>les</text:span> là, bon", "dit les là, bon", "dit □ là, bon"),
        ("dit <text:span text:style-name='E'>les enfants</text:span>", "dit les enfants", "dit les enfants"),
        ("un <draw:frame text:anchor-type='as-char'/> ici", "un \ufffc ici", "un □ ici"),
        ("un <loext:content-control>nom</loext:content-control> là", "un nom là", "un nom là"),
        (
            "un <loext:content-control loext:showing-place-holder='true'>nom</loext:content-control> là",
            "un nom là",
            "un □ là",
        ),
        ("un <x:neuf xmlns:x='urn:x'>bidule</x:neuf> là", "un bidule là", "un □ là"),
        ("un <draw:frame text:anchor-type='char'/>mot", "un mot", "un mot"),
        (
            "<text:ruby><text:ruby-base>mot</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>",
            "mot",
            "mot",
        ),
    ],
)  # fmt: skip
def test_what_is_seen_and_what_is_prose(content: str, text: str, prose: str) -> None:
    source = odt(f"<text:p>{content}</text:p>", STYLES, AUTOMATIC)
    assert source.text == text + "\n"
    assert proses(source) == [prose]


def test_paragraphs_have_the_kind_of_their_element_place_or_style() -> None:
    body = (
        "<text:h>un titre</text:h><text:p text:style-name='T'>aussi</text:p>"
        "<text:p text:style-name='Quotations'>cité</text:p>"
        "<text:list><text:list-item><text:p>une puce</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>une case</text:p></table:table-cell>"
        "</table:table-row></table:table><text:p>le texte</text:p>"
    )
    assert [(block.text, block.kind) for block in odt(body, STYLES, AUTOMATIC).document.blocks] == [
        ("un titre", BlockKind.HEADING),
        ("aussi", BlockKind.HEADING),
        ("cité", BlockKind.QUOTE),
        ("une puce", BlockKind.LIST_ITEM),
        ("une case", BlockKind.TABLE_CELL),
        ("le texte", BlockKind.PARAGRAPH),
    ]


def test_notes_boxes_and_annotations_follow_their_paragraph_headers_the_body() -> None:
    body = (
        "<text:p>avant<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>la note</text:p></text:note-body></text:note>, <draw:frame><draw:text-box>"
        "<text:p>la boite</text:p></draw:text-box>"
        "</draw:frame>après<office:annotation><dc:creator>Awa</dc:creator><text:p>à revoir</text:p>"
        "</office:annotation>.</text:p>"
    )
    framing = (
        "<style:header><text:p>en tête</text:p></style:header>"
        "<style:footer style:display='false'><text:p>non</text:p></style:footer>"
    )
    assert odt(body, framing=framing).text == "avant, après.\nla note\nla boite\nà revoir\nen tête\n"


def test_an_index_and_what_was_deleted_are_no_prose() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>biffé</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Chapitre 3</text:p></text:index-body>"
        "</text:table-of-content><text:section text:display='none'><text:p>caché</text:p></text:section>"
        "<text:p>Le texte</text:p>"
    )
    source = odt(body)
    assert source.text == "Chapitre 3\nLe texte\n"
    assert proses(source) == ["Le texte"]


def test_a_document_that_is_one_xml_file_reads_like_its_archive() -> None:
    flat, packed = (loaded((FILES / f"brouillon.{end}").read_bytes(), Kind.ODT) for end in ("fodt", "odt"))
    assert flat.text == packed.text
    assert proses(flat) == proses(packed)
