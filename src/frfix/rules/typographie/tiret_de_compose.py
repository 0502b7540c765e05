"""A dash or a minus sign inside of a compound word: peut–être."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import APOSTROPHES, Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued

_DASHES: Final = frozenset("‐–−—")
_CLITICS: Final = frozenset(
    "je tu il elle on nous vous ils elles ce moi toi le la les lui leur y en ci là".split()
)


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if before is None or after is None or not glued(before, token) or not glued(token, after):
        return
    if before.kind is not TokenKind.WORD or after.kind is not TokenKind.WORD or after.text[0] == "-":
        return
    joined = f"{before.text}-{after.text}".translate(APOSTROPHES)
    known = context.vocabulary.in_lexicon
    if known(joined) or known(joined.lower()):
        yield rule.at(token.start, token.end, "-", grade=Grade.SURE)
    elif token.text != "—" and after.lower in _CLITICS and before.text.islower():
        yield rule.at(token.start, token.end, "-")


RULE = Rule(
    id="typographie/tiret-de-compose",
    message="Un mot composé prend un trait d’union, non un tiret.",
    explanation="Le trait d’union joint les parties d’un mot ; le tiret, plus long, et le signe moins ont d’autres "
    "emplois. Un correcteur ne reconnaît pas le mot ainsi écrit.",
    corrects=(
        ("Il viendra peut–être demain.", "Il viendra peut-être demain."),
        ("Que fait−il ici ?", "Que fait-il ici ?"),
    ),
    accepts=("Il viendra peut-être demain.", "La ligne Bamako–Dakar est fermée."),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    priority=20,
    trigger=Trigger(signs=_DASHES),
    on_sign=_check,
)
