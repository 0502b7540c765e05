"""Forms that write the masculine and the feminine at once: ``étudiant·e·s``, ``acteur/trice``, ``agent(e)s``.

They are accepted as written when both words that they combine exist, and never judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

SIGNS: Final = "·•‧⋅∙"
"""What stands between the endings; a full stop, a hyphen, a slash and parentheses do so too."""
_ENDINGS: Final = (
    "e|es|he|hes|te|tes|ne|nes|le|les|se|ses|sse|sses|esse|esses|fe|fes|ve|ves|ive|ives|ce|ces|che|ches|que|ques|gue|gues|"
    "ère|ères|ière|ières|ice|ices|rice|rices|trice|trices|euse|euses|eresse|eresses|elle|elles|lle|lles|belle|"
    "belles|enne|ennes|ienne|iennes|onne|onnes|ine|ines|eure|eures|s|x"
)
_WORD: Final = r"[^\W\d_]+(?:-[^\W\d_]+)*?"
TAIL: Final = (
    rf"(?:[{SIGNS}./-](?:{_ENDINGS})(?:[{SIGNS}./-]?s)?\b(?![.{SIGNS}’'-]?\w)"
    rf"|\((?:-?(?:{_ENDINGS})|aux)\)(?:s\b)?)"
)
"""A regular expression for what follows the first word."""
_WHOLE: Final = re.compile(rf"(?P<base>{_WORD})[{SIGNS}](?P<other>{_WORD})")
_CAPITAL: Final = re.compile(
    r"(?P<base>[A-ZÀ-Ý]?[a-zà-ÿœ]{2,})(?P<ending>E|SE|NE|TE|LE|TRICE|RICE|EUSE|VE)(?P<plural>s|S)?"
)
_ADDED: Final = frozenset(("e", "es", "s", "x"))
"""Endings that only add to the word."""


@cache
def _shape() -> re.Pattern[str]:
    """Return the pattern of one word and an ending: long to compile, and many texts have none."""
    return re.compile(
        rf"(?P<base>{_WORD})(?:(?P<sign>[{SIGNS}./-])(?P<ending>{_ENDINGS})(?:(?P=sign)?(?P<plural>s))?"
        rf"|\(-?(?P<inside>{_ENDINGS}|aux)\)(?P<after>s)?)",
        re.IGNORECASE,
    )


def inclusive_parts(text: str, is_word: Callable[[str], bool]) -> tuple[str, str] | None:
    """Return the two forms that ``text`` combines, None when it combines no two words."""
    match = _shape().fullmatch(text) or _CAPITAL.fullmatch(text)
    if match is not None:
        groups = match.groupdict()
        base = match["base"].lower()
        ending = (groups.get("ending") or groups.get("inside") or "").lower()
        plural = bool(groups.get("plural") or groups.get("after"))
        masculine = next(filter(is_word, _masculines(base, ending, plural)), None)
        feminine = next(filter(is_word, _feminines(base, ending, plural)), None)
        if masculine is not None and feminine is not None and masculine != feminine:
            return masculine, feminine
    whole = _WHOLE.fullmatch(text)
    if whole is not None:  # il·elle, ceux·celles, vieux·vieille
        base, other = whole["base"].lower(), whole["other"].lower()
        if min(len(base), len(other)) > 1 and base != other and is_word(base) and is_word(other):
            return base, other
    return None


def _masculines(base: str, ending: str, plural: bool) -> Iterator[str]:
    """Yield what the first word may be: ``tou`` is ``tous``, ``député`` is ``députés`` in a plural."""
    if plural or (ending.endswith("s") and ending != "s"):
        yield base + "s"
        yield base + "x"
    yield base


def _feminines(base: str, ending: str, plural: bool) -> Iterator[str]:
    """Yield what the ending may make of the base: added, or in the place of the base's own ending."""
    stems = [base[:-1], base] if base.endswith("s") and ending != "s" else [base]
    for end in (ending + "s", ending) if plural else (ending,):
        for stem in stems:
            yield stem + end
            if end in _ADDED:
                if stem.endswith("er"):
                    yield f"{stem[:-2]}èr{end}"  # premier·e
                continue
            for cut in range(1, min(4, len(stem) - 1) + 1):
                yield stem[:-cut] + end
                if end.startswith("ice"):
                    yield f"{stem[:-cut]}r{end}"  # auteur·ice
