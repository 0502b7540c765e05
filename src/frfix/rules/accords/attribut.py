"""An attribute that disagrees with the subject: elles sont content, il semble fatiguée."""

from __future__ import annotations

from collections.abc import Iterator

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.phrases import Syntax, VerbGroup
from frfix.language.phrases.features import ANY, MS, features
from frfix.language.phrases.lists import DEGREE_ADVERBS
from frfix.language.tags import ADJ, ADV, PPAS
from frfix.language.tokens import Sentence
from frfix.rules.accords.predicates import expected, finding, is_copula, predicate_places
from frfix.rules.base import Context, Rule


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    tokens = sentence.tokens
    for group in syntax.verb_groups:
        air = False
        places: Iterator[int]
        if is_copula(group):
            places = predicate_places(syntax, group)
        elif group.lemma == "avoir" and (place := _after_air(syntax, group)) >= 0:
            air = True
            places = iter((place,))
        else:
            continue
        if group.inverted >= 0 and not air:
            yield from _before_verb(rule, sentence, group, context)
        wanted = -1
        because = None
        for at in places:
            has = features(tokens[at]).adjective
            if not has:
                break
            if wanted < 0:
                wanted, because = expected(syntax, group)
                if air and wanted != ANY:
                    wanted |= MS
            if has & wanted:
                continue
            found = finding(
                rule,
                tokens[at],
                has,
                wanted & ~MS or wanted if air else wanted,
                because,
                context,
                _("le sujet"),
            )
            if found is not None:
                yield found


def _before_verb(rule: Rule, sentence: Sentence, group: VerbGroup, context: Context) -> Iterator[Diagnostic]:
    """Find the adjective of « si riches soit-elle », « aussi forte soient-elles »."""
    tokens = sentence.tokens
    at = group.start - 1
    if at < 1 or tokens[at - 1].lower not in ("si", "aussi") or not tokens[at].tag & ADJ:
        return
    subject = sentence.syntax.subject(group)
    has = features(tokens[at]).adjective
    if subject is None or has & subject.agreement:
        return
    found = finding(rule, tokens[at], has, subject.agreement, tokens[subject.head], context, _("le sujet"))
    if found is not None:
        yield found


def _after_air(syntax: Syntax, group: VerbGroup) -> int:
    """Return the index of the adjective behind « avoir l’air », -1 when there is none."""
    tokens = syntax.tokens
    at = group.end
    while at < len(tokens) and tokens[at].tag & ADV:
        at += 1
    if at + 2 >= len(tokens) or tokens[at].lower != "l'" or tokens[at + 1].lower != "air":
        return -1
    at += 2
    while at < len(tokens) and (tokens[at].tag & ADV or tokens[at].lower in DEGREE_ADVERBS):
        at += 1
    return at if at < len(tokens) and tokens[at].tag & (ADJ | PPAS) else -1


RULE = Rule(
    id="accords/attribut",
    message="L’attribut s’accorde avec le sujet.",
    explanation="Après « être », « sembler », « paraître », « devenir », « rester », « demeurer », « se sentir » et "
    "« avoir l’air », l’adjectif prend le genre et le nombre du sujet : « elles sont contentes », « il reste calme ».",
    corrects=(
        ("Elles sont content de partir.", "Elles sont contentes de partir."),
        ("Les murs de la salle paraissent très blanc.", "Les murs de la salle paraissent très blancs."),
        ("Ils veulent devenir plus fort.", "Ils veulent devenir plus forts."),
        (
            "La porte est ouverte et les rideaux sont poussiéreuses.",
            "La porte est ouverte et les rideaux sont poussiéreux.",
        ),
        ("Nous nous sentons très seul ce soir.", "Nous nous sentons très seuls ce soir."),
    ),
    accepts=(
        "On est contents de vous voir.",
        "Vous êtes gentille, madame.",
        "Elle a l’air content.",
        "C’est bon pour la santé.",
        "Elles sont bien ensemble.",
    ),
    priority=53,
    on_sentence=_check,
)
