"""A participle after être that disagrees with the subject, also when a group stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic
from frfix.i18n import _
from frfix.language.phrases import Syntax, VerbGroup
from frfix.language.phrases.features import features
from frfix.language.phrases.lists import FIXED_ENDINGS
from frfix.language.tags import INF, PPAS, VERB
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.accords.predicates import expected, finding
from frfix.rules.base import Context, Rule

# With these the reflexive pronoun is, or may be, an indirect object: « elle s’est dit que… ».
_INDIRECT: Final = frozenset(
    """
    dire faire voir laisser permettre demander plaire déplaire complaire succéder parler imaginer
    promettre proposer donner accorder fixer rendre sourire rire mentir nuire ressembler suffire
    convenir survivre assurer attribuer offrir octroyer arroger acheter procurer représenter figurer
    rappeler répéter raconter avouer jurer interdire refuser poser partager disputer sentir entendre
    écouter regarder écrire téléphoner laver couper casser brosser mettre créer prescrire réserver
    prendre faire construire infliger adresser lancer passer servir aménager ménager tailler serrer
    ouvrir approprier échanger répartir garantir enlever arracher rire apprendre reprocher pardonner
    vouloir expliquer cacher commander concocter confectionner fabriquer forger préparer
    """.split()
)


def _check(rule: Rule, sentence: Sentence, context: Context) -> Iterator[Diagnostic]:
    syntax = sentence.syntax
    tokens = sentence.tokens
    for group in syntax.verb_groups:
        at = group.participle
        if at < 0 or not _with_being(syntax, group):
            continue
        token = tokens[at]
        has = features(token).participle
        if not has or token.unchecked or (tokens[at - 1].lower, token.lower) in FIXED_ENDINGS:
            continue
        if group.reflexive and not _direct(syntax, group):
            continue
        wanted, because = expected(syntax, group)
        for place in (at, *_coordinated(syntax, at)):
            has = features(tokens[place]).participle
            if has & wanted:
                continue
            found = finding(rule, tokens[place], has, wanted, because, context, _("le sujet"))
            if found is not None:
                yield found


def _coordinated(syntax: Syntax, at: int) -> tuple[int, ...]:
    """Return the index of the participle that « et » joins to the one at ``at``: « trompés et volés »."""
    tokens = syntax.tokens
    if at + 2 >= len(tokens) or tokens[at + 1].lower not in ("et", "ou"):
        return ()
    following = tokens[at + 2]
    if (
        not following.tag & PPAS
        or not following.tag & VERB
        or following.unchecked
        or not following.tags & PPAS
    ):
        return ()
    return (at + 2,)


def _with_being(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether the auxiliary of the participle is être: « est venu », « ont été vus »."""
    auxiliary = syntax.tokens[group.auxiliary]
    if auxiliary.lower == "été":
        return True
    if group.finite == group.auxiliary or group.auxiliary >= 0:
        form = auxiliary.form
        return auxiliary.lemma == "être" or (
            form is not None and any(a.lemma == "être" for a in form.analyses) and auxiliary.lemma != "avoir"
        )
    return False


def _direct(syntax: Syntax, group: VerbGroup) -> bool:
    """Whether « se » is certainly the object that the participle agrees with."""
    tokens = syntax.tokens
    if group.lemma in _INDIRECT:
        return False
    after = group.end
    if after >= len(tokens) or tokens[after].kind is TokenKind.PUNCTUATION:
        return True
    token = tokens[after]
    if token.tag & INF:
        return False
    following = syntax.group_at(after)
    return following is None or following.preposition >= 0


RULE = Rule(
    id="accords/participe-etre",
    message="Le participe employé avec « être » s’accorde avec le sujet.",
    explanation="Avec l’auxiliaire « être », le participe passé prend le genre et le nombre du sujet, même si un "
    "long complément les sépare : « La réunion présidée par le ministre s’est tenue hier ».",
    corrects=(
        (
            "Cette rencontre voulue par le ministre s’est tenu à Niamey.",
            "Cette rencontre voulue par le ministre s’est tenue à Niamey.",
        ),
        (
            "Les routes ont été réparées et la ville est satisfaite. La piste est détruit.",
            "Les routes ont été réparées et la ville est satisfaite. La piste est détruite.",
        ),
        ("Les suspects ont été arrêté hier.", "Les suspects ont été arrêtés hier."),
        ("Elles sont parti avant midi.", "Elles sont parties avant midi."),
        ("Les légumes doivent être lavé avec soin.", "Les légumes doivent être lavés avec soin."),
    ),
    accepts=(
        "Cette ministre s’est rendu compte de l’erreur.",
        "La victime s’est dit prête.",
        "Le maire et la préfète se sont vus.",
        "La rencontre s’est tenue à Niamey.",
        "On s’est perdus dans la forêt.",
        "Ils se sont parlé longtemps.",
    ),
    on_sentence=_check,
)
