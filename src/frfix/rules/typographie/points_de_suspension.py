"""Three full stops for the one sign of suspension points (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token = tokens[index]
    before = tokens[index - 1] if index else None
    # « [1, 2, ...] » is code.
    if before is not None and (before.kind is TokenKind.NUMBER or before.text in (",", "=")):
        return
    grade = Grade.SURE if len(token.text) == 3 else Grade.PROBABLE
    yield rule.at(token.start, token.end, "…", grade=grade)


RULE = Rule(
    id="typographie/points-de-suspension",
    message="Les points de suspension sont un seul caractère : « … ».",
    explanation="Les points de suspension sont toujours trois, et un caractère les réunit, pour qu’ils ne soient pas "
    "coupés en fin de ligne. La règle est coupée par défaut.",
    corrects=(("Il attendait encore...", "Il attendait encore…"),),
    accepts=("Il attendait encore…", "La liste (1, 2, ..., 9) est complète."),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    default=False,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset(("...", "....", "....."))),
    on_sign=_check,
)
