"""The page of the settings, from what `frfix.settings_reference` says of each key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from frfix.settings_reference import KEYS, Key
from reference import cell, page


def settings_page() -> str:
    """Return the page in Markdown."""
    return page("reglages.md", _keys())


def _keys() -> Iterator[str]:
    yield from ("| clé | sens | valeurs |", "| --- | --- | --- |")
    for key in KEYS:
        yield f"| `{key.name}` | {cell(key.meaning)} | {_values(key)} |"
    yield '| `[fichiers."MOTIF"]` | Une table de réglages pour certains fichiers seulement. | |'


def _values(key: Key) -> str:
    """Return the values that a key may have, and what holds without it."""
    default = _default(key)
    if not key.choices:
        return (
            f"par exemple `{key.example}` ; {default} par défaut" if key.example else f"{default} par défaut"
        )
    # A truth is written without quotes.
    values = [f"`{choice if isinstance(key.default, bool) else _toml(choice)}`" for choice in key.choices]
    return ", ".join(f"{value} (par défaut)" if value == default else value for value in values)


def _default(key: Key) -> str:
    if key.name == "select":
        return "toutes celles qui sont actives"
    return "rien" if key.default in (None, []) else f"`{_toml(key.default)}`"


def _toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
