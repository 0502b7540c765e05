"""A hyphen between two numbers that bound an interval (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if before is None or after is None or not glued(before, token) or not glued(token, after):
        return
    if before.kind is not TokenKind.NUMBER or after.kind is not TokenKind.NUMBER:
        return
    # « 2024-05-12 », « 978-2-13 », « A-10-20 »: dates and references have more than two parts.
    outer = (tokens[index - 2] if index > 1 else None, tokens[index + 2] if index + 2 < len(tokens) else None)
    if (glued(outer[0], before) and outer[0] and outer[0].text in "-/_") or (
        glued(after, outer[1]) and outer[1] and outer[1].text in "-/_"
    ):
        return
    if before.text.isdigit() and after.text.isdigit() and int(before.text) < int(after.text):
        yield rule.at(token.start, token.end, "–")


RULE = Rule(
    id="typographie/tiret-intervalle",
    message="Un intervalle prend un tiret demi-cadratin.",
    explanation="Entre deux nombres, le tiret demi-cadratin dit « à » : « les pages 10–20 ». La règle est coupée par "
    "défaut, car le trait d’union y est courant.",
    corrects=(("Voir les pages 10-20 du rapport.", "Voir les pages 10–20 du rapport."),),
    accepts=("Le match finit sur 3-2.", "La date est 2024-05-12.", "Voir les pages 10 à 20."),
    severity=Severity.ADVICE,
    default=False,
    norm=f"Unicode, usage de l’édition scientifique, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("-")),
    on_sign=_check,
)
