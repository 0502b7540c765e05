"""The symbol of a unit in the wrong case, or with a plural: 2 Kg, 10 kms."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tokens import Case, Sentence, TokenKind
from frfix.norms import EVERYWHERE, SI
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.units import WRITTEN


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    symbol = WRITTEN.get(token.text)
    if symbol is None or not index or sentence.tokens[index - 1].kind is not TokenKind.NUMBER:
        return
    if not token.space or _capitals(sentence, index):
        return
    yield rule.at(
        token.start,
        token.end,
        symbol,
        message=_("Le symbole de cette unité s’écrit « {symbol} ».").format(symbol=symbol),
    )


def _capitals(sentence: Sentence, index: int) -> bool:
    """Whether the word is in capitals like another one beside it: a title."""
    if sentence.tokens[index].text != sentence.tokens[index].text.upper():
        return False
    words = [token.form for at, token in enumerate(sentence.tokens) if token.form is not None and at != index]
    return any(form.case is Case.UPPER and len(form.text) > 3 for form in words)


RULE = Rule(
    id="typographie/unite-symbole",
    message="Le symbole de cette unité s’écrit autrement.",
    explanation="Les symboles des unités ont une forme fixe : sans point, sans « s » au pluriel, et avec une "
    "capitale seulement quand elle vient d’un nom propre ou d’un préfixe qui en a une : « kg », « km », « min », "
    "« kHz », « MW ».",
    corrects=(
        ("La caisse pèse 12 Kg.", "La caisse pèse 12 kg."),
        ("Il reste 30 kms de piste.", "Il reste 30 km de piste."),
    ),
    accepts=("La caisse pèse 12 kg.", "VENTE DE 12 KG DE RIZ", "Le groupe KG a 12 membres."),
    severity=Severity.WARNING,
    norm=f"{SI}, {EVERYWHERE}",
    trigger=Trigger(forms=frozenset(word.lower() for word in WRITTEN)),
    on_token=_check,
)
