"""Whether a word begins with a vowel sound, which elision and « cet », « mon », « nouvel » depend on."""

from __future__ import annotations

from typing import Final

from frfix.language.tags import ASPIRATED
from frfix.language.tokens import Case, Token

_VOWELS: Final = frozenset("aàâeéèêëiîïoôuùûœæ")

# They begin with a vowel letter and refuse elision all the same, or usage hesitates.
_REFUSING_PREFIXES: Final = tuple(
    "onz ouat ouist uhlan ulul ouah ouaf ouais iota iourt ouolof ouzbek ouzbèk ouigh ouïgh unième".split()
)
_REFUSING_WORDS: Final = frozenset(("oui", "ouï-dire", "oued", "oueds", "eh", "euh", "ah", "oh", "ô", "hum"))
# A « y » before a vowel is a consonant, but for these words.
_ELIDED_Y: Final = frozenset(
    ("y", "yeux", "yeuse", "yeuses", "ysopet", "yèble", "yèbles", "ypérite", "ytterbium", "yttrium")
)
# No elision before these numbers, whose h counts as aspirated.
_AFTER_DE: Final = frozenset(("huit", "huitième", "huitièmes", "huitaine", "uhlan", "uhlans"))
# Usage writes both « l'hyène » and « la hyène ».
_EITHER: Final = ("hyène", "hiatus", "hyoïde", "hier", "huit", "hassani", "hassany")


def begins_with_vowel(token: Token) -> bool:
    """Whether a lower-case word surely begins with a vowel sound; False where usage hesitates."""
    form = token.form
    if form is None or form.case is not Case.LOWER or not form.tags:
        return False
    word = form.lower
    if len(word) < 2 and word not in ("à", "y"):
        return False
    if word in _REFUSING_WORDS or word.startswith(_REFUSING_PREFIXES) or word.startswith(_EITHER):
        return False
    if word[0] in _VOWELS:
        return True
    if word[0] == "y":
        return word in _ELIDED_Y
    return word[0] == "h" and not form.tags & ASPIRATED


def begins_with_consonant(token: Token) -> bool:
    """Whether a lower-case word of the lexicon refuses elision: an aspirated h, « yaourt », « onze »."""
    form = token.form
    if form is None or form.case is not Case.LOWER or not form.tags:
        return False
    word = form.lower
    if word in _AFTER_DE:
        return True
    if word[0] == "h" and not word.startswith(_EITHER):
        return bool(form.analyses) and all(tag & ASPIRATED for _, tag in form.analyses)
    if word.startswith(("iourt", "ouistiti")):
        return True
    if word[0] == "y":
        return len(word) > 1 and word[1] in _VOWELS and word not in _ELIDED_Y
    return False


def apostrophe(text: str) -> str:
    """Return the apostrophe that a text uses."""
    return "’" if "’" in text or "'" not in text else "'"
