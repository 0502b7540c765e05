"""Where a capital says nothing."""

from __future__ import annotations

from frfix.language.tokens import Sentence, TokenKind


def opens_sentence(sentence: Sentence, index: int) -> bool:
    """Whether only signs stand before ``index``, or a colon or an opening quotation just before it."""
    if all(sentence.tokens[at].kind is TokenKind.PUNCTUATION for at in range(index)):
        return True
    return sentence.tokens[index - 1].text in (":", "«", "“", "–", "—", "-", "•")
