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
MAGIC: Final = b"frfixlx1" if sys.byteorder == "little" else b"FRFIXLX1"

# (section, array type): u32 is I, u64 is Q, u8 is B.
SECTIONS: Final[tuple[tuple[str, Literal["I", "Q", "B"]], ...]] = (
    ("offsets", "I"),  # by form id: where its analyses begin; one more at the end
    ("analyses", "I"),  # lemma's form id << TAG_BITS | tag id, most frequent tag first
    ("tags", "Q"),  # by tag id
    ("frequencies", "B"),  # by form id: Zipf × FREQUENCY_STEPS
    ("origins", "B"),  # by form id: bits of frfix.language.origins
    ("lemmas", "I"),  # form ids of the lemmas, sorted
    ("lemma_offsets", "I"),  # by place in lemmas: where its forms begin; one more at the end
    ("lemma_forms", "I"),  # form ids
)
TAG_BITS: Final = 12
TAG_MASK: Final = (1 << TAG_BITS) - 1
FREQUENCY_STEPS: Final = 30
TABLE_START: Final = len(MAGIC)
TABLE_LENGTH: Final = 8 * len(SECTIONS)
