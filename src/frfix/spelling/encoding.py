"""Words that were damaged on the way: UTF-8 read as Windows-1252, typographic ligatures."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

from frfix.spelling.model import Candidate

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon


def redecoded(word: str, lexicon: Lexicon) -> Iterator[Candidate]:
    """Yield the known word that ``word`` was before it was damaged: ``dÃ©cidÃ©``, ``conﬁer``."""
    if word.isascii():
        return
    tries = {unicodedata.normalize("NFKC", word)}
    for form in (word, word.replace("ã", "Ã"), word.replace("ã", "Ã").replace("å", "Å")):
        for encoding in ("cp1252", "latin-1"):
            try:
                tries.add(form.encode(encoding).decode("utf-8").lower())
            except UnicodeError:
                continue
    for text in sorted(tries - {word}):
        if text in lexicon:
            yield Candidate(text, (), 0.0, lexicon.frequency(text), "parts")
