"""An ordinal whose letters are not superscripts (off by default)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.language.tokens import Sentence
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.ordinals import NUMBER, is_roman

_SHAPE: Final = re.compile(NUMBER + "((?:er|re|e|n?de?)s?)")
_RAISED: Final = str.maketrans("erds", "ᵉʳᵈˢ")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    match = _SHAPE.fullmatch(token.text)
    if match is None or not (match[1].isdigit() or is_roman(match[1])):
        return
    first, second = match[1] in ("1", "I"), match[1] in ("2", "II")
    ending = match[2].removesuffix("s")
    if (ending in ("er", "re") and not first) or (ending[-2:] in ("nd", "d", "de") and not second):
        return
    if ending == "e" and first:
        return
    yield rule.at(token.start, token.end, match[1] + match[2].replace("n", "").translate(_RAISED))


RULE = Rule(
    id="typographie/ordinal-exposant",
    message="Les lettres d’un ordinal se mettent en exposant.",
    explanation="En typographie soignée, les lettres des ordinaux sont supérieures : « 1ᵉʳ », « 2ᵉ », « XXᵉ ». La "
    "règle est coupée par défaut, car un traitement de texte ou une feuille de style s’en charge souvent.",
    corrects=(
        ("Le 1er mai est férié.", "Le 1ᵉʳ mai est férié."),
        ("La 2nde chance, le XIXe siècle.", "La 2ᵈᵉ chance, le XIXᵉ siècle."),
    ),
    accepts=("Le 1ᵉʳ mai est férié.", "Vers midi, les autres partent.", "L’appartement 12d est vide."),
    severity=Severity.ADVICE,
    grade=Grade.SURE,
    default=False,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    priority=60,
    trigger=Trigger(shape=_SHAPE),
    on_token=_check,
)
