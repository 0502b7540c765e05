"""``frfix analyse``."""

from __future__ import annotations

from frfix.cli import options as shared
from frfix.options import Options


@shared.taking(shared.reading)
def analyse(
    paths: shared.Paths,
    *,
    asked: Options,
    format_name: shared.Format = "text",
    no_color: shared.NoColor = False,
) -> int:
    """Show the words of the files and how they are read; return 2 if a file could not be."""
    from frfix.cli import run

    return run.analyse(paths, asked, format_name=format_name, color=not no_color)
