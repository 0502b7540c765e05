"""A capital behind a colon that opens no quotation: « Une chose est sûre : Il viendra. »"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.language.tags import DET, NAME, NOUN, PREP, PRON, SCONJ, VERB
from frfix.language.tokens import Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.headings import has_capital, is_title_case

# They open a clause and name nothing by themselves.
_OPENING: Final = DET | PRON | PREP | SCONJ
_FEWEST: Final = 4
"""Words before the colon: fewer are a label, « Mali : Le président… »."""


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    if index < _FEWEST or sentence.tokens[index - 1].text != ":" or not has_capital(token):
        return
    before = sentence.tokens[: index - 1]
    if not any(word.tag & VERB for word in before) or is_title_case(sentence):
        return
    following = sentence.word(index + 1)
    if token.tags & NAME or following is None or not following.text[:1].islower():
        return
    if sum(word.text == ":" for word in sentence.tokens) > 1 or not (
        following.tags & (NOUN | VERB | PRON | DET)
    ):
        return
    yield rule.at(token.start, token.end, token.lower)


RULE = Rule(
    id="majuscules/deux-points",
    message="Après un deux-points, la phrase continue en minuscules.",
    explanation="Le deux-points n’achève pas la phrase : ce qui suit commence par une minuscule, sauf une citation "
    "entre guillemets, un nom propre ou les phrases entières d’une liste. C’est la norme de l’Imprimerie nationale "
    "et de l’Office québécois de la langue française ; bien des titres de presse font autrement, d’où une règle à "
    "demander.",
    corrects=(
        ("Une chose est certaine : Il viendra demain.", "Une chose est certaine : il viendra demain."),
    ),
    accepts=(
        "Le maire a répondu : « Il viendra. »",
        "Mali : Le président est arrivé.",
        "Trois villes sont touchées : Gao, Mopti et Kayes.",
    ),
    severity=Severity.ADVICE,
    default=False,
    trigger=Trigger(tags=_OPENING),
    on_token=_check,
)
