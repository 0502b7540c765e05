"""Word and OpenDocument files on the command line."""

import io
import json
import zipfile

import pytest
from tests.documents.packed.builders import odt_members, word_members, zipped
from tests.documents.packed.revisions import odt_letters, word_letters

from frfix.documents import Kind, kind_of, load

WORD = word_members(
    "<w:p><w:r><w:t>Une belle</w:t></w:r></w:p><w:p><w:r><w:t>L’Etat voit une oeuvre.</w:t></w:r></w:p>"
)
ODT = odt_members("<text:p>Une belle</text:p><text:p>L’Etat voit une oeuvre.</text:p>")
NEW = "Une belle\nL’État voit une œuvre.\n"
BOTH = pytest.mark.parametrize(
    ("name", "members", "kind"), [("a.docx", WORD, Kind.DOCX), ("a.odt", ODT, Kind.ODT)]
)


def text(data, kind):
    return load(data, kind, None).text


@BOTH
def test_findings_are_shown_by_paragraph(name, members, kind, frfix, tmp_path):
    (tmp_path / name).write_bytes(zipped(members))
    result = frfix("check", "--quiet", name)
    assert result.status == 1
    assert result.text.startswith(
        f"{name}:2:3 avertissement majuscules/accent « Etat » est une faute.\n    L’Etat voit une oeuvre.\n"
    )
    found = json.loads(frfix("check", "--format", "json", name).text)["files"][0]["diagnostics"]
    assert [(one["start"], one["end"], one["line"], one["column"], one["text"]) for one in found] == [
        (12, 16, 2, 3, "Etat"),
        (26, 32, 2, 17, "oeuvre"),
    ]


@BOTH
def test_fix_writes_into_the_document_and_a_second_time_nothing(name, members, kind, frfix, tmp_path):
    path = tmp_path / name
    path.write_bytes(zipped(members))
    result = frfix("fix", name)
    assert (result.status, result.err.replace("\u00a0", " ")) == (
        0,
        f"{name} : 2 corrections\n1 fichier : 2 corrections écrites, 0 remarque reste.\n",
    )
    written = path.read_bytes()
    assert text(written, kind) == NEW
    assert frfix("fix", name).status == 0
    assert path.read_bytes() == written


@BOTH
def test_suivi_writes_tracked_changes(name, members, kind, frfix, tmp_path):
    path = tmp_path / name
    data = zipped(members)
    path.write_bytes(data)
    output = f"suivi-{name}"
    assert frfix("fix", "--suivi", name, "--output", output).status == 0
    assert path.read_bytes() == data
    tracked = (tmp_path / output).read_bytes()
    letters = word_letters if kind is Kind.DOCX else odt_letters
    assert text(tracked, kind) == NEW
    assert letters(tracked, accepted=False) == letters(data, accepted=True)
    assert frfix("fix", "--suivi", output).status == 0
    assert (tmp_path / output).read_bytes() == tracked


def test_suivi_is_an_error_where_a_format_has_none(frfix, tmp_path):
    (tmp_path / "a.txt").write_text("L’Etat.\n", encoding="utf-8")
    (tmp_path / "b.docx").write_bytes(zipped(WORD))
    result = frfix("fix", "--suivi", "a.txt", "b.docx")
    assert result.status == 2
    assert "a.txt : ce format n’a pas de suivi des modifications" in result.err
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "L’Etat.\n"
    assert text((tmp_path / "b.docx").read_bytes(), Kind.DOCX) == NEW


@BOTH
def test_standard_input_is_known_by_its_content(name, members, kind, frfix):
    data = zipped(members)
    assert kind_of(None, data) is kind
    assert kind_of(None, b"PK\x03\x04 rien") is Kind.PLAIN
    result = frfix("fix", "-", stdin=data)
    assert result.status == 0
    assert text(result.out, kind) == NEW


def test_a_signed_document_is_checked_but_not_written_and_the_others_are(frfix, tmp_path):
    signed = zipped({**WORD, "_xmlsignatures/sig1.xml": "<x/>"})
    (tmp_path / "a.docx").write_bytes(signed)
    (tmp_path / "b.odt").write_bytes(zipped(ODT))
    assert "1 erreur, 1 avertissement" in frfix("check", "a.docx").text.replace("\u00a0", " ")
    result = frfix("fix", "a.docx", "b.odt")
    assert result.status == 2
    assert "a.docx : document signé" in result.err
    assert (tmp_path / "a.docx").read_bytes() == signed
    assert text((tmp_path / "b.odt").read_bytes(), Kind.ODT) == NEW
    assert "+L’État voit une œuvre." in frfix("diff", "a.docx").text


def test_documents_of_a_folder_are_found_and_a_broken_one_is_told(frfix, tmp_path):
    (tmp_path / "bon.dotx").write_bytes(zipped(WORD))
    (tmp_path / "faux.docx").write_bytes(b"du texte")
    (tmp_path / "tronqué.odt").write_bytes(zipped(ODT)[:300])
    (tmp_path / "~$bon.dotx").write_bytes(b"ouvert par Awa")
    (tmp_path / ".~lock.bon.odt#").write_bytes(b"ouvert par Awa")
    result = frfix("check", ".")
    assert result.status == 2
    assert "bon.dotx:2:3" in result.text
    assert result.err.count("abîmé ou tronqué") == 2


def test_what_was_written_is_a_sound_archive(frfix, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(zipped({**WORD, "word/media/image1.png": b"\x89PNG\r\n" * 200}))
    before = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    frfix("fix", "a.docx")
    after = zipfile.ZipFile(path)
    assert after.testzip() is None
    changed = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert (after.namelist(), changed) == (before.namelist(), ["word/document.xml"])
