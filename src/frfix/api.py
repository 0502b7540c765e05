"""frfix as a library: a text in, findings or the corrected text out."""

from __future__ import annotations

from functools import lru_cache

from frfix import engine
from frfix.diagnostics import Diagnostic
from frfix.documents import Kind, read
from frfix.settings import Settings, validate
from frfix.source import Source, SourceText


def check(text: str, settings: Settings | None = None) -> list[Diagnostic]:
    """Return what frfix finds in ``text``, plain text, in order; offsets are code points.

    ``settings`` are the defaults if ``None``; no settings file is read. Raises
    `frfix.errors.SettingsError` for settings that name a region or rule that does not exist.
    """
    settings = settings or Settings()
    validate(settings)
    return _checker(settings).check(read(text, Kind.PLAIN))


@lru_cache(maxsize=8)
def _checker(settings: Settings) -> engine.Checker:
    """Return the checker of these settings, which remembers word forms between texts."""
    return engine.Checker(settings)


def fix(text: str, settings: Settings | None = None, *, probable: bool = False) -> str:
    """Return ``text`` with what is sure corrected, and what is ``probable`` too if asked.

    Settings and errors as `check`.
    """
    from frfix.correction import PROBABLE, SURE, Corrector

    def recheck(new: Source) -> list[Diagnostic]:
        return check(new.text, settings)

    source = SourceText.from_text(text)
    return Corrector(recheck, PROBABLE if probable else SURE).correct(source, recheck(source)).source.text
