"""The layout of the compiled lexicon, shared by the compiler that writes it and the run time that maps it.

``forms.marisa`` is a `marisa_trie.Trie` of all forms; a form's id is its key id there.
``lexicon.bin`` is `MAGIC`, then a table of one (offset, length) pair of u32 a section in the order of
`SECTIONS`, then the sections, each at a multiple of 8 bytes, as arrays in the byte order of the machine.
"""

from __future__ import annotations

import sys
from typing import Final, Literal

FORMS_FILE: Final = "forms.marisa"
LEXICON_FILE: Final = "lexicon.bin"
MAGIC: Final = b"frfixlx2" if sys.byteorder == "little" else b"FRFIXLX2"

# (section, array type): u16 is H, u32 is I, u64 is Q, u8 is B.
SECTIONS: Final[tuple[tuple[str, Literal["H", "I", "Q", "B"]], ...]] = (
    ("readings", "H"),  # by form id: the number of its list of readings, which many forms share
    ("reading_starts", "I"),  # by list: where its readings begin; one more at the end
    ("reading_unions", "Q"),  # by list: the tags of its readings together
    ("reading_tags", "Q"),  # by reading: its tag, the most frequent one of the lexicon first
    ("reading_endings", "H"),  # by reading: the number of the ending that makes its lemma
    ("ending_drops", "B"),  # by ending: how many letters the form loses at its end
    ("ending_starts", "I"),  # by ending: where the letters begin that it gets for them; one more at the end
    ("ending_letters", "B"),  # in UTF-8
    ("frequencies", "B"),  # by form id: Zipf × FREQUENCY_STEPS
    ("origins", "B"),  # by form id: bits of frfix.language.origins
    ("lemma_starts", "I"),  # by block of LEMMA_BLOCK form ids: where the forms of its lemmas begin
    ("lemma_counts", "B"),  # by form id: how many forms it is the lemma of
    ("lemma_forms", "B"),  # form id, and from bit ID_BITS on which of its readings: frfix.planes
)
ID_BITS: Final = 20
LEMMA_BLOCK: Final = 16
LEMMA_WIDTH: Final = 4
FREQUENCY_STEPS: Final = 30
TABLE_START: Final = len(MAGIC)
TABLE_LENGTH: Final = 8 * len(SECTIONS)
