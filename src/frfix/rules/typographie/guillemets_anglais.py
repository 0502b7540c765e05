"""“ ” that no « » surround (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if "“" not in block.text:
        return
    space = norm(context.settings).guillemets
    depth, opening = 0, None
    for token in tokens:
        if token.text in ("«", "„"):
            depth += 1
        elif token.text == "»":
            depth -= 1
        elif token.text == "“" and depth <= 0:
            opening = token
        elif token.text == "”" and opening is not None:
            yield rule.at(opening.start, opening.end, "«" + space)
            yield rule.at(token.start, token.end, space + "»")
            opening = None


RULE = Rule(
    id="typographie/guillemets-anglais",
    message="Les guillemets français du premier rang sont « et ».",
    explanation="En français, “ et ” servent à une citation dans la citation, ou à une traduction. La règle est coupée par "
    "défaut.",
    corrects=(("Le plan “Avenir” est adopté.", "Le plan «\u00a0Avenir\u00a0» est adopté."),),
    accepts=("Il dit : « Le plan “Avenir” est adopté. »",),
    severity=Severity.ADVICE,
    default=False,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    on_block=_check,
)
