"""Hyphens around a remark: « le maire - élu hier - parle » (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import around, glued, one_space


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    before, token, after = around(tokens, index)
    if before is None or after is None or not one_space(before, token, context.text):
        return
    end = token.end
    # « -- » is the dash of a typewriter.
    if after.text == "-" and glued(token, after) and index + 2 < len(tokens):
        end, after = after.end, tokens[index + 2]
    if after.start - end != 1 or context.text[end] != " ":
        return
    # « 3 - 2 » is a score or a difference.
    if before.kind is TokenKind.NUMBER and after.kind is TokenKind.NUMBER:
        return
    yield rule.at(token.start, end, "–")


RULE = Rule(
    id="typographie/tiret-incise",
    message="Un tiret, plus long que le trait d’union, encadre une incise.",
    explanation="Le trait d’union joint des mots ; ce qui sépare est un tiret : « le maire – élu hier – parle ». La règle "
    "est coupée par défaut.",
    corrects=(("Le maire - élu hier - parle.", "Le maire – élu hier – parle."),),
    accepts=("Le maire – élu hier – parle.", "Le résultat est 3 - 2.", "Un porte-parole parle."),
    severity=Severity.ADVICE,
    default=False,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("-")),
    on_sign=_check,
)
