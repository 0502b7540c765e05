"""The words around a token, as the spelling engine weighs them."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.language.tokens import Sentence, TokenKind
from frfix.spelling.context import Context


def neighbours(sentence: Sentence, index: int) -> Context:
    """Return the words, at most three a side, around the token at ``index``, up to a strong sign.

    With them come all the words of the sentence, for its topic.
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
    return Context(before, after, tuple(t.form.text for t in sentence.tokens if t.form is not None))
