"""Where a capital says nothing, and what is left of a word without accents and capitals."""

from __future__ import annotations

import unicodedata

from frfix.language.tokens import Sentence, TokenKind


def opens_sentence(sentence: Sentence, index: int) -> bool:
    """Whether only signs stand before ``index``, or a colon or an opening quotation just before it."""
    if all(sentence.tokens[at].kind is TokenKind.PUNCTUATION for at in range(index)):
        return True
    return sentence.tokens[index - 1].text in (":", "«", "“", "–", "—", "-", "•")


def fold(text: str) -> str:
    """Return ``text`` in lower case without accents, ligatures opened."""
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(char for char in plain if not unicodedata.combining(char))
