"""Correcting a text: which edits go together, the text they make, and writing it without risk."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
import time
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Severity
from frfix.errors import ChangedError, WriteError, reason
from frfix.source import SourceText

_SEVERITIES: Final = {severity: rank for rank, severity in enumerate(Severity)}
_GRADES: Final = {grade: rank for rank, grade in enumerate(Grade)}
_LOCK_TRIES: Final = 100
_LOCK_PAUSE: Final = 0.02  # seconds


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return ``text`` with ``edits`` made; all else stays as it is.

    The order of ``edits`` is free. Raises `ValueError` where two overlap or one lies outside of the text.
    """
    parts: list[str] = []
    done = 0
    inserted = -1
    for edit in sorted(set(edits), key=lambda edit: (edit.start, edit.end)):
        if not done <= edit.start <= edit.end <= len(text) or edit.end == inserted:
            raise ValueError(f"edit {edit} overlaps another or leaves the text")
        parts += text[done : edit.start], edit.text
        done = edit.end
        inserted = edit.start if edit.start == edit.end else -1
    parts.append(text[done:])
    return "".join(parts)


def compatible_edits(fixes: Iterable[Fix]) -> list[Edit]:
    """Return the edits of ``fixes``, sorted; where two fixes overlap, the earlier in the list wins.

    A fix is taken whole or not at all. Two that hold the same edit agree on it; two insertions
    at the same place do not go together, as nothing tells their order.
    """
    taken: list[tuple[int, int, str]] = []
    for fix in fixes:
        added = [(edit.start, edit.end, edit.text) for edit in fix.edits]
        new = [edit for edit in added if edit not in _around(taken, edit)]
        if any(_clash(edit, other) for edit in new for other in _around(taken, edit)):
            continue
        for edit in new:
            taken.insert(bisect_left(taken, edit), edit)
    return [Edit(*edit) for edit in taken]


def select_edits(diagnostics: Sequence[Diagnostic], grades: Collection[Grade]) -> list[Edit]:
    """Return the edits of the first fix of each diagnostic whose grade is among ``grades``.

    Sorted and apart: where two overlap, the more severe diagnostic wins, then the surer, then
    the one that starts first.
    """
    wanted = [found for found in diagnostics if found.fixes and found.grade in grades]
    wanted.sort(key=lambda found: (_SEVERITIES[found.severity], _GRADES[found.grade], found.start))
    return compatible_edits(found.fixes[0] for found in wanted)


def fit_encoding(diagnostics: Iterable[Diagnostic], source: SourceText) -> list[Diagnostic]:
    """Return ``diagnostics`` with only those fixes that the file's encoding can hold.

    A narrow no-break space becomes a plain no-break one where the encoding lacks it. A
    diagnostic whose fixes then change nothing is dropped: nothing can be done about it.
    """
    if source.encoding.startswith("utf"):
        return list(diagnostics)
    kept: list[Diagnostic] = []
    for found in diagnostics:
        adapted = [(fix, _adapt(fix, source)) for fix in found.fixes]
        fixes = tuple(new for _, new in adapted if new is not None and _changes(new, source.text))
        if fixes or all(new is None for _, new in adapted):
            kept.append(replace(found, fixes=fixes))
    return kept


def _adapt(fix: Fix, source: SourceText) -> Fix | None:
    replacement = source.adapt(fix.replacement)
    texts = [source.adapt(edit.text) for edit in fix.edits]
    if replacement is None or None in texts:
        return None
    edits = (
        replace(edit, text=text) for edit, text in zip(fix.edits, texts, strict=True) if text is not None
    )
    return Fix(replacement, tuple(edits))


def _changes(fix: Fix, text: str) -> bool:
    return any(text[edit.start : edit.end] != edit.text for edit in fix.edits)


def _around(taken: list[tuple[int, int, str]], edit: tuple[int, int, str]) -> Iterator[tuple[int, int, str]]:
    """Yield those of the sorted edits that could touch ``edit``: its neighbours."""
    index = bisect_left(taken, edit)
    before = index
    while before and (taken[before - 1][1] > edit[0] or taken[before - 1][0] == edit[0]):
        before -= 1
        yield taken[before]
    while index < len(taken) and taken[index][0] <= edit[1]:
        yield taken[index]
        index += 1


def _clash(one: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    if one[0] == one[1] and other[0] == other[1]:
        return one[0] == other[0]
    return one[0] < other[1] and other[0] < one[1]


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
