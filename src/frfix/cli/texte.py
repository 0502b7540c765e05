"""``frfix texte``."""

from __future__ import annotations

from frfix.cli import options as shared


def texte(
    paths: shared.Paths,
    *,
    format_name: shared.Format = "text",
    kind: shared.Type = None,
    columns: shared.Columns = None,
    largest: shared.Largest = None,
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
) -> int:
    """Show what of the files is prose; return 2 if a file could not be read."""
    from frfix.cli import run

    asked = shared.options(None, None, kind, columns=columns, largest=largest)
    return run.texte(paths, asked, format_name=format_name, color=not no_color, quiet=quiet)
