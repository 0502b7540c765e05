"""Guillemets without the space that French sets inside them."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import OBJECT, Block
from frfix.language.tokens import Token
from frfix.norms import REGIONS, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.surface import next_visible, previous_visible


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    space = norm(context.settings).guillemets
    token = tokens[index]
    at = token.start - block.start
    # An object may stand for the very space: « &nbsp; » in Markdown.
    if token.text == "«":
        after = next_visible(block.text, at + 1)
        if after and after != OBJECT and not after.isspace():
            yield rule.at(token.start, token.end, "«" + space)
    else:
        before = previous_visible(block.text, at)
        if before and before != OBJECT and not before.isspace():
            yield rule.at(token.start, token.end, space + "»")


RULE = Rule(
    id="typographie/guillemets",
    message="Il manque une espace insécable à l’intérieur des guillemets.",
    explanation="Le guillemet ouvrant est suivi d’une espace insécable et le fermant en est précédé. "
    "L’espace est insécable pour que le guillemet ne reste pas seul au bord d’une ligne.",
    corrects=(("Le plan «Avenir» est adopté.", "Le plan «\u00a0Avenir\u00a0» est adopté."),),
    accepts=("Le plan «\u00a0Avenir\u00a0» est adopté.", "Le plan « Avenir » est adopté."),
    severity=Severity.WARNING,
    norm=REGIONS,
    grade=Grade.SURE,
    trigger=Trigger(signs=frozenset(("«", "»"))),
    on_sign=_check,
)
