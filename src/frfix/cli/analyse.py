"""``frfix analyse``."""

from __future__ import annotations

from frfix.cli import options as shared


def analyse(
    paths: shared.Paths,
    *,
    format_name: shared.Format = "text",
    kind: shared.Type = None,
    columns: shared.Columns = None,
    largest: shared.Largest = None,
    no_color: shared.NoColor = False,
) -> int:
    """Show the words of the files and how they are read; return 2 if a file could not be."""
    from frfix.cli import run

    asked = shared.options(None, None, kind, columns=columns, largest=largest)
    return run.analyse(paths, asked, format_name=format_name, color=not no_color)
