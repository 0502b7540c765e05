"""A per cent sign, a degree or a currency glued to its number: 5%, 20°C, 15€."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, SI, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import next_visible
from frfix.rules.units import CURRENCIES

_SCALES: Final = frozenset("CFK")
# Behind the number these begin something else: a format (%d), a name, a code, a path.
_ENDS: Final = frozenset(".,;:!?…)]»”\"'’/–—-*|")


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    token = tokens[index]
    number = tokens[index - 1] if index else None
    if number is None or number.kind is not TokenKind.NUMBER or number.end != token.start:
        return
    if index > 1 and not number.space and tokens[index - 2].text in "=&$#%_":
        return
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    asked, end, shown = norm(context.settings), token.end, token.text
    wanted = asked.before["monnaie" if token.text in CURRENCIES else "%"]
    if token.text == "°":
        # « 20° » alone is an angle or an alcohol, glued by usage.
        if after is None or after.start != token.end or after.text not in _SCALES:
            return
        end, shown, wanted = after.end, "°" + after.text, asked.before["unité"]
    following = next_visible(block.text, end - block.start)
    if not wanted or not (not following or following.isspace() or following in _ENDS):
        return
    yield rule.at(
        number.end,
        end,
        wanted + shown,
        message=_("Une espace insécable sépare le nombre de « {shown} ».").format(shown=shown),
    )


RULE = Rule(
    id="typographie/pourcent-monnaie-espace",
    message="Une espace insécable sépare le nombre du signe qui le suit.",
    explanation="« % », « ‰ », « °C » et le signe d’une monnaie sont séparés du nombre par une espace insécable : "
    "« 5 % », « 20 °C », « 15 € ». En Suisse, « 5% » est admis.",
    corrects=(
        ("La hausse atteint 5% cette année.", "La hausse atteint 5\u00a0% cette année."),
        ("Il fera 38°C à Gao.", "Il fera 38\u00a0°C à Gao."),
        ("Le billet coûte 15€.", "Le billet coûte 15\u00a0€."),
    ),
    accepts=(
        "La hausse atteint 5\u00a0% cette année.",
        "L’angle mesure 45° et le rhum titre 40°.",
        "Le code %20 remplace une espace, et 100%d n’est rien.",
        "Le billet coûte 15 € par tête.",
    ),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {SI}, {EVERYWHERE} ; « % » est libre en fr-CH",
    trigger=Trigger(signs=CURRENCIES | frozenset("%‰°")),
    on_sign=_check,
)
