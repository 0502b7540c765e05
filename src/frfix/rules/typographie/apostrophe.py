"""A straight apostrophe where the typographic one is wanted (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    for token in tokens:
        if token.kind is not TokenKind.WORD or "'" not in token.text:
            continue
        for at, sign in enumerate(token.text):
            if sign == "'":
                yield rule.at(token.start + at, token.start + at + 1, "’")


RULE = Rule(
    id="typographie/apostrophe",
    message="L’apostrophe typographique est courbe.",
    explanation="Dans un texte composé avec soin, l’apostrophe est courbe. La règle est coupée par défaut : chacun "
    "garde l’apostrophe qu’il a choisie.",
    corrects=(("L'ordre du jour est connu.", "L’ordre du jour est connu."),),
    accepts=("L’ordre du jour est connu.",),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    grade=Grade.SURE,
    default=False,
    on_block=_check,
)
