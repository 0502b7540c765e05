"""The readings that a word outside the lexicon may have: by its shape, its parts, its ending, its capital."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from frfix.language.derivation import HYPHENATED
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.reasons import Source
from frfix.language.shapes import shape
from frfix.language.tags import ADJ, ADV, CLITIC, GENDER, NAME, NOUN, NUMBER, OBJECT, PRON, VERB, parse_tag
from frfix.language.tokens import Case, WordForm

_ANY: Final = GENDER | NUMBER
_OF_SHAPE: Final = {
    Source.LETTER: "NOUN+m+s+p NAME+m+f+s+p",
    Source.ROMAN: "NUM+m+f+p ADJ+m+f+s+ord",
    Source.ORDINAL: "ADJ+m+f+s+p+ord",
    Source.TIME: "NOUN+f+s+p",
    Source.MEASURE: "NOUN+m+s+p",
    Source.CODE: "NAME+m+f+s+p NOUN+m+s+p",
    Source.SIGNS: "NOUN+m+s+p",
}
# Longest first; what French words with these endings are.
_ENDINGS: Final = (
    ("aient", "VERB+p+3+impf"),
    ("èrent", "VERB+p+3+past"),
    ("ement", "NOUN+m+s ADV"),
    ("tions", "NOUN+f+p VERB+p+1+impf+sub"),
    ("sions", "NOUN+f+p VERB+p+1+impf+sub"),
    ("ments", "NOUN+m+p"),
    ("eront", "VERB+p+3+fut"),
    ("erait", "VERB+s+3+cond"),
    ("trice", "NOUN+f+s ADJ+f+s"),
    ("isme", "NOUN+m+s"),
    ("iste", "NOUN+m+f+s ADJ+m+f+s"),
    ("ique", "ADJ+m+f+s NOUN+f+s"),
    ("able", "ADJ+m+f+s"),
    ("ible", "ADJ+m+f+s"),
    ("ment", "ADV NOUN+m+s"),
    ("tion", "NOUN+f+s"),
    ("sion", "NOUN+f+s"),
    ("euse", "ADJ+f+s NOUN+f+s"),
    ("elle", "ADJ+f+s NOUN+f+s"),
    ("ions", "VERB+p+1+impf+sub NOUN+f+p"),
    ("eurs", "NOUN+m+p"),
    ("ants", "NOUN+m+p ADJ+m+p"),
    ("ence", "NOUN+f+s"),
    ("ance", "NOUN+f+s"),
    ("eau", "NOUN+m+s"),
    ("eur", "NOUN+m+s"),
    ("eux", "ADJ+m+s+p"),
    ("ien", "ADJ+m+s NOUN+m+s"),
    ("ité", "NOUN+f+s"),
    ("age", "NOUN+m+s"),
    ("ées", "VERB+f+p+ppas ADJ+f+p NOUN+f+p"),
    ("ant", "VERB+ppre ADJ+m+s NOUN+m+s"),
    ("ait", "VERB+s+3+impf"),
    ("ais", "VERB+s+1+2+impf ADJ+m+s+p"),
    ("era", "VERB+s+3+fut"),
    ("ent", "VERB+p+3+pres+sub NOUN+m+s ADJ+m+s"),
    ("ive", "ADJ+f+s NOUN+f+s"),
    ("ure", "NOUN+f+s"),
    ("aux", "ADJ+m+p NOUN+m+p"),
    ("ée", "VERB+f+s+ppas ADJ+f+s NOUN+f+s"),
    ("és", "VERB+m+p+ppas ADJ+m+p"),
    ("ez", "VERB+p+2+pres+imp"),
    ("er", "VERB+inf NOUN+m+s"),
    ("ir", "VERB+inf NOUN+m+s"),
    ("al", "ADJ+m+s NOUN+m+s"),
    ("if", "ADJ+m+s NOUN+m+s"),
    ("es", "NOUN+m+f+p ADJ+m+f+p VERB+s+2+pres+sub"),
    ("é", "VERB+m+s+ppas ADJ+m+s NOUN+f+s"),
    ("e", "NOUN+m+f+s ADJ+m+f+s VERB+s+1+3+pres+sub"),
    ("s", "NOUN+m+p ADJ+m+p"),
    ("x", "NOUN+m+p ADJ+m+p"),
    ("", "NOUN+m+s ADJ+m+s"),
)
_BY_ENDING: Final = dict(_ENDINGS)
_LONGEST_ENDING: Final = max(map(len, _BY_ENDING))
_OPEN: Final = NOUN | ADJ | VERB | ADV
_MIN_BASE: Final = 5


def guessed(form: WordForm, lexicon: Lexicon) -> tuple[Analysis, ...]:
    """Return the readings that ``form``, which has none, may have; at least one, the likeliest first."""
    text = form.text
    if text.startswith("-"):  # -le-lui, -m'en
        return (Analysis(text, PRON | _ANY | OBJECT | CLITIC),)
    found = shape(text)
    if found is not None and found.source in _OF_SHAPE:
        return _analyses(text, _OF_SHAPE[found.source])
    if form.case is Case.LOWER or "-" in text:
        parts = _of_parts(form.lower, lexicon)
        if parts:
            return parts if form.case is Case.LOWER else (*parts, _name(text))
    if form.case in (Case.UPPER, Case.MIXED):
        return (_name(text), Analysis(text, NOUN | _ANY))
    endings = _of_ending(form.lower)
    return endings if form.case is Case.LOWER else (_name(text), *endings)


def _name(text: str) -> Analysis:
    return Analysis(text, NAME | _ANY)


def _analyses(text: str, tags: str) -> tuple[Analysis, ...]:
    return tuple(Analysis(text, tag) for tag in _parsed(tags))


@cache
def _parsed(tags: str) -> tuple[int, ...]:
    return tuple(map(parse_tag, tags.split()))


def _of_ending(lower: str) -> tuple[Analysis, ...]:
    for size in range(_LONGEST_ENDING, 0, -1):
        tags = _BY_ENDING.get(lower[-size:])
        if tags is not None:
            return _analyses(lower, tags)
    return _analyses(lower, _BY_ENDING[""])


def _of_parts(lower: str, lexicon: Lexicon) -> tuple[Analysis, ...]:
    """Return the readings that a compound has from its head, or a derivation from its base."""
    parts = re.split("[-']", lower)
    if len(parts) > 1:
        first, last = parts[0], parts[-1]
        prefixed = first in HYPHENATED or first.endswith("o") or first not in lexicon
        head = last if prefixed else first
        return tuple(Analysis(lower, tag) for _, tag in lexicon.analyses(head) if tag & (NOUN | ADJ))
    for size in range(2, len(lower) - _MIN_BASE + 1):
        if lower[:size] in HYPHENATED and lower[size:] in lexicon:
            readings = lexicon.analyses(lower[size:])
            return tuple(Analysis(lower[:size] + a.lemma, a.tag) for a in readings if a.tag & _OPEN)
    return ()
