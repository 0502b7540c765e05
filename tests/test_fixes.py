from __future__ import annotations

import errno
import os
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity, replace_span
from frfix.errors import ChangedError, WriteError
from frfix.fixes import apply_edits, compatible_edits, fit_encoding, select_edits, write_atomic
from frfix.source import SourceText


def finding(
    start: int, end: int, text: str, grade: Grade = Grade.SURE, severity: Severity = Severity.ERROR
) -> Diagnostic:
    return Diagnostic("essai/essai", severity, grade, "…", start, end, replace_span(start, end, text))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_edits_are_made_in_place_whatever_their_order() -> None:
    edits = [Edit(8, 8, "s"), Edit(0, 1, "L"), Edit(2, 2, "s")]
    assert apply_edits("le petit chat", edits) == "Les petits chat"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abc", [Edit(1, 1, "x"), Edit(1, 1, "y")])
    with pytest.raises(ValueError, match="leaves the text"):
        apply_edits("abc", [Edit(2, 4, "x")])


@given(st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text(max_size=3))))
def test_chosen_edits_are_apart_and_the_rest_of_the_text_stays(
    text: str, spans: list[tuple[int, int, str]]
) -> None:
    fixes = [
        Fix(new, (Edit(start, min(start + length, len(text)), new),))
        for start, length, new in spans
        if start <= len(text)
    ]
    edits = compatible_edits(fixes)
    fixed = apply_edits(text, edits)
    kept: list[str] = []
    done = 0
    for edit in edits:
        kept.append(text[done : edit.start])
        done = edit.end
    kept.append(text[done:])
    position = 0
    for piece, edit in zip(kept, [*edits, Edit(0, 0, "")], strict=True):
        assert fixed[position : position + len(piece)] == piece
        position += len(piece) + len(edit.text)
    assert position == len(fixed)
    assert not fixes or edits[:1] or not fixes[0].edits


def test_more_severe_then_surer_then_first_finding_wins_an_overlap() -> None:
    advice = finding(0, 4, "AVIS", severity=Severity.ADVICE)
    error = finding(2, 6, "ERREUR")
    assert select_edits([advice, error], set(Grade)) == [Edit(2, 6, "ERREUR")]
    probable = finding(0, 4, "x", Grade.PROBABLE)
    assert select_edits([probable, error], set(Grade)) == [Edit(2, 6, "ERREUR")]
    assert select_edits([finding(3, 5, "b"), finding(2, 4, "a")], set(Grade)) == [Edit(2, 4, "a")]


def test_only_the_asked_grades_are_written() -> None:
    found = [finding(0, 1, "a"), finding(2, 3, "b", Grade.PROBABLE), finding(4, 5, "c", Grade.SUGGESTION)]
    assert select_edits(found, {Grade.SURE}) == [Edit(0, 1, "a")]
    assert select_edits(found, {Grade.SURE, Grade.PROBABLE}) == [Edit(0, 1, "a"), Edit(2, 3, "b")]


def test_a_fix_is_written_whole_or_not_at_all() -> None:
    pair = Fix("« x »", (Edit(0, 1, "«"), Edit(5, 6, "»")))
    assert compatible_edits([Fix("y", (Edit(4, 6, "y"),)), pair]) == [Edit(4, 6, "y")]


def test_touching_and_equal_edits_go_together() -> None:
    space = Fix("\u00a0", (Edit(4, 4, "\u00a0"),))
    assert compatible_edits([Fix("État", (Edit(0, 4, "État"),)), space, space]) == [
        Edit(0, 4, "État"),
        Edit(4, 4, "\u00a0"),
    ]


def test_fixes_that_the_encoding_lacks_are_adapted_or_dropped() -> None:
    source = SourceText.from_bytes("là ! là\u00a0! Lodz".encode("cp1252"))
    narrow, same, foreign = finding(2, 3, "\u202f"), finding(7, 8, "\u202f"), finding(10, 14, "Łódź")
    kept = fit_encoding([narrow, same, foreign], source)
    assert [found.replacements for found in kept] == [("\u00a0",), ()]
    utf8 = SourceText.from_text(source.text)
    assert fit_encoding([narrow, same, foreign], utf8) == [narrow, same, foreign]


def test_written_file_keeps_mode_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    path.chmod(0o640)
    write_atomic(path, b"nouveau", expected=b"ancien")
    assert path.read_bytes() == b"nouveau"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == ["article.txt"]


def test_extended_attributes_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    try:
        os.setxattr(path, "user.etat", b"relu")
    except (AttributeError, OSError):
        return  # this file system has none to keep
    write_atomic(path, b"nouveau")
    assert os.getxattr(path, "user.etat") == b"relu"


def test_symbolic_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "vrai").mkdir()
    target = tmp_path / "vrai" / "article.txt"
    target.write_bytes(b"ancien")
    link = tmp_path / "lien.txt"
    link.symlink_to(target)
    write_atomic(link, b"nouveau")
    assert link.is_symlink()
    assert target.read_bytes() == b"nouveau"


def test_new_file_is_made_with_the_usual_mode(tmp_path: Path) -> None:
    write_atomic(tmp_path / "neuf.txt", b"texte")
    (tmp_path / "autre.txt").touch()
    assert (tmp_path / "neuf.txt").stat().st_mode == (tmp_path / "autre.txt").stat().st_mode


def test_protected_file_is_refused_even_to_root(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    path.chmod(0o444)
    with pytest.raises(WriteError, match="protégé en écriture") as caught:
        write_atomic(path, b"nouveau")
    assert caught.value.path == path
    assert path.read_bytes() == b"ancien"
    assert names(tmp_path) == ["article.txt"]


def test_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="fichier ordinaire"):
        write_atomic(tmp_path, b"x")


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_full_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, full)
        with pytest.raises(WriteError, match="disque est plein"):
            write_atomic(path, b"nouveau")
    assert path.read_bytes() == b"ancien"
    assert names(tmp_path) == ["article.txt"]


def test_interruption_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            write_atomic(path, b"nouveau")
    assert path.read_bytes() == b"ancien"
    assert names(tmp_path) == ["article.txt"]


def test_file_changed_by_somebody_else_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"leur version")
    with pytest.raises(ChangedError, match="a changé"):
        write_atomic(path, b"nouveau", expected=b"ancien")
    assert path.read_bytes() == b"leur version"
    path.unlink()
    with pytest.raises(ChangedError, match="a changé"):
        write_atomic(path, b"nouveau", expected=b"ancien")
    assert names(tmp_path) == []


def test_change_during_the_writing_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    sync = os.fsync

    def slow(descriptor: int) -> None:
        sync(descriptor)
        path.write_bytes(b"leur version")

    monkeypatch.setattr(os, "fsync", slow)
    with pytest.raises(ChangedError):
        write_atomic(path, b"nouveau", expected=b"ancien")
    assert path.read_bytes() == b"leur version"
    assert names(tmp_path) == ["article.txt"]


def test_of_many_writers_at_once_exactly_one_succeeds(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    together = threading.Barrier(8)

    def write(number: int) -> bool:
        together.wait()
        try:
            write_atomic(path, b"version %d" % number, expected=b"ancien")
        except ChangedError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        done = list(pool.map(write, range(8)))
    assert done.count(True) == 1
    assert path.read_bytes() == b"version %d" % done.index(True)
    assert names(tmp_path) == ["article.txt"]
