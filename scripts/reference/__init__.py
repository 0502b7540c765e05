"""The pages of ``docs/reference/`` that are made from the code: commands, settings, the schema of the JSON."""

from __future__ import annotations

from typing import Final

COMMAND: Final = "python scripts/reference_pages.py"
"""Writes the pages; whoever sees an old one is told of it."""
MARK: Final = f"<!-- Page écrite par {COMMAND} -->"


def cell(text: str) -> str:
    """Return ``text`` as the cell of a table in Markdown shows it."""
    return text.replace("|", "\\|").replace("<", "\\<")
