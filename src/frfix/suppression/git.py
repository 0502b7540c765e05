"""What git knows of a work tree: which lines changed, and what the index holds.

git itself is asked, once for each work tree: no library in Python reads its index, its renames and its
conversions of line ends as it does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from frfix.errors import FrfixError
from frfix.i18n import _

Lines = tuple[tuple[int, int], ...]
"""Ranges of lines, sorted: the first and the last of each, from 1, parted by line feeds as git does."""
WHOLE: Final[Lines] = ((1, sys.maxsize),)

_DIFF: Final = (
    "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all",
    "--find-renames", "--src-prefix=a/", "--dst-prefix=b/", "--unified=0", "--inter-hunk-context=0",
)  # fmt: skip
"""Whatever a person's own settings say."""
_HUNK: Final = re.compile(rb"@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")
_ESCAPE: Final = re.compile(rb"\\([0-7]{3}|.)")
_LETTERS: Final = dict(zip(b"abtnvfr", b"\a\b\t\n\v\f\r", strict=True))
_MAIN: Final = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


class WorkTree:
    """The work tree whose folder is ``root``."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _git(self, *arguments: str, refused: str | None = None) -> bytes:
        """Return what git says. Raises `FrfixError` where it refuses, with ``refused`` or its own words."""
        done = self._run(*arguments)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
            raise FrfixError(refused or _("git a refusé : {detail}").format(detail=said), self.root)
        return done.stdout

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ("git", "-c", "core.fsmonitor=false", "-C", str(self.root), *arguments)
        try:
            return subprocess.run(
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                env=os.environ | {"GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"},
            )
        except FileNotFoundError as error:
            raise FrfixError(_("git n’est pas installé : --changed et --staged ont besoin de lui")) from error

    def _commit(self, name: str) -> str | None:
        """Return the commit that a person calls ``name``, or ``None``."""
        if not name or name.startswith("-"):
            return None
        done = self._run("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        return None if done.returncode else done.stdout.decode().strip()

    def base(self, name: str) -> str:
        """Return the last commit that the work has in common with ``name``, "" for the main branch.

        In a repository without a commit that is the empty tree. Raises `FrfixError` for a name that is
        unknown, and where nothing is in common.
        """
        if self._commit("HEAD") is None and not name:
            return self._git("hash-object", "-t", "tree", os.devnull).decode().strip()
        commit = self._commit(name) if name else self._main()
        if commit is None:
            message = (
                _("git ne connaît pas « {name} »").format(name=name)
                if name
                else _("aucune branche principale ne se trouve : nommez-la, --changed=BRANCHE")
            )
            raise FrfixError(message, self.root)
        apart = _(
            "HEAD et « {name} » n’ont aucun commit en commun ; "
            "dans un clone partiel, « git fetch --unshallow » amène ceux qui manquent"
        )
        found = self._git("merge-base", commit, "HEAD", refused=apart.format(name=name or commit[:10]))
        return found.decode().strip()

    def _main(self) -> str | None:
        """Return the commit of the branch that work goes into: the upstream, if it is no copy of ours."""
        upstream = self._said("rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}")
        branch = self._said("symbolic-ref", "--short", "--quiet", "HEAD")
        is_copy = upstream.partition("/")[2] == branch and branch not in _MAIN
        names = (*_MAIN, upstream) if is_copy else (upstream, *_MAIN)
        return next((commit for name in names if (commit := self._commit(name))), None)

    def _said(self, *arguments: str) -> str:
        done = self._run(*arguments)
        return "" if done.returncode else done.stdout.decode("utf-8", "replace").strip()

    def changes(self, since: str | None, *, staged: bool) -> dict[str, Lines]:
        """Return the changed lines of each file, by its path below the root, with ``/``.

        Those since the last commit in common with ``since`` (see `base`); since the last commit if it is
        ``None``. Lines of the index with ``staged``, else of the files, where those that git does not follow
        are changed as a whole. Raises `FrfixError`.
        """
        asked = [*(["--cached"] if staged else []), *([] if since is None else [self.base(since)]), "--"]
        found = dict(_hunks(self._git(*_DIFF, *asked)))
        binary = _binary(self._git(*_DIFF[:-2], "--numstat", "-z", *asked))
        found |= dict.fromkeys(binary, WHOLE)
        if not staged:
            others = self._git("ls-files", "--others", "--exclude-standard", "--full-name", "-z")
            found |= {os.fsdecode(name): WHOLE for name in others.split(b"\0") if name}
        return found

    def staged(self, name: str) -> bytes:
        """Return what the index holds of a file, with the line ends that a checkout gives it."""
        missing = _("l’index de git n’a pas ce fichier")
        return self._git("cat-file", "--filters", f":0:{name}", refused=missing)


def _hunks(patch: bytes) -> Iterator[tuple[str, Lines]]:
    """Yield each file of a patch without context that has new lines, and which they are."""
    name: bytes | None = None
    ranges: list[tuple[int, int]] = []
    inside = 0  # Lines of the text itself to come, which may look like anything.
    for line in patch.split(b"\n"):
        if inside and line[:1] in (b"+", b"-"):
            inside -= 1
        elif line.startswith(b"diff --git "):
            if name is not None and ranges:
                yield os.fsdecode(name), tuple(ranges)
            name, ranges = None, []
        elif line.startswith(b"+++ "):
            name = _name(line[4:])
        elif found := _HUNK.match(line):
            old, start, new = (int(number) if number is not None else 1 for number in found.groups())
            inside = old + new
            if new:
                ranges.append((start, start + new - 1))
    if name is not None and ranges:
        yield os.fsdecode(name), tuple(ranges)


def _name(field: bytes) -> bytes | None:
    """Return the path that the header of a patch names, as C strings are written if it must be."""
    if field.startswith(b'"'):
        inner = field.rstrip(b"\t")[1:-1]
        field = _ESCAPE.sub(lambda found: _unescaped(found[1]), inner)
    else:
        field = field.removesuffix(b"\t")  # It stands after a name with spaces.
    return field[2:] if field.startswith(b"b/") else None  # /dev/null


def _unescaped(sign: bytes) -> bytes:
    if len(sign) == 3:
        return bytes([int(sign, 8)])
    return bytes([_LETTERS.get(sign[0], sign[0])])


def _binary(numstat: bytes) -> Iterator[str]:
    """Yield the files that git takes for binary: it counts no lines of theirs."""
    fields = iter(numstat.split(b"\0"))
    for field in fields:
        counts, tab, name = field.rpartition(b"\t")
        if tab and not name:  # Renamed: the old name follows, then the new one.
            next(fields)
            name = next(fields)
        if counts == b"-\t-":
            yield os.fsdecode(name)
