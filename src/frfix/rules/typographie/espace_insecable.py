"""A plain space where the profile sets a no-break one."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.documents.base import Block
from frfix.language.tokens import Token
from frfix.norms import HIGH_SIGNS, REGIONS, norm
from frfix.rules.base import Context, Rule, Trigger


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    asked, text = norm(context.settings), context.text
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    # A dash is followed by this space where it opens a line of dialogue.
    wanted = asked.after.get(token.text) if token.text == "«" or not index else None
    if wanted and after is not None and after.start == token.end + 1 and text[token.end] == " ":
        yield rule.at(token.end, token.end + 1, wanted)
    # Of « and a sign behind it, the guillemet decides.
    wanted = asked.before.get(token.text) if index and tokens[index - 1].text != "«" else None
    if wanted and tokens[index - 1].end == token.start - 1 and text[token.start - 1] == " ":
        yield rule.at(token.start - 1, token.start, wanted)


RULE = Rule(
    id="typographie/espace-insecable",
    message="Cette espace doit être insécable.",
    explanation="Une espace ordinaire devant « ; : ! ? % » ou à l’intérieur des guillemets laisse le signe passer "
    "seul à la ligne suivante. La règle est coupée par défaut, car beaucoup de logiciels d’édition "
    "mettent eux-mêmes l’espace insécable.",
    corrects=(
        ("Qui viendra demain ? Personne.", "Qui viendra demain\u202f? Personne."),
        ("Le plan « Avenir » est adopté.", "Le plan «\u00a0Avenir\u00a0» est adopté."),
        ("La hausse atteint 5 % cette année.", "La hausse atteint 5\u00a0% cette année."),
        ("— Nous partons demain.", "—\u00a0Nous partons demain."),
    ),
    accepts=("Qui viendra demain\u202f? Personne.", "Une idée — la sienne — l’emporte."),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    default=False,
    norm=REGIONS,
    trigger=Trigger(signs=HIGH_SIGNS | frozenset("«»%‰—")),
    on_sign=_check,
)
