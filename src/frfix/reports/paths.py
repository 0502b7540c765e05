"""File names as reports for programs want them: below the folder of the run where they can be, or as URIs."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from urllib.parse import quote

from frfix.files import STDIN


def relative(name: str) -> str:
    """Return ``name``, a path with ``/``, relative to the current folder if it lies below that.

    The services that show reports (GitHub, GitLab, reviewdog) know the files of a repository by such paths.
    """
    path = PurePosixPath(name)
    here = Path.cwd().as_posix()
    return path.relative_to(here).as_posix() if path.is_absolute() and path.is_relative_to(here) else name


def uri(name: str) -> str:
    """Return ``name`` as a URI reference (RFC 3986): a relative one, or ``file:`` for a path elsewhere.

    What is not UTF-8 in a name stays the bytes that it is.
    """
    path = relative(name)
    quoted = quote(path, safe="/", errors="surrogateescape")
    return f"file://{quoted}" if name != STDIN and PurePosixPath(path).is_absolute() else quoted
