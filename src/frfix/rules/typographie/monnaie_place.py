"""The sign of a currency before the amount, as in English: €15."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import next_visible


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token = tokens[index]
    number = tokens[index + 1] if index + 1 < len(tokens) else None
    if number is None or number.kind is not TokenKind.NUMBER or number.start != token.end:
        return
    before = tokens[index - 1] if index else None
    # « 12 €15 » is unclear, « US$15 » and « a$1 » are names or code.
    if (
        before is not None
        and (before.kind is TokenKind.NUMBER or not token.space)
        and before.text not in "(«“"
    ):
        return
    after = next_visible(block.text, number.end - block.start)
    if after and not after.isspace() and after not in ".,;:!?…)»”":
        return
    space = norm(context.settings).before["monnaie"] or ""
    # « $1 » alone is a variable of many languages.
    if token.text == "$" and len(number.text) < 2:
        return
    yield rule.at(token.start, number.end, number.text + space + token.text)


RULE = Rule(
    id="typographie/monnaie-place",
    message="Le signe de la monnaie suit le montant.",
    explanation="En français, le signe de la monnaie se place derrière le montant, après une espace insécable : "
    "« 15 € ». C’est l’anglais qui le met devant.",
    corrects=(("Le billet coûte €15 par tête.", "Le billet coûte 15\u00a0€ par tête."),),
    accepts=("Le billet coûte 15 € par tête.", "La variable $1 contient le nom.", "Le total est de US$15."),
    severity=Severity.WARNING,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("€$£")),
    on_sign=_check,
)
