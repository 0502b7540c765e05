"""Write ``docs/regles/`` and ``docs/en/rules/``: one page a family of rules, and their index.

Run it after a change to a rule; a test fails on pages that are not what it would write.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from frfix import i18n
from frfix.compiler.build import PACKAGE, compile_if_changed
from frfix.reports.rule_pages import rule_pages
from frfix.rules.registry import load_rules

ROOT: Final = Path(__file__).resolve().parent.parent
PAGES: Final = {"fr": ROOT / "docs" / "regles", "en": ROOT / "docs" / "en" / "rules"}
"""The folder of the pages in each language."""


def main() -> None:
    """Compile the rules if they changed, write every page and remove those of families that are gone."""
    compile_if_changed(ROOT / "dictionaries", PACKAGE / "data")
    for language, folder in PAGES.items():
        i18n.speak(language)
        pages = rule_pages(load_rules())
        folder.mkdir(parents=True, exist_ok=True)
        for path in folder.glob("*.md"):
            if path.name not in pages:
                path.unlink()
        for name, text in pages.items():
            (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
