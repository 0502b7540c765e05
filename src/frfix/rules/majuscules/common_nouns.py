"""Common nouns that lose their capital before a name: la Mer Rouge, le Ministère de la Santé, le Président du Mali."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.tokens import Sentence, Token
from frfix.rules.base import Rule
from frfix.rules.majuscules.headings import capital_inside, has_capital

# What stands before a common noun in the middle of a sentence; « Monsieur le Ministre » is courtesy.
_DETERMINERS: Final = frozenset(
    """
    le la l' les un une des du au aux de d' en ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
    vos leur leurs ancien ancienne nouveau nouvelle ex vice
    """.split()
)
_LINKS: Final = frozenset(("de", "du", "des", "d'"))
_ARTICLES: Final = frozenset(("la", "l'", "le", "les"))
_COURTESY: Final = frozenset("monsieur madame mademoiselle messieurs mesdames m. mme".split())


def lowered(rule: Rule, sentence: Sentence, index: int) -> Iterator[Diagnostic]:
    """Yield the finding of a capital on the common noun at ``index``, none where it may be in its place."""
    token, before = sentence.tokens[index], sentence.word(index - 1)
    if before is None or before.lower not in _DETERMINERS or not capital_inside(sentence, index):
        return
    earlier = sentence.word(index - 2)
    if earlier is not None and (earlier.lower in _COURTESY or _in_a_name(earlier.text, before.lower)):
        return
    if before.text[:1].isupper() and index > 1:
        return
    yield finding(rule, token)


def finding(rule: Rule, token: Token) -> Diagnostic:
    """Return the finding that ``token`` takes no capital."""
    message = _("« {word} » est ici un nom commun : pas de majuscule.").format(word=token.lower)
    return rule.at(token.start, token.end, token.lower, message=message)


def _in_a_name(earlier: str, link: str) -> bool:
    """Whether the word ends a name: « le Grau du Roi », « Place du Gouverneur »."""
    return earlier[:1].isupper() and link in _LINKS


def names_follow(sentence: Sentence, index: int) -> bool:
    """Whether a name follows the word at ``index``, at once or behind « de », « du », « de la »."""
    place = index + 1
    word = sentence.word(place)
    if word is not None and word.lower in _LINKS:
        place += 1
        word = sentence.word(place)
        if word is not None and word.lower in _ARTICLES:
            place += 1
            word = sentence.word(place)
    return word is not None and has_capital(word)
