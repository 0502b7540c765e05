from __future__ import annotations

from pathlib import Path

import pytest

from frfix.compiler.source import CompileError
from frfix.compiler.tagger_files import WEIGHTS_FILE, pack, write_tagger
from frfix.language.tagger import Tagger
from frfix.language.tagger_format import BITS, TAGGER_FILE, TRAILER


def folder_with(content: bytes, tmp_path: Path) -> Path:
    (tmp_path / "tagger").mkdir()
    (tmp_path / "tagger" / WEIGHTS_FILE).write_bytes(content)
    return tmp_path


def test_the_weights_are_mapped_as_they_were_packed(tmp_path: Path) -> None:
    table = bytes(range(256)) * (2**BITS // 256)
    write_tagger(folder_with(pack(table), tmp_path), tmp_path)
    assert (tmp_path / TAGGER_FILE).read_bytes()[: -TRAILER.size] == table
    Tagger.open(tmp_path)


def test_without_weights_the_tagger_still_opens(tmp_path: Path) -> None:
    write_tagger(tmp_path, tmp_path)
    Tagger.open(tmp_path)


@pytest.mark.parametrize("content", [b"not compressed", pack(b"too short")])
def test_what_is_no_table_is_named(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(CompileError, match=WEIGHTS_FILE):
        write_tagger(folder_with(content, tmp_path), tmp_path)
