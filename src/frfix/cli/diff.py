"""``frfix diff``."""

from __future__ import annotations

from frfix.cli import options as shared
from frfix.cli.adopting import adopting
from frfix.cli.effort import effort
from frfix.options import Options


@shared.taking(shared.rules, shared.reading, adopting, effort)
def diff(
    paths: shared.Paths,
    *,
    asked: Options,
    probable: shared.Probable = False,
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
) -> int:
    """Show what `frfix.cli.fix.fix` would write; see `frfix.cli.run.diff`."""
    from frfix.cli import run

    return run.diff(paths, asked, probable=probable, color=not no_color, quiet=quiet)
