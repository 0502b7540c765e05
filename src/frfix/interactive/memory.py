"""What was decided about files that are not done, from one run to the next.

One small JSON file for each, in the folder that the system has for the state of programs. It is written
after each decision, so that nothing is lost where a terminal goes away.
"""

from __future__ import annotations

import contextlib
import json
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from frfix.diagnostics import Edit
from frfix.interactive.anchors import Anchor
from frfix.interactive.state import Passage, Past

MOST_FILES: Final = 300
"""Files that are remembered; the oldest are forgotten."""
MOST_DECISIONS: Final = 5_000
"""Of each kind, for one file."""
_VERSION: Final = 1


def state_folder() -> Path:
    """Return where the memory is, whether it exists or not."""
    from platformdirs import user_state_path  # It knows the rules of each system.

    return user_state_path("frfix", appauthor=False) / "reprise"


class Memory:
    """What is remembered in ``folder``. A memory that fails stops nobody: it is only gone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def recall(self, path: Path) -> Past | None:
        """Return what was decided about the file at ``path``, None if nothing is known of it."""
        try:
            kept = json.loads(self._file(path).read_bytes())
            if kept["version"] != _VERSION or kept["path"] != str(path.absolute()):
                return None
            return _past(kept)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    def keep(self, path: Path, past: Past) -> None:
        """Remember ``past`` of the file at ``path``; forget the file if that is nothing."""
        if past._replace(place="") == Past():
            self.forget(path)
            return
        from frfix.errors import FrfixError
        from frfix.writing import write_atomic

        content = json.dumps(_kept(path, past), ensure_ascii=True)
        with contextlib.suppress(OSError, FrfixError):
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_atomic(self._file(path), content.encode())
            self._shrink()

    def forget(self, path: Path) -> None:
        """Remember nothing of the file at ``path``."""
        with contextlib.suppress(OSError):
            self._file(path).unlink(missing_ok=True)

    def _file(self, path: Path) -> Path:
        name = blake2b(str(path.absolute()).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
        return self._folder / f"{name}.json"

    def _shrink(self) -> None:
        files = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime)
        for file in files[:-MOST_FILES]:
            file.unlink(missing_ok=True)


def _kept(path: Path, past: Past) -> dict[str, Any]:
    return {
        "version": _VERSION,
        "path": str(path.absolute()),
        "edits": [[edit.start, edit.end, edit.text, *around] for edit, *around in past.edits],
        "corrected": past.corrected,
        "ignored": sorted(past.ignored)[:MOST_DECISIONS],
        "passages": sorted(map(list, past.passages))[:MOST_DECISIONS],
        "rules": sorted(past.rules),
        "place": past.place,
    }


def _past(kept: dict[str, Any]) -> Past:
    edits = tuple(
        Anchor(Edit(int(start), int(end), str(text)), str(before), str(old), str(after))
        for start, end, text, before, old, after in kept["edits"]
    )
    return Past(
        edits,
        int(kept["corrected"]),
        frozenset(map(str, kept["ignored"])),
        frozenset(Passage(str(rule), str(text)) for rule, text in kept["passages"]),
        frozenset(map(str, kept["rules"])),
        str(kept["place"]),
    )
