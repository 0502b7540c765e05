"""No space outside of guillemets: le plan« Avenir »est."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, is_prose


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if token.text == "«" and before is not None and glued(before, token):
        if before.text in (":", ",", ";") or (is_prose(before) and before.text[-1].isalpha()):
            yield rule.at(token.start, token.end, " «", message=_("Une espace précède le guillemet ouvrant."))
    elif token.text == "»" and after is not None and glued(token, after) and _goes_on(after):
        yield rule.at(token.start, token.end, "» ", message=_("Une espace suit le guillemet fermant."))


def _goes_on(after: Token) -> bool:
    return is_prose(after) and after.text.islower() and not after.text.startswith("-")


RULE = Rule(
    id="typographie/guillemet-exterieur",
    message="Une espace sépare les guillemets de ce qui les entoure.",
    explanation="Une espace ordinaire précède le guillemet ouvrant et suit le fermant, sauf devant un point ou une virgule "
    "et après une apostrophe ou une parenthèse.",
    corrects=(
        ("Le plan« Avenir » est adopté.", "Le plan « Avenir » est adopté."),
        ("Le plan « Avenir »est adopté.", "Le plan « Avenir » est adopté."),
    ),
    accepts=("Le plan « Avenir » est adopté.", "Il parle d’« avenir », de « progrès »."),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("«»")),
    on_sign=_check,
    priority=55,
)
