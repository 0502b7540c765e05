"""Only the findings on changed lines: since a commit, or those that the next commit is to hold.

The whole file is checked, as a sentence does not end where a change does. A finding counts if a line of its
passage, of one of its corrections, or of a word that it rests on changed: whoever writes « Les maires » above
« a signé » made the mistake, whichever of the two lines the verb is on.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from frfix.diagnostics import Diagnostic
from frfix.edits import spans_after
from frfix.errors import FrfixError
from frfix.gitignore import name_below
from frfix.i18n import _
from frfix.source import Source, SourceText
from frfix.suppression.git import WHOLE, Lines, WorkTree


class Changes:
    """The changed lines of the files of a run, asked of git once for each work tree.

    See `WorkTree.changes` for ``since`` and ``staged``. Each method raises `FrfixError` for a path that is in
    no work tree, and where git refuses.
    """

    def __init__(self, since: str | None, *, staged: bool) -> None:
        self._since = since
        self._staged = staged
        self._real: dict[Path, Path] = {}
        self._roots: dict[Path, Path | None] = {}
        self._trees: dict[Path, dict[str, Lines]] = {}

    def lines(self, path: Path) -> Lines:
        """Return the lines of the file ``path`` that changed."""
        root, name = self._place(path)
        return self._changes(root).get(name, ())

    def content(self, path: Path) -> bytes:
        """Return what the index holds of the file ``path``."""
        root, name = self._place(path)
        return WorkTree(root).staged(name)

    def below(self, folder: Path) -> Iterator[Path]:
        """Yield the files below ``folder`` with changed lines."""
        real = Path(os.path.realpath(folder))
        root = self._root(real)
        for name, lines in self._changes(root).items():
            path = root / name
            if lines and path.is_relative_to(real):
                yield path

    def _place(self, path: Path) -> tuple[Path, str]:
        folder = path.parent
        if folder not in self._real:
            self._real[folder] = Path(os.path.realpath(folder))
        real = self._real[folder] / path.name
        if real.is_symlink():
            real = Path(os.path.realpath(real))
        root = self._root(real.parent)
        return root, name_below(real, root) or ""

    def _root(self, folder: Path) -> Path:
        if folder not in self._roots:
            found = (above for above in (folder, *folder.parents) if (above / ".git").exists())
            self._roots[folder] = next(found, None)
        root = self._roots[folder]
        if root is None:
            raise FrfixError(_("ce dossier n’est pas dans un dépôt git"), folder)
        return root

    def _changes(self, root: Path) -> dict[str, Lines]:
        if root not in self._trees:
            self._trees[root] = WorkTree(root).changes(self._since, staged=self._staged)
        return self._trees[root]


class Touched:
    """Keeps the findings of a file that touch its changed ``lines``."""

    def __init__(self, lines: Lines, source: Source) -> None:
        """Take the lines of ``source``, the file as it was read."""
        self._origin = source
        self._spans = None if lines == WHOLE or not _has_lines_of_git(source) else _spans(lines, source.text)

    def keep(self, source: Source, found: list[Diagnostic]) -> list[Diagnostic]:
        """Return those findings of ``source``, the file or what edits made of it, that touch these lines.

        What edits made of a line is that line.
        """
        if self._spans is None:
            return found
        if source is self._origin:
            spans = self._spans
        else:
            spans = spans_after(self._spans, source.edits_since(self._origin))
        return [one for one in found if any(_touch(spans, *place) for place in _places(one))]


def _has_lines_of_git(source: Source) -> bool:
    """Whether the text has the lines that git counts; a document in an archive changes as a whole."""
    return isinstance(source, SourceText) and not source.encoding.startswith(("utf-16", "utf-32"))


def _spans(lines: Lines, text: str) -> list[tuple[int, int]]:
    """Return the code points of ``lines`` with their line ends; the end of a text is in its last line."""
    starts = [0]
    while (at := text.find("\n", starts[-1])) >= 0:
        starts.append(at + 1)
    starts.append(len(text) + 1)
    most = len(starts) - 1
    return [(starts[min(first - 1, most)], starts[min(last, most)]) for first, last in lines]


def _places(found: Diagnostic) -> Iterator[tuple[int, int]]:
    yield found.start, found.end
    for fix in found.fixes:
        for edit in fix.edits:
            yield edit.start, edit.end
    for related in found.related:
        yield related.start, related.end


def _touch(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether the code points from ``start`` on, one at least, touch one of the sorted ``spans``."""
    last = max(end, start + 1)
    before = bisect_left(spans, last, key=lambda span: span[0])
    return before > 0 and spans[before - 1][1] > start
