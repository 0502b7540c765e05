"""Writing a file without risk: all or nothing, its metadata kept, what another wrote meanwhile respected."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from frfix.errors import ChangedError, WriteError, reason

_LOCK_TRIES: Final = 100
_LOCK_PAUSE: Final = 0.02  # seconds


def write_atomic(path: str | os.PathLike[str], data: bytes, *, expected: bytes | None = None) -> None:
    """Replace a file's content by ``data``, all or nothing.

    At any moment the file holds its old bytes or the new ones. A symbolic link stays a link, and
    its target is written. Mode and extended attributes are kept, owner and group where the system
    permits. Other hard links to the file keep the old content, as the name gets a new inode.
    ``expected`` is what the file held when it was read.

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
            _refuse_changed(target, expected, shown)
            _replace(target, data, old, expected, shown)
    except OSError as error:
        raise WriteError(f"écriture impossible : {reason(error)}", shown) from error


def _refuse_unwritable(target: Path, old: os.stat_result, shown: Path) -> None:
    if not stat.S_ISREG(old.st_mode):
        raise WriteError("écriture impossible : ce n’est pas un fichier ordinaire", shown)
    if not old.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise WriteError("écriture impossible : le fichier est protégé en écriture", shown)


def _refuse_changed(target: Path, expected: bytes | None, shown: Path) -> None:
    if expected is None:
        return
    try:
        same = target.read_bytes() == expected
    except FileNotFoundError:
        same = False
    if not same:
        raise ChangedError("le fichier a changé depuis sa lecture : il n’est pas réécrit", shown)


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
    target: Path, data: bytes, old: os.stat_result | None, expected: bytes | None, shown: Path
) -> None:
    import tempfile  # 9 ms: nothing but writing needs it

    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", suffix=".frfix", dir=target.parent)
    temporary = Path(name)
    try:
        try:
            _write_all(descriptor, data)
            _keep_metadata(descriptor, target, old)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        _refuse_changed(target, expected, shown)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


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
