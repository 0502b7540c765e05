"""The compiled lexicon, mapped into memory: forms, their analyses and frequencies, and inflection."""

from __future__ import annotations

import mmap
import struct
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from frfix.errors import FrfixError
from frfix.i18n import _
from frfix.language.lexicon_format import (
    FORMS_FILE,
    FREQUENCY_STEPS,
    ID_BITS,
    LEMMA_BLOCK,
    LEMMA_WIDTH,
    LEXICON_FILE,
    MAGIC,
    SECTIONS,
    TABLE_LENGTH,
    TABLE_START,
)
from frfix.language.tags import GENDER, NUMBER, PERSON, POS
from frfix.planes import split_planes, woven

if TYPE_CHECKING:
    import marisa_trie

DATA = Path(__file__).resolve().parent.parent / "data"

# Features that a form may carry together when it does not choose between them.
_KINDS = (GENDER, NUMBER, PERSON)


class Analysis(NamedTuple):
    """One reading of a form: its lemma and its tag (`frfix.language.tags`)."""

    lemma: str
    tag: int


class LexiconError(FrfixError):
    """The compiled lexicon is missing or was made by another version."""


class Lexicon:
    """All forms of French that frfix knows.

    Forms are exact: case counts, and an apostrophe inside a form is ASCII ``'``; callers normalise.
    Ids number the forms from 0 to ``len(lexicon) - 1``, in no useful order, anew at each compilation.
    """

    def __init__(self, trie: marisa_trie.Trie, sections: dict[str, memoryview]) -> None:
        self._trie = trie
        self._readings = sections["readings"]
        self._reading_starts = sections["reading_starts"]
        self._reading_unions = sections["reading_unions"]
        self._reading_tags = sections["reading_tags"]
        self._reading_endings = sections["reading_endings"]
        self._ending_drops = sections["ending_drops"]
        self._ending_starts = sections["ending_starts"]
        self._ending_letters = sections["ending_letters"]
        self._frequencies = sections["frequencies"]
        self._origins = sections["origins"]
        self._lemma_starts = sections["lemma_starts"]
        self._lemma_counts = sections["lemma_counts"]
        self._lemma_forms = split_planes(sections["lemma_forms"], LEMMA_WIDTH)
        self._known: dict[str, tuple[Analysis, ...]] = {}
        self._tags_known: dict[str, int] = {}

    @classmethod
    def open(cls, folder: Path | None = None) -> Lexicon:
        """Map the compiled files of ``folder`` (the package's data by default); nothing is parsed.

        Raises LexiconError when they are missing or of another version.
        """
        import marisa_trie

        folder = folder or DATA
        trie = marisa_trie.Trie()
        try:
            trie.mmap(str(folder / FORMS_FILE))
            with (folder / LEXICON_FILE).open("rb") as stream:
                content = memoryview(mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ))
        except (OSError, ValueError, RuntimeError) as error:
            raise LexiconError(
                _(
                    "lexique compilé introuvable : réinstallez frfix, ou lancez « python -m frfix.compiler » "
                    "dans une copie de travail"
                ),
                folder,
            ) from error
        return cls(trie, _sections(content, folder))

    def __contains__(self, form: object) -> bool:
        return form in self._trie

    def __len__(self) -> int:
        return len(self._trie)

    def knows(self, form: str) -> bool:
        """Whether ``form`` is a form as written, or in lower case."""
        return form in self._trie or form.lower() in self._trie

    def form_id(self, form: str) -> int:
        """Return the id of ``form``, -1 when it is not in the lexicon."""
        found: int = self._trie.get(form, -1)
        return found

    def form(self, form_id: int) -> str:
        """Return the form of an id. Raises KeyError when there is none."""
        found: str = self._trie.restore_key(form_id)
        return found

    def analyses(self, form: str) -> tuple[Analysis, ...]:
        """Return every analysis of ``form``, () when it is not in the lexicon."""
        known = self._known.get(form)
        if known is None:
            form_id = self._trie.get(form, -1)
            known = self._known[form] = () if form_id < 0 else self._analyses_of_id(form_id, form)
        return known

    def _analyses_of_id(self, form_id: int, form: str) -> tuple[Analysis, ...]:
        readings, starts, letters = self._readings[form_id], self._ending_starts, self._ending_letters
        found = []
        for place in range(self._reading_starts[readings], self._reading_starts[readings + 1]):
            ending = self._reading_endings[place]
            stem = form[: len(form) - self._ending_drops[ending]]
            added = letters[starts[ending] : starts[ending + 1]].tobytes()
            found.append(Analysis(stem + added.decode() if added else stem, self._reading_tags[place]))
        return tuple(found)

    def tags(self, form: str) -> int:
        """Return the tags of all analyses of ``form`` together, 0 when it is not in the lexicon."""
        together = self._tags_known.get(form)
        if together is None:
            form_id = self._trie.get(form, -1)
            together = 0 if form_id < 0 else self._reading_unions[self._readings[form_id]]
            self._tags_known[form] = together
        return together

    def frequency(self, form: str) -> float:
        """Return how often ``form`` is met: Zipf scale, 3 is once in a million words, 0 is unknown."""
        form_id = self._trie.get(form, -1)
        return 0.0 if form_id < 0 else self._frequencies[form_id] / FREQUENCY_STEPS

    def frequency_of_id(self, form_id: int) -> float:
        """Return `frequency` by id."""
        return self._frequencies[form_id] / FREQUENCY_STEPS

    def origin(self, form: str) -> int:
        """Return the bits of `frfix.language.origins` for ``form``, 0 when it is not in the lexicon."""
        form_id = self._trie.get(form, -1)
        return 0 if form_id < 0 else self._origins[form_id]

    def forms_of(self, lemma: str) -> tuple[tuple[str, int], ...]:
        """Return (form, tag) for each analysis that has this lemma, () when there is none."""
        return tuple((self.form(form_id), tag) for form_id, tag in self.form_ids_of(lemma))

    def form_ids_of(self, lemma: str) -> list[tuple[int, int]]:
        """Return (id of the form, tag) for each analysis that has this lemma: cheaper than the forms."""
        lemma_id = self._trie.get(lemma, -1)
        count = self._lemma_counts[lemma_id] if lemma_id >= 0 else 0
        if not count:
            return []
        block = lemma_id // LEMMA_BLOCK
        start = self._lemma_starts[block] + sum(self._lemma_counts[block * LEMMA_BLOCK : lemma_id])
        found: list[tuple[int, int]] = []
        for number in woven(self._lemma_forms, [slice(start, start + count)]):
            form_id, which = number & ((1 << ID_BITS) - 1), number >> ID_BITS
            readings = self._readings[form_id]
            for tag in self._reading_tags[
                self._reading_starts[readings] : self._reading_starts[readings + 1]
            ]:
                if which & 1:
                    found.append((form_id, tag))
                which >>= 1
        return found

    def tags_of_id(self, form_id: int) -> tuple[int, ...]:
        """Return the tags of a form's readings, without their lemmas."""
        readings = self._readings[form_id]
        return tuple(self._reading_tags[self._reading_starts[readings] : self._reading_starts[readings + 1]])

    def inflect(self, lemma: str, wanted: int, pos: int) -> tuple[str, ...]:
        """Return the forms of ``lemma`` that are ``pos`` and have every feature of ``wanted``.

        Most frequent first. ``wanted`` may hold one bit of gender, number and person, and moods:
        a form that carries both genders is feminine enough. Two bits of one kind ask for one of them.
        """
        groups = [wanted & kind for kind in _KINDS if wanted & kind]
        rest = wanted & ~(GENDER | NUMBER | PERSON | POS)
        fitting = {
            form
            for form, tag in self.forms_of(lemma)
            if tag & pos and tag & rest == rest and all(tag & group for group in groups)
        }
        return tuple(sorted(fitting, key=lambda form: (-self.frequency(form), form)))


def _sections(content: memoryview, folder: Path) -> dict[str, memoryview]:
    if bytes(content[: len(MAGIC)]) != MAGIC:
        message = _("lexique compilé par une autre version de frfix : réinstallez frfix")
        raise LexiconError(message, folder / LEXICON_FILE)
    numbers = struct.unpack_from(f"={2 * len(SECTIONS)}I", content, TABLE_START)
    assert len(numbers) * 4 == TABLE_LENGTH
    sections: dict[str, memoryview] = {}
    for i, (name, kind) in enumerate(SECTIONS):
        start, length = numbers[2 * i : 2 * i + 2]
        sections[name] = content[start : start + length].cast(kind)
    return sections


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """Return the lexicon of the installed package, opened once. Raises what `Lexicon.open` raises."""
    return Lexicon.open()
