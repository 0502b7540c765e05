from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.errors import BinaryError, DecodeError, EncodeError, ReadError
from frfix.source import SourceText

SENTENCE = "Le cœur de l’été : « déjà » 12 500 €, où ça ?\n"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-32", "utf-32-le"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_every_encoding_gives_the_text_and_the_same_bytes_back(encoding: str, name: str) -> None:
    data = SENTENCE.encode(encoding)
    source = SourceText.from_bytes(data)
    assert source.text == SENTENCE
    assert source.encoding == name
    assert source.encode(source.text) == data


@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_byte_order_mark_is_kept_and_is_not_text(mark: str) -> None:
    data = ("\ufeff" + SENTENCE).encode(mark)
    source = SourceText.from_bytes(data)
    assert source.text == SENTENCE
    assert source.encode(SENTENCE.replace("été", "hiver")) == (
        "\ufeff" + SENTENCE.replace("été", "hiver")
    ).encode(mark)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Café", "cp1252"),
        ("ÉTÉ À LA PLAGE", "cp1252"),
        ("À bientôt", "cp1252"),
        ("MARCHÉ\u00a0: la déroute, la défaite, le dégoût, la fièvre, l'été, où, çà et là", "cp1252"),
        ("Il est né à Besançon.", "mac_roman"),
        ("Il est né à Besançon.", "cp850"),
    ],
)
def test_old_encodings_are_told_apart_even_in_short_texts(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    source = SourceText.from_bytes(data)
    assert source.text == text
    assert source.encode(text) == data


@given(st.text())
def test_any_utf8_text_comes_back_byte_for_byte(text: str) -> None:
    data = text.encode()
    try:
        source = SourceText.from_bytes(data)
    except BinaryError:
        return
    assert source.encode(source.text) == data


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_loss_or_refused(data: bytes) -> None:
    try:
        source = SourceText.from_bytes(data, "x.txt")
    except (BinaryError, DecodeError) as error:
        assert str(error).startswith("x.txt")
        return
    assert source.encode(source.text) == data


def test_another_alphabet_is_not_taken_for_french() -> None:
    text = "Совет министров принял вчера вечером новый закон о бюджете. " * 5
    source = SourceText.from_bytes(text.encode("cp1251"))
    assert source.text == text


def test_empty_file_is_an_empty_text() -> None:
    source = SourceText.from_bytes(b"")
    assert source.text == ""
    assert source.line_column(0) == (1, 1)


def test_stray_byte_in_utf8_is_named_and_not_guessed() -> None:
    data = "Été\ncœur d".encode() + b"\xe9" + "but né".encode()
    with pytest.raises(DecodeError) as caught:
        SourceText.from_bytes(data, "brouillon.txt")
    assert str(caught.value).startswith("brouillon.txt:2:7 : ")
    assert "0xE9" in caught.value.message
    assert f"position {data.index(bytes([0xE9, 0x62]))}" in caught.value.message


def test_broken_utf16_names_its_byte() -> None:
    with pytest.raises(DecodeError, match="UTF-16"):
        SourceText.from_bytes(b"\xff\xfeabc")


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"PK\x03\x04" + bytes(20), bytes(range(1, 32)) * 4]
)
def test_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(BinaryError, match="binaire"):
        SourceText.from_bytes(data)


def test_dos_end_of_file_and_form_feed_are_text() -> None:
    assert SourceText.from_bytes(b"Page une.\x0cPage deux.\x1a").text == "Page une.\x0cPage deux.\x1a"


def test_lone_surrogate_is_refused_with_its_place() -> None:
    with pytest.raises(DecodeError, match=r"U\+D800") as caught:
        SourceText.from_text("abc\nd\ud800")
    assert (caught.value.line, caught.value.column) == (2, 2)


@pytest.mark.parametrize(("name", "words"), [("absent.txt", "n’existe pas"), (".", "dossier")])
def test_unreadable_path_is_named_in_french(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        SourceText.from_path(tmp_path / name)
    assert caught.value.path == tmp_path / name


def test_correction_that_the_encoding_lacks_is_named() -> None:
    source = SourceText.from_bytes("L'été\nici".encode("cp1252"), "a.txt")
    with pytest.raises(EncodeError, match=r"U\+202F") as caught:
        source.encode("L'été\nici\u202f!")
    assert str(caught.value).startswith("a.txt:2:4 : ")


def test_narrow_space_becomes_a_wide_one_where_the_encoding_lacks_it() -> None:
    old = SourceText.from_bytes("Déjà là".encode("cp1252"))
    assert old.adapt("cœur") == "cœur"
    assert old.adapt("là\u202f!") == "là\u00a0!"
    assert old.adapt("Ł") is None
    assert SourceText.from_text("là").adapt("là\u202f!") == "là\u202f!"


def test_line_and_column_with_every_kind_of_line_end() -> None:
    source = SourceText.from_text("un\r\ndeux\rtrois\n😀quatre\n")
    text = source.text
    assert source.line_column(text.index("deux")) == (2, 1)
    assert source.line_column(text.index("trois") + 2) == (3, 3)
    assert source.line_column(text.index("quatre")) == (4, 2)
    assert source.line_column(len(text)) == (5, 1)
    assert [source.line_text(line) for line in range(1, 6)] == ["un", "deux", "trois", "😀quatre", ""]
    assert source.line_count == 5


@given(st.text(alphabet="ab\r\n\u2028é"), st.data())
def test_line_and_column_lead_back_to_the_offset(text: str, data: st.DataObject) -> None:
    source = SourceText.from_text(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = source.line_column(offset)
    assert source.line_start(line) + column - 1 == offset
    assert column >= 1
