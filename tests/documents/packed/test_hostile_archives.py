"""Archives that are broken, locked, or built to do harm: each ends in a clear message, soon."""

from __future__ import annotations

import io
import struct
import time
import zipfile

import pytest
from tests.documents.packed.builders import loaded, odt_members, word_members, zipped

from frfix.diagnostics import Edit
from frfix.documents import Kind, load, xml_events
from frfix.errors import FormatError, WriteError

WORD = word_members("<w:p><w:r><w:t>un mot</w:t></w:r></w:p>")
ODT = odt_members("<text:p>un mot</text:p>")
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "rire"><!ENTITY b "&a;&a;&a;&a;">]>'
    "<w:document><w:p>&b;</w:p></w:document>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>'


def with_part(content: str | bytes) -> bytes:
    return zipped({**WORD, "word/document.xml": content})


def deflated_with_lies() -> bytes:
    """Return an archive whose text says that it is much shorter than it is."""
    data = zipped({**WORD, "word/document.xml": b"<x>" + b" " * 5_000_000 + b"</x>"})
    return data.replace(struct.pack("<I", 5_000_007), struct.pack("<I", 50))


def encrypted() -> bytes:
    data = bytearray(zipped(WORD))
    at = data.rindex(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def twice() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive, pytest.warns(UserWarning):
        for name, content in [*WORD.items(), *WORD.items()]:
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "abîmé ou tronqué"),
        (b"PK\x03\x04 pas une archive", "abîmé ou tronqué"),
        (zipped(WORD)[:-40], "abîmé ou tronqué"),
        (zipped(WORD).replace(b"\x00word/", b"\x00wort/"), "illisible|texte principal|abîmé"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "mot de passe"),
        (encrypted(), "chiffré"),
        (twice(), "le même nom"),
        (zipped({**WORD, "../../etc/x": "x"}), "sort de l’archive"),
        (zipped({**WORD, "/etc/x": "x"}), "sort de l’archive"),
        (zipped({**WORD, "C:/x": "x"}), "sort de l’archive"),
        (
            zipped({name: text for name, text in WORD.items() if name != "word/document.xml"}),
            "texte principal",
        ),
        (zipped({"a.txt": "x"}), "texte principal"),
        (zipped(ODT), "--type odt"),
        (with_part("<w:document><w:p></w:document>"), "abîmé"),
        (with_part(""), "abîmé"),
        (with_part('<?xml version="1.0" encoding="martien"?><x/>'), "abîmé|codage"),
        (with_part(LAUGHS), "DTD"),
        (with_part(OUTSIDE), "DTD"),
        (with_part("<x>" * 200_000), "imbrique"),
        (with_part(b"<x>" + b" " * 60_000_000 + b"</x>"), "sans mesure"),
        (with_part(b"<x>" + b" " * 110_000_000 + b"</x>"), "trop grand"),
        (deflated_with_lies(), "illisible"),
        (zipped({**WORD, **{f"word/{n}.bin": "" for n in range(10_001)}}), "plus de 10000 fichiers"),
    ],
)
def test_what_is_no_sound_word_document_is_refused(data: bytes, message: str) -> None:
    start = time.perf_counter()
    with pytest.raises(FormatError, match=message) as caught:
        load(data, Kind.DOCX, "dossier/brouillon.docx")
    assert str(caught.value).startswith("dossier/brouillon.docx : ")
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (zipped(WORD), "--type docx"),
        (zipped({**ODT, "mimetype": "application/vnd.oasis.opendocument.graphics"}), "pas un texte"),
        (zipped({**ODT, "META-INF/manifest.xml": "<manifest:encryption-data/>"}), "chiffré"),
        (zipped({**ODT, "content.xml": LAUGHS}), "DTD"),
        (LAUGHS.encode(), "DTD"),
        (b"<office:document", "abîmé"),
    ],
)  # fmt: skip
def test_what_is_no_sound_opendocument_text_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        load(data, Kind.ODT, "a.odt")


def test_a_part_of_more_elements_than_any_book_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_events, "MOST_EVENTS", 1000)
    assert load(zipped(word_members("<w:p/>" * 400)), Kind.DOCX, None).text == "\n" * 400
    with pytest.raises(FormatError, match="trop grand"):
        load(zipped(word_members("<w:p/>" * 600)), Kind.DOCX, None)


@pytest.mark.parametrize(
    ("members", "kind"),
    [
        ({**WORD, "_xmlsignatures/sig1.xml": "<x/>"}, Kind.DOCX),
        ({**ODT, "META-INF/documentsignatures.xml": "<x/>"}, Kind.ODT),
    ],
)
def test_a_signed_document_is_read_but_never_written(members: dict[str, bytes | str], kind: Kind) -> None:
    data = zipped(members)
    source = loaded(data, kind)
    assert source.text == "un mot\n"
    assert source.data == data
    new = source.edited([Edit(0, 2, "le")])
    assert new.text == "le mot\n"
    with pytest.raises(WriteError, match="signé"):
        _ = new.data


def test_members_keep_their_order_dates_comments_and_content() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.comment = b"une archive"
        for number, (name, content) in enumerate([*WORD.items(), ("média/été.png", b"\x89PNG" * 40)]):
            info = zipfile.ZipInfo(name, (2001 + number, 2, 3, 4, 6, 8))
            info.compress_type = zipfile.ZIP_STORED if number % 2 else zipfile.ZIP_DEFLATED
            info.external_attr, info.comment = 0o600 << 16, b"note"
            archive.writestr(info, content)
        archive.mkdir("vide")
    new = loaded(out.getvalue(), Kind.DOCX).edited([Edit(0, 2, "le")]).data
    with zipfile.ZipFile(out) as before, zipfile.ZipFile(io.BytesIO(new)) as after:
        assert after.comment == before.comment
        assert len(before.infolist()) == len(after.infolist())
        for one, other in zip(before.infolist(), after.infolist(), strict=True):
            for name in (
                "filename",
                "date_time",
                "compress_type",
                "external_attr",
                "comment",
                "create_system",
            ):
                assert getattr(one, name) == getattr(other, name)
            same = before.read(one) == after.read(other)
            assert same == (one.filename != "word/document.xml")


def test_an_archive_with_sizes_of_64_bits_is_written_anew() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in WORD.items():
            with archive.open(name, "w", force_zip64=True) as member:
                member.write(content.encode() if isinstance(content, str) else content)
    new = loaded(out.getvalue(), Kind.DOCX).edited([Edit(0, 2, "le")]).data
    assert loaded(new, Kind.DOCX).text == "le mot\n"


@pytest.mark.parametrize("content", ["mot " * 40_000, "&#233;" * 40_000])
def test_a_huge_paragraph_is_read_and_written_in_time_that_grows_with_it(content: str) -> None:
    def spent(size: int) -> float:
        body = f'<w:p><w:r><w:t xml:space="preserve">{content[: size * 6]}</w:t></w:r></w:p>'
        data = zipped(word_members(body))
        start = time.perf_counter()
        source = loaded(data, Kind.DOCX)
        source.edited([Edit(6, 6, "x")])
        return time.perf_counter() - start

    spent(1000)
    small, large = spent(2_500), spent(25_000)
    assert large < 40 * small + 0.5


def test_many_changes_are_made_in_time_that_grows_with_them() -> None:
    def spent(count: int) -> float:
        source = loaded(zipped(word_members("<w:p><w:r><w:t>un mot</w:t></w:r></w:p>" * count)), Kind.DOCX)
        edits = [Edit(at * 7 + 3, at * 7 + 6, "nom") for at in range(count)]
        start = time.perf_counter()
        source.tracked(edits)
        return time.perf_counter() - start

    spent(100)
    small, large = spent(150), spent(1500)
    assert large < 40 * small + 0.5
