"""``frfix texte``."""

from __future__ import annotations

from frfix.cli import options as shared
from frfix.options import Options


@shared.taking(shared.reading)
def texte(
    paths: shared.Paths,
    *,
    asked: Options,
    format_name: shared.Format = "text",
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
) -> int:
    """Show what of the files is prose; return 2 if a file could not be read."""
    from frfix.cli import run

    return run.texte(paths, asked, format_name=format_name, color=not no_color, quiet=quiet)
