"""A plain space between a number and its unit."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.language.tokens import Sentence, TokenKind
from frfix.norms import EVERYWHERE, SI, norm
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.units import SYMBOLS


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    if not index or token.text not in SYMBOLS:
        return
    number = sentence.tokens[index - 1]
    if number.kind is not TokenKind.NUMBER or context.text[number.end : token.start] != " ":
        return
    wanted = norm(context.settings).before["unité"]
    # « 5 a », « 3 l »: a letter alone may be a word.
    if wanted and (len(token.text) > 1 or token.text not in "aAdDlLmMnNsStTyY"):
        yield rule.at(number.end, token.start, wanted)


RULE = Rule(
    id="typographie/espace-unite-insecable",
    message="L’espace entre le nombre et son unité doit être insécable.",
    explanation="Un nombre et le symbole de son unité restent sur la même ligne : l’espace qui les sépare est "
    "insécable. La règle est coupée par défaut, comme « espace-insecable ».",
    corrects=(("Le village est à 12 km du fleuve.", "Le village est à 12\u00a0km du fleuve."),),
    accepts=("Le village est à 12\u00a0km du fleuve.", "Nous étions 3 à table."),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    default=False,
    norm=f"{SI}, {EVERYWHERE}",
    trigger=Trigger(forms=frozenset(symbol.lower() for symbol in SYMBOLS)),
    on_token=_check,
)
