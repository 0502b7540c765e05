"""``frfix diff``."""

from __future__ import annotations

from frfix.cli import options as shared


def diff(
    paths: shared.Paths,
    *,
    probable: shared.Probable = False,
    select: shared.Select = None,
    extend_select: shared.ExtendSelect = None,
    ignore: shared.Ignore = None,
    langue: shared.Langue = None,
    espaces: shared.Espaces = None,
    apostrophes: shared.Apostrophes = None,
    orthographe: shared.Orthographe = None,
    kind: shared.Type = None,
    columns: shared.Columns = None,
    largest: shared.Largest = None,
    no_color: shared.NoColor = False,
    quiet: shared.Quiet = False,
) -> int:
    """Show what `frfix.cli.fix.fix` would write; see `frfix.cli.run.diff`."""
    from frfix.cli import run

    asked = shared.options(
        select,
        ignore,
        kind,
        extend_select=extend_select,
        columns=columns,
        largest=largest,
        langue=langue,
        espaces=espaces,
        apostrophes=apostrophes,
        orthographe=orthographe,
    )
    return run.diff(paths, asked, probable=probable, color=not no_color, quiet=quiet)
