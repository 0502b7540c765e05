"""A plain space where the profile sets a no-break one."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import HIGH_SIGNS, NORMS
from frfix.rules.base import Context, Rule, Trigger


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    norm, text = NORMS[context.settings.langue], context.text
    token = tokens[index]
    if token.text == "«":
        after = tokens[index + 1] if index + 1 < len(tokens) else None
        if text[token.end : token.end + 1] == " " and after is not None and after.start == token.end + 1:
            yield rule.at(token.end, token.end + 1, norm.guillemets)
        return
    wanted = norm.guillemets if token.text == "»" else norm.before.get(token.text, "")
    if wanted and index and tokens[index - 1].end == token.start - 1 and text[token.start - 1] == " ":
        yield rule.at(token.start - 1, token.start, wanted)


RULE = Rule(
    id="typographie/espace-insecable",
    message="Cette espace doit être insécable.",
    explanation="Une espace ordinaire devant « ; : ! ? » ou à l’intérieur des guillemets laisse le signe passer "
    "seul à la ligne suivante. La règle est coupée par défaut, car beaucoup de logiciels d’édition "
    "mettent eux-mêmes l’espace insécable.",
    corrects=(
        ("Qui viendra demain ? Personne.", "Qui viendra demain\u202f? Personne."),
        ("Le plan « Avenir » est adopté.", "Le plan «\u00a0Avenir\u00a0» est adopté."),
    ),
    accepts=("Qui viendra demain\u202f? Personne.",),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    default=False,
    trigger=Trigger(signs=HIGH_SIGNS | {"«", "»"}),
    on_sign=_check,
)
