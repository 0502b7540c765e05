"""Which words refuse elision: read from the hand-kept list of beginnings, since Dicollecte does not say."""

from __future__ import annotations

from pathlib import Path


class Aspiration:
    """The aspirated beginnings and words of ``dictionaries/french/h-aspire.txt``."""

    def __init__(self, source: Path) -> None:
        """Read the list: a line is a word, a beginning (``hach*``), or after ``-`` an exception."""
        self._words: dict[str, bool] = {}
        self._beginnings: dict[str, bool] = {}
        for raw in source.read_text(encoding="utf-8").splitlines():
            line = raw.partition("#")[0].strip()
            if not line:
                continue
            text = line.removeprefix("-")
            target = self._beginnings if text.endswith("*") else self._words
            target[text.rstrip("*")] = not line.startswith("-")

    def __contains__(self, lemma: str) -> bool:
        """Tell whether ``lemma`` refuses elision. The longest beginning decides; a whole word before all."""
        word = lemma.lower()
        if word in self._words:
            return self._words[word]
        for end in range(len(word), 0, -1):
            if word[:end] in self._beginnings:
                return self._beginnings[word[:end]]
        return False
