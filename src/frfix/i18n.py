"""The language that frfix speaks: French, as its messages are written, or that of a catalogue.

`_` stands around every sentence for people, so that Babel finds it; while the language is French it
returns its argument and nothing is loaded. A message that holds values is a template:
``_("« {word} » est inconnu.").format(word=word)``.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Final

LANGUAGES: Final = ("fr", "en")
"""The languages of the interface; the first is the one that messages are written in."""
OPTION: Final = "--interface"
"""The option that goes before everything else."""
VARIABLE: Final = "FRFIX_INTERFACE"
"""The environment variable that goes before the locale's."""
_LOCALE: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


class _Speech:
    """The translations in use; ``None`` for French."""

    language: str = LANGUAGES[0]
    gettext: Callable[[str], str] | None = None
    ngettext: Callable[[str, str, int], str] | None = None


def _(message: str) -> str:
    """Return ``message``, a French sentence, in the language of the interface."""
    return _Speech.gettext(message) if _Speech.gettext is not None else message


def N_(message: str) -> str:
    """Mark ``message`` for the catalogue where it is written; `_` is put around it where it is shown."""
    return message


def plural(one: str, many: str, number: int) -> str:
    """Return the form of a French message that goes with ``number``; in French the plural begins at two."""
    if _Speech.ngettext is not None:
        return _Speech.ngettext(one, many, number)
    return many if number >= 2 else one


def language() -> str:
    """Return the language of the interface, one of `LANGUAGES`."""
    return _Speech.language


def speak(name: str) -> None:
    """Speak the language ``name``, one of `LANGUAGES`, from now on, in the whole process."""
    if name == LANGUAGES[0]:
        _Speech.language, _Speech.gettext, _Speech.ngettext = name, None, None
        return
    import gettext  # Only a person who reads another language pays for it.
    from pathlib import Path

    found = gettext.translation("frfix", Path(__file__).parent / "locale", [name])
    _Speech.language, _Speech.gettext, _Speech.ngettext = name, found.gettext, found.ngettext


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that an environment asks for: `VARIABLE`, then the locale; French by default.

    What `VARIABLE` names is returned even when it is none of `LANGUAGES`.
    """
    if value := environment.get(VARIABLE):
        return _name(value)
    for variable in _LOCALE:
        if value := environment.get(variable):
            return _name(value) if _name(value) in LANGUAGES else LANGUAGES[0]
    return LANGUAGES[0]


def asked(arguments: Sequence[str]) -> str | None:
    """Return what the option `OPTION` of a command line says, the last one if there are several.

    It is looked for before the command line is understood: the commands' help is made in its language.
    """
    found = None
    for at, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{OPTION}="):
            found = argument.partition("=")[2]
        elif argument == OPTION and at + 1 < len(arguments):
            found = arguments[at + 1]
    return found


def _name(locale: str) -> str:
    """Return the language of a locale: ``en`` of ``en_US.UTF-8``."""
    return locale.partition("_")[0].partition(".")[0].lower()
