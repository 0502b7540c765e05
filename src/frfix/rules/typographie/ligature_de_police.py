"""A ligature of a font as a character of its own: ﬁn for « fin »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE
from frfix.rules.base import Context, Rule
from frfix.rules.surface import words_with

_LIGATURES: Final = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_ANY: Final = re.compile("[\ufb00-\ufb06]")
_TABLE: Final = str.maketrans(_LIGATURES)


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    text = block.text
    for start, end in words_with(_ANY, text):
        yield rule.at(block.start + start, block.start + end, text[start:end].translate(_TABLE))


RULE = Rule(
    id="typographie/ligature-de-police",
    message="Ce mot contient une ligature au lieu de deux lettres.",
    explanation="Un texte copié d’un PDF garde parfois les ligatures de sa police : « fi » ou « fl » y est un seul "
    "caractère. La police les forme elle-même ; le texte, lui, a des lettres.",
    corrects=(("La \ufb01n du con\ufb02it.", "La fin du conflit."),),
    accepts=("La fin du conflit.",),
    severity=Severity.WARNING,
    grade=Grade.SURE,
    norm=f"Unicode, {EVERYWHERE}",
    priority=5,
    on_block=_check,
)
