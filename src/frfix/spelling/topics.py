"""What a sentence is about, and how well a word fits it: the cosine of word vectors.

« Le suppôt des sockets » is *support*, which stands near *sockets* in what people write. A word's
vector is `NORM` long and made of whole numbers; ``scripts/derive_vectors.py`` tells where they
come from. The compiled file is mapped: nothing is read before the first word is asked for.
"""

from __future__ import annotations

import mmap
import struct
import sys
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from math import sqrt
from operator import mul
from pathlib import Path
from typing import TYPE_CHECKING, Final

from frfix.language.lexicon import DATA, default_lexicon
from frfix.language.tags import CONJ, DET, NUM, PREP, PRON, SCONJ

if TYPE_CHECKING:
    from frfix.language.lexicon import Lexicon

TOPICS_FILE: Final = "topics.bin"
MAGIC: Final = b"frfixtp1" if sys.byteorder == "little" else b"FRFIXTP1"
HEADER: Final = struct.Struct("=8s3I4x")
"""Magic, then how many blocks of forms, forms that have a vector, numbers in a vector.

Then come, in the byte order of the machine: by block, 64 bits that tell which of its forms have a vector
(u64); by block, how many forms before it have one (u32); the number of its vector by form that has one
(u16); the vectors (i8).
"""
BLOCK: Final = 64
NORM: Final = 40
"""The length of every vector, to a hundredth."""

_GRAMMATICAL: Final = DET | PREP | PRON | CONJ | SCONJ | NUM
# Arora, Liang, Ma, "A Simple but Tough-to-Beat Baseline for Sentence Embeddings" (2017): a word of
# probability p weighs a / (a + p). From 1e-4 to 1e-3 they rank candidates alike, 1e-5 ranks worse.
_COMMON: Final = 3e-4
_LEVELS: Final = 16
_ROOM: Final = 127 // NORM


class Topics:
    """The word vectors of ``lexicon``, in the compiled file of ``folder``, which is mapped when first asked.

    The file must be of the same compilation as the lexicon. Asking raises OSError when it is not there
    and ValueError when another version of frfix wrote it.
    """

    def __init__(self, lexicon: Lexicon, folder: Path) -> None:
        self._lexicon = lexicon
        self._path = folder / TOPICS_FILE
        self._weighted: dict[str, memoryview | None] = {}

    @classmethod
    def open(cls, folder: Path | None = None) -> Topics:
        """Return the vectors of ``folder``, or those of the installed package."""
        if folder is None:
            return cls(default_lexicon(), DATA)
        from frfix.language.lexicon import Lexicon

        return cls(Lexicon.open(folder), folder)

    @cached_property
    def _sections(self) -> tuple[memoryview, memoryview, memoryview, memoryview, int]:
        """The file's arrays (see `HEADER`) and how many numbers a vector has."""
        with self._path.open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        if bytes(view[: len(MAGIC)]) != MAGIC:
            raise ValueError(f"{self._path}: not the word vectors of this version")
        _, blocks, forms, width = HEADER.unpack_from(view)
        starts = HEADER.size + 8 * blocks
        rows = starts + 4 * blocks
        vectors = rows + 2 * forms
        return (
            view[HEADER.size : starts].cast("Q"),
            view[starts:rows].cast("I"),
            view[rows:vectors].cast("H"),
            view[vectors:].cast("b"),
            width,
        )

    def vector(self, form: str) -> memoryview | None:
        """Return the vector of ``form``, as it is written or else in lower case, or None."""
        form_id = self._lexicon.form_id(form)
        if form_id < 0:
            form_id = self._lexicon.form_id(form.lower())
        return None if form_id < 0 else self._vector(form_id)

    def _vector(self, form_id: int) -> memoryview | None:
        bits, starts, rows, vectors, width = self._sections
        block, place = form_id >> 6, 1 << (form_id & 63)
        here = bits[block]
        if not here & place:
            return None
        at = rows[starts[block] + (here & (place - 1)).bit_count()] * width
        return vectors[at : at + width]

    def topic(self, words: Iterable[str]) -> Topic:
        """Return what ``words`` are about: the sum of their vectors, frequent words weighing less.

        Words that may be grammatical, numbers, and words without a vector say nothing.
        """
        known = self._weighted
        vectors = []
        for word in words:
            if word not in known:
                known[word] = self._weigh(word)
            vector = known[word]
            if vector is not None:
                vectors.append(vector)
        total = list(map(sum, zip(*vectors, strict=True)))
        length = sqrt(sum(map(mul, total, total))) * NORM
        return Topic(self, [number / length for number in total] if length else [])

    def _weigh(self, word: str) -> memoryview | None:
        """Return what ``word`` adds to a topic, None for nothing."""
        form_id = self._lexicon.form_id(word)
        if form_id < 0:
            word = word.lower()
            form_id = self._lexicon.form_id(word)
        if form_id < 0 or self._lexicon.tags(word) & _GRAMMATICAL:
            return None
        vector = self._vector(form_id)
        if vector is None:
            return None
        weight = _COMMON / (_COMMON + 10 ** (self._lexicon.frequency_of_id(form_id) - 9))
        return memoryview(bytes(vector).translate(_multiples(round(weight * _LEVELS)))).cast("b")


@cache
def _multiples(level: int) -> bytes:
    """Return, by signed byte, its product with a weight of ``level``, as large as a byte can hold.

    `bytes.translate` multiplies a vector by it, 25 times as fast as a loop.
    """
    factor = _ROOM * level / _LEVELS
    return bytes(round(max(-NORM, min(NORM, (byte ^ 128) - 128)) * factor) & 255 for byte in range(256))


class Topic:
    """What a passage is about; `Topics.topic` makes it."""

    __slots__ = ("_direction", "_topics")

    def __init__(self, topics: Topics, direction: list[float]) -> None:
        self._topics = topics
        self._direction = direction

    def __bool__(self) -> bool:
        """Whether any word told what the passage is about."""
        return bool(self._direction)

    def fit(self, form: str) -> float:
        """Return the cosine of ``form`` with the topic (-1 to 1), 0.0 when either is unknown."""
        vector = self._topics.vector(form) if self._direction else None
        return 0.0 if vector is None else sum(map(mul, self._direction, vector))

    def compare(self, forms: Sequence[str]) -> list[float]:
        """Return how much better each of ``forms`` fits than they do on average.

        A form without a vector is left out of the average and has 0.0: nothing is known for or
        against it.
        """
        if not self._direction:
            return [0.0] * len(forms)
        vectors = [self._topics.vector(form) for form in forms]
        fits = [None if v is None else sum(map(mul, self._direction, v)) for v in vectors]
        known = [fit for fit in fits if fit is not None]
        mean = sum(known) / len(known) if known else 0.0
        return [0.0 if fit is None else fit - mean for fit in fits]
