"""Centuries in Arabic digits or without their ordinal: le 20e siècle, le XX siècle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger

_ROMAN: Final = tuple(
    "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII".split()
)
_ARABIC: Final = re.compile(r"(\d{1,2})(?:ers?|r|es?|è|ès|è?mes?|ièmes?|ᵉ)")


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    number = sentence.word(index - 1)
    right = _right(number.text) if number is not None and not number.unchecked else None
    if number is not None and right is not None:
        message = _("Les siècles s’écrivent en chiffres romains : « {right} siècle ».").format(right=right)
        yield rule.at(number.start, number.end, right, message=message)


def _right(written: str) -> str | None:
    """Return the ordinal of a century in Roman digits, None when ``written`` is one, or no number."""
    if written in _ROMAN[1:]:
        return written + "e"
    found = _ARABIC.fullmatch(written)
    if found is None or not 1 <= int(found[1]) <= len(_ROMAN):
        return None
    number = int(found[1])
    return _ROMAN[number - 1] + ("er" if number == 1 else "e")


RULE = Rule(
    id="syntaxe/siecle",
    message="Les siècles s’écrivent en chiffres romains.",
    explanation="Les numéros des siècles s’écrivent en chiffres romains, avec la marque de l’ordinal : « le XXe siècle », "
    "« au Ier siècle ». C’est la norme de l’Imprimerie nationale ; l’Office québécois de la langue française "
    "admet aussi « 20e siècle », d’où une règle à demander.",
    corrects=(
        ("Il vécut au 19e siècle.", "Il vécut au XIXe siècle."),
        ("C’est un peintre du 20ème siècle.", "C’est un peintre du XXe siècle."),
        ("Le temple date du XV siècle.", "Le temple date du XVe siècle."),
    ),
    accepts=(
        "Il vécut au XIXe siècle.",
        "Le Ier siècle et le siècle dernier.",
        "Au cours des 3 siècles passés.",
    ),
    severity=Severity.ADVICE,
    default=False,
    trigger=Trigger(forms=frozenset(("siècle", "siècles"))),
    on_token=_check,
)
