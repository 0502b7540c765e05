from __future__ import annotations

import errno
import os
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from frfix.errors import ChangedError, WriteError
from frfix.writing import write_atomic


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


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


def test_a_file_that_is_right_by_now_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"nouveau")
    before = path.stat()
    write_atomic(path, b"nouveau", expected=b"ancien", backup=True)
    assert path.stat().st_ino == before.st_ino
    assert names(tmp_path) == ["article.txt"]


def test_other_hard_links_keep_the_old_content_and_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    os.link(path, tmp_path / "double.txt")
    assert write_atomic(path, b"nouveau").other_links == 1
    assert (path.read_bytes(), (tmp_path / "double.txt").read_bytes()) == (b"nouveau", b"ancien")


@pytest.mark.parametrize("links", [True, False])
def test_backups_are_numbered_and_keep_the_metadata(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def without_links(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if not links:
        monkeypatch.setattr(os, "link", without_links)
    path = tmp_path / "article.txt"
    path.write_bytes(b"un")
    path.chmod(0o640)
    for data in (b"deux", b"trois"):
        write_atomic(path, data, backup=True)
    assert names(tmp_path) == ["article.txt", "article.txt.~1~", "article.txt.~2~"]
    first, second = tmp_path / "article.txt.~1~", tmp_path / "article.txt.~2~"
    assert (first.read_bytes(), second.read_bytes(), path.read_bytes()) == (b"un", b"deux", b"trois")
    assert stat.S_IMODE(first.stat().st_mode) == 0o640


def test_without_its_backup_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"ancien")
    replace = Path.replace

    def refuse(source: Path, target: Path) -> Path:
        if Path(target) == path:
            raise OSError(errno.EIO, "Input/output error")
        return replace(source, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(WriteError, match="disque ne répond pas"):
        write_atomic(path, b"nouveau", backup=True)
    assert path.read_bytes() == b"ancien"
    assert names(tmp_path) == ["article.txt"]
