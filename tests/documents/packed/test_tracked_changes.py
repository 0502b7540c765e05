"""How tracked changes are written: what an editor reads of them in Word and LibreOffice."""

from __future__ import annotations

import re

import pytest
from tests.documents.packed.builders import W, loaded, members, odt, word, word_members, zipped
from tests.documents.packed.revisions import word_letters

from frfix.diagnostics import Edit
from frfix.documents import Kind
from frfix.documents.packed import PackedSource, Revision

NOW = Revision("frfix", "2026-01-01T08:00:00Z")
_MARKS = re.compile(r' (?:w:id|w:author|w:date|xml:space)="[^"]*"')


def written(source: PackedSource, *edits: Edit) -> str:
    """Return the body that Word reads, without authors and dates."""
    xml = members(source.tracked(edits, NOW).data)["word/document.xml"].decode()
    return _MARKS.sub("", xml[xml.index("<w:p>") : xml.rindex("</w:body>")])


def test_a_change_has_an_author_a_date_and_an_identifier_of_its_own() -> None:
    body = (
        '<w:p><w:bookmarkStart w:id="41" w:name="x"/><w:r><w:t>un mot</w:t></w:r>'
        '<w:ins w:id="42" w:author="Awa"><w:r><w:t> neuf</w:t></w:r></w:ins></w:p>'
    )
    xml = members(word(body).tracked([Edit(3, 6, "nom")], NOW).data)["word/document.xml"].decode()
    marks = 'w:author="frfix" w:date="2026-01-01T08:00:00Z"'
    assert f'<w:del w:id="43" {marks}>' in xml
    assert f'<w:ins w:id="44" {marks}>' in xml


@pytest.mark.parametrize(
    ("run", "edit", "expected"),
    [
        # In the middle of a run: its properties go with each piece.
        (
            "<w:r><w:rPr><w:b/></w:rPr><w:t>un mot là</w:t></w:r>",
            Edit(3, 6, "nom"),
            "<w:r><w:rPr><w:b/></w:rPr><w:t>un </w:t></w:r>"
            "<w:del><w:r><w:rPr><w:b/></w:rPr><w:delText>mot</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t>nom</w:t></w:r></w:ins>"
            "<w:r><w:rPr><w:b/></w:rPr><w:t> là</w:t></w:r>",
        ),
        # A whole run, its beginning, its end: no empty run is left.
        (
            "<w:r><w:t>mot</w:t></w:r>",
            Edit(0, 3, "nom"),
            "<w:del><w:r><w:delText>mot</w:delText></w:r></w:del><w:ins><w:r><w:t>nom</w:t></w:r></w:ins>",
        ),
        (
            "<w:r><w:t>les mots</w:t></w:r>",
            Edit(0, 3, "des"),
            "<w:del><w:r><w:delText>les</w:delText></w:r></w:del><w:ins><w:r><w:t>des</w:t></w:r></w:ins>"
            "<w:r><w:t> mots</w:t></w:r>",
        ),
        # Only the words that change.
        (
            "<w:r><w:t>les mot</w:t></w:r>",
            Edit(0, 7, "les mots"),
            "<w:r><w:t>les </w:t></w:r><w:del><w:r><w:delText>mot</w:delText></w:r></w:del>"
            "<w:ins><w:r><w:t>mots</w:t></w:r></w:ins>",
        ),
        # What another inserted stays his; what is new there is frfix's.
        (
            '<w:ins w:id="1" w:author="Awa"><w:r><w:t>un mot là</w:t></w:r></w:ins>',
            Edit(3, 6, "nom"),
            "<w:ins><w:r><w:t>un </w:t></w:r><w:del><w:r><w:delText>mot</w:delText></w:r></w:del></w:ins>"
            "<w:ins><w:r><w:t>nom</w:t></w:r></w:ins><w:ins><w:r><w:t> là</w:t></w:r></w:ins>",
        ),
        (
            "<w:r><w:t>a</w:t><w:tab/></w:r>",
            Edit(1, 2, ""),
            "<w:r><w:t>a</w:t></w:r><w:del><w:r><w:tab/></w:r></w:del>",
        ),
    ],
)  # fmt: skip
def test_a_run_is_cut_where_it_changes(run: str, edit: Edit, expected: str) -> None:
    assert written(word(f"<w:p>{run}</w:p>"), edit) == f"<w:p>{expected}</w:p>"


def test_a_tracked_change_of_formatting_goes_with_each_piece_under_another_identifier() -> None:
    changed = (
        '<w:rPr><w:b/><w:rPrChange w:id="5" w:author="Awa"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>'
    )
    source = word(f"<w:p><w:r>{changed}<w:t>un mot là</w:t></w:r></w:p>")
    new = source.tracked([Edit(3, 6, "nom")], NOW)
    assert (source.text, new.text) == ("un mot là\n", "un nom là\n")
    xml = members(new.data)["word/document.xml"].decode()
    found = re.findall(r'w:rPrChange w:id="(\d+)"', xml)
    assert len(found) == len(set(found)) == 4


def test_comments_are_corrected_outright() -> None:
    source = word("<w:p/>", comments="<w:comment><w:p><w:r><w:t>un mot</w:t></w:r></w:p></w:comment>")
    xml = members(source.tracked([Edit(4, 7, "nom")], NOW).data)["word/comments.xml"]
    assert b"<w:t>un nom</w:t>" in xml


def test_an_opendocument_text_lists_its_changes_where_its_story_begins() -> None:
    source = odt(
        "<text:p>un <text:span text:style-name='G'>mot</text:span></text:p>",
        framing="<style:header><text:p>en tete</text:p></style:header>",
    )
    new = members(source.tracked([Edit(3, 6, "nom"), Edit(10, 14, "tête")], NOW).data)
    content, styles = new["content.xml"].decode(), new["styles.xml"].decode()
    assert "<office:text><text:tracked-changes " in content
    assert "<style:header><text:tracked-changes " in styles
    assert '<text:p><text:span text:style-name="G">mot</text:span></text:p></text:deletion>' in content
    assert "<dc:creator>frfix</dc:creator><dc:date>2026-01-01T08:00:00</dc:date>" in content
    assert (
        "<text:p>un <text:span text:style-name='G'><text:change text:change-id=\"frfix1\"/>"
        '<text:change-start text:change-id="frfix2"/>nom<text:change-end text:change-id="frfix2"/>'
    ) in content


def test_changes_join_those_that_are_listed_already() -> None:
    first = odt("<text:p>un mot</text:p>").tracked([Edit(3, 6, "nom")], NOW)
    second = first.tracked([Edit(0, 2, "le")], NOW)
    content = members(second.data)["content.xml"].decode()
    assert second.text == "le nom\n"
    assert content.count("<text:tracked-changes ") == 1
    assert sorted(re.findall(r'xml:id="(\w+)"', content)) == ["frfix1", "frfix2", "frfix3", "frfix4"]


def test_a_part_whose_elements_have_no_prefix_or_another_is_written_in_its_own_way() -> None:
    for prefix, colon in (("", ""), ("ns0", "ns0:")):
        declared = f'xmlns{":" if prefix else ""}{prefix}="{W}"'
        tags = {name: f"{colon}{name}" for name in ("document", "body", "p", "r", "t")}
        xml = "<{document} {declared}><{body}><{p}><{r}><{t}>un mot</{t}></{r}></{p}></{body}></{document}>"
        content = {**word_members(""), "word/document.xml": xml.format(declared=declared, **tags)}
        source = loaded(zipped(content), Kind.DOCX)
        for new in (source.edited([Edit(2, 6, "\tnom")]), source.tracked([Edit(2, 6, "\tnom")], NOW)):
            assert loaded(new.data, Kind.DOCX).text == "un\tnom\n"
        assert word_letters(new.data, accepted=False) == word_letters(source.data, accepted=True)
