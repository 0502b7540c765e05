"""The keys of the cache: digests of all that the findings in a text hang on."""

from __future__ import annotations

import dataclasses
import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Final

from frfix import __version__
from frfix.documents.detect import Kind
from frfix.i18n import language
from frfix.settings import Settings

_NOT_OF_FINDINGS: Final = frozenset({"threshold", "largest"})
"""Settings that change nothing of what is found in a text that was read."""
_OF_FRFIX: Final = (".py", ".so", ".pyd", ".toml", ".json", ".mo")


class Keys:
    """Makes the keys of one run: texts that have the same one have the same findings."""

    def __init__(self) -> None:
        self._stamp = _stamp()
        self._readings: dict[tuple[Kind, Settings], bytes] = {}

    def key(self, data: bytes, kind: Kind, settings: Settings) -> bytes:
        """Return the key of a file's bytes, read as ``kind`` and checked with ``settings``."""
        reading = self._readings.get((kind, settings))
        if reading is None:
            parts = f"{self._stamp}\0{kind}\0{_as_text(settings)}"
            reading = self._readings[kind, settings] = blake2b(
                parts.encode("utf-8", "surrogatepass")
            ).digest()
        return blake2b(data, digest_size=20, key=reading).digest()


def _as_text(settings: Settings) -> str:
    """Return all of ``settings`` that findings hang on, the same for the same."""
    values = []
    for field in dataclasses.fields(settings):
        if field.name not in _NOT_OF_FINDINGS:
            value = getattr(settings, field.name)
            values.append((field.name, sorted(value) if isinstance(value, frozenset) else value))
    return repr(values)


def _stamp() -> str:
    """Return a text that is another whenever frfix is: its version, files, libraries, Python, language.

    Files are known by size and time, as Python knows them for its bytecode: their content is 30 MB.
    """
    package = Path(__file__).parent
    files = sorted(_files(str(package)))
    # Whatever is installed or updated changes the folder that it goes to.
    libraries = [
        (folder, os.stat(folder).st_mtime_ns)  # noqa: PTH116
        for folder in sys.path
        if folder.endswith("-packages") and os.path.isdir(folder)  # noqa: PTH112
    ]
    return repr((__version__, sys.version, language(), str(package), files, libraries))


def _files(folder: str) -> list[tuple[str, int, int]]:
    """Return the name, size and time of each file of frfix below ``folder``."""
    found = []
    in_data = os.path.basename(folder) == "data"  # noqa: PTH119
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    found += _files(entry.path)
            elif in_data or entry.name.endswith(_OF_FRFIX):
                status = entry.stat()
                found.append((entry.path, status.st_size, status.st_mtime_ns))
    return found
