"""« » inside of « » (off by default)."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Edit, Fix, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.rules.base import Context, Rule
from frfix.rules.surface import apart_by_spaces


def _check(rule: Rule, block: Block, tokens: list[Token], context: Context) -> Iterator[Diagnostic]:
    if block.text.count("«") < 2 or block.text.count("«") != block.text.count("»"):
        return
    depth, inner = 0, 0
    for index, token in enumerate(tokens):
        if token.text == "«":
            depth += 1
            inner = index if depth == 2 else inner
        elif token.text == "»":
            if depth == 2 and index - inner > 1:
                yield from _findings(rule, tokens[inner : index + 1], context.text)
            depth -= 1


def _findings(rule: Rule, tokens: list[Token], text: str) -> Iterator[Diagnostic]:
    opening, first, last, closing = *tokens[:2], *tokens[-2:]
    if apart_by_spaces(opening, first, text) and apart_by_spaces(last, closing, text):
        edits = (Edit(opening.start, first.start, "“"), Edit(last.end, closing.end, "”"))
        shown = f"“{text[first.start : last.end]}”"
        yield rule.at(opening.start, closing.end, fixes=(Fix(shown, edits),))


RULE = Rule(
    id="typographie/guillemets-imbriques",
    message="Une citation dans la citation prend les guillemets “ et ”.",
    explanation="Pour que le lecteur voie où finit chaque citation, celle du second rang prend d’autres guillemets : "
    "« Il a crié “Au feu !” et il a couru. » La règle est coupée par défaut : des maisons gardent les mêmes.",
    corrects=(("« Le plan « Avenir » est adopté », dit-il.", "« Le plan “Avenir” est adopté », dit-il."),),
    accepts=("« Le plan “Avenir” est adopté », dit-il.", "Les plans « Avenir » et « Demain » sont adoptés."),
    severity=Severity.ADVICE,
    default=False,
    norm="OQLF (fr-CA) et usage courant de l’édition (fr-FR, fr-BE, fr-CH)",
    on_block=_check,
)
