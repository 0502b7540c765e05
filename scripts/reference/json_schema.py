"""The page that shows the schema of the JSON report."""

from __future__ import annotations

from frfix.compiler.build import PACKAGE
from reference import page


def json_schema_page() -> str:
    """Return the page in Markdown."""
    schema = (PACKAGE / "reports" / "schema.json").read_text(encoding="utf-8")
    return page("schema-json.md", ["```json", schema.strip(), "```"])
