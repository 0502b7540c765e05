"""The laws of writing, on generated files of every format.

``FRFIX_LAWS=10000 pytest tests/laws`` (or ``python benchmarks/laws.py``) tries each on so many cases.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix import documents
from frfix.documents import Kind
from frfix.documents.base import MARKUP, OBJECT
from frfix.documents.escapes import SourceMap
from frfix.errors import FrfixError
from frfix.reports.diff import as_text, unified
from frfix.source import Source

from .conftest import COLUMN, each_format, findings, fixed, law, load
from .formats import FORMATS, PACKED
from .prose import paragraphs, scraps

TEXTS = [kind for kind in FORMATS if kind not in PACKED]
HERE = Path(__file__).parents[1]
REAL = [
    HERE / "article.txt",
    HERE.parent / "examples" / "brouillon.txt",
    HERE.parent / "README.md",
    *sorted(
        path
        for path in (HERE / "documents" / "files").iterdir()
        if documents.kind_of(path) not in documents.TABLES
    ),
]


def hidden(source: Source, kind: Kind) -> str:
    """Return all that is not prose, white space apart."""
    document = documents.read(source, kind, (COLUMN,))
    places = SourceMap(document.escapes)
    prose = bytearray(len(source.text))
    for block in document.blocks:
        for at, sign in enumerate(block.text, block.start):
            if sign not in {MARKUP, OBJECT}:
                start, end = places.span(at, at + 1)
                prose[start:end] = b"x" * (end - start)
    left = [sign for sign, is_prose in zip(source.text, prose, strict=True) if not is_prose]
    return "".join("".join(left).split())


def is_file(data: bytes, kind: Kind) -> bool:
    """Whether ``data`` is a file of that format; what is none says so."""
    try:
        documents.read(load(data, kind), kind, (COLUMN,))
    except FrfixError:
        return False
    return True


def check_all(data: bytes, kind: Kind, *, probable: bool) -> None:
    """Every law that holds for any file."""
    source = load(data, kind)
    done = fixed(source, kind, probable=probable)
    new = done.source.data
    # Bytes outside of the edits are the same.
    at, rebuilt = 0, ""
    for edit in done.edits:
        assert at <= edit.start <= edit.end
        rebuilt += source.text[at : edit.start] + edit.text
        at = edit.end
    assert rebuilt + source.text[at:] == done.source.text
    assert (new == data) is (not done.edits)
    again = load(new, kind)
    assert again.text == done.source.text
    assert hidden(again, kind) == hidden(source, kind)
    # A second run changes nothing, and a check shows nothing that it would write.
    assert list(fixed(again, kind, probable=probable).edits) == []


@each_format
@law
@given(written=paragraphs, probable=st.booleans())
def test_only_the_edits_change_and_once(kind: Kind, written, probable: bool) -> None:
    check_all(FORMATS[kind].data(written), kind, probable=probable)


@pytest.mark.parametrize("kind", TEXTS)
@law
@given(text=scraps, probable=st.booleans())
def test_whatever_the_file_holds(kind: Kind, text: str, probable: bool) -> None:
    data = text.encode("utf-8", "ignore")
    if is_file(data, kind):
        check_all(data, kind, probable=probable)


@pytest.mark.parametrize("path", REAL, ids=lambda path: path.name)
def test_real_texts(path: Path) -> None:
    check_all(path.read_bytes(), documents.kind_of(path), probable=True)


@each_format
@law
@given(written=paragraphs)
def test_it_still_opens_and_is_the_same_but_for_its_prose(kind: Kind, written) -> None:
    made = FORMATS[kind]
    data = made.data(written)
    assert made.skeleton(fixed(load(data, kind), kind).source.data) == made.skeleton(data)


@each_format
@law
@given(written=paragraphs)
def test_the_same_prose_gives_the_same_findings(kind: Kind, written) -> None:
    def told(other: Kind) -> list[tuple[str, str, tuple[str, ...]]]:
        source = load(FORMATS[other].data(written), other)
        return [(found.rule, found.message, found.replacements) for found in findings(source, other)]

    assert told(kind) == told(Kind.PLAIN)


PATCH = (
    ["patch", "--quiet", "--no-backup-if-mismatch", "-p1"]
    if shutil.which("patch")
    else ["git", "apply", "-p1"]
)


@pytest.mark.parametrize("kind", TEXTS)
@law
@given(written=paragraphs, text=scraps)
def test_the_diff_applied_is_what_fix_writes(kind: Kind, written, text: str, tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("laws")
    data = FORMATS[kind].data(written)
    if kind in {Kind.PLAIN, Kind.MARKDOWN} and is_file(data + text.encode("utf-8", "ignore"), kind):
        data += text.encode("utf-8", "ignore")
    source = load(data, kind)
    done = fixed(source, kind)
    (folder / "a.txt").write_bytes(data)
    diff = b"".join(unified("a.txt", as_text(source), done.edits)) if done.edits else b""
    if diff:
        subprocess.run(PATCH, cwd=folder, input=diff, check=True)
    assert (folder / "a.txt").read_bytes() == done.source.data
