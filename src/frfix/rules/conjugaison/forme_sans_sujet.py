"""A form of the first or second person in a sentence that has no je, tu, nous or vous: l’enfant dis merci."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.tags import (
    CONJ,
    IMPER,
    INF,
    NAME,
    NOUN,
    P1,
    P2,
    P3,
    PERSON,
    PLUR,
    PPAS,
    PPRE,
    PREP,
    PRON,
    SING,
    VERB,
)
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.verbs import CLITICS, finite, in_person, is_lower, only_verb, verbs

_SINGULAR: Final = frozenset(
    ("je", "j'", "tu", "t'", "moi", "toi", "-je", "-tu", "-moi", "-toi", "-t-je", "m'", "me")
)
_PLURAL: Final = frozenset(
    "nous vous -nous -vous nous-mêmes vous-mêmes vous-même moi toi moi-même toi-même soussignés".split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    verb = sentence.tokens[index]
    readings = finite(verb)
    persons = 0
    numbers = 0
    for _lemma, tag in readings:
        persons |= tag & PERSON
        numbers |= tag & (SING | PLUR)
    if not readings or persons & P3 or numbers == SING | PLUR or not is_lower(verb) or not only_verb(verb):
        return
    if any(tag & (PPAS | PPRE | INF) for _, tag in verbs(verb)) or not _follows_subject(sentence, index):
        return
    own = _SINGULAR if numbers & SING else _PLURAL
    if any(token.lower in own for token in sentence.tokens) or _is_quoted(sentence, index):
        return
    number = _number(sentence, index)
    forms = in_person(verb, P3 | number, context.lexicon, after_que=True)
    if forms:
        message = (
            _("Sans « je » ni « tu », le verbe est à la troisième personne : « {form} ».")
            if numbers & SING
            else _("Sans « nous » ni « vous », le verbe est à la troisième personne : « {form} ».")
        )
        yield rule.at(
            verb.start,
            verb.end,
            *(cased_like(verb.text, form) for form in forms[:2]),
            message=message.format(form=forms[0]),
        )


def _follows_subject(sentence: Sentence, at: int) -> bool:
    """Whether a noun, a name or a pronoun stands before the verb, so that it is no order."""
    place = at - 1
    while place >= 0 and sentence.tokens[place].lower in CLITICS:
        place -= 1
    before = sentence.word(place)
    if before is None or before.unchecked:
        return False
    imperative = 0
    for _lemma, tag in verbs(sentence.tokens[at]):
        imperative |= tag & IMPER and tag
    if imperative and (imperative & PLUR or sentence.tokens[0].tags & PREP):
        return False  # « dans ce cas, prends… »
    if before.tag & (NOUN | NAME):
        # « des modèles détailles »: the participle without its accents.
        return not (before.tag & PLUR and place == at - 1 and sentence.tokens[at].lower.endswith("es"))
    return (
        before.lower != "qui"
        and bool(before.tag & PRON)
        and not imperative
        and not before.tag & (VERB | CONJ)
    )


def _number(sentence: Sentence, at: int) -> int:
    """Return the number of the word before the verb, the singular when it does not say."""
    place = at - 1
    while place >= 0 and sentence.tokens[place].lower in CLITICS:
        place -= 1
    tag = sentence.tokens[place].tag
    return PLUR if tag & PLUR and not tag & SING else SING


def _is_quoted(sentence: Sentence, at: int) -> bool:
    """Whether the verb stands for itself between signs: the word « dis »."""
    tokens = sentence.tokens
    around = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
    return any(token.kind is TokenKind.PUNCTUATION and token.text in '«»"“”()[]/=…-–—' for token in around)


RULE = Rule(
    id="conjugaison/forme-sans-sujet",
    message="Le verbe est à une personne que la phrase n’a pas.",
    explanation="Les terminaisons de « je », « tu », « nous » et « vous » ne conviennent qu’avec ces pronoms. Après un nom, le "
    "verbe est à la troisième personne : « l’enfant dit », « le chien n’est pas », « ces hommes peuvent ».",
    corrects=(
        ("L’enfant dis merci.", "L’enfant dit merci."),
        ("Le chien n’es pas mort.", "Le chien n’est pas mort."),
        ("Personne ne peux entrer.", "Personne ne peut entrer."),
        ("Les problèmes arriverons demain.", "Les problèmes arriveront demain."),
    ),
    accepts=(
        "L’enfant dit merci.",
        "Mon ami, dis la vérité.",
        "Toi, mon enfant, dis merci.",
        "Le mot « dis » est court.",
        "Mes amis, allons danser.",
    ),
    priority=60,
    trigger=Trigger(tags=P1 | P2),
    on_token=_check,
)
