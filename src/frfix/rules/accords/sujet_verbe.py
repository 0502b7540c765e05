"""A verb that disagrees with its subject: les enfants mange, tu mange, les hommes qui parle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import N_, _
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
from frfix.language.tags import ADJ, ADV, CONJ, FINITE, IMPER
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.accords.inflection import verb_in
from frfix.rules.base import Context, Rule

_OFFERS: Final = frozenset("permettre autoriser proposer offrir aider arriver inviter donner éviter".split())
_NAMES: Final = {
    P1S: N_("à la première personne du singulier"),
    P2S: N_("à la deuxième personne du singulier"),
    P3S: N_("à la troisième personne du singulier"),
    P1P: N_("à la première personne du pluriel"),
    P2P: N_("à la deuxième personne du pluriel"),
    P3P: N_("à la troisième personne du pluriel"),
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
        if _is_vocative(subject, shown, syntax):
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
    if (
        subject.start == 0
        and head.lower == "vous"
        and group.lemma in _OFFERS
        and features(verb).persons & P3S
    ):
        return None  # « Vous permet de… », said of what stands above
    if group.lemma == "importer" and tokens[group.start].lower == "n'":
        return None  # « n’importe quel »
    if _is_adjective(syntax, group) or _is_imperative(syntax, group, subject):
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
        message=_("Le sujet « {head} » demande un verbe {person} : « {form} ».").format(
            head=head.text, person=_(_NAMES[wanted]), form=forms[0]
        ),
        related=(Related(head.start, head.end, _("sujet")),),
    )


def _is_adjective(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether the verb is rather the adjective of the group before it: « des coins arrondis »."""
    at = group.start - 1
    while at >= 0 and syntax.tokens[at].tag & ADV:
        at -= 1
    before = syntax.group_ending(at)
    if before is None:
        return False
    found = features(syntax.tokens[group.finite])
    if found.adjective & before.agreement:
        return True
    # « le défunt président »
    return at == group.start - 1 and bool(
        found.noun & before.agreement and syntax.tokens[before.head].tags & ADJ
    )


def _is_imperative(syntax: Syntax, group: VerbGroup, subject: Subject) -> bool:
    """Whether the verb may be an imperative that begins a clause of its own: « avant tout, soyez calmes »."""
    tokens = syntax.tokens
    if not features(tokens[group.finite]).imperative:
        return False
    if subject.kind == "nom" and features(tokens[group.finite]).persons & (P1P | P2P):
        return True
    if subject.start == 0 and subject.persons == P3S | P3P:
        return False  # « le total, pense-t-on, équivaux »
    if subject.end == group.start:
        return False
    before = tokens[group.start - 1] if group.start else None
    return before is None or before.kind is TokenKind.PUNCTUATION or bool(before.tag & (CONJ | ADV))


def _is_vocative(subject: Subject, shown: int, syntax: Syntax) -> bool:
    """Whether a relative clause speaks to someone: « mon peuple, qui habites en Sion », « notre Père, qui es »."""
    if subject.kind != "relatif" or not shown & (P2S | P2P):
        return False
    if shown & P2P:
        return True
    words = {token.lower for token in syntax.tokens[: subject.end]}
    return not words.isdisjoint(("mon", "ma", "mes", "notre", "nos", "ô", "toi", "tu"))


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
