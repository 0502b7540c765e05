"""Writing a file without risk: all or nothing, its metadata kept, what another wrote meanwhile respected.

The new content goes into a temporary file beside the old one, which takes its place once it is on the disk.
A process that is killed on the way may leave that temporary file; the next one to write there removes it.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from frfix.errors import ChangedError, WriteError, reason
from frfix.i18n import _

_LOCK_TRIES: Final = 100
_LOCK_PAUSE: Final = 0.02  # seconds
_STALE: Final = 3600  # seconds
_RANDOM: Final = re.compile(r"[a-z0-9_]{8}")
"""The part of a temporary file's name that `tempfile` chooses."""


class Written(NamedTuple):
    """What was written: where the old content went, and how many other hard links still have it."""

    backup: Path | None = None
    other_links: int = 0


def write_atomic(
    path: str | os.PathLike[str], data: bytes, *, expected: bytes | None = None, backup: bool = False
) -> Written:
    """Replace a file's content by ``data``, all or nothing.

    At any moment the file holds its old bytes or the new ones. A symbolic link stays a link, and
    its target is written. Mode and extended attributes are kept, owner and group where the system
    permits. Other hard links to the file keep the old content, as the name gets a new inode.
    ``expected`` is what the file held when it was read; one that holds ``data`` by now is right already.
    With ``backup`` the old content is there before, as whole as the new, in ``NAME.~1~`` beside the file, or
    the first number that is free: no backup ever takes the place of another.

    Raises `ChangedError` if the file no longer holds ``expected``, `WriteError` if the file may
    not be written (its mode forbids it to all, even if we are root), or the system refuses (a
    full disk…); then the file is as it was and nothing is left beside it.
    """
    shown = Path(path)
    try:
        target = Path(os.path.realpath(path))
        old = target.stat() if target.exists() else None
        if old is not None:
            _refuse_unwritable(target, old, shown)
        with _alone(target, old):
            if old is not None and expected is not None and target.read_bytes() == data:
                return Written()
            _refuse_changed(target, expected, shown)
            return _replace(target, data, old, expected, shown, backup=backup)
    except OSError as error:
        raise WriteError(_("écriture impossible : {reason}").format(reason=reason(error)), shown) from error


def _refuse_unwritable(target: Path, old: os.stat_result, shown: Path) -> None:
    if not stat.S_ISREG(old.st_mode):
        raise WriteError(_("écriture impossible : ce n’est pas un fichier ordinaire"), shown)
    if not old.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise WriteError(_("écriture impossible : le fichier est protégé en écriture"), shown)


def _refuse_changed(target: Path, expected: bytes | None, shown: Path) -> None:
    if expected is None:
        return
    try:
        same = target.read_bytes() == expected
    except FileNotFoundError:
        same = False
    if not same:
        raise ChangedError(_("le fichier a changé depuis sa lecture : il n’est pas réécrit"), shown)


@contextlib.contextmanager
def _alone(target: Path, old: os.stat_result | None) -> Iterator[None]:
    """Hold the file's lock, so that of two frfix at once the second sees what the first wrote.

    A program that never lets go of the lock delays us for two seconds, and no longer.
    """
    if old is None or sys.platform == "win32":
        yield
        return
    import fcntl

    with target.open("rb") as handle:
        for _ in range(_LOCK_TRIES):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                time.sleep(_LOCK_PAUSE)
            except OSError:
                break  # a file system without locks: the comparison still stands
        yield


def _replace(
    target: Path,
    data: bytes,
    old: os.stat_result | None,
    expected: bytes | None,
    shown: Path,
    *,
    backup: bool,
) -> Written:
    _sweep(target)
    saved: Path | None = None
    with _temporary(target, data, old) as temporary:
        _refuse_changed(target, expected, shown)
        if backup and old is not None:
            saved = _saved(target, target.read_bytes() if expected is None else expected, old)
        try:
            temporary.replace(target)
        except BaseException:
            if saved is not None:
                saved.unlink()
            raise
    _sync_folder(target.parent)
    return Written(saved, old.st_nlink - 1 if old is not None else 0)


@contextlib.contextmanager
def _temporary(target: Path, data: bytes, old: os.stat_result | None) -> Iterator[Path]:
    """Give a file beside ``target`` with ``data`` and the metadata of ``old``; it is gone in the end."""
    import tempfile  # 9 ms: nothing but writing needs it

    prefix, suffix = _marks(target)
    descriptor, name = tempfile.mkstemp(prefix=prefix, suffix=suffix, dir=target.parent)
    temporary = Path(name)
    try:
        try:
            _write_all(descriptor, data)
            _keep_metadata(descriptor, target, old)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _saved(target: Path, data: bytes, old: os.stat_result) -> Path:
    """Write ``data`` into the first backup of ``target`` that there is not yet; return its path."""
    with _temporary(target, data, old) as temporary:
        for number in count(1):
            saved = target.with_name(f"{target.name}.~{number}~")
            with contextlib.suppress(FileExistsError):
                _move_to_new(temporary, saved)
                return saved
    raise AssertionError  # There are as many names as numbers.


def _move_to_new(temporary: Path, path: Path) -> None:
    """Give a file the name ``path``; `FileExistsError` if there is one of that name."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:  # A file system without hard links: the name is taken first.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        temporary.replace(path)


def _marks(target: Path) -> tuple[str, str]:
    """Return what the names of temporary files for ``target`` begin and end with."""
    return f".{target.name[:50]}.", ".frfix"


def _sweep(target: Path) -> None:
    """Remove what a killed process left, once it is so old that nobody can be writing it."""
    prefix, suffix = _marks(target)
    with contextlib.suppress(OSError), os.scandir(target.parent) as entries:
        for entry in entries:
            middle = entry.name[len(prefix) : -len(suffix)]
            if entry.name == prefix + middle + suffix and _RANDOM.fullmatch(middle):
                with contextlib.suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > _STALE:
                        Path(entry.path).unlink()


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def _keep_metadata(descriptor: int, target: Path, old: os.stat_result | None) -> None:
    """Give the new file the old one's owner, attributes and mode (in this order: owner clears mode bits)."""
    if sys.platform == "win32":
        return
    if old is None:
        umask = os.umask(0)
        os.umask(umask)
        os.fchmod(descriptor, 0o666 & ~umask)
        return
    for owner, group in ((-1, old.st_gid), (old.st_uid, -1)):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, owner, group)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            for attribute in os.listxattr(target):
                with contextlib.suppress(OSError):
                    os.setxattr(descriptor, attribute, os.getxattr(target, attribute))
    os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """Make the new name last; the content is safe already, so a refusal here is no error."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
