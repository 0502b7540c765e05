"""What git leaves alone: ``.gitignore`` files, ``.git/info/exclude`` and the list of a person's own.

As in ripgrep and ruff this holds in a git work tree only, and a file that git follows in spite of a pattern
is left alone, too. The person's own list is the one at git's usual place; ``core.excludesFile`` is not asked
for, as that would start git for each run. pathspec reads the patterns, as for ``exclude``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME: Final = ".gitignore"

_Rules = tuple[tuple[Path, "GitIgnoreSpec"], ...]
"""The patterns that hold in a folder, each with the folder that they are relative to, the nearest first."""


class GitIgnore:
    """The patterns of git in the folders that are searched; each file is read once."""

    def __init__(self) -> None:
        self._rules: dict[Path, _Rules | None] = {}

    def ignores(self, path: Path, *, is_folder: bool = False) -> bool:
        """Whether git leaves ``path`` (absolute) alone, in a folder that it does not leave alone."""
        for folder, spec in self._rules_of(path.parent) or ():
            name = name_below(path, folder) or ""
            said = spec.check_file(name + "/" if is_folder else name).include
            if said is not None:
                return said
        return False

    def begin(self, top: Path) -> None:
        """Take ``top`` (absolute) for searched, as somebody asked for it.

        If git leaves it alone, only the patterns in it and below it hold there.
        """
        if any(self.ignores(folder, is_folder=True) for folder in (top, *top.parents)):
            self._rules[top] = _patterns_in(top)

    def _rules_of(self, folder: Path) -> _Rules | None:
        """Return what holds in ``folder``; ``None`` outside of a work tree."""
        if folder not in self._rules:
            self._rules[folder] = self._look(folder)
        return self._rules[folder]

    def _look(self, folder: Path) -> _Rules | None:
        git = folder / ".git"
        if git.exists():
            own = (*_read(_common(git) / "info" / "exclude", folder), *_personal(folder))
            return (*_patterns_in(folder), *own)
        above = None if folder.parent == folder else self._rules_of(folder.parent)
        return None if above is None else (*_patterns_in(folder), *above)


def name_below(path: Path, folder: Path) -> str | None:
    """Return the name of ``path`` in ``folder``, both absolute, with ``/``; ``None`` if it is not below it.

    ``Path.relative_to`` takes ten times as long, and each file of a search has its name in several folders.
    """
    name, above = str(path), str(folder).rstrip(os.sep) + os.sep
    return name[len(above) :].replace(os.sep, "/") if name.startswith(above) else None


def compiled(lines: Iterable[str]) -> GitIgnoreSpec:
    """Return the patterns in ``lines``; raises `ValueError` for one that is none."""
    import re

    from pathspec import GitIgnoreSpec  # 10 ms, for projects that leave something out.

    try:
        return GitIgnoreSpec.from_lines(lines)
    except re.error as error:
        raise ValueError(str(error)) from error


def _patterns_in(folder: Path) -> _Rules:
    return _read(folder / NAME, folder)


def _read(path: Path, folder: Path) -> _Rules:
    """Return the patterns of the file ``path``, relative to ``folder``; none where it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "surrogateescape")
    except OSError:
        return ()
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("#")]
    if not lines:
        return ()
    try:
        return ((folder, compiled(lines)),)
    except ValueError:
        # Git passes over a pattern that is none, and so do we.
        return ((folder, compiled(filter(_is_pattern, lines))),)


def _is_pattern(line: str) -> bool:
    try:
        compiled([line])
    except ValueError:
        return False
    return True


def _personal(folder: Path) -> _Rules:
    try:
        home = Path(os.environ.get("XDG_CONFIG_HOME") or Path("~/.config").expanduser())
    except RuntimeError:  # Nobody's home: a service of a system.
        return ()
    return _read(home / "git" / "ignore", folder)


def _common(git: Path) -> Path:
    """Return the folder that all work trees of a repository share: ``git``, or that of a file ``git``."""
    try:
        if git.is_dir():
            return git
        own = git.parent / git.read_text(encoding="utf-8").removeprefix("gitdir:").strip()
        return own / (own / "commondir").read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return git
