"""What earlier runs found, by the content of the files: a run over files that it knows checks none of them.

A file of SQLite, from the standard library, in the user's folder for such things. Not diskcache, which is no
longer looked after and keeps pickles, which whoever writes there could make run what they like.

An entry's key holds all that the findings hang on: the text, how it is read, the settings, the language of
the messages, and frfix itself, whatever part of it changed. A cache that cannot be read or written makes a
run slower, never wrong.
"""

from __future__ import annotations

import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from frfix.bench import Findings
from frfix.diagnostics import Diagnostic, Edit, Fix, Grade, Related, Severity

FOLDER_VARIABLE: Final = "FRFIX_CACHE_DIR"
FILE: Final = "remarques-1.sqlite3"
"""The number is that of what the file holds and how."""
LARGEST: Final = 64_000_000
"""Bytes that the entries may take; the share `DROPPED` of those longest unused goes when they take more."""
DROPPED: Final = 0.5
WAITING: Final = 0.2
"""Seconds to wait for another run that writes."""
HELD: Final = 500
"""New entries that are written together."""
_DAY: Final = 86_400
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS found (key BLOB PRIMARY KEY, value BLOB NOT NULL, used INTEGER NOT NULL)
WITHOUT ROWID
"""


def cache_folder() -> Path | None:
    """Return where the cache is: `FOLDER_VARIABLE`, or where the system wants it; None for nobody's home."""
    if asked := os.environ.get(FOLDER_VARIABLE):
        return Path(asked)
    try:
        if sys.platform == "win32":
            return (
                Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "frfix" / "Cache"
            )
        if sys.platform == "darwin":
            return Path.home() / "Library" / "Caches" / "frfix"
        # The XDG standard asks to ignore a relative path.
        xdg = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(xdg) if Path(xdg).is_absolute() else Path.home() / ".cache") / "frfix"
    except RuntimeError:
        return None


class Cache:
    """The findings of earlier runs; as if empty where they cannot be had. `close` keeps what is new."""

    def __init__(self, folder: Path | None) -> None:
        self._path = None if folder is None else folder / FILE
        self._database: sqlite3.Connection | None = None
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._today = int(time.time()) // _DAY
        if self._path is not None:
            self._open(self._path)

    def _open(self, path: Path) -> None:
        for _attempt in range(2):
            try:
                path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                self._database = sqlite3.connect(path, timeout=WAITING, isolation_level=None)
                self._database.execute("PRAGMA synchronous = OFF")  # Lost with the power: made anew.
                if self._database.execute("PRAGMA journal_mode").fetchone() != ("wal",):
                    self._database.execute("PRAGMA journal_mode = WAL")
                self._database.execute(_SCHEMA)
                return
            except (OSError, sqlite3.Error) as error:
                self._give_up(error)
                if self._path is None or not _is_broken(error):
                    return

    def _give_up(self, error: Exception) -> None:
        """Do without the cache from now on; remove one that is broken."""
        database, self._database = self._database, None
        if database is not None:
            with suppress(sqlite3.Error):
                database.close()
        if _is_broken(error) and self._path is not None:
            for ending in ("", "-wal", "-shm"):
                with suppress(OSError):
                    Path(f"{self._path}{ending}").unlink()

    def get(self, keys: Sequence[bytes]) -> dict[bytes, Findings]:
        """Return the findings of those of ``keys`` that are known, a hundred or so at once."""
        if self._database is None or not keys:
            return {}
        question = f"SELECT key, value, used FROM found WHERE key IN ({','.join('?' * len(keys))})"
        try:
            rows = self._database.execute(question, keys).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return {}
        found = {}
        for key, value, used in rows:
            with suppress(ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
                found[key] = _read(value)
                if used != self._today:
                    self._used.append(key)
        return found

    def put(self, key: bytes, findings: Findings) -> None:
        """Keep ``findings`` for other runs."""
        if self._database is not None:
            self._new[key] = _written(findings)
            if len(self._new) >= HELD:
                self._write()

    def close(self) -> None:
        """Write what is new."""
        self._write()
        if self._database is not None:
            with suppress(sqlite3.Error):
                self._database.close()
            self._database = None

    def _write(self) -> None:
        """Write new entries and the day of those used, in one transaction."""
        new, used = self._new, self._used
        self._new, self._used = {}, []
        if self._database is None or not (new or used):
            return
        try:
            with closing(self._database.cursor()) as cursor:
                cursor.execute("BEGIN IMMEDIATE")
                entries = [(key, value, self._today) for key, value in new.items()]
                cursor.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", entries)
                days = [(self._today, key) for key in used]
                cursor.executemany("UPDATE found SET used = ? WHERE key = ?", days)
                self._shrink(cursor)
                cursor.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(error)

    def _shrink(self, cursor: sqlite3.Cursor) -> None:
        """Drop the entries that were not used for longest if there are too many."""
        pages, free, size = (
            cursor.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_count", "freelist_count", "page_size")
        )
        if (pages - free) * size > LARGEST:
            count = cursor.execute("SELECT count(*) FROM found").fetchone()[0]
            oldest = "SELECT key FROM found ORDER BY used LIMIT ?"
            cursor.execute(f"DELETE FROM found WHERE key IN ({oldest})", [int(count * DROPPED) + 1])


def _is_broken(error: Exception) -> bool:
    """Whether SQLite found something else than a database, or a damaged one; not one that is busy."""
    return isinstance(error, sqlite3.DatabaseError) and not isinstance(
        error, sqlite3.OperationalError | sqlite3.ProgrammingError
    )


def _written(findings: Findings) -> bytes:
    """Return ``findings`` as JSON."""
    rows = [
        [
            found.rule,
            found.severity.value,
            found.grade.value,
            found.message,
            found.start,
            found.end,
            [
                [fix.replacement, [[edit.start, edit.end, edit.text] for edit in fix.edits]]
                for fix in found.fixes
            ],
            [[related.start, related.end, related.message] for related in found.related],
        ]
        for found in findings.diagnostics
    ]
    text = json.dumps([findings.words, rows], ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _read(value: bytes) -> Findings:
    """Return what `_written` wrote; raises what a value that is none makes Python raise."""
    words, rows = json.loads(value.decode("utf-8", "surrogatepass"))
    return Findings([_diagnostic(*row) for row in rows], int(words))


def _diagnostic(
    rule: str,
    severity: str,
    grade: str,
    message: str,
    start: int,
    end: int,
    fixes: Iterable[tuple[str, Iterable[tuple[int, int, str]]]],
    related: Iterable[tuple[int, int, str]],
) -> Diagnostic:
    return Diagnostic(
        rule,
        Severity(severity),
        Grade(grade),
        message,
        start,
        end,
        tuple(Fix(replacement, tuple(Edit(*edit) for edit in edits)) for replacement, edits in fixes),
        tuple(Related(*place) for place in related),
    )
