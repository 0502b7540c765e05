"""A verb that disagrees with its subject: les enfants mange, tu mange, les hommes qui parle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.language.phrases import Subject, Syntax, VerbGroup
from frfix.language.phrases.features import (
    ALL_PERSONS,
    P1P,
    P1S,
    P2P,
    P2S,
    P3P,
    P3S,
    features,
)
from frfix.language.tags import FINITE, IMPER
from frfix.language.tokens import Sentence
from frfix.rules.accords.inflection import verb_in
from frfix.rules.base import Context, Rule

_NAMES: Final = {
    P1S: "à la première personne du singulier",
    P2S: "à la deuxième personne du singulier",
    P3S: "à la troisième personne du singulier",
    P1P: "à la première personne du pluriel",
    P2P: "à la deuxième personne du pluriel",
    P3P: "à la troisième personne du pluriel",
}


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    for group in syntax.verb_groups:
        if group.finite < 0:
            continue
        shown = features(sentence.tokens[group.finite]).persons
        if not shown or shown == ALL_PERSONS:
            continue
        subject = syntax.subject(group)
        if subject is None or not subject.certain or subject.persons & shown:
            continue
        found = _finding(rule, sentence, syntax, group, subject, context)
        if found is not None:
            yield found


def _finding(
    rule: Rule, sentence: Sentence, syntax: Syntax, group: VerbGroup, subject: Subject, context: Context
) -> Diagnostic | None:
    tokens = sentence.tokens
    verb, head = tokens[group.finite], tokens[subject.head]
    if (
        verb.unchecked
        or head.unchecked
        or (verb.tag & IMPER and not verb.tag & FINITE & ~IMPER)
        or (verb.text[0].isupper() and group.finite > 0)
    ):
        return None
    following = syntax.verb_at(group.end)
    if following is not None and following.finite >= 0 and features(verb).noun:
        return None  # « ces étais ne suffisent pas »
    wanted = subject.persons & -subject.persons
    forms = verb_in(context.lexicon, verb, wanted)
    if not forms:
        return None
    return rule.at(
        verb.start,
        verb.end,
        *forms[:3],
        message=f"Le sujet « {head.text} » demande un verbe {_NAMES[wanted]} : « {forms[0]} ».",
        related=(Related(head.start, head.end, "sujet"),),
    )


RULE = Rule(
    id="accords/sujet-verbe",
    message="Le verbe ne s’accorde pas avec son sujet.",
    explanation="Le verbe prend la personne et le nombre de son sujet, même si d’autres mots les séparent : « les "
    "enfants du village jouent », « tu manges », « les hommes qui parlent ».",
    corrects=(
        ("Les voisins de ma tante arrive demain.", "Les voisins de ma tante arrivent demain."),
        ("Le maire des trois communes signent le contrat.", "Le maire des trois communes signe le contrat."),
        ("Tu parle trop vite.", "Tu parles trop vite."),
        ("Il travaillent la nuit.", "Il travaille la nuit."),
        ("Voilà des femmes qui chante bien.", "Voilà des femmes qui chantent bien."),
        ("La plupart des invités part tôt.", "La plupart des invités partent tôt."),
    ),
    accepts=(
        "La majorité des invités partent tôt.",
        "Une foule de curieux attendait.",
        "C’est moi qui suis venu.",
        "Le maire et la préfète arrivent.",
        "Ce sont des amis.",
        "Nous vous donnons raison.",
    ),
    priority=51,
    on_sentence=_check,
)
