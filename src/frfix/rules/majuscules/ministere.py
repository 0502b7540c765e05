"""Ministries: le Ministère de la Santé, le ministre de la défense."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Severity
from frfix.i18n import _
from frfix.language.tags import NOUN, VERB
from frfix.language.tokens import Case, Sentence
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.majuscules.common_nouns import lowered
from frfix.rules.majuscules.headings import is_title_case

_MINISTERS: Final = frozenset("ministère ministères ministre ministres secrétaire secrétariat".split())
_LINKS: Final = frozenset(("du", "des"))
# The first word of a ministry's field.
_FIELDS: Final = frozenset(
    """
    défense santé justice intérieur économie finances budget éducation enseignement culture communication
    jeunesse sports agriculture élevage pêche environnement transports énergie mines eau commerce industrie
    artisanat tourisme emploi travail fonction réconciliation décentralisation sécurité administration affaires
    plan coopération développement urbanisme habitat logement femme famille promotion solidarité équipement
    recherche numérique armées outre-mer refondation intégration écologie
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    at = _field(sentence, index)
    if at is None:
        return
    token = sentence.tokens[index]
    assert token.form is not None
    if token.form.case is Case.TITLE and token.lower.startswith("minist"):
        yield from lowered(rule, sentence, index)
    field = sentence.tokens[at]
    if field.form is None or field.form.case is not Case.LOWER or field.unchecked or is_title_case(sentence):
        return
    if not (field.tags & NOUN) or field.tag & VERB:
        return
    capital = field.text[0].upper() + field.text[1:]
    yield rule.at(
        field.start,
        field.end,
        capital,
        message=_("Le domaine d’un ministère prend la majuscule : « {capital} ».").format(capital=capital),
    )


def _field(sentence: Sentence, index: int) -> int | None:
    """Return the place of the field's first word behind « de la », « de l' », « du », « des »; None without."""
    link, article = sentence.word(index + 1), sentence.word(index + 2)
    if link is None or article is None:
        return None
    if sentence.tokens[index].lower.startswith("secrétaire") and link.lower == "d'":
        link, article = sentence.word(index + 3), sentence.word(index + 4)
        if link is None or link.lower not in ("à", "au", "aux") or article is None:
            return None
        at = index + 5 if article.lower in ("la", "l'") else index + 4
    elif link.lower in _LINKS:
        at = index + 2
    elif link.lower == "de" and article.lower in ("la", "l'"):
        at = index + 3
    else:
        return None
    field = sentence.word(at)
    return at if field is not None and field.lower in _FIELDS else None


RULE = Rule(
    id="majuscules/ministere",
    message="Le ministère prend la minuscule, son domaine la majuscule.",
    explanation="« Ministère » et « ministre » sont des noms communs ; le domaine dont ils s’occupent prend la "
    "majuscule, comme un nom propre : « le ministère de l’Éducation nationale », « la ministre de la Santé ». "
    "C’est la norme de l’Imprimerie nationale ; plusieurs journaux écrivent tout en minuscules.",
    corrects=(
        ("Le ministre de la défense est arrivé hier.", "Le ministre de la Défense est arrivé hier."),
        ("Elle travaille au Ministère de la Santé.", "Elle travaille au ministère de la Santé."),
    ),
    accepts=(
        "Le ministère de l’Éducation nationale recrute.",
        "Monsieur le Ministre de la Santé, je vous écris.",
        "Le ministre de la région est là.",
    ),
    severity=Severity.ADVICE,
    trigger=Trigger(forms=_MINISTERS),
    on_token=_check,
)
