"""An apostrophe of the other kind than the setting asks, or than most of the text has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from frfix.apostrophes import CURVED, STRAIGHT
from frfix.diagnostics import Diagnostic, Grade, Severity
from frfix.i18n import _
from frfix.language.tokens import Sentence, TokenKind
from frfix.norms import EVERYWHERE, LEXIQUE
from frfix.rules.base import Context, Rule
from frfix.settings import Settings

_OTHER: Final = {CURVED: STRAIGHT, STRAIGHT: CURVED}


def _check(rule: Rule, sentences: Sequence[Sentence], context: Context) -> Iterator[Diagnostic]:
    places = [
        token.start + at
        for sentence in sentences
        for token in sentence.tokens
        if token.kind is TokenKind.WORD and not token.unchecked
        for at, sign in enumerate(token.text)
        if sign in _OTHER
    ]
    signs = [context.text[place] for place in places]
    choice, straight = context.settings.apostrophes, signs.count(STRAIGHT)
    if choice == "cohérente":
        wanted = STRAIGHT if straight * 2 > len(signs) else CURVED
        message = _("Le texte mêle deux sortes d’apostrophes : celle-ci est la plus rare.")
    else:
        wanted = STRAIGHT if choice == "ascii" else CURVED
        message = (
            _("L’apostrophe choisie est droite.")
            if choice == "ascii"
            else _("L’apostrophe typographique est courbe.")
        )
    for place, sign in zip(places, signs, strict=True):
        if sign != wanted:
            yield rule.at(place, place + 1, wanted, message=message)


def _asked(settings: Settings) -> bool:
    """Whether apostrophes were chosen, or the rule itself was: then they are curved."""
    return settings.apostrophes != "toutes" or not {"typographie", RULE.id}.isdisjoint(settings.select)


RULE = Rule(
    id="typographie/apostrophe",
    message="L’apostrophe typographique est courbe.",
    explanation="Dans un texte composé avec soin, l’apostrophe est courbe. Chacun garde pourtant celle qu’il a choisie : "
    "la règle ne dit rien tant que le réglage « apostrophes » ne demande pas « typographique », « ascii » ou "
    "« cohérente », qui signale la plus rare des deux dans un texte qui les mêle.",
    corrects=(("L'ordre du jour est connu.", "L’ordre du jour est connu."),),
    accepts=("L’ordre du jour est connu.",),
    severity=Severity.ADVICE,
    norm=f"{LEXIQUE}, {EVERYWHERE}",
    grade=Grade.SURE,
    on_document=_check,
    applies=_asked,
    example_settings=Settings(apostrophes="typographique"),
)
