"""Templates: what a pattern's correction writes, from literal words and inflected tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from frfix.language.agreement import inflected
from frfix.language.casing import case_of
from frfix.language.lexicon import Analysis, Lexicon
from frfix.language.tags import (
    FINITE,
    GENDER,
    INF,
    MASC,
    NUMBER,
    PERSON,
    POS,
    PPAS,
    PPRE,
    SING,
    VERB,
    parse_tag,
)
from frfix.language.tokens import Case, Token

DELETE: Final = "()"
_REFERENCE: Final = re.compile(r"([$^])(\d)(?::([\w+]+))?")
_MOODS: Final = FINITE | INF | PPAS | PPRE


def expand(
    template: str, target: Sequence[Token], matched: Sequence[Token], lexicon: Lexicon
) -> tuple[str, ...]:
    """Return the texts that ``template`` stands for, best first; () when a form does not exist.

    ``$1`` is the first token of ``target``, ``^1`` the first of the whole match; ``:atoms`` inflects it.
    """
    texts = [""]
    place = 0
    for found in _REFERENCE.finditer(template):
        literal = template[place : found.start()]
        place = found.end()
        tokens = target if found[1] == "$" else matched
        number = int(found[2]) - 1
        if number >= len(tokens):
            return ()
        forms = _forms(tokens[number], found[3], lexicon)
        texts = [text + literal + form for text in texts for form in forms]
    return tuple(text + template[place:] for text in texts)


def _forms(token: Token, atoms: str | None, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the text of ``token``, or its lemma's forms with the features ``atoms``, likeliest first."""
    if atoms is None:
        return (token.text,)
    if token.form is None:
        return ()
    wanted = _tag(atoms)
    if wanted & _MOODS:
        readings = _chosen_first(token, [a for a in token.form.analyses if a.tag & VERB])
        return tuple(dict.fromkeys(form for a in readings for form in _conjugated(a, wanted, lexicon)))
    pos = wanted & POS
    readings = _chosen_first(token, [a for a in token.form.analyses if not pos or a.tag & pos])
    declined = [a for a in readings if a.tag & (GENDER | NUMBER)]
    found: dict[str, None] = {}
    for reading in declined:
        if reading.tag & VERB and not reading.tag & PPAS:
            found.update(dict.fromkeys(_conjugated(reading, wanted | (reading.tag & FINITE), lexicon)))
        else:
            found.update(dict.fromkeys(inflected(lexicon, (reading,), wanted & GENDER, wanted & NUMBER)))
    return tuple(found)


def _conjugated(reading: Analysis, wanted: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the verb's forms with ``wanted``; person and number that it does not say are kept."""
    if wanted & PPAS:
        wanted |= 0 if wanted & GENDER else MASC
        wanted |= 0 if wanted & NUMBER else SING
    elif wanted & FINITE:
        wanted |= 0 if wanted & PERSON else reading.tag & PERSON
        wanted |= 0 if wanted & NUMBER else reading.tag & NUMBER
    return lexicon.inflect(reading.lemma, wanted & ~POS, VERB)


def _chosen_first(token: Token, readings: Sequence[Analysis]) -> list[Analysis]:
    """Return ``readings`` with those of the lemma that the tagger chose in front, then the usual verbs."""
    return sorted(readings, key=lambda a: (a.lemma != token.lemma, not a.tag & token.tag & POS))


@lru_cache(maxsize=256)
def _tag(atoms: str) -> int:
    return parse_tag(atoms)


def capitalised(target: Sequence[Token], text: str) -> str:
    """Return ``text`` with the capitals of ``target``; those that it has of its own are kept."""
    words = [token.text for token in target if token.form is not None and token.form.case is not Case.NONE]
    if not words:
        return text
    if all(case_of(word) is Case.UPPER or (len(word) == 1 and word.isupper()) for word in words) and any(
        case_of(word) is Case.UPPER for word in words
    ):
        return text.upper()
    return text[:1].upper() + text[1:] if words[0][:1].isupper() else text
