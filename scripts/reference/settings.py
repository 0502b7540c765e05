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
    yield from ("| clé | sens | valeurs | par défaut |", "| --- | --- | --- | --- |")
    for key in KEYS:
        yield f"| `{key.name}` | {cell(key.meaning)} | {_values(key)} | {_default(key)} |"
    yield '| `[fichiers."MOTIF"]` | Une table de réglages pour certains fichiers seulement. | | |'


def _values(key: Key) -> str:
    if key.choices:
        bare = isinstance(key.default, bool)
        return ", ".join(f"`{choice if bare else _toml(choice)}`" for choice in key.choices)
    return f"par exemple `{key.example}`" if key.example else "un nombre entier"


def _default(key: Key) -> str:
    if key.name == "select":
        return "toutes celles qui sont actives par défaut"
    return "rien" if key.default in (None, []) else f"`{_toml(key.default)}`"


def _toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
