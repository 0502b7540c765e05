"""What becomes of a word that French does not know: an error, how surely, or something meant."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import islice
from typing import Final

from frfix.diagnostics import Grade
from frfix.language.accents import accent_count, fold
from frfix.language.casing import cased_like
from frfix.language.derivation import HYPHENATED
from frfix.language.inclusive import SIGNS
from frfix.language.lexicon import Lexicon
from frfix.language.names import opens_sentence
from frfix.language.tags import FAMILY_NAME, FIRST_NAME, NAME, PLACE
from frfix.language.tokens import Sentence
from frfix.rules.base import Context
from frfix.spelling.places import FREQUENT_PLACE
from frfix.spelling.suggestions import PROBABLE, Suggestions

_DOUBTFUL: Final = 0.4
"""Confidence under which an unknown word in a sentence is a term or a loan as often as a slip."""
_TELLING: Final = 5
"""Tokens from which a sentence says enough for a doubt to count."""
_TERM: Final = 3
"""An unknown word that a text writes so often in one way is a term of its subject."""
_WORD: Final = re.compile(r"\w+")
_SHORT: Final = 3
"""Letters under which an unknown word is an abbreviation as often as a slip."""
_QUOTED: Final = 3
"""How far apart, in tokens, the marks around a quoted word and at most one other are."""
_QUOTES: Final = (('"', '"'), ("“", "”"), ("«", "»"), ("'", "'"), ("‘", "’"), ("(", ")"))
_FRENCH_LETTERS: Final = frozenset("abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ'-()" + SIGNS)
_COGNATE: Final = 0.97
"""Confidence from which a word of another language is taken for the French one it resembles."""
_CAUTION: Final = (Grade.SUGGESTION, Grade.PROBABLE, Grade.SURE)
_COMMON_START: Final = 4
"""Letters that an English word and its French cognate begin with alike: environ-ment, environ-nement."""
_FREQUENT: Final = 3.3
"""Zipf frequency from which a word is better known than a name that resembles it."""
_LONG: Final = 6
_OPENING_TRUST: Final = (0.75, 0.65)
"""Confidence from which a word that opens a sentence is a misspelling rather than a name; if only accents differ."""


def grade_of_word(sentence: Sentence, index: int, candidates: Suggestions, context: Context) -> Grade | None:
    """Return the grade of the first of ``candidates`` for an unknown lower-case word, None if it is meant.

    It is meant when it joins two parts of a name (Ludwig van Beethoven) or is the name of a command,
    ``nice(1)``; when it is an English word, unless the candidate is surely its cognate; when a
    sentence that says enough leaves its candidates in doubt; and, where no candidate is trusted, when
    the text repeats it or quotes it for itself, when it is as short as an abbreviation, has a hyphen or
    a letter that no French word has.
    """
    token = sentence.tokens[index]
    if _is_particle(sentence, index) or is_command(context.text, token.end):
        return None
    grade, best = candidates.grade, candidates[0].text
    in_sentence = len(sentence.tokens) >= _TELLING
    if _is_derivation(token.lower, best) or (in_sentence and best.lower() == token.lower):
        return None  # which names want their capital in a sentence, orthographe/nom-propre says
    if context.foreign.is_english(token.lower):
        if _is_cognate(token.lower, best):
            return min(grade, Grade.PROBABLE, key=_CAUTION.index)
        alike = best[:_COMMON_START] == token.lower[:_COMMON_START]
        return Grade.PROBABLE if candidates.confidence >= (PROBABLE if alike else _COGNATE) else None
    same_letters = fold(best) == fold(token.lower)
    if in_sentence and candidates.confidence < _DOUBTFUL and not same_letters:
        return None
    if grade is Grade.SUGGESTION and not same_letters and _is_meant(sentence, index, context.text):
        return None
    return grade


def is_command(text: str, end: int) -> bool:
    """Whether the word that ends at ``end`` is the name of a command with its section: ``nice(1)``."""
    return text[end : end + 1] == "(" and text[end + 1 : end + 2].isdigit()


def _is_derivation(word: str, best: str) -> bool:
    """Whether the best that can be done is to cut a prefix off: « rétroportage » is made, not mistaken."""
    first, space, rest = best.partition(" ")
    return bool(space) and first in HYPHENATED and first + rest == word and len(rest) >= _LONG


def _is_cognate(english: str, french: str) -> bool:
    """Whether the two words differ by accents or by a final e: « sequence », « algorithm »."""
    a, b = fold(english), fold(french)
    return a in (b, b.removesuffix("e"))


def _is_meant(sentence: Sentence, index: int, text: str) -> bool:
    """Whether a word without a trusted candidate is written so on purpose, as `grade_of_word` says."""
    word = sentence.tokens[index].text
    if len(word) < _SHORT or "-" in word or not _FRENCH_LETTERS.issuperset(word.lower()):
        return True
    return _is_term(word, text) or _is_quoted(sentence, index)


def _is_term(word: str, text: str) -> bool:
    """Whether ``text`` writes the whole word `_TERM` times at least."""
    counts = _words(text)
    if any(counts[part] < _TERM for part in _WORD.findall(word)):
        return False
    if word.isalnum():
        return True
    # What stands before is looked at last: a search for letters is quick.
    literal = re.escape(word)
    found = re.finditer(rf"{literal}(?!\w)(?<!\w{literal})", text)
    return sum(1 for _ in islice(found, _TERM)) == _TERM


@lru_cache(maxsize=1)
def _words(text: str) -> Counter[str]:
    """Return how often ``text`` writes each word; counted once, as many words are asked for."""
    return Counter(_WORD.findall(text))


def _is_quoted(sentence: Sentence, index: int) -> bool:
    """Whether the word stands between quotation marks or parentheses with one other word at most."""
    tokens = sentence.tokens
    for opening, closing in _QUOTES:
        for before in range(1, _QUOTED):
            if index < before or tokens[index - before].text != opening:
                continue
            last = index + _QUOTED - before
            if any(token.text == closing for token in tokens[index + 1 : last + 1]):
                return True
    return False


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


def is_any_name(sentence: Sentence, index: int, context: Context) -> bool:
    """Whether `grade_of_name` would take an unknown word with a capital for a name with any candidates.

    It asks for no search: most words with a capital are names.
    """
    word, spelling = sentence.tokens[index].text, context.spelling
    if _is_term(word, context.text):
        return True
    if _inside_name(sentence, index):
        return not spelling.near_place(word)
    if opens_sentence(sentence, index) or spelling.near_place(word):
        return False
    return not any(
        _lacks_accents(word, twin) and _is_frequent_word(cased_like(word, twin), context.lexicon)
        for twin in spelling.twins(word)
    )


def grade_of_name(sentence: Sentence, index: int, candidates: Suggestions, context: Context) -> Grade | None:
    """Return the grade of the first of ``candidates`` for an unknown word with a capital, None for a name.

    It is an error all the same when its best candidate is trusted and is a frequent word with the
    accents that this one lacks, or a frequent place one swapped, doubled or dropped letter away; at
    the beginning of a sentence, where any word has a capital, also when the candidate is any frequent
    word. What a text repeats is a name.
    """
    word, lexicon = sentence.tokens[index].text, context.lexicon
    opens = opens_sentence(sentence, index)
    best = candidates[0].text
    same_letters = fold(best) == fold(word)
    trust = _OPENING_TRUST[same_letters] if opens else PROBABLE
    if candidates.confidence < trust:
        return None
    if same_letters:
        lacks_accents = opens or _lacks_accents(word, best)
        wrong = lacks_accents and _is_frequent_word(best, lexicon) and not _inside_name(sentence, index)
    elif opens and lexicon.frequency(best.lower()) >= _FREQUENT:
        wrong = not _inside_name(sentence, index)
    else:
        place = lexicon.tags(best) & PLACE and lexicon.frequency(best) >= FREQUENT_PLACE
        wrong = bool(place) and len(word) >= _LONG and _one_slip(word.lower(), best.lower())
    return candidates.grade if wrong and not _is_term(word, context.text) else None


def _lacks_accents(word: str, best: str) -> bool:
    """Whether ``word`` has fewer accents than ``best``, or none."""
    return word.isascii() or accent_count(word) < accent_count(best)


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
