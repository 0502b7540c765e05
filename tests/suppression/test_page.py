"""What the page on comments shows is what frfix does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from frfix.documents import Kind, kind_by_name

from .conftest import told

PAGE = (Path(__file__).parents[2] / "docs" / "controle.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_an_example_is_silent_because_of_what_it_shows(name: str, text: str) -> None:
    kind = kind_by_name(f"a.{name}") or Kind.MARKDOWN
    assert told(text, kind) == []
    assert told(text.replace("frfix:", "relire:").replace("sic", "si"), kind) != []


def test_frfix_finds_nothing_wrong_with_the_page() -> None:
    assert told(PAGE) == []
