"""Reports of a check, one module a format, and of a correction (`diff`, `words`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from frfix.reports.base import Line
    from frfix.session import Checked

    Render = Callable[[Iterable[Checked], int], Iterator[Line]]

FORMATS: Final = (
    "text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson",
    "markdown", "html",
)  # fmt: skip
"""Formats of ``frfix check --format``, each a module or package in this one with a function ``render``."""
COLOURED: Final = ("text", "concise")
"""Those that a person reads on a terminal; the others are UTF-8 wherever they go."""


def renderer(name: str) -> Render:
    """Return the function that renders files as ``name``, one of `FORMATS`.

    It takes the checked files, as they come, and the width in columns that a person reads, and
    yields lines to print.
    """
    return cast("Render", import_module(f"frfix.reports.{name}").render)
