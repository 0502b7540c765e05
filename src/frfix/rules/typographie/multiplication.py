"""A star for a multiplication sign: 800*600."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import glued


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    sides = tokens[index - 1 : index + 2] if index else []
    if len(sides) != 3 or sides[0].kind is not TokenKind.NUMBER or sides[2].kind is not TokenKind.NUMBER:
        return
    left, star, right = sides
    if not glued(left, star) or not glued(star, right) or (index > 1 and not left.space):
        return
    after = tokens[index + 2] if index + 2 < len(tokens) else None
    if after is not None and not after.space and after.text in ("*", "+", "-", "/", "=", "("):
        return
    space = norm(context.settings).before["unité"] or ""
    yield rule.at(left.end, right.start, f"{space}×{space}")


RULE = Rule(
    id="typographie/multiplication",
    message="Le signe de la multiplication est « × ».",
    explanation="Dans un texte, des dimensions et des produits s’écrivent avec « × » entre deux espaces insécables : "
    "« 800 × 600 ». L’astérisque est celui des langages de programmation.",
    corrects=(("L’écran affiche 800*600 pixels.", "L’écran affiche 800\u00a0×\u00a0600 pixels."),),
    accepts=("L’écran affiche 800 × 600 pixels.", "Le résultat est 2*3+4.", "Deux étoiles : 4* ou 5*."),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("*")),
    on_sign=_check,
)
