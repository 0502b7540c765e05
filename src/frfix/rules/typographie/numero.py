"""The abbreviation of « numéro » with a capital, or glued to its number: N° 5, n°5."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic, Severity
from frfix.documents.base import Block
from frfix.i18n import _
from frfix.language.tokens import Token, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE, norm
from frfix.rules.base import Context, Rule, Trigger


def _check(
    rule: Rule, block: Block, tokens: list[Token], index: int, context: Context
) -> Iterator[Diagnostic]:
    sides = tokens[index - 1 : index + 2] if index else []
    if len(sides) != 3 or sides[0].lower != "n" or sides[1].space or sides[2].kind is not TokenKind.NUMBER:
        return
    letter, degree, number = sides
    glued = norm(context.settings).after["n°"] if number.start == degree.end else None
    if glued:
        yield rule.at(
            degree.start, degree.end, degree.text + glued, message=_("Une espace insécable suit « n° ».")
        )
    before = tokens[index - 2] if index > 1 else None
    if letter.text == "N" and before is not None and before.form is not None and before.text.islower():
        yield rule.at(
            letter.start, letter.end, "n", message=_("« n° » prend une minuscule au milieu de la phrase.")
        )


RULE = Rule(
    id="typographie/numero",
    message="« n° » s’écrit en minuscule et est suivi d’une espace insécable.",
    explanation="« Numéro » s’abrège « n° » devant un nombre, avec une espace insécable : « le n° 5 ». La majuscule est "
    "réservée au début de la phrase.",
    corrects=(
        ("La loi n°27 est votée.", "La loi n°\u00a027 est votée."),
        ("Le bureau N° 12 est vide.", "Le bureau n° 12 est vide."),
    ),
    accepts=("La loi n° 27 est votée.", "N° 12 : une page de jeux.", "Il fait un froid de 5° ici."),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    trigger=Trigger(signs=frozenset("°")),
    on_sign=_check,
)
