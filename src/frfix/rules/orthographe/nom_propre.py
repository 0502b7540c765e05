"""A proper name written without its capital."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Grade
from frfix.i18n import _
from frfix.language.tags import FAMILY_NAME, FIRST_NAME, ORGANISATION, PEOPLE, PLACE, TITLE
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.unknown import is_command

# Common nouns of geography that a text of today hardly ever means: with « le », the region is meant.
_REGIONS: Final = frozenset(("sahel", "maghreb", "machrek"))

_FREQUENT: Final = 2.4
"""Zipf frequency from which a name is one that everybody knows."""
_FREQUENT_ACRONYM: Final = 4.0
_LONG_ACRONYM: Final = 5
"""Letters from which an acronym in lower case can hardly be another word: cedeao, minusma."""
_SHORTEST: Final = 4
"""Letters that a place has at least: « end » and « may » are words of other languages."""


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    token = sentence.tokens[index]
    form = token.form
    assert form is not None
    if form.case is not Case.LOWER or len(form.text) < 3 or is_command(context.text, token.end):
        return
    if context.foreign.is_english(form.text):
        return
    lexicon = context.lexicon
    named = "-".join(part.capitalize() for part in form.text.split("-"))
    for name in (named, form.text.upper()):
        tags = lexicon.tags(name)
        # Names of persons are left out: almost any lower-case letters may be one.
        if tags & (FIRST_NAME | FAMILY_NAME | PEOPLE) or (tags & PLACE and len(name) < _SHORTEST):
            continue
        short = name != named and len(name) < _LONG_ACRONYM
        least = _FREQUENT_ACRONYM if short else _FREQUENT
        if tags & (PLACE | ORGANISATION | TITLE) and lexicon.frequency(name) >= least:
            if form.text in _REGIONS and not _region(sentence, index):
                return
            yield rule.at(
                token.start,
                token.end,
                name,
                message=_("« {name} » est un nom propre : il prend la majuscule.").format(name=name),
            )
            return


def _region(sentence: Sentence, index: int) -> bool:
    """Whether the article before a word of `_REGIONS` is the singular definite one."""
    before = sentence.word(index - 1)
    return before is not None and before.lower in ("le", "du", "au")


RULE = Rule(
    id="orthographe/nom-propre",
    message="Ce nom propre prend la majuscule.",
    explanation="Les noms de pays, de villes, de régions et de personnes commencent par une majuscule ; les sigles "
    "s’écrivent en capitales. Les adjectifs qui en viennent n’en prennent pas : « l’armée malienne ».",
    corrects=(
        ("La sécheresse frappe la région du sahel.", "La sécheresse frappe la région du Sahel."),
        ("Elle habite à bamako depuis dix ans.", "Elle habite à Bamako depuis dix ans."),
        ("Les sanctions de la cedeao pèsent sur kidal.", "Les sanctions de la CEDEAO pèsent sur Kidal."),
        ("Je remercie mme Diallo de sa visite.", "Je remercie Mme Diallo de sa visite."),
    ),
    accepts=("L’armée malienne se retire.", "Le Sahel est vaste.", "Il boit un bordeaux."),
    grade=Grade.PROBABLE,
    priority=20,
    trigger=Trigger(unknown=True, forms=_REGIONS),
    on_token=_check,
)
