"""A word that French does not know, with what its author may have meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.inclusive import SIGNS
from frfix.language.neighbours import neighbours
from frfix.language.tokens import Case, Sentence, Token
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.unknown import grade_of_name, grade_of_word, is_any_name

_SHOWN = 8
"""How many candidates a diagnostic holds."""
_TAIL: Final = re.compile(rf"[({SIGNS}]")
"""Begins what makes a word inclusive or optional: « occurence(s) », « étudint·e·s »."""


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    assert token.form is not None
    if token.form.case in (Case.UPPER, Case.MIXED):
        return  # acronyms, family names in capitals, brands
    word = _TAIL.split(token.form.text, maxsplit=1)[0]
    if word != token.form.text and context.vocabulary.word_form(word).known:
        return
    name = token.form.case is Case.TITLE
    if name and is_any_name(sentence, index, context):
        return
    # Only what is very near a word can be that word misspelt: most words with a capital are names.
    suggestions = context.spelling.suggest(word, neighbours(sentence, index), limit=_SHOWN, near_only=name)
    if not suggestions:
        return  # what resembles no French word is a term, a loan or a name rather than a slip
    if name:
        grade = grade_of_name(sentence, index, suggestions, context)
    else:
        grade = grade_of_word(sentence, index, suggestions, context)
    if grade is None:
        return
    texts = tuple(_apostrophe_of(token, suggestion.text) for suggestion in suggestions)
    written = token.text[: len(word)]
    message = _("« {written} » est inconnu. Peut-être « {text} » ?").format(written=written, text=texts[0])
    yield rule.at(token.start, token.start + len(word), *texts, message=message, grade=grade)


def _apostrophe_of(token: Token, text: str) -> str:
    """Return ``text`` with the apostrophe that the author uses, the typographic one if none is seen."""
    if "'" not in text or "'" in token.text:
        return text
    return text.replace("'", "’")


RULE = Rule(
    id="orthographe/mot-inconnu",
    message="Ce mot est inconnu.",
    explanation="Le mot n’est ni dans le lexique, ni parmi les noms propres, ni composé de mots connus. Si c’est "
    "un mot que vous employez, ajoutez-le à la liste de mots du projet.",
    corrects=(
        ("Il faut hamoniser les règles.", "Il faut harmoniser les règles."),
        ("Le conseil a dicidé de reporter le vote.", "Le conseil a décidé de reporter le vote."),
        ("Le nombre d’occurence(s) est donné.", "Le nombre d’occurrence(s) est donné."),
        ("Les enjeux sécutaires sont immenses.", "Les enjeux sécuritaires sont immenses."),
    ),
    accepts=(
        "Assimi Goïta a reçu Oumar Diarra à Koulouba.",
        "La conférence de presse du GFXZ s’est tenue chez Mahamadou Sinkoro.",
    ),
    grade=Grade.PROBABLE,
    priority=90,
    trigger=Trigger(unknown=True),
    on_token=_check,
)
