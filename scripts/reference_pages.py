"""Write the pages of ``docs/`` that come from tables in the code; ``rule_pages.py`` writes the rules'.

Run it after a change to such a table; a test fails on a page that is not what it would write.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from reference.commands import commands_page
from reference.json_schema import json_schema_page
from reference.settings import settings_page

from frfix.cli.statuses import STATUSES
from frfix.reports.status_page import status_page

DOCS: Final = Path(__file__).resolve().parent.parent / "docs"
PAGES: Final[dict[str, Callable[[], str]]] = {
    "statuts.md": lambda: status_page(STATUSES),
    "reference/commandes.md": commands_page,
    "reference/reglages.md": settings_page,
    "reference/schema-json.md": json_schema_page,
}
"""Each page by its name, and what makes it."""


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
