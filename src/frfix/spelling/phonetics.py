"""What a French word sounds like, coarsely: words that a writer may confuse by ear share a key.

The rules are the grapheme rules of French orthography, made tolerant on purpose: accents do not
count (writers drop them), ``s`` and ``z`` fall together, and what a verb's endings confuse (-e,
-es, -er, -ez, -é, -ait…) is dropped. The key finds candidates; the error model judges them.
"""

from __future__ import annotations

import re
from typing import Final

from frfix.spelling.keys import normalise

_NASAL: Final = r"(?![aeiouyhnm])"  # the n or m of a nasal vowel: no vowel, no second n or m after it

# (pattern on the accent-stripped word, sound); at each place the first that matches wins.
_RULES: Final[tuple[tuple[str, str], ...]] = (
    ("eau|au", "o"),
    ("oeu|eu|oe", "E"),
    ("oin" + _NASAL, "wI"),
    ("(?:ain|aim|ein|eim)" + _NASAL, "I"),
    ("(?<=[iy])en" + _NASAL, "I"),
    ("(?:in|im|yn|ym|un|um)" + _NASAL, "I"),
    ("(?:an|am|en|em)" + _NASAL, "A"),
    ("(?:on|om)" + _NASAL, "O"),
    ("oi|oy", "wa"),
    ("ou", "u"),
    ("ai|ei|ay|ey|ae", "e"),
    ("ph|ff?", "f"),
    ("sch|sh|ch", "S"),
    ("gn", "N"),
    ("(?<!^)(?<!s)t(?=i(?:on|el|al|en|eu|a))", "s"),
    ("sc(?=[eiy])|cc?(?=[eiy])", "s"),
    ("cqu|qu|ck|cc|[cqk]", "k"),
    ("x", "ks"),
    ("gu(?=[eiy])", "g"),
    ("ge(?=[aou])|gg?(?=[eiy])|j", "j"),
    ("[sz]+", "s"),
    ("h", ""),
    ("ill|ll?", "l"),
    ("[yi]+", "i"),
    ("u", "y"),
)
_GRAPHEMES: Final = re.compile("|".join(f"({pattern})" for pattern, _ in _RULES) + r"|([a-z])\d*")
_SOUNDS: Final = ("", *(sound for _, sound in _RULES))
_ENDING_E: Final = re.compile(r"(?<=..)(?:ai(?:s|t|ent)?|e(?:es|e|s|rs|r|z|ts|t)?)$")
_SILENT: Final = re.compile(r"(?<=..)[stdxpz]+$")
_TWICE: Final = re.compile(r"([a-zA-Z])\1+")


def sound_key(word: str, *, silent_ent: bool = False) -> str:
    """Return the phonetic key of ``word``; equal keys mean that the words may sound alike.

    ``silent_ent`` says that a final ``-ent`` is a verb's and is not heard (ils parlent).
    """
    key = normalise(word)
    # The endings leave an e, which says how a g or c before it sounds, and then falls.
    key = key[:-2] if silent_ent and key.endswith("ent") else _SILENT.sub("", _ENDING_E.sub("e", key))
    sounds = _TWICE.sub(r"\1", _GRAPHEMES.sub(_sound, key))
    return sounds[:-1] if sounds.endswith("e") and len(sounds) > 2 else sounds


def _sound(match: re.Match[str]) -> str:
    index = match.lastindex or 0
    return _SOUNDS[index] if index < len(_SOUNDS) else match.group()
