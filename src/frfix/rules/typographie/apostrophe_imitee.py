"""An accent or a prime that stands for an apostrophe: l´homme."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.apostrophes import CURVED, STRAIGHT
from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokenizer import ELIDED
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, is_prose

_SIGNS: Final = frozenset("´`′＇")


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if before is None or not glued(before, token) or not glued(token, after) or not is_prose(after, 1):
        return
    if before.lower + "'" in ELIDED:
        straight = STRAIGHT in block.text and CURVED not in block.text
        yield rule.at(token.start, token.end, STRAIGHT if straight else CURVED)


RULE = Rule(
    id="typographie/apostrophe-imitee",
    message="Ce signe imite une apostrophe.",
    explanation="L’accent aigu, l’accent grave et le signe des minutes ne sont pas des apostrophes : « l’homme ».",
    corrects=(("L´ordre du jour est connu.", "L’ordre du jour est connu."),),
    accepts=("L’ordre du jour est connu.", "Un angle de 12′ est petit."),
    severity=Severity.WARNING,
    grade=Grade.SURE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    priority=20,
    trigger=Trigger(signs=_SIGNS),
    on_sign=_check,
)
