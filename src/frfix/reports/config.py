"""The settings that hold, and where each came from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from frfix.i18n import _
from frfix.reports.base import Line, near
from frfix.settings_reference import KEYS

if TYPE_CHECKING:
    from frfix.settings_table import Origin

GAP: Final = "  "


class Setting(NamedTuple):
    """A key with the value that holds and where it was written; nowhere by default."""

    name: str
    value: Any
    meaning: str
    origins: Sequence[Origin]


def settings(values: Mapping[str, Any], origins: Mapping[str, Sequence[Origin]]) -> list[Setting]:
    """Return every key with what holds: its value of ``values``, or what holds without."""
    return [
        Setting(key.name, values.get(key.name, key.default), _(key.meaning), origins.get(key.name, ()))
        for key in KEYS
    ]


def text(found: Sequence[Setting], *, everything: bool) -> Iterator[Line]:
    """Yield a line for each setting as a settings file has it, with its place; the defaults if asked."""
    shown = [setting for setting in found if setting.origins or everything]
    assignments = [f"{setting.name} = {toml(setting.value)}" for setting in shown]
    width = max((len(assignment) for assignment in assignments), default=0)
    for setting, assignment in zip(shown, assignments, strict=True):
        places = ", ".join(_place(origin) for origin in setting.origins) or _("par défaut")
        yield [
            (f"{assignment:<{width}}{GAP}", "" if setting.origins else "dim"),
            (places, "path" if setting.origins else "dim"),
        ]
        if everything:
            yield [(f"{GAP * 2}{setting.meaning}", "dim")]


def as_json(found: Sequence[Setting]) -> Iterator[Line]:
    """Yield one JSON object: by key its ``value`` and its ``origins``."""
    document = {
        setting.name: {
            "value": _plain(setting.value),
            "origins": [
                {"path": origin.path.as_posix(), "line": origin.line, "pattern": origin.pattern}
                for origin in setting.origins
            ],
        }
        for setting in found
    }
    yield [(json.dumps(document, ensure_ascii=False, indent=2), "")]


def toml(value: Any) -> str:
    """Return ``value`` as a settings file here has it; ``—`` for none."""
    return "—" if value is None else json.dumps(_plain(value), ensure_ascii=False)


def _plain(value: Any) -> Any:
    """Return ``value`` with its paths as texts, those below the current folder from there."""
    if isinstance(value, Path):
        return near(value)
    return [_plain(one) for one in value] if isinstance(value, list | tuple) else value


def _place(origin: Origin) -> str:
    place = near(origin.path)
    if origin.line is not None:
        place += f":{origin.line}"
    return f"{place} [{origin.pattern}]" if origin.pattern else place
