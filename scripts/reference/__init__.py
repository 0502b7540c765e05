"""The pages of ``docs/reference/`` made from the code: commands, settings, the schema of the JSON.

``pages/`` has what they say besides, with ``{made}`` where the rest goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

COMMAND: Final = "python scripts/reference_pages.py"
"""Writes the pages; whoever sees an old one is told of it."""
PAGES: Final = Path(__file__).parent / "pages"


def page(name: str, made: Iterable[str]) -> str:
    """Return the page ``name`` with the lines ``made`` in their place, in Markdown."""
    text = (PAGES / name).read_text(encoding="utf-8")
    text = text.replace("{mark}", f"<!-- Page écrite par {COMMAND} -->")
    return text.replace("{made}", "\n".join(made)).rstrip() + "\n"


def cell(text: str) -> str:
    """Return ``text`` as the cell of a table in Markdown shows it."""
    return text.replace("|", "\\|").replace("<", "\\<")
