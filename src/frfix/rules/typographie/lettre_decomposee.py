"""A letter and its accent as two characters, which Unicode has as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE
from frfix.rules.base import Context, Rule
from frfix.rules.surface import words_with

_ACCENT: Final = re.compile("[\u0300-\u036f]")
_ACCENTS: Final = re.compile(r"[\u0300-\u036f]++(?:[^\W\d_]++[\u0300-\u036f]++)*+")
"""All of a word from its first accent to its last."""


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    text = block.text
    for start, end in words_with(_ACCENTS, text):
        word = text[start:end]
        composed = unicodedata.normalize("NFC", word)
        if composed != word and _ACCENT.search(composed) is None:
            yield rule.at(block.start + start, block.start + end, composed)


RULE = Rule(
    id="typographie/lettre-decomposee",
    message="Les accents de ce mot sont séparés de leurs lettres.",
    explanation="Unicode a un caractère pour « é » ; ce texte l’écrit en deux, la lettre puis l’accent. Le mot paraît "
    "juste, mais une recherche ne le trouve pas. La forme composée (NFC) est celle du Web.",
    corrects=(("Un e\u0301te\u0301 sans pluie.", "Un été sans pluie."),),
    accepts=("Un été sans pluie.",),
    severity=Severity.WARNING,
    grade=Grade.SURE,
    norm=f"Unicode (NFC), {EVERYWHERE}",
    priority=5,
    on_block=_check,
)
