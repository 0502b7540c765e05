"""A participle whose « se » is no direct object: elles se sont rendues compte, ils se sont parlés."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.phrases import Syntax, VerbGroup
from frfix.language.phrases.features import MS, features
from frfix.language.tags import ADV, INF
from frfix.language.tokens import Sentence
from frfix.rules.accords.inflection import adjective_in
from frfix.rules.base import Context, Rule

# Verbs that take « à quelqu’un » only.
_INDIRECT: Final = frozenset(
    """
    succéder plaire déplaire complaire rire sourire nuire parler reparler ressembler mentir suffire convenir
    survivre
    """.split()
)
# Verbs that take « quelque chose à quelqu’un »: an object behind them leaves « se » indirect.
_DITRANSITIVE: Final = frozenset(
    """
    donner prendre laver casser serrer dire poser offrir partager acheter imposer accorder fixer couper
    brosser mettre faire écrire jurer promettre permettre réserver attribuer arroger répartir échanger
    disputer lancer passer tordre fouler frotter gratter essuyer raconter demander proposer rappeler
    renvoyer adresser procurer préparer construire creuser assurer garantir infliger distribuer
    """.split()
)


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    for group in syntax.verb_groups:
        if not group.reflexive or group.participle < 0:
            continue
        token = sentence.tokens[group.participle]
        has = features(token).participle
        if has & MS or not has or token.unchecked:
            continue
        found = _reason(syntax, group)
        if found is None:
            continue
        message, because = found
        text = adjective_in(context.lexicon, token, MS)
        if not text or text.lower() == token.lower:
            continue
        related: tuple[Related, ...] = ()
        place = sentence.tokens[max(because, 0)]
        if because >= 0:
            related = (Related(place.start, place.end, _("complément direct")),)
        yield rule.at(
            token.start,
            token.end,
            text,
            message=message.format(object=place.text, text=text),
            related=related,
        )


def _reason(syntax: Syntax, group: VerbGroup) -> tuple[str, int] | None:
    """Return the message that tells why the participle does not vary ({object}, {text}: what should stand there),
    and the index of the object behind it (-1: none).
    """
    tokens = syntax.tokens
    at = group.end
    while at < len(tokens) and tokens[at].tag & ADV:
        at += 1
    following = tokens[at] if at < len(tokens) else None
    if group.lemma == "rendre" and following is not None and following.lower == "compte":
        return _("Dans « se rendre compte », le participe ne varie pas : « {text} »."), at
    if group.lemma == "faire" and following is not None and following.tag & INF:
        return _("« Fait » suivi d’un infinitif ne varie pas : « {text} »."), -1
    if group.lemma in _INDIRECT:
        return _(
            "On dit « à quelqu’un » : « se » est indirect et le participe ne varie pas : « {text} »."
        ), -1
    if group.lemma not in _DITRANSITIVE or any(
        t.lower in ("que", "qu'", "dont") for t in tokens[: group.start]
    ):
        return None
    after = syntax.group_at(at)
    if after is None or after.preposition >= 0 or after.start != at or after.determiner != at:
        return None
    if tokens[at].lower not in (
        "le",
        "la",
        "les",
        "l'",
        "un",
        "une",
        "des",
        "leur",
        "leurs",
        "deux",
        "trois",
    ):
        return None
    verb = syntax.verb_at(after.end)
    if verb is not None and verb.finite >= 0:
        return None
    return _(
        "Le complément direct « {object} » suit le verbe : le participe ne varie pas : « {text} »."
    ), after.head


RULE = Rule(
    id="accords/participe-pronominal",
    message="Le participe ne s’accorde pas avec le sujet : « se » est un complément indirect.",
    explanation="Le participe d’un verbe pronominal s’accorde avec « se » quand c’est le complément direct : « elles se "
    "sont vues ». Il ne varie pas quand « se » veut dire « à soi » : « elles se sont parlé », « elles se sont "
    "rendu compte », « ils se sont donné la main ».",
    corrects=(
        ("Elles se sont rendues compte du piège.", "Elles se sont rendu compte du piège."),
        ("Les deux sœurs se sont parlées longtemps.", "Les deux sœurs se sont parlé longtemps."),
        ("Ils se sont serrés la main.", "Ils se sont serré la main."),
        ("Elle s’est faite couper les cheveux.", "Elle s’est fait couper les cheveux."),
    ),
    accepts=(
        "Elles se sont rendues à Lyon.",
        "Elles se sont vues hier.",
        "La main qu’ils se sont serrée.",
        "Elles se sont données à fond.",
    ),
    priority=49,
    on_sentence=_check,
)
