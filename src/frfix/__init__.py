"""frfix corrects French texts: spelling, agreement, conjugation, typography.

>>> import frfix
>>> frfix.fix("Une oeuvre.")
'Une œuvre.'

What this module offers is imported when it is first used: ``import frfix`` alone costs nothing.
"""

from __future__ import annotations

TYPE_CHECKING = False  # Type checkers take it for true; importing typing's would cost 10 ms.
if TYPE_CHECKING:
    from typing import Any

    from frfix.api import check, fix
    from frfix.diagnostics import Diagnostic
    from frfix.settings import Settings
    from frfix.spelling.checker import FrenchSpellChecker

__version__ = "0.1.0"
__all__ = ["Diagnostic", "FrenchSpellChecker", "Settings", "__version__", "check", "fix"]

_HOMES = {
    "Diagnostic": "frfix.diagnostics",
    "FrenchSpellChecker": "frfix.spelling.checker",
    "Settings": "frfix.settings",
    "check": "frfix.api",
    "fix": "frfix.api",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
