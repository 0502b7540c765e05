"""A participle with an object where the subject asks for a finite verb: ce paquet fourni la liste."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from frfix.diagnostics import Diagnostic, Related
from frfix.i18n import _
from frfix.language.casing import cased_like
from frfix.language.phrases import NounGroup
from frfix.language.phrases.features import PLURAL, SINGULAR
from frfix.language.tags import FINITE, MASC, NAME, NOUN, NUM, PLUR, PPAS, SCONJ, SING, VERB
from frfix.language.tokens import Sentence, TokenKind
from frfix.rules.base import Context, Rule, Trigger
from frfix.rules.conjugaison.participe_sans_auxiliaire import finite_forms
from frfix.rules.conjugaison.verbs import finite, is_lower, only_verb, verbs

_OBJECT: Final = frozenset(
    "le la les l' un une ce cet cette ces son sa ses leur leurs votre vos notre nos tous toutes".split()
)
# « la lettre reçue le matin », « le chiffre annoncé la semaine dernière »
_TIMES: Final = frozenset(
    """
    jour jours an ans année mois semaine semaines matin soir nuit veille lendemain lundi mardi mercredi jeudi
    vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre
    fois heure heures même mêmes moment instant week-end soirée matinée journée siècle printemps été automne
    hiver dernier dernière premier première long plus moins minute minutes trimestre surlendemain
    """.split()
)


def _check(rule: Rule, sentence: Sentence, index: int, context: Context) -> Iterator[Diagnostic]:
    following = sentence.word(index + 1)
    if following is None or index == 0:
        return
    if following.lower not in _OBJECT and (following.lower != "des" or not _opens_with_this(sentence)):
        return
    word = sentence.tokens[index]
    before = sentence.tokens[index - 1]
    if not before.tag & (NOUN | NAME) or not is_lower(word) or not only_verb(word) or finite(word):
        return
    if not any(tag & PPAS and tag & MASC for _, tag in verbs(word)):
        return
    group = _subject_group(sentence, index)
    if before.lower == "fois":
        return  # « une fois effectués les changements »
    if group is None or _tells_time(sentence, index + 2) or _has_verb_after(sentence, index + 2):
        return
    agreement = group.agreement
    number = PLUR if agreement & PLURAL and not agreement & SINGULAR else SING
    forms = finite_forms(sentence, word, number, context)
    if forms:
        yield rule.at(
            word.start,
            word.end,
            *(cased_like(word.text, form) for form in forms),
            message=_("Avec un sujet et un complément, le verbe se conjugue : « {form} ».").format(
                form=forms[0]
            ),
            related=(Related(before.start, before.end, _("sujet")),),
        )


def _opens_with_this(sentence: Sentence) -> bool:
    """Whether the sentence begins with « ce », « cette »: no title, where « rempli des » may stand."""
    return sentence.tokens[0].lower in ("ce", "cet", "cette", "ces")


def _subject_group(sentence: Sentence, at: int) -> NounGroup | None:
    """Return the noun group that begins the clause and ends before ``at``, None when there is none."""
    syntax = sentence.syntax
    group = syntax.group_at(at - 1)
    if group is None or group.end > at + 1:
        return None
    while group is not None and group.preposition >= 0:
        preposition = sentence.tokens[group.preposition]
        if preposition.lower not in ("de", "d'", "du", "des"):
            return None
        group = syntax.group_ending(min(group.start, group.preposition) - 1)
    if group is None or (group.determiner < 0 and not group.named):
        return None
    if group.start == 0:
        return group
    opening = sentence.tokens[group.start - 1]
    if opening.tag & SCONJ and opening.lower not in ("comme", "que", "qu'"):
        return group
    return None


def _tells_time(sentence: Sentence, at: int) -> bool:
    """Whether the group at ``at`` says when: « le 3 mai », « la veille »."""
    return any(
        token.kind is TokenKind.NUMBER or token.lower in _TIMES or token.tag & NUM
        for token in sentence.tokens[at : at + 2]
    )


def _has_verb_after(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb follows that may be the clause's own."""
    depth = 0
    for token in sentence.tokens[at:]:
        if token.lower in ("qui", "que", "qu'", "dont", "où", "lorsque", "quand", "si", "car", "mais"):
            depth += 1
        if token.tag & VERB and token.tag & FINITE:
            if not depth:
                return True
            depth -= 1
    return False


RULE = Rule(
    id="conjugaison/verbe-apres-sujet",
    message="Avec un sujet et un complément, le verbe se conjugue.",
    explanation="« Le magasin fournit la liste » a un sujet, un verbe conjugué et un complément. Le participe passé « fourni » "
    "n’a pas de complément direct : il complète un nom (« la liste fournie par le magasin »).",
    corrects=(
        ("Ce magasin fourni la liste des prix.", "Ce magasin fournit la liste des prix."),
        ("Cet outil mesuré les distances.", "Cet outil mesure les distances."),
    ),
    accepts=(
        "Ce paquet reçu la veille est vide.",
        "Un homme vêtu tout de noir.",
        "Le livre ouvert, il lit.",
        "Le prix fixé le 3 mai reste le même.",
    ),
    priority=45,
    trigger=Trigger(tags=PPAS),
    on_token=_check,
)
