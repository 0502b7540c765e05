"""docs/interactif.md tells every key, as it is."""

import re
from pathlib import Path

from frfix.interactive.keys import FINDING, Action

PAGE = (Path(__file__).parents[2] / "docs" / "interactif.md").read_text(encoding="utf-8")
NAMES = {
    "enter": "Entrée",
    " ": "Espace",
    "right": "→",
    "left": "←",
    "up": "↑",
    "down": "↓",
    "tab": "Tab",
    "s-tab": "Maj-Tab",
    "c-c": "Ctrl-C",
    "c-d": "Ctrl-D",
    "c-z": "Ctrl-Z",
}


def test_the_page_has_the_keys():
    rows = re.findall(r"^\| (`[^|]*`) \| ([^|`]+) \|", PAGE, re.M)
    told = [(tuple(re.findall("`([^`]+)`", keys)), named) for keys, named in rows]
    assert told == [
        (
            ("1", "9") if key.action is Action.CHOOSE else tuple(NAMES.get(one, one) for one in key.keys),
            key.named,
        )
        for key in FINDING
    ]


def test_the_screen_of_the_page_has_the_legend():
    screen = " ".join(PAGE.split("```")[1].split())
    for key in FINDING:
        assert f"{key.shown} {key.named}" in screen
