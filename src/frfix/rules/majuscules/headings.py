"""Where a capital in the middle of a sentence is the choice of whoever set the line, not of the word."""

from __future__ import annotations

from typing import Final

from frfix.language.names import opens_sentence
from frfix.language.tokens import Case, Sentence, Token

_ENDS: Final = frozenset((".", "!", "?", "…"))
_SHORTEST: Final = 4
"""Letters from which a word tells how a line is capitalised: short words stay small in titles too."""


def is_title_case(sentence: Sentence) -> bool:
    """Whether more than two words in three have capitals, the first left out, as in a heading."""
    if sentence.tokens[-1].text in _ENDS:
        return False
    cases = [
        token.form.case
        for token in sentence.tokens[1:]
        if token.form is not None and len(token.text) >= _SHORTEST
    ]
    return sum(case is not Case.LOWER for case in cases) * 3 > len(cases) * 2


def capital_inside(sentence: Sentence, index: int) -> bool:
    """Whether the word at ``index`` has a capital of its own: first letter only, inside a running sentence."""
    token = sentence.tokens[index]
    return has_capital(token) and not opens_sentence(sentence, index) and not is_title_case(sentence)


def has_capital(token: Token) -> bool:
    """Whether a word that may be judged has its first letter alone in capitals."""
    return token.form is not None and token.form.case is Case.TITLE and not token.unchecked
