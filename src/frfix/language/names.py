"""When an unknown word with a capital is a name, to be left alone, and when it is an error."""

from __future__ import annotations

import unicodedata

from frfix.diagnostics import Grade
from frfix.language.lexicon import Lexicon
from frfix.language.tags import FAMILY_NAME, FIRST_NAME, NAME, PLACE
from frfix.language.tokens import Case, Sentence, TokenKind
from frfix.spelling.suggestions import Suggestions

_FREQUENT = 3.3
"""Zipf frequency from which a word is better known than a name that resembles it."""
_LONG = 6


def is_left_alone(sentence: Sentence, index: int, candidates: Suggestions, lexicon: Lexicon) -> bool:
    """Whether the unknown word at ``index`` is taken for a name and must not be flagged.

    A name has a capital. It is an error all the same when its best candidate is trusted and is a
    frequent word with the accents that this one lacks, or a frequent place one swapped, doubled or
    dropped letter away; at the beginning of a sentence, where any word has a capital, also when the
    candidate is any frequent word.
    """
    form = sentence.tokens[index].form
    assert form is not None
    if form.case is not Case.TITLE:
        return _is_particle(sentence, index)
    if candidates.grade is Grade.SUGGESTION:
        return True
    best = candidates[0].text
    if fold(best) == fold(form.text):
        lacks_accents = form.text.isascii() or _accents(form.text) < _accents(best)
        return not (lacks_accents and _is_frequent_word(best, lexicon)) or _inside_name(sentence, index)
    if opens_sentence(sentence, index) and lexicon.frequency(best.lower()) >= _FREQUENT:
        return _inside_name(sentence, index)
    if len(form.text) < _LONG or not _one_slip(form.text.lower(), best.lower()):
        return True
    return not lexicon.tags(best) & PLACE or lexicon.frequency(best) < _FREQUENT


def _accents(text: str) -> int:
    """Return how many letters of ``text`` carry a diacritic."""
    return sum(map(bool, map(unicodedata.combining, unicodedata.normalize("NFD", text))))


def _inside_name(sentence: Sentence, index: int) -> bool:
    """Whether a word with a capital stands beside: « Creative Commons », « Special Forces »."""
    before, after = sentence.word(index - 1), sentence.word(index + 1)
    if after is not None and after.text[0].isupper():
        return True
    return before is not None and index > 1 and before.text[0].isupper()


def _is_frequent_word(text: str, lexicon: Lexicon) -> bool:
    """Whether ``text`` is a frequent common word or place; people write their names as they like."""
    common = lexicon.tags(text.lower())
    if common & ~NAME and lexicon.frequency(text.lower()) >= _FREQUENT - 0.8:
        return True
    tags = lexicon.tags(text)
    return (
        bool(tags & PLACE)
        and not tags & (FIRST_NAME | FAMILY_NAME)
        and lexicon.frequency(text) >= _FREQUENT - 1.3
    )


def _is_particle(sentence: Sentence, index: int) -> bool:
    """Whether a short lower-case word stands between two words with a capital: Ludwig van Beethoven."""
    before, after = sentence.word(index - 1), sentence.word(index + 1)
    return (
        before is not None
        and after is not None
        and len(sentence.tokens[index].text) <= 4
        and before.text[0].isupper()
        and after.text[0].isupper()
    )


def opens_sentence(sentence: Sentence, index: int) -> bool:
    """Whether only signs stand before ``index``, or a colon or an opening quotation just before it."""
    if all(token.kind is TokenKind.PUNCTUATION for token in sentence.tokens[:index]):
        return True
    return sentence.tokens[index - 1].text in (":", "«", "“", "–", "—", "-", "•")


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, ligatures opened."""
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _one_slip(wrong: str, right: str) -> bool:
    """Whether ``wrong`` is ``right`` with two letters swapped, or one doubled, added or dropped inside."""
    a, b = fold(wrong), fold(right)
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    if not start or not end:
        return False  # another first or last letter makes another name: Milano, Barcelona
    left, other = a[start : len(a) - end], b[start : len(b) - end]
    if len(left) == 2 and left == other[::-1]:
        return True
    return abs(len(a) - len(b)) == 1 and len(left) + len(other) <= 1
