"""Write the compiled lexicon: the trie of forms and its arrays (`frfix.language.lexicon_format`)."""

from __future__ import annotations

import struct
from array import array
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from frfix.compiler.source import Source
from frfix.language.lexicon_format import (
    FORMS_FILE,
    FREQUENCY_STEPS,
    LEXICON_FILE,
    MAGIC,
    SECTIONS,
    TABLE_LENGTH,
    TABLE_START,
    TAG_BITS,
    TAG_MASK,
)

if TYPE_CHECKING:
    import marisa_trie


def write_forms(source: Source, out: Path) -> marisa_trie.Trie:
    """Write the trie of all forms to ``out``; return it: ``trie[form]`` is a form's id."""
    import marisa_trie

    trie = marisa_trie.Trie(source.forms)
    trie.save(str(out / FORMS_FILE))
    return trie


def write_lexicon(source: Source, trie: marisa_trie.Trie, out: Path) -> None:
    """Write the arrays of analyses, frequencies and lemmas to ``out``.

    Raises ValueError when there are more forms or different tags than the packed analyses can number.
    """
    if len(trie) >= 1 << (32 - TAG_BITS):
        raise ValueError(f"{len(trie)} forms: an analysis numbers {1 << (32 - TAG_BITS)}")
    tags = _numbered_tags(source)
    forms = [trie.restore_key(form_id) for form_id in range(len(trie))]
    ids = {form: form_id for form_id, form in enumerate(forms)}
    sections: dict[str, array[int]] = {name: array(kind) for name, kind in SECTIONS}
    sections["tags"].extend(tags)
    forms_of: dict[int, list[int]] = defaultdict(list)
    for form_id, form in enumerate(forms):
        sections["offsets"].append(len(sections["analyses"]))
        packed = sorted((tags[tag], ids[lemma]) for lemma, tag in source.forms[form])
        sections["analyses"].extend(lemma << TAG_BITS | tag for tag, lemma in packed)
        for lemma in {lemma for _, lemma in packed}:
            forms_of[lemma].append(form_id)
        sections["frequencies"].append(round(source.frequencies.get(form, 0) * FREQUENCY_STEPS / 100))
        sections["origins"].append(source.origins[form])
    sections["offsets"].append(len(sections["analyses"]))
    for lemma in sorted(forms_of):
        sections["lemmas"].append(lemma)
        sections["lemma_offsets"].append(len(sections["lemma_forms"]))
        sections["lemma_forms"].extend(forms_of[lemma])
    sections["lemma_offsets"].append(len(sections["lemma_forms"]))
    _write_sections(sections, out / LEXICON_FILE)


def _numbered_tags(source: Source) -> dict[int, int]:
    """Return a number for each different tag, the most used first."""
    counts = Counter(tag for analyses in source.forms.values() for _, tag in analyses)
    if len(counts) > TAG_MASK + 1:
        raise ValueError(f"{len(counts)} different tags: an analysis numbers {TAG_MASK + 1}")
    return {
        tag: number
        for number, (tag, _) in enumerate(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    }


def _write_sections(sections: dict[str, array[int]], path: Path) -> None:
    table = b""
    body = bytearray()
    start = TABLE_START + TABLE_LENGTH
    for name, _ in SECTIONS:
        content = sections[name].tobytes()
        body += b"\0" * (-(start + len(body)) % 8)
        table += struct.pack("=II", start + len(body), len(content))
        body += content
    path.write_bytes(MAGIC + table + body)
