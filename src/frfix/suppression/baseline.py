"""A baseline: the findings that a repository had on the day it adopted frfix, so that only new ones are told.

The file is JSON with a line an entry, sorted, so that a diff of it can be read; its writer is the standard
library's. It holds paths relative to its own folder and, by file, what a fingerprint is made of.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from frfix.diagnostics import Diagnostic
from frfix.errors import FrfixError, reason
from frfix.i18n import _
from frfix.suppression.fingerprint import context, digest

VERSION: Final = 1
"""Of the file's format; a file of a later one is not read."""
FILE_NAME: Final = "frfix-reference.json"
"""Where a baseline is written unless somebody says otherwise."""
LONGEST: Final = 60
"""Code points of a passage that an excerpt shows whole."""
_DIGITS: Final = 16


class NewerError(FrfixError):
    """A baseline of a later version of frfix."""


class Entry(NamedTuple):
    """Findings of one file that read the same: how many they are.

    ``excerpt`` holds the words before the passage, the passage, shortened where it is long, and those after.
    """

    rule: str
    excerpt: tuple[str, str, str]
    fingerprint: str
    times: int = 1


def entry_of(text: str, found: Diagnostic) -> Entry:
    """Return the entry of one finding of ``text``."""
    read = context(text, found)
    before, passage, after = read
    if len(passage) > LONGEST:
        passage = f"{passage[: LONGEST // 2]}…{passage[-LONGEST // 2 :]}"
    return Entry(found.rule, (before, passage, after), digest(found.rule, read))


def entries_of(text: str, found: Iterable[Diagnostic]) -> list[Entry]:
    """Return the entries of the findings of ``text``, sorted, those that read the same counted together."""
    counts = Counter(entry_of(text, one) for one in found)
    return sorted(entry._replace(times=times) for entry, times in counts.items())


class Baseline:
    """What the file ``path`` holds: entries by file, whose names are relative to its folder, with ``/``."""

    def __init__(self, path: Path, files: Mapping[str, Sequence[Entry]]) -> None:
        self.path = path
        self.files = {name: list(entries) for name, entries in sorted(files.items()) if entries}

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the file ``path``. Raises `FrfixError`, with its line, where that is no baseline."""
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            message = _("cette référence n’existe pas : « frfix baseline ecrire » l’écrit")
            raise FrfixError(message, path) from error
        except OSError as error:
            raise FrfixError(
                _("référence illisible : {reason}").format(reason=reason(error)), path
            ) from error
        try:
            given = json.loads(data.decode("utf-8-sig"))
        except json.JSONDecodeError as error:
            message = _("cette référence n’est pas du JSON valable ({detail})").format(detail=error.msg)
            raise FrfixError(message, path, line=error.lineno, column=error.colno) from error
        except (UnicodeDecodeError, RecursionError) as error:
            raise FrfixError(_("cette référence n’est pas du JSON valable"), path) from error
        return cls(path, _files(given, path, data))

    def name_of(self, path: Path) -> str:
        """Return the name of a file in a baseline, with ``/``."""
        return Path(os.path.relpath(path, self.path.parent)).as_posix()

    def path_of(self, name: str) -> Path:
        """Return the file that ``name`` stands for, absolute."""
        return Path(os.path.normpath(self.path.parent.absolute() / name))

    def entries(self, path: Path, fingerprints: Iterable[str]) -> tuple[str, Sequence[Entry]]:
        """Return the name under which the file ``path`` is in the baseline, and its entries.

        Those of a file that was renamed follow it: where it has none, they are those of the file that is gone
        and shares most of its ``fingerprints``. That does not hang on the other files of a run.
        """
        name = self.name_of(path)
        if name in self.files:
            return name, self.files[name]
        wanted = set(fingerprints)
        shared = {gone: len(wanted & names) for gone, names in self._gone.items()}
        best = max(shared, key=lambda gone: (shared[gone], gone), default=None)
        return (best, self.files[best]) if best is not None and shared[best] else (name, ())

    @cached_property
    def _gone(self) -> dict[str, frozenset[str]]:
        """The fingerprints of each file that is in the baseline and nowhere else."""
        return {
            name: frozenset(entry.fingerprint for entry in entries)
            for name, entries in self.files.items()
            if not self.path_of(name).exists()
        }

    def write(self) -> None:
        """Write the file, all or nothing. Raises `frfix.errors.WriteError`."""
        from frfix.writing import write_atomic

        write_atomic(self.path, self.text().encode("utf-8", "surrogatepass"))

    def text(self) -> str:
        """Return the content of the file: the same for the same findings, a line an entry."""
        files = []
        for name, entries in self.files.items():
            lines = ",\n".join(f"      {_json(_as_given(entry))}" for entry in sorted(entries))
            files.append(f"    {_json(name)}: [\n{lines}\n    ]")
        listed = "{\n" + ",\n".join(files) + "\n  }" if files else "{}"
        return f'{{\n  "version": {VERSION},\n  "files": {listed}\n}}\n'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _as_given(entry: Entry) -> dict[str, Any]:
    return {
        "rule": entry.rule,
        "excerpt": entry.excerpt,
        "count": entry.times,
        "fingerprint": entry.fingerprint,
    }


def _files(given: object, path: Path, data: bytes) -> dict[str, list[Entry]]:
    """Return the entries in the JSON ``given``. Raises `FrfixError` for what is no baseline."""
    version = given.get("version") if isinstance(given, dict) else None
    if type(version) is int and version > VERSION:
        message = _("cette référence vient d’une version plus récente de frfix (format {version})")
        raise NewerError(message.format(version=version), path)
    files = given.get("files") if isinstance(given, dict) else None
    if type(version) is not int or version != VERSION or not isinstance(files, dict):
        raise FrfixError(_("ce fichier n’est pas une référence de frfix"), path)
    read = {}
    for name, entries in files.items():
        try:
            read[name] = [_entry(one) for one in entries]
        except (KeyError, TypeError, ValueError) as error:
            line = data.count(b"\n", 0, max(0, data.find(_json(name).encode("utf-8", "surrogatepass")))) + 1
            message = _("cette référence a une entrée que frfix ne comprend pas, pour « {name} »")
            raise FrfixError(message.format(name=name), path, line=line) from error
    return read


def _entry(given: Any) -> Entry:
    before, passage, after = given["excerpt"]
    texts = (given["rule"], before, passage, after, given["fingerprint"])
    if not all(isinstance(text, str) for text in texts) or len(given["fingerprint"]) != _DIGITS:
        raise ValueError
    if type(given["count"]) is not int or given["count"] < 1:
        raise ValueError
    return Entry(given["rule"], (before, passage, after), given["fingerprint"], given["count"])
