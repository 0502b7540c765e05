"""A decimal point, as in English: 3.5 millions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.language.tokens import Sentence, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, SI
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.units import SYMBOLS

_POINT: Final = r"\d{1,3}\.\d{1,2}"
_COUNTED: Final = frozenset(
    "million millions milliard milliards euro euros franc francs dollar dollars pour".split()
)
_AMBIGUOUS: Final = frozenset("hmtglsaVAW")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    number = sentence.tokens[index - 1] if index else None
    if number is None or number.kind is not TokenKind.NUMBER or not re.fullmatch(_POINT, number.text):
        return
    if token.lower == "pour" and not _is_per_cent(sentence, index):
        return
    if token.text in SYMBOLS and token.text in _AMBIGUOUS:
        return
    if token.text in SYMBOLS or token.lower in _COUNTED:
        yield rule.at(number.start, number.end, number.text.replace(".", ","))


def _is_per_cent(sentence: Sentence, index: int) -> bool:
    following = sentence.word(index + 1)
    return following is not None and following.lower == "cent"


RULE = Rule(
    id="typographie/nombre-decimal",
    message="En français, une virgule précède les décimales.",
    explanation="Les décimales sont séparées des unités par une virgule : « 3,5 millions ». Le point est l’usage "
    "anglais ; il reste dans le code, les versions et les numéros de section.",
    corrects=(("La ville compte 3.5 millions d’habitants.", "La ville compte 3,5 millions d’habitants."),),
    accepts=(
        "La version 3.5 est sortie.",
        "La ville compte 3,5 millions d’habitants.",
        "La section 2.1 suit.",
    ),
    severity=Severity.ADVICE,
    grade=Grade.PROBABLE,
    norm=f"{LEXIQUE}, {SI}, {EVERYWHERE}",
    trigger=Trigger(forms=_COUNTED | {symbol.lower() for symbol in SYMBOLS}),
    on_token=_check,
)
