"""The decoder's mapped file: weights, the gate, the words that are confused."""

from __future__ import annotations

import mmap
from bisect import bisect_left
from pathlib import Path
from typing import Final

from frfix.decoder.format import DECODER_FILE, HEADER, KIND_SHIFT, MAGIC
from frfix.decoder.hashing import GATE_MASK, MASK
from frfix.decoder.neighbours import Kind, Neighbour
from frfix.i18n import _
from frfix.language.lexicon import DATA, LexiconError

_KINDS: Final = tuple(Kind)


class Store:
    """Gives access to the file's parts; nothing is parsed."""

    def __init__(self, content: memoryview, path: Path) -> None:
        """Take the file's content. Raises LexiconError when another version wrote it."""
        if len(content) < HEADER.size or bytes(content[:8]) != MAGIC:
            raise LexiconError(_("décodeur compilé par une autre version de frfix : réinstallez frfix"), path)
        _magic, weights, gate, words, pairs = HEADER.unpack_from(content)
        if weights != MASK + 1 or gate * 8 != GATE_MASK + 1:
            raise LexiconError(_("décodeur compilé par une autre version de frfix : réinstallez frfix"), path)
        at = HEADER.size
        self.weights = bytes(content[at : at + weights])
        """One byte a weight, `ZERO` for none; copied, for it is looked up most of all."""
        at += weights
        self.gate = content[at : at + gate]
        at += gate
        self._heads = content[at : at + 4 * words].cast("I")
        at += 4 * words
        self._starts = content[at : at + 4 * (words + 1)].cast("I")
        at += 4 * (words + 1)
        self._pairs = content[at : at + 4 * pairs].cast("I")
        at += 4 * pairs

    @classmethod
    def open(cls, folder: Path | None = None) -> Store:
        """Map the file in ``folder`` (the package's data by default). Raises LexiconError without it."""
        path = (folder or DATA) / DECODER_FILE
        try:
            with path.open("rb") as stream:
                content = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError) as error:
            raise LexiconError(_("décodeur compilé introuvable : réinstallez frfix"), path) from error
        return cls(content, path)

    def of(self, form_id: int) -> tuple[Neighbour, ...]:
        """Return the words that are confused with a form and are no forms of its lemma."""
        place = bisect_left(self._heads, form_id)
        if place == len(self._heads) or self._heads[place] != form_id:
            return ()
        small = (1 << KIND_SHIFT) - 1
        pairs = self._pairs[self._starts[place] : self._starts[place + 1]]
        return tuple([Neighbour(packed & small, _KINDS[packed >> KIND_SHIFT]) for packed in pairs])
