"""The summary of a job on GitHub: Markdown appended to the file that Actions names."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.errors import FrfixError, WriteError, reason
from frfix.reports.markdown import Report

if TYPE_CHECKING:
    from frfix.session import Checked

VARIABLE: Final = "GITHUB_STEP_SUMMARY"
LIMIT: Final = 1 << 20
"""Bytes that GitHub takes of a step; it shows nothing at all of a longer summary."""


def summarized(files: Iterable[Checked], fail: Callable[[FrfixError], None]) -> Iterator[Checked]:
    """Yield ``files`` as they come; after the last, append the summary to the file that `VARIABLE` names.

    ``fail`` is told where it cannot be written. Without the variable nothing is.
    """
    name = os.environ.get(VARIABLE)
    if not name:
        yield from files
        return
    report = Report()
    yield from report.gathering(files)
    try:
        with Path(name).open("a", encoding="utf-8", errors="replace") as file:
            room = LIMIT - file.tell()
            file.writelines(f"{line}\n" for line in report.lines(room))
    except OSError as error:
        fail(WriteError(reason(error), name))
