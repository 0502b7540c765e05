"""Months and days of the week with a capital: le 3 Mars, ce Lundi."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.language.names import opens_sentence
from frfix.language.tokens import Case, Sentence, TokenKind
from frfix.rules.base import Context, Rule, Trigger

_MONTHS: Final = frozenset(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_DAYS: Final = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
# Days that name an event, and what is named after a date.
_EVENTS: Final = frozenset(
    (
        ("14", "juillet"),
        ("11", "novembre"),
        ("1er", "mai"),
        ("8", "mai"),
        ("11", "septembre"),
        ("4", "septembre"),
    )
)
_NAMED: Final = frozenset(
    """
    rue avenue place boulevard quai pont école lycée collège stade hôpital mouvement université cours square
    front alliance coalition journal stade bataillon
    """.split()
)
_FESTIVE: Final = frozenset(("saint", "gras", "noir", "rouge", "sanglant", "santé", "bleu"))
_BEFORE_MONTH: Final = frozenset(("en", "fin", "début", "mi-", "courant", "mois"))
_AFTER_DAY: Final = frozenset(("matin", "soir", "midi", "après-midi", "dernier", "prochain"))


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    form = token.form
    assert form is not None
    if form.case is not Case.TITLE or opens_sentence(sentence, index) or token.unchecked:
        return
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if following is not None and following.lower in _FESTIVE:
        return
    wrong = _month(sentence, index) if token.lower in _MONTHS else _day(sentence, index)
    if wrong:
        what = "de mois" if token.lower in _MONTHS else "de jour"
        yield rule.at(
            token.start,
            token.end,
            token.lower,
            message=f"« {token.lower} » est un nom {what} : il ne prend pas la majuscule.",
        )


def _month(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    before = tokens[index - 1]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    year = following is not None and following.kind is TokenKind.NUMBER and len(following.text) == 4
    if before.kind is TokenKind.NUMBER or before.lower == "1er":
        if not year and (before.lower, tokens[index].lower) in _EVENTS:
            return False
        return not any(token.lower in _NAMED for token in tokens[max(0, index - 5) : index])
    if before.lower in _BEFORE_MONTH:
        return True
    return before.lower in ("de", "d'") and (year or tokens[index - 2].lower == "mois")


def _day(sentence: Sentence, index: int) -> bool:
    tokens = sentence.tokens
    before, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    if before.lower in ("le", "du", "au", "chaque", "dès", "depuis") and following is not None:
        number = following.kind is TokenKind.NUMBER
        return number or following.lower in _AFTER_DAY
    return before.lower in ("ce", "chaque")


RULE = Rule(
    id="majuscules/mois-et-jour",
    message="Les noms de mois et de jours ne prennent pas la majuscule.",
    explanation="En français, les mois et les jours de la semaine sont des noms communs : « le lundi 3 mars ». La "
    "majuscule reste pour les fêtes et ce qui en porte le nom : « le 14 Juillet », « la rue du 4 Septembre ».",
    corrects=(
        ("La fête a lieu le 3 Mars à Kayes.", "La fête a lieu le 3 mars à Kayes."),
        ("Il arrive en Septembre.", "Il arrive en septembre."),
        ("La réunion de ce Lundi est annulée.", "La réunion de ce lundi est annulée."),
    ),
    accepts=(
        "Le 14 Juillet, la rue du 4 Septembre est pleine.",
        "La planète Mars est rouge ; le Vendredi saint est férié.",
        "Mardi, il viendra.",
    ),
    grade=Grade.SURE,
    trigger=Trigger(forms=_MONTHS | _DAYS),
    on_token=_check,
)
