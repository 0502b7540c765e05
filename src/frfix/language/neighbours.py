"""The words around a token, as the spelling engine weighs them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.language.tokens import Sentence, TokenKind
from frfix.spelling.context import Context

_AROUND: Final = 40
"""Tokens a side that tell the topic: most sentences whole, and a bound for those that never end."""


def neighbours(sentence: Sentence, index: int) -> Context:
    """Return the words, at most three a side, around the token at ``index``, up to a strong sign.

    With them come the words of the sentence around it, for its topic.
    """

    def words(indices: range) -> Iterator[str]:
        taken = 0
        for at in indices:
            token = sentence.tokens[at]
            if token.kind is TokenKind.WORD:
                yield token.lower
                taken += 1
                if taken == 3:
                    return
            elif token.text not in '«»“”"()':
                return

    before = tuple(words(range(index - 1, -1, -1)))[::-1]
    after = tuple(words(range(index + 1, len(sentence.tokens))))
    around = sentence.tokens[max(0, index - _AROUND) : index + _AROUND]
    return Context(before, after, tuple(token.form.text for token in around if token.form is not None))
